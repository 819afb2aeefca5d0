import type { Atom } from '../read/atoms.ts'
import { isGrammar } from '../read/cues.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { BOND } from './bonds.ts'
import { meeting } from './meeting.ts'

/** How many facts are near. */
const MOST = 3

/** A fact that meets words of less weight than this share of the best is not near. */
const SHARE = 0.5

/** Nor is one that meets words of less weight than this share of the whole question. */
const LEAST = 0.25

/** How much further off each thing that it names puts a fact. */
const PER_TERM = 0.1

/** A question that got no answer: its words, and those of them that have no place. */
interface Unmet {
  readonly atoms: readonly Atom[]
  readonly prepared: Prepared
}

/**
 * The facts, by ordinal, that meet most of a question's words, the nearest first: a word weighs the more the fewer
 * facts meet it (K. Spärck Jones, *A statistical interpretation of term specificity*, 1972), less where only another
 * of its meaning is met; and a short fact is nearer than a long one, which says much else.
 */
export function nearest(scope: Scope, { atoms, prepared }: Unmet): number[] {
  const visible = scope.visible(prepared.asOf)
  const met = new Float64Array(scope.kb.facts.length)
  let whole = prepared.unplaced.length * specificity(scope, 1)
  for (const atom of atoms.filter(each => !isGrammar(each))) {
    const { named, alike, akin } = meeting(scope, atom)
    const others = new Set([...alike, ...akin].filter(ordinal => !named.has(ordinal)))
    const weight = specificity(scope, named.size + others.size)
    whole += weight
    for (const ordinal of named) met[ordinal]! += weight
    for (const ordinal of others) met[ordinal]! += weight * (1 - BOND.alike)
  }
  let best = 0
  met.forEach((weight, ordinal) => {
    if (!visible(ordinal)) met[ordinal] = 0
    else if (weight > best) best = weight
  })
  const least = Math.max(LEAST * whole, SHARE * best)
  const near: number[] = []
  met.forEach((weight, ordinal) => {
    if (weight > 0 && weight >= least) near.push(ordinal)
  })
  return near
    .map(ordinal => ({ ordinal, nearness: met[ordinal]! / lengthOf(scope, ordinal) }))
    .sort((a, b) => b.nearness - a.nearness || a.ordinal - b.ordinal)
    .slice(0, MOST)
    .map(({ ordinal }) => ordinal)
}

/** The inverse document frequency of a word that so many facts meet. */
function specificity({ kb }: Scope, met: number): number {
  return met === 0 ? 0 : Math.log(1 + kb.facts.length / met)
}

function lengthOf(scope: Scope, ordinal: number): number {
  return 1 + PER_TERM * scope.termsOf(ordinal).length
}
