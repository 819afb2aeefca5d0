import type { RoleValue } from '../../model/knowledge-base.ts'
import { holdsAll } from '../gather/limiting.ts'
import { numberOf } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isMark, isPreposition, isTerm } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import { isArticle } from '../read/order.ts'
import type { Scope } from '../scope.ts'

/** Questions that come together to the one that was asked, and what their outcomes, in their order, come to. */
export interface Reworded {
  readonly each: readonly (readonly Atom[])[]
  /** Each has the tense of its own words, not that of the whole. */
  readonly apart?: true
  /** The only fact that holds all its words tells what it states. */
  readonly byOnlyFact?: true
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

/** Somebody as the one by whom something is said. */
export function asTeller(atom: Atom): Atom {
  return { ...atom, stems: [], senses: [{ sort: 'saidBy', ids: termsIn(atom) }] }
}

/** Whether an outcome has members, and all are figures. */
export function isOfFigures({ members }: Outcome): boolean {
  return members.length > 0 && members.every(({ value }) => numberOf(value) !== undefined)
}

/** Whether a value of a role is a term of one of some types. */
export function isTermOf({ kb }: Scope, value: RoleValue, types: readonly string[]): value is string {
  return typeof value === 'string' && types.includes(kb.terms.get(value)?.type ?? '')
}

/** What stands behind the prepositions that a stretch begins with: "(name) of X" is of X. */
export function behindPrepositions(atoms: readonly Atom[]): readonly Atom[] {
  return atoms.slice(
    Math.max(
      atoms.findIndex(atom => !isPreposition(atom)),
      0,
    ),
  )
}

/** Whether a fact has what a word names, or the word in its texts. */
export function isHeld(scope: Scope, ordinal: number, atom: Atom): boolean {
  const isNamed = termsIn(atom).some(id => scope.termsOf(ordinal).includes(id))
  return isNamed || (atom.stems.length > 0 && holdsAll(scope, ordinal, [atom]))
}

/** Whether a word stands for something other than a term, and is no closed one. */
export function isOfContent(atom: Atom | undefined): boolean {
  return atom !== undefined && !isTerm(atom) && !isMark(atom) && cuesOf(atom).size === 0 && !isArticle(atom)
}
