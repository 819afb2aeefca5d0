// Which piece of the built program a module goes to. A piece is one file to find, read and compile, which a start pays
// for; what most commands need stands together, and what few need stands apart.

/** Patterns of module ids and their pieces; the first that fits counts, and what fits none stands where it is needed. */
const PIECES = [
  [
    /src[\\/](?:cli|version|commands[\\/](?:arguments|context|descriptor-sink|errors|exit-status)|knowledge[\\/]snapshot[\\/]damaged|load[\\/]digest|store[\\/](?:cache|write-whole))/,
    'start',
  ],
  [/^\0rolldown/, 'start'],
  [/^\0/, 'core'],
  [
    /src[\\/]ask[\\/](?:align|gather[\\/](?!company|limiting|published|several)|explain|rewording|unanswered|defined|read[\\/](?:slips|statement|vocabulary|pattern|lexicon-words))/,
    'ask-search',
  ],
  [
    /src[\\/]ask[\\/](?:grammar[\\/](?:comparisons|coordinate|differences|grades|possession)|meaning[\\/](?:beyond|counts|holding|others|rivals|top|truth|versus)|questions[\\/]of-(?:keywords|truth))/,
    'ask-rules',
  ],
  [
    /src[\\/](?:query[\\/](?!query|run|index)|knowledge[\\/]columns|model[\\/]time\.|output[\\/](?:csv|facts-listing|row-fields|table)|commands[\\/](?:choose|example|explain|facet-help|facts|fields|progress|query-options|quote)\.)/,
    'query',
  ],
  [/src[\\/]output[\\/](?:fact-fields|field-meanings|quantity-fields)\./, 'fields'],
  [
    /src[\\/](?:knowledge[\\/](?:lists|patched|snapshot[\\/]write)|load[\\/]read|output[\\/](?:json|order))\./,
    'rest',
  ],
  [/node_modules[\\/](?:cli-table3|@colors)|src[\\/]output[\\/]stacked/, 'stacked'],
  [/src[\\/]output[\\/]csv/, 'core'],
  [/src[\\/](?:curate)/, 'curate'],
  [/node_modules[\\/](?:yaml|ajv|fast-uri|fast-deep-equal|json-schema-traverse)[\\/]/, 'load'],
  [/src[\\/](?:load[\\/](?!host|paths|read|limits)|store[\\/]values|opening|reloading)/, 'load'],
  [/src[\\/]ask[\\/]/, 'ask'],
  [/node_modules[\\/]commander[\\/]|src[\\/]commands[\\/](?:whole-program|globals|topics)/, 'whole'],
  [/src[\\/](?:model|load|knowledge|query|store|base)/, 'core'],
  [
    /src[\\/]commands[\\/](?:session|program|plain-arguments|registry|arguments|context|command\.|errors|exit|output-options|query-options|facts|choose|fields|example|explain|facet-help|quote|progress)/,
    'core',
  ],
  [
    /src[\\/]output[\\/](?:json|formats|result|fact|facts|field-meanings|shell|order|text|cells|row|width|paint|blocks|lines|table)/,
    'core',
  ],
]

/** Pieces that only some runs of what imports them need: each is loaded when one of its exports is first looked at. */
export const LATER = ['ask-search', 'ask-rules', 'query', 'fields', 'rest']

/** The name of the piece, or null. */
export function pieceOf(id) {
  return PIECES.find(([pattern]) => pattern.test(id))?.[1] ?? null
}
