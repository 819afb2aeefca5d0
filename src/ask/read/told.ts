import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isPreposition, someHas, termsNamed, typesNamed } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isLight } from './order.ts'
import { isCue, sensesOf } from './senses.ts'
import { isVerb } from './voice.ts'

const LEADS: readonly Cue[] = ['auxiliary', 'have', 'past']

const WHAT: readonly Cue[] = ['what', 'whatObject', 'which']

/** Whether a type is of those who may say something. */
type IsAgent = (type: string) => boolean

/**
 * "What did A say about B": A, who says it, limits the facts, and the facts themselves are asked for. Where a clause
 * follows ("what did A say it came from"), what the clause leaves open is asked for. "Which plan did A mention", "the
 * plan that A mentioned": only what is so called. "Does A think that B does": whether A says so.
 */
export function asTold(atoms: readonly Atom[], isAgent: IsAgent): readonly Atom[] {
  return (
    withAskedBehind(atoms, isAgent) ??
    withAsked(atoms, isAgent) ??
    withThought(atoms, isAgent) ??
    withoutMention(withoutSaidOf(withClause(withCalling(atoms), isAgent))).map(withoutSaying)
  )
}

/** "Who called it a match": who says what it is; not "who is called a match". */
function withCalling(atoms: readonly Atom[]): readonly Atom[] {
  const said = atoms.filter(atom => !isLight(atom) && !isLeading(atom))
  const [who, calling] = said
  if (!who || !calling || !cuesOf(who).has('who') || !cuesOf(calling).has('named') || said.length < 4)
    return atoms
  return atoms.map(atom => (atom === calling ? { ...atom, senses: sensesOf('said') } : atom))
}

/** "Does A think (that) B does": who says it, and whether it is so. */
function withThought(atoms: readonly Atom[], isAgent: IsAgent): readonly Atom[] | undefined {
  const at = atoms.findIndex(atom => !isLight(atom) && !isLeading(atom) && !cuesOf(atom).has('truth'))
  const told = at < 0 ? undefined : tellingAt(atoms, at, isAgent)
  if (!told) return undefined
  const asks = atoms.slice(0, told.next + 1).some(atom => isOpening(atom) || atom.joined || atom.inverted)
  const rest = atoms.slice(told.next).filter((atom, i) => i > 2 || !isJoining(atom))
  const isOpen = [...atoms.slice(0, at), ...rest].some(isAsking)
  if (!asks || isOpen || rest.every(isLight)) return undefined
  return [{ ...atoms[0]!, senses: sensesOf('truth') }, told.source, ...rest]
}

function isOpening(atom: Atom): boolean {
  return isLeading(atom) || cuesOf(atom).has('truth')
}

/** What stands between a word of saying and what is said: a pronoun, "that". */
function isJoining(atom: Atom): boolean {
  return (atom.joined && cuesOf(atom).has('pronoun')) || cuesOf(atom).has('relative')
}

/** "A mentions which plan": what is asked for stands where its answer would. */
function withAskedBehind(atoms: readonly Atom[], isAgent: IsAgent): readonly Atom[] | undefined {
  const told = tellingAt(
    atoms,
    atoms.findIndex(atom => !isLight(atom)),
    isAgent,
  )
  const asking = told && atoms[told.next]
  const asks = asking && hasAny(asking, WHAT)
  return told && asks ? [...atoms.slice(told.next), told.source] : undefined
}

/** "What", "which plan", "which of A's plans": what is asked for stands first, then who says it. */
function withAsked(atoms: readonly Atom[], isAgent: IsAgent): readonly Atom[] | undefined {
  const said = atoms.filter(atom => !isLight(atom))
  const asks = said[0] ? cuesOf(said[0]) : undefined
  // What somebody will say nobody has told.
  if (!asks || !WHAT.some(cue => asks.has(cue)) || someHas(said, 'future')) return undefined
  const least = asks.has('which') ? 2 : 1
  for (let from = least; from < least + LONGEST_NOUN; from++) {
    // "What plan", "which plan of B": the noun of what is asked for stands between.
    if (from > least && !said.slice(1, from).some(atom => typesNamed(atom).length > 0)) continue
    const teller = said.slice(from).find(atom => !isLeading(atom))
    if (!teller) return undefined
    const told = tellingAt(atoms, atoms.indexOf(teller), isAgent)
    if (!told) continue
    // "Which agency reported A's plans": right behind who is asked for, the word of saying is theirs.
    if (isSaying(teller) && termsNamed(said[from - 1]!, ({ type }) => isAgent(type)).length > 0)
      return undefined
    const rest = atoms.slice(told.next)
    const first = rest.findIndex(atom => !isLight(atom))
    const topic = rest[first]
    const asking =
      asks.has('whatObject') && from === 1 ? [{ ...said[0]!, senses: sensesOf('what') }] : said.slice(0, from)
    if (!topic || !isPreposition(topic)) return [...asking, ...rest, told.source]
    return [...asking, told.source, ...rest.slice(first + 1)]
  }
  return undefined
}

/** Words of a noun and of the name beside it, at most. */
const LONGEST_NOUN = 4

