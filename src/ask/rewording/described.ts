/** What a question only describes is asked for first: "the margin of the entity that A created". */
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isTerm, typesNamed, unwritten } from '../read/cues.ts'
import { isOpen, named } from '../read/descriptions.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isArticle } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'

/** A noun for a type with what is said of it. */
export interface Description {
  readonly type: string
  /** Which thing of that type is so. */
  readonly asked: readonly Atom[]
  /** The whole question with a name in place of the description. */
  readonly withName: (id: string) => readonly Atom[]
}

/** Before these words a description may end. */
const ENDING: readonly Cue[] = ['copula', 'auxiliary', 'have']

/** What these words leave out or open may be said of the whole question as well. */
const OPENING: readonly Cue[] = ['except', 'other', 'or', 'only', 'every', 'without']

/** More ways to take a question apart than these are not tried. */
const MOST = 6

/** The descriptions in a question of which something is asked, the longest first. */
export function descriptionsIn(atoms: readonly Atom[]): Description[] {
  return atoms
    .flatMap((atom, head) => {
      const [type] = typesNamed(atom)
      if (type === undefined || atom.plural || isTerm(atom) || cuesOf(atom).size > 0) return []
      const from = isArticle(atoms[head - 1] ?? atom) ? head - 1 : head
      if (from === 0 || isOpen(atoms, from, false)) return []
      return endsOf(atoms, from, head).map(to => descriptionOf(atoms, { type, from, head, to }))
    })
    .slice(0, MOST)
}

/** The id of the one thing that is so described; undefined where there are several, or none of the type. */
export function thingMeant(
  { kb }: Scope,
  { type }: Description,
  outcomes: readonly Outcome[],
): string | undefined {
  const ids = new Set(outcomes.flatMap(({ members }) => members.map(({ value }) => value)))
  const [id] = ids
  return ids.size === 1 && typeof id === 'string' && kb.terms.get(id)?.type === type ? id : undefined
}

function descriptionOf(
  atoms: readonly Atom[],
  { type, from, head, to }: { type: string; from: number; head: number; to: number },
): Description {
  const noun = atoms[head]!
  const said = atoms.slice(head + 1, to)
  const which = unwritten(noun, 'which')
  const be = unwritten(noun, 'copula')
  const isBare = said[0]!.senses.some(isVerb)
  return {
    type,
    asked: isBare ? [which, noun, be, ...said] : [unwritten(noun, 'what'), be, ...atoms.slice(from, to)],
    withName: id => [...atoms.slice(0, from), named(atoms.slice(from, to), { id, type }), ...atoms.slice(to)],
  }
}

/** Where what is said of a noun may end: with the question, or before the verb that it is the subject of. */
function endsOf(atoms: readonly Atom[], from: number, head: number): number[] {
  const ends = atoms.flatMap((atom, at) => (at > head + 2 && mayEnd(atom) ? [at] : []))
  const stop = atoms.findIndex((atom, at) => at > head && isMark(atom))
  const last = stop < 0 ? atoms.length : stop
  const says = (to: number): boolean => atoms.slice(head + 1, to).some(({ senses }) => senses.some(isVerb))
  return [...new Set([last, ...ends.toReversed()])].filter(
    to =>
      to <= last &&
      to > head + 2 &&
      says(to) &&
      !atoms.slice(head, to).some(atom => isAskingItself(atom) || isOpening(atom)) &&
      [...atoms.slice(0, from), ...atoms.slice(to)].some(isAsking),
  )
}

/** A word that asks, and joins no clause. */
function isAskingItself(atom: Atom): boolean {
  return isAsking(atom) && !cuesOf(atom).has('relative')
}

function isOpening(atom: Atom): boolean {
  return hasAny(atom, OPENING)
}

function mayEnd(atom: Atom): boolean {
  return atom.senses.some(isVerb) || hasAny(atom, ENDING)
}
