import type { AskSort } from '../grammar/parts.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Cue, Entry } from '../read/lexicon-words.ts'
import { termsIn } from '../read/named.ts'
import { isOfTexts } from '../read/senses.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'

/** What a question asks for, by its words alone. */
export interface Sought {
  readonly sort: AskSort
  readonly wanted: Wanted | undefined
  /** Who says it, rather than what is said, is asked for. */
  readonly said: boolean
  /** Of what sort somebody or something is: "what kind of company". */
  readonly bySort: boolean
  /** An end is asked for. */
  readonly until: boolean
  /** Nothing asks: the noun alone does. */
  readonly byKeyword: boolean
  /** The words that are not part of asking. */
  readonly rest: readonly Atom[]
}

/** What follows a question word: a type of term, or what is counted. */
export interface Wanted {
  readonly atom: Atom
  readonly types: readonly string[]
  /** Only what lies under one of these terms: "which hybrid technology". */
  readonly under?: readonly string[]
  readonly roles: readonly string[]
  readonly units: readonly string[]
  /** It names no type: what is asked for is what it describes. */
  readonly describes?: boolean
  /** What is described holds the word itself. */
  readonly itself?: boolean
  /** It names facts of these kinds, whose text is asked for: "which agreement". */
  readonly kinds?: readonly string[]
  /** What these define is asked for by its name. */
  readonly defined?: boolean
}

const SORTS: readonly AskSort[] = [
  'who',
  'what',
  'object',
  'which',
  'where',
  'when',
  'howMuch',
  'howMany',
  'share',
  'list',
  'why',
]

const NEEDS_NOUN: ReadonlySet<AskSort> = new Set<AskSort>(['which', 'howMany', 'list'])

/** Asking for these, a question turns no role round: no one who acts is asked for. */
const SAFE: ReadonlySet<AskSort> = new Set<AskSort>(['when', 'where', 'why', 'howMuch', 'howMany', 'share'])

/** Of these it matters who gives and who gets, which words alone do not tell. */
export const FIGURES: ReadonlySet<AskSort> = new Set<AskSort>(['howMuch', 'howMany', 'share'])

/** Whether what is asked for is no one who acts. */
export function asksNoAgent(scope: Scope, { sort, wanted }: Sought): boolean {
  if (SAFE.has(sort)) return true
  if (sort !== 'which' || wanted === undefined || wanted.describes) return false
  if (wanted.types.length > 0) return !scope.isAgent(wanted.types)
  const kinds = [...scope.kb.kinds.keys()]
  return wanted.roles.every(role => kinds.every(kind => !scope.isAgent(scope.role(kind, role)?.range ?? [])))
}

/** The same question where the noun for a role asks for the text that holds it: "which know-how is refused". */
export function asDescribing(asked: Sought): Sought | undefined {
  const { wanted } = asked
  if (!wanted || asked.byKeyword || wanted.defined || wanted.types.length + wanted.units.length > 0)
    return undefined
  if (wanted.roles.length === 0) return undefined
  return { ...asked, wanted: { ...wanted, roles: [], describes: true, itself: true } }
}

/** Whether somebody who acts is asked for, by a type or as such. */
export function asksAgent(scope: Scope, { sort, wanted, said }: Sought): boolean {
  if (said || wanted?.describes) return false
  return sort === 'who' || (sort === 'which' && wanted !== undefined && scope.isAgent(wanted.types))
}

/** "Which plan did A mention": who says it picks out the facts, and what is asked for is no one who acts. */
export function isMentioning(scope: Scope, { sort, wanted }: Sought, content: readonly Atom[]): boolean {
  const types = wanted?.types ?? []
  const says = content.some(({ senses }) => senses.some(({ sort }) => sort === 'saidBy'))
  return says && sort === 'which' && types.length > 0 && !scope.isAgent(types)
}