/** "The plan that A mentioned", "the plan mentioned by A": the clause says by whom. */
function withClause(atoms: readonly Atom[], isAgent: IsAgent): readonly Atom[] {
  for (const [i, atom] of atoms.entries()) {
    const isRelative = cuesOf(atom).has('relative') && !atoms.slice(0, i).every(isLight)
    const told =
      (isRelative ? tellingAt(atoms, i + 1, isAgent) : tellingBy(atoms, i, isAgent)) ??
      tellingInContact(atoms, i, isAgent)
    if (told) return [...atoms.slice(0, i), told.source, ...atoms.slice(told.next)]
  }
  return atoms
}

/** "The plan A mentioned": right behind a noun and at the end, somebody and a word of saying. */
function tellingInContact(atoms: readonly Atom[], at: number, isAgent: IsAgent): Told | undefined {
  const before = atoms[at - 1]
  if (!before || typesNamed(before).length === 0 || isSaying(atoms[at]!)) return undefined
  const told = tellingAt(atoms, at, isAgent)
  return told && atoms.slice(told.next).every(atom => isLight(atom) || isPreposition(atom)) ? told : undefined
}

/** Who says something where a word of saying, and whom it is said by, stand at a place. */
function tellingBy(atoms: readonly Atom[], at: number, isAgent: IsAgent): Told | undefined {
  const [saying, by, teller] = atoms.slice(at, at + 3)
  if (!saying || !by || !teller || !isSaying(saying) || !cuesOf(by).has('agent')) return undefined
  const ids = termsNamed(teller, ({ type }) => isAgent(type))
  if (ids.length === 0) return undefined
  const text = [saying, by, teller].map(atom => atom.text).join(' ')
  return {
    source: { ...saying, text, to: teller.to, stems: [], senses: [{ sort: 'saidBy', ids }] },
    next: at + 3,
  }
}

/** Who says something, as one atom, and where the rest goes on. */
interface Told {
  readonly source: Atom
  readonly next: number
}

/** Who says something where somebody and a word of saying begin at a place, in either order, and where the rest goes on. */
function tellingAt(atoms: readonly Atom[], at: number, isAgent: IsAgent): Told | undefined {
  const first = atoms[at]
  const second = atoms.slice(at + 1).find(atom => !isLight(atom) && !isLeading(atom) && !isRepeated(atom))
  if (!first || !second) return undefined
  const [teller, saying] = isSaying(first) ? [second, first] : [first, second]
  const ids = termsNamed(teller, ({ type }) => isAgent(type))
  if (ids.length === 0 || !isSaying(saying)) return undefined
  // "The plan of A mentioned by B": B tells it.
  if (saying === second && tellingBy(atoms, atoms.indexOf(saying), isAgent)) return undefined
  const text = `${first.text} ${second.text}`
  const source: Atom = { ...first, text, to: second.to, stems: [], senses: [{ sort: 'saidBy', ids }] }
  return { source, next: atoms.indexOf(second) + 1 }
}

/** "Which plan has A-he mentioned": the pronoun says again who. */
function isRepeated(atom: Atom): boolean {
  return atom.joined && cuesOf(atom).has('pronoun')
}

function isSaying(atom: Atom): boolean {
  return cuesOf(atom).has('said')
}

function isLeading(atom: Atom): boolean {
  return hasAny(atom, LEADS)
}

/** "Who is mentioned as X": of whom something is said does not say it. */
function withoutSaidOf(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.map((atom, i) => {
    const [first, before] = [atoms[0]!, atoms[i - 1]]
    if (!before || !cuesOf(first).has('who') || !isSaying(atom) || !cuesOf(before).has('copula')) return atom
    const senses = atom.senses.filter(sense => !isCue(sense, 'said'))
    return { ...atom, senses: senses.length > 0 ? senses : [{ sort: 'unknown' }] }
  })
}

/** "Which customer is mentioned, except A": of those known each is; "what is X called" asks for its name. */
function withoutMention(atoms: readonly Atom[]): readonly Atom[] {
  const at = atoms.findIndex((atom, i) => {
    const [saying, behind] = [atoms[i + 1], atoms[i + 2]]
    const isEnd = behind === undefined || isMark(behind) || cuesOf(behind).has('except')
    const isMention = !someHas(atoms.slice(0, i), 'what')
    const isSaid = saying !== undefined && (isSaying(saying) || (isMention && cuesOf(saying).has('named')))
    return cuesOf(atom).has('copula') && isSaid && isEnd
  })
  const isOfNoun = atoms.slice(0, at).some(atom => hasAny(atom, WHAT)) && at > 1
  return at > 0 && isOfNoun ? [...atoms.slice(0, at), ...atoms.slice(at + 2)] : atoms
}

/** "What does X refer to": where nobody says it, a word that may be a verb of the domain is that verb. */
function withoutSaying(atom: Atom): Atom {
  if (!isSaying(atom) || !atom.senses.some(isVerb)) return atom
  return { ...atom, senses: atom.senses.filter(sense => !isCue(sense, 'said')) }
}
