import type { Atom } from './atoms.ts'
import { cuesOf, isPreposition, isTerm } from './cues.ts'
import { isArticle } from './order.ts'

/** “For both A and B”: before two that are named, “both” says no more than the two do. */
export function withoutBoth(atoms: Atom[]): Atom[] {
  const isBoth = (atom: Atom, at: number): boolean =>
    cuesOf(atom).has('every') && namesTwo(atoms.slice(at + 1))
  return atoms.some(isBoth) ? atoms.filter((atom, at) => !isBoth(atom, at)) : atoms
}

/** Whether one thing, “and” and another follow at once. */
function namesTwo(behind: readonly Atom[]): boolean {
  const [one, and, other] = behind.filter(atom => !isArticle(atom) && !isPreposition(atom))
  return isTerm(one) && and !== undefined && cuesOf(and).has('and') && isTerm(other)
}