/** "Number of plants": only a fact of a kind that has such a role can be meant. */
export function hasRoleFor(scope: Scope, ordinal: number, { wanted }: Sought): boolean {
  if (!wanted || wanted.types.length > 0 || wanted.roles.length === 0) return true
  const { kind } = scope.fact(ordinal)
  return wanted.units.length > 0 || wanted.roles.some(role => scope.role(kind, role) !== undefined)
}

/** How far behind a question word its noun may stand. */
const REACH = 3

/** What is asked for; undefined where nothing is, or where its noun is not found. */
export function sought(scope: Scope, kept: readonly Atom[], atoms: readonly Atom[]): Sought | undefined {
  const at = kept.findIndex(atom => sortOf(atom) !== undefined)
  const sort = at < 0 ? undefined : sortOf(kept[at]!)
  if (sort === undefined) return byKeyword(kept)
  const tells = atoms.some(atom => cuesOf(atom).has('said'))
  const noun = takesNoun(sort)
    ? ((tells ? teller(scope, kept[at + 1]) : undefined) ?? nounAsked(scope, kept, { at, atoms }))
    : undefined
  const wanted = noun ?? (cuesOf(kept[at]!).has('named') ? defined(scope, kept[at]!) : undefined)
  // "X's plan, what is it called": the noun stands before.
  if (sort === 'list' && !wanted && at > 0) return byKeyword(kept.filter((_, i) => i !== at))
  if (NEEDS_NOUN.has(sort) && !wanted) return undefined
  // What names facts is met by them.
  const rest = kept.filter((atom, i) => i !== at && (atom !== wanted?.atom || wanted.kinds !== undefined))
  const said = tells && (sort === 'who' || (isTyped(wanted) && scope.isAgent(wanted!.types)))
  const which = wanted !== undefined && (sort === 'what' || sort === 'list')
  return {
    sort: which ? 'which' : sort,
    wanted,
    said,
    bySort: cuesOf(kept[at]!).has('whichSort'),
    until: cuesOf(kept[at]!).has('untilWhen'),
    byKeyword: false,
    rest,
  }
}

/**
 * "Renewal responsible brand": the only noun that names a type is what is asked for; else that of a role at the front,
 * if it can be nothing else: "how often", "number of plants".
 */
function byKeyword(kept: readonly Atom[]): Sought | undefined {
  const nouns = kept.filter(atom => isTyped(wantedBy(atom)))
  const first = kept[0]?.senses.every(sense => isEntry(sense, 'role')) ? wantedBy(kept[0]) : undefined
  const wanted = nouns.length === 1 ? wantedBy(nouns[0]!) : nouns.length === 0 ? first : undefined
  const rest = kept.filter(atom => atom !== wanted?.atom)
  return wanted && { sort: 'which', wanted, said: false, bySort: false, until: false, byKeyword: true, rest }
}

function isTyped(wanted: Wanted | undefined): boolean {
  return wanted !== undefined && wanted.types.length > 0
}

function nounAsked(
  scope: Scope,
  kept: readonly Atom[],
  { at, atoms }: { at: number; atoms: readonly Atom[] },
): Wanted | undefined {
  const next = kept.slice(at + 1).find(atom => !isLinking(atom))
  // "What did A say the same ties": a word further on is not what is asked for, but for "what is the tie".
  const between = atoms.filter(({ from, to }) => from >= kept[at]!.to && next && to <= next.from)
  const beside = between.every(isLinking) ? next : undefined
  // "How do the three groups work": how often, or many, only what follows at once tells.
  const reach = cuesOf(kept[at]!).has('how') ? 1 : REACH
  return ofFacts(beside) ?? nounAfter(kept, at, reach) ?? narrowing(scope, next) ?? describing(beside)
}

/** "What is, as A has it, the tie". */
function isLinking(atom: Atom): boolean {
  const cues = cuesOf(atom)
  return cues.has('copula') || cues.has('article') || atom.senses.some(({ sort }) => sort === 'saidBy')
}

