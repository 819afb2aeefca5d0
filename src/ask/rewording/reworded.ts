import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isMark, isTerm } from '../read/cues.ts'
import { isArticle } from '../read/order.ts'

/** Questions that come together to the one that was asked, and what their outcomes, in their order, come to. */
export interface Reworded {
  readonly each: readonly (readonly Atom[])[]
  /** Each has the tense of its own words, not that of the whole. */
  readonly apart?: true
  readonly combine: (found: readonly (readonly Outcome[])[]) => readonly Outcome[]
}

/** The outcomes that may be meant, where each question has some. */
export function all(mayBe: (outcome: Outcome) => boolean): Reworded['combine'] {
  return found => {
    const meant = found.map(outcomes => outcomes.filter(mayBe))
    return meant.every(outcomes => outcomes.length > 0) ? meant.flat() : []
  }
}

export const isNoTruth = ({ truth }: Outcome): boolean => truth === undefined

/** Whether a word stands for something other than a term, and is no closed one. */
export function isOfContent(atom: Atom | undefined): boolean {
  return atom !== undefined && !isTerm(atom) && !isMark(atom) && cuesOf(atom).size === 0 && !isArticle(atom)
}
