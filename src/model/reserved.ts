/**
 * Names that the program keeps for itself. A type or a role becomes a flag and a qualifier, a view becomes a
 * command: none may take a name that is one already. The commands and their flags are held against this table.
 */

/** Flags of any command, without their dashes. */
export const RESERVED_FLAGS: readonly string[] = [
  ...[
    'all',
    'articles',
    'as-of',
    'bom',
    'by',
    'check',
    'color',
    'columns',
    'count',
    'csv-safe',
    'debug',
    'delimiter',
  ],
  ...['exit-code', 'explain', 'facets', 'fields', 'format', 'from', 'help', 'history', 'kb', 'lang'],
  ...[
    'limit',
    'log',
    'no-color',
    'no-header',
    'no-pager',
    'null',
    'only',
    'output',
    'pager',
    'quiet',
    'quote',
  ],
  ...['reverse', 'since', 'sort', 'template', 'to', 'unsettled', 'until', 'version'],
]

/** Qualifiers that every knowledge base has, as queries and flags spell them. */
export const RESERVED_QUALIFIERS: readonly string[] = [
  ...['attributed-to', 'certainty', 'id', 'kind', 'reported', 'source', 'status', 'unit', 'valid', 'via'],
]

/** Commands of the program, and what marks of a report are called. */
export const RESERVED_COMMANDS: readonly string[] = [
  ...[
    'add',
    'ask',
    'changes',
    'compare',
    'completion',
    'conflicts',
    'count',
    'coverage',
    'date',
    'doctor',
    'draft',
    'facts',
  ],
  ...['fmt', 'graph', 'help', 'init', 'locate', 'merge', 'rename', 'report', 'run', 'serve', 'set', 'show'],
  ...['site', 'source', 'sources', 'stats', 'terms', 'timeline', 'validate', 'value', 'verify'],
]

/** Keys of a fact that are not roles: those of the envelope, and those that loading adds. */
export const RESERVED_KEYS: readonly string[] = [
  ...[
    'attributedTo',
    'certainty',
    'confirms',
    'contradicts',
    'evidence',
    'extent',
    'id',
    'kind',
    'limits',
    'note',
  ],
  ...['previously', 'refines', 'reported', 'source', 'statement', 'status', 'supersededBy', 'supersedes'],
  ...['together', 'valid', 'via'],
]

/** The name of a key as flags and queries spell it: `attributedTo` is `attributed-to`. */
export function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
