import type { AskSort } from '../grammar/parts.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, someHas } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { namesTeller } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { defined, isEntry, nounAsked, officer, teller, type Wanted, wantedBy } from './noun-asked.ts'

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

/** What a text without a word that asks seeks: whatever the facts tell. */
export const NOTHING_ASKED: Sought = {
  sort: 'list',
  wanted: undefined,
  said: false,
  bySort: false,
  until: false,
  byKeyword: true,
  rest: [],
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
  if (sort !== 'which' || wanted === undefined) return false
  if (wanted.describes) return !describesAgent(scope, wanted.atom)
  if (wanted.types.length > 0) return !scope.isAgent(wanted.types)
  const kinds = [...scope.kb.kinds.keys()]
  return wanted.roles.every(role => kinds.every(kind => !scope.isAgent(scope.role(kind, role)?.range ?? [])))
}

/** "Which oil giant": whether the definition of somebody who acts has the word. */
function describesAgent(scope: Scope, { stems }: Atom): boolean {
  const ids = stems.flat().flatMap(stem => [...scope.texts.termsWith(stem)])
  return ids.some(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
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
  const says = content.some(namesTeller)
  return says && sort === 'which' && types.length > 0 && !scope.isAgent(types)
}

/** What is asked for; undefined where nothing is, or where its noun is not found. */
export function sought(scope: Scope, kept: readonly Atom[], atoms: readonly Atom[]): Sought | undefined {
  const at = kept.findIndex(atom => sortOf(atom) !== undefined)
  const sort = at < 0 ? undefined : sortOf(kept[at]!)
  if (sort === undefined) return byKeyword(kept)
  const tells = atoms.some(atom => cuesOf(atom).has('said'))
  const noun =
    takesNoun(sort) && !isObject(kept[at]!, atoms)
      ? ((tells ? (teller(scope, kept[at + 1]) ?? officer(scope, kept.slice(at + 1))) : undefined) ??
        nounAsked(scope, kept, { at, atoms }))
      : undefined
  // "What is A's subsidiary called": a noun for a role says what the thing is.
  const isNamed = cuesOf(kept[at]!).has('named') && (!noun || (noun.roles.length > 0 && !isTyped(noun)))
  const wanted = isNamed ? defined(scope, kept[at]!) : noun
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
  const isFigure = kept[0]?.senses.every(sense => isEntry(sense, 'role') || isEntry(sense, 'code'))
  const first = kept[0] && isFigure ? wantedBy(kept[0]) : undefined
  const wanted = nouns.length === 1 ? wantedBy(nouns[0]!) : nouns.length === 0 ? first : undefined
  const rest = kept.filter(atom => atom !== wanted?.atom)
  return wanted && { sort: 'which', wanted, said: false, bySort: false, until: false, byKeyword: true, rest }
}

function isTyped(wanted: Wanted | undefined): boolean {
  return wanted !== undefined && wanted.types.length > 0
}

function takesNoun(sort: AskSort): boolean {
  return NEEDS_NOUN.has(sort) || sort === 'what'
}

/** "What will the company do": before an auxiliary "what" stands alone, whatever noun follows; not so "what will be the sum". */
function isObject({ from }: Atom, atoms: readonly Atom[]): boolean {
  const at = atoms.findIndex(atom => atom.from === from)
  const next = atoms[at + 1]
  const isAuxiliary = next !== undefined && hasAny(next, AUXILIARIES)
  return isAuxiliary && cuesOf(atoms[at]!).has('what') && !someHas(atoms.slice(at), 'copula')
}

const AUXILIARIES: readonly Cue[] = ['auxiliary', 'have']

function sortOf(atom: Atom): AskSort | undefined {
  const cues = cuesOf(atom)
  // "How often": the word behind it names what is asked for.
  if (cues.has('whichSort') || cues.has('how')) return 'which'
  if (cues.has('untilWhen')) return 'when'
  if (cues.has('whose')) return 'who'
  return SORTS.find(sort => cues.has((sort === 'object' ? 'whatObject' : sort) as Cue))
}
