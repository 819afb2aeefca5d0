import type { Atom } from './atoms.ts'
import { ASKING, cuesOf, hasAny, isAsking, isMark, isTerm, typesNamed } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isLight, isPolite, withoutManners } from './order.ts'
import { isCue, sensesOf } from './senses.ts'
import { isPredicative, isVerb } from './voice.ts'

/** What asks, or begins a sentence. */
const OPENING: readonly Cue[] = [...ASKING, 'auxiliary', 'copula', 'have']

/** What is asked for first, and what it is asked of in its place. */
export function withTopics(written: readonly Atom[]): readonly Atom[] {
  const atoms = written.map((atom, i) => (written[i - 1]?.text === ':' ? askingAlone(atom) : atom))
  return withAskedFirst(withWhoFirst(withPlaceAsked(withTopic(withNamesAsked(withCountFirst(atoms))))))
}

/** "X in Y: whose job is it": behind a colon begins no clause that says more of what stands before it. */
function askingAlone(atom: Atom): Atom {
  const senses = atom.senses.filter(sense => !RELATIVE.some(cue => isCue(sense, cue)))
  return isAsking({ ...atom, senses }) ? { ...atom, senses } : atom
}

const RELATIVE: readonly Cue[] = ['relative', 'relativePossessive']

/** "A's plants that use B, how many": behind what is counted nothing else asks; what is said of it is what it does. */
function withCountFirst(atoms: readonly Atom[]): readonly Atom[] {
  const said = withoutManners(atoms)
  const counted = said.slice(0, -1)
  const count = said.at(-1)
  const relative = counted.find(atom => cuesOf(atom).has('relative'))
  const others = counted.filter(atom => atom !== relative)
  if (!count || others.length < 2 || others.some(isAsking)) return atoms
  // "Plants of A, how much": of several how many.
  const counts = cuesOf(count).has('howMany') || (cuesOf(count).has('howMuch') && isCounted(others[0]!))
  return counts ? [{ ...count, senses: HOW_MANY }, ...others] : atoms
}

/** Whether a word names several of what can be counted. */
function isCounted({ plural, senses }: Atom): boolean {
  return plural && senses.some(sense => sense.sort === 'entry' && COUNTED.has(sense.entry.sort))
}

/**
 * "X: who builds it?": a topic before a mark takes the place of the pronoun behind it that stands for it (a left
 * dislocation). A pronoun that owns what follows it ("its plants"), or that a hyphen joins to its verb, is left alone.
 */
function withTopic(written: readonly Atom[]): readonly Atom[] {
  const start = written.findIndex(atom => !isMark(atom) && !isPolite(atom))
  const atoms = written.slice(Math.max(start, 0))
  const mark = atoms.findIndex(isMark)
  const topic = atoms.slice(0, mark)
  if (mark < 1 || !topic.some(isTerm) || topic.some(mayAsk)) return written
  const rest = atoms.slice(mark + 1)
  const asking = rest.findIndex(mayAsk)
  const verb = asking === 0 ? verbBehindArticle(rest) : undefined
  if (verb) return [rest[0]!, verb, ...topic]
  const at = rest.findIndex((_, i) => i > asking && isStandIn(rest, i))
  return asking < 0 || at < 0 ? written : [...rest.slice(0, at), ...topic, ...rest.slice(at + 1)]
}

/** "X: qui la produit ?": what looks like an article between "who" and a verb that stands last is a pronoun. */
function verbBehindArticle(rest: readonly Atom[]): Atom | undefined {
  const [who, article, last, ...others] = rest.filter(atom => !isMark(atom))
  if (!who || !article || !last || others.length > 0) return undefined
  const senses = last.senses.filter(sense => isVerb(sense) && !isPredicative(sense))
  const isBehind = cuesOf(who).has('who') && cuesOf(article).has('article')
  return isBehind && senses.length > 0 ? { ...last, senses } : undefined
}

/** "X, who is it", "X, c'est qui": who X is, or whom it is about. */
function withWhoFirst(atoms: readonly Atom[]): readonly Atom[] {
  const said = atoms.filter(atom => !isMark(atom) && !isLight(atom))
  const who = said.findIndex(atom => cuesOf(atom).has('who'))
  const be = said.filter(isBeing)
  const apart = atoms[atoms.indexOf(said[who]!) - 1]
  const isTopic = be.length === 1 || (be.length === 0 && apart !== undefined && isMark(apart))
  if (who < 1 || !isTopic || !said.slice(who + 1).every(isBeing)) return atoms
  const topic = said.slice(0, who).filter(atom => !isBeing(atom))
  const isBehind = said.slice(topic.length, who).every(isBeing)
  if (!isBehind || topic.length === 0 || topic.some(mayAsk)) return atoms
  return [said[who]!, { ...said[who]!, senses: COPULA }, ...topic]
}