/** "Which agreement", "what effect": a noun for facts of a kind, and for nothing else. */
function ofFacts(atom: Atom | undefined): Wanted | undefined {
  if (!atom || wantedBy(atom) || atom.senses.some(isVerb)) return undefined
  const kinds = atom.senses.flatMap(sense =>
    sense.sort === 'entry' && isOfFacts(sense.entry) ? [sense.entry.kind] : [],
  )
  return kinds.length > 0 ? { atom, types: [], roles: [], units: [], kinds } : undefined
}

/** A kind of fact, or a code that tells facts of a kind apart by what they are. */
function isOfFacts(entry: Entry): entry is Extract<Entry, { sort: 'kind' | 'code' }> {
  return entry.sort === 'kind' || (entry.sort === 'code' && entry.role === entry.kind)
}

/** "Which hybrid technology": a term with others under it stands for those. */
function narrowing(scope: Scope, atom: Atom | undefined): Wanted | undefined {
  const under = atom ? termsIn(atom).filter(id => scope.hasNarrower(id)) : []
  const types = under.map(id => scope.kb.terms.get(id)!.type)
  return atom && under.length > 0 ? { atom, types, under, roles: [], units: [] } : undefined
}

/** "What is the oil giant called": what a definition is of. */
function defined({ kb }: Scope, atom: Atom): Wanted {
  const defining = [...kb.kinds.values()].flatMap(({ id, defines }) => (defines ? [{ id, defines }] : []))
  const roles = defining.map(({ defines }) => defines)
  return { atom, types: [], roles, units: [], kinds: defining.map(({ id }) => id), defined: true }
}

/** "Which newspaper reported the plan": right behind the question word stands who tells, not what is told. */
function teller(scope: Scope, atom: Atom | undefined): Wanted | undefined {
  const wanted = narrowing(scope, atom)
  return wanted && scope.isAgent(wanted.types) ? wanted : undefined
}

/** "Which oil giant": a word that only the definitions of things hold stands for those that it describes. */
function describing(atom: Atom | undefined): Wanted | undefined {
  const describes = atom?.senses.every(isOfTexts)
  return atom && describes ? { atom, types: [], roles: [], units: [], describes: true } : undefined
}

function takesNoun(sort: AskSort): boolean {
  return NEEDS_NOUN.has(sort) || sort === 'what'
}

function sortOf(atom: Atom): AskSort | undefined {
  const cues = cuesOf(atom)
  // "How often": the word behind it names what is asked for.
  if (cues.has('whichSort') || cues.has('how')) return 'which'
  if (cues.has('untilWhen')) return 'when'
  if (cues.has('whose')) return 'who'
  return SORTS.find(sort => cues.has((sort === 'object' ? 'whatObject' : sort) as Cue))
}

/** The noun that a question word asks for; a name, an adjective or a form of "be" may stand between. */
function nounAfter(kept: readonly Atom[], at: number, reach: number): Wanted | undefined {
  for (const atom of kept.slice(at + 1, at + 1 + reach)) {
    const wanted = wantedBy(atom)
    if (wanted) return wanted
    // "What has strengthened the ties": what stands behind a verb is its object.
    if (cuesOf(kept[at]!).has('what') && atom.senses.some(isVerb)) return undefined
    if (
      !cuesOf(atom).has('copula') &&
      !atom.senses.some(sense => sense.sort === 'text' || isEntry(sense, 'term') || sense.sort === 'number')
    )
      return undefined
  }
  return undefined
}

function isEntry(sense: Atom['senses'][number], sort: string): boolean {
  return sense.sort === 'entry' && sense.entry.sort === sort
}

export function wantedBy(atom: Atom): Wanted | undefined {
  const entries = atom.senses.flatMap(sense => (sense.sort === 'entry' ? [sense.entry] : []))
  const types = entries.flatMap(entry => (entry.sort === 'type' ? [entry.type] : []))
  const roles = entries.flatMap(entry => (entry.sort === 'role' ? [entry.role] : []))
  const units = entries.flatMap(entry => (entry.sort === 'unit' ? [entry.unit] : []))
  return types.length + roles.length + units.length > 0 ? { atom, types, roles, units } : undefined
}
