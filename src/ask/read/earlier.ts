/** What was so earlier, as prepositions of time tell. */
import type { Atom } from './atoms.ts'
import { cuesOf, isAsking, isMark, isPreposition, isSilent, isTerm } from './cues.ts'
import type { Reader } from './reader.ts'

/** "Were there before, in X": a preposition of time with nothing behind it says that it was earlier. */
export function isEarlier(atoms: readonly Atom[], readers: readonly Reader[]): boolean {
  return behindBefore(atoms, readers).some(next => next === undefined || isMark(next) || isPreposition(next))
}

/** "Before the reform": what stands there is no time, and nobody. */
export function isBeforehand(atoms: readonly Atom[], readers: readonly Reader[]): boolean {
  const isEvent = (atom: Atom): boolean =>
    !isMark(atom) && !isPreposition(atom) && !isAsking(atom) && !isTerm(atom) && !isTimed(atom)
  return behindBefore(atoms, readers).some(next => next !== undefined && !isSilent(next) && isEvent(next))
}

function isTimed({ senses }: Atom): boolean {
  return senses.some(({ sort }) => sort === 'time' || sort === 'number')
}

/** What follows each preposition that says that something was earlier, articles aside. */
function behindBefore(atoms: readonly Atom[], readers: readonly Reader[]): (Atom | undefined)[] {
  const words = readers.flatMap(({ lexicon }) => lexicon.language.timeRelations?.before ?? [])
  return atoms.flatMap(({ word }, i) =>
    words.includes(word) ? [atoms.slice(i + 1).find(atom => !cuesOf(atom).has('article'))] : [],
  )
}