export function isBeing(atom: Atom): boolean {
  return hasAny(atom, [...BEING, 'pronoun', 'already'])
}

/**
 * "X, it is which kind of N", "X is which kind of N", "X, which kind of N": what is asked for stands where its answer
 * would; it comes first.
 */
function withAskedFirst(atoms: readonly Atom[]): readonly Atom[] {
  const said = atoms.filter(atom => !isMark(atom))
  const sort = said.findIndex(atom => cuesOf(atom).has('whichSort'))
  const [topic, rest] = [said.slice(0, Math.max(sort, 0)), said.slice(sort)]
  const be = topic.findIndex(atom => hasAny(atom, BEING))
  if (be >= 0 && be !== topic.length - 1) return atoms
  const named = topic.filter((_, i) => i !== be)
  if (!named.some(isTerm) || !named.every(isNamed) || rest.some(isTerm)) return atoms
  return [...rest, { ...rest[0]!, senses: COPULA }, ...named, ...atoms.filter(isMark).slice(-1)]
}

/** "Fields where A seeks partners": a noun that a clause of place limits is what is asked for, where nothing else asks. */
function withPlaceAsked(atoms: readonly Atom[]): readonly Atom[] {
  const [head, where] = atoms.filter(atom => !isLight(atom))
  if (!head || !where || !cuesOf(where).has('where') || typesNamed(head).length === 0) return atoms
  const rest = atoms.slice(atoms.indexOf(where) + 1)
  if (rest.some(atom => isAsking(atom) || !hasPlace(atom)) || !rest.some(({ senses }) => senses.some(isVerb)))
    return atoms
  return [{ ...where, senses: WHICH }, head, ...rest]
}

function hasPlace({ senses }: Atom): boolean {
  return senses.every(({ sort }) => sort !== 'unknown')
}

/** "How many members, and which": those that are counted are named. */
function withNamesAsked(atoms: readonly Atom[]): readonly Atom[] {
  const count = atoms.findIndex(atom => cuesOf(atom).has('howMany'))
  const said = atoms.filter(atom => !isMark(atom))
  const [and, which] = said.slice(-2)
  if (count < 0 || !and || !which || !cuesOf(and).has('and') || !cuesOf(which).has('which')) return atoms
  const kept = atoms.filter(atom => atom !== and && atom !== which)
  return kept.map((atom, i) => (i === count ? { ...atom, senses: WHICH } : atom))
}

const WHICH = sensesOf('which')

const HOW_MANY = sensesOf('howMany')

const COUNTED: ReadonlySet<string> = new Set(['type', 'unit', 'role'])

const BEING: readonly Cue[] = ['copula', 'cleft']

const COPULA = sensesOf('copula')

function isNamed(atom: Atom): boolean {
  return isTerm(atom) || isLight(atom)
}

function mayAsk(atom: Atom): boolean {
  return hasAny(atom, OPENING) || (!isTerm(atom) && atom.senses.every(isVerb))
}

/** Whether a pronoun stands for somebody or something, rather than owns what follows. */
export function isStandIn(atoms: readonly Atom[], at: number): boolean {
  const [atom, behind] = [atoms[at]!, atoms[at + 1]]
  if (isLastThat(atoms, at)) return true
  if (atom.joined || !cuesOf(atom).has('pronoun') || !atom.senses.every(isClosed)) return false
  return behind === undefined || isMark(behind) || behind.senses.some(isVerb) || behind.senses.every(isClosed)
}

/** "X: what is that": at the end "that" begins no clause. */
function isLastThat(atoms: readonly Atom[], at: number): boolean {
  const [before, atom] = [atoms[at - 1], atoms[at]!]
  const isLast = atoms.slice(at + 1).every(each => isMark(each) || isPolite(each))
  return isLast && before !== undefined && cuesOf(before).has('copula') && cuesOf(atom).has('relative')
}

function isClosed(sense: Atom['senses'][number]): boolean {
  return (
    sense.sort === 'entry' &&
    (sense.entry.sort === 'cue' || sense.entry.sort === 'preposition' || sense.entry.sort === 'filler')
  )
}
