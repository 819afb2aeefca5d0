/** The noun that a question asks for: a type of term, what is counted, a text that holds a word. */
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isTerm } from '../read/cues.ts'
import type { Entry } from '../read/lexicon-words.ts'
import { namesTeller, termsIn } from '../read/named.ts'
import { isOfTexts } from '../read/senses.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'

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
  /** It names offices, of which those asked for hold one: "which boss". */
  readonly offices?: readonly Extract<Entry, { sort: 'code' }>[]
}

/** How far behind a question word its noun may stand. */
const REACH = 3

/** The noun behind the word that asks, which stands at a place of those kept; undefined where there is none. */
export function nounAsked(
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
  // "Which existing asset": what stands between tells the noun's state.
  const noun = beside && namesStatus(beside) ? kept.find(({ from }) => from === beside.to) : beside
  return ofFacts(beside) ?? nounAfter(kept, at, reach) ?? narrowing(scope, next) ?? describing(noun)
}

function namesStatus({ senses }: Atom): boolean {
  return senses.some(sense => isEntry(sense, 'status'))
}

/** "What is, as A has it, the tie". */
function isLinking(atom: Atom): boolean {
  const cues = cuesOf(atom)
  return cues.has('copula') || cues.has('article') || namesTeller(atom)
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
export function defined({ kb }: Scope, atom: Atom): Wanted {
  const defining = [...kb.kinds.values()].flatMap(({ id, defines }) => (defines ? [{ id, defines }] : []))
  const roles = defining.map(({ defines }) => defines)
  return { atom, types: [], roles, units: [], kinds: defining.map(({ id }) => id), defined: true }
}

/** "Which newspaper reported the plan": right behind the question word stands who tells, not what is told. */
export function teller(scope: Scope, atom: Atom | undefined): Wanted | undefined {
  const wanted = narrowing(scope, atom)
  return wanted && scope.isAgent(wanted.types) ? wanted : undefined
}

/** "Which boss said it", "which boss of A": those who hold an office; a name may stand before it. */
export function officer({ kb }: Scope, [first, second]: readonly Atom[]): Wanted | undefined {
  const atom = isTerm(first) ? second : first
  const offices = (atom?.senses ?? []).flatMap(sense =>
    sense.sort === 'entry' && sense.entry.sort === 'code' && kb.kinds.get(sense.entry.kind)?.defines
      ? [sense.entry]
      : [],
  )
  const types = offices.flatMap(({ kind }) => {
    const { defines, roles } = kb.kinds.get(kind)!
    return roles.get(defines!)?.range ?? []
  })
  return atom && types.length > 0 ? { atom, types, roles: [], units: [], offices } : undefined
}

/** Whether somebody holds one of the offices by which he is asked for, as some fact says; so it is where none is. */
export function holdsOffice({ kb, index }: Scope, id: string, { offices }: Wanted): boolean {
  if (!offices) return true
  return offices.some(({ kind, role, value }) => {
    const held = new Set(index.postings(role, value))
    return [...index.postings(kb.kinds.get(kind)!.defines!, id)].some(ordinal => held.has(ordinal))
  })
}

/** "Which oil giant": a word that only the definitions of things hold stands for those that it describes. */
function describing(atom: Atom | undefined): Wanted | undefined {
  const describes = atom?.senses.every(isOfTexts)
  return atom && describes ? { atom, types: [], roles: [], units: [], describes: true } : undefined
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

/** What a noun asks for: a type of term, a role, a unit; undefined for any other word. */
export function wantedBy(atom: Atom): Wanted | undefined {
  const entries = atom.senses.flatMap(sense => (sense.sort === 'entry' ? [sense.entry] : []))
  const types = entries.flatMap(entry => (entry.sort === 'type' ? [entry.type] : []))
  const roles = entries.flatMap(entry => (entry.sort === 'role' ? [entry.role] : []))
  const units = entries.flatMap(entry => (entry.sort === 'unit' ? [entry.unit] : []))
  return types.length + roles.length + units.length > 0 ? { atom, types, roles, units } : undefined
}

/** Whether a sense of a word is an entry of a sort. */
export function isEntry(sense: Atom['senses'][number], sort: string): boolean {
  return sense.sort === 'entry' && sense.entry.sort === sort
}
