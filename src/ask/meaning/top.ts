import { roleValues } from '../../model/knowledge-base.ts'
import type { SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import type { FactFinder } from './facts.ts'
import { boundOf, distinct, keyOf, type Member, numberOf, unitOf } from './members.ts'

/** The bounds with which a figure is itself the greatest or the least. */
const LIMITS: Record<'greatest' | 'least', readonly string[]> = {
  greatest: ['up-to'],
  least: ['at-least', 'more-than'],
}

/**
 * The fillers of a role in the facts of the greatest or least figure. None where the figures are not all of one unit:
 * they cannot be set against each other.
 */
export function ofTop(
  scope: Scope,
  finder: FactFinder,
  { frame, role, by, greatest }: Extract<SetExpr, { op: 'top' }>,
): Member[] {
  const figures = finder.facts(frame).flatMap(ordinal => {
    const value = roleValues(scope.fact(ordinal), by)[0]
    const number = numberOf(value)
    return number === undefined ? [] : [{ ordinal, number, unit: unitOf(value), bound: boundOf(value) }]
  })
  if (new Set(figures.map(({ unit }) => unit)).size > 1) return []
  // The only figure that is known is no greatest, unless it is given as the most.
  if (
    figures.length < 2 &&
    !figures.some(({ bound }) => LIMITS[greatest ? 'greatest' : 'least'].includes(bound))
  )
    return []
  const numbers = figures.map(({ number }) => number)
  const best = greatest ? Math.max(...numbers) : Math.min(...numbers)
  const kept = figures.filter(({ number }) => number === best)
  return distinct(
    kept.flatMap(({ ordinal }) =>
      finder.valuesOf(ordinal, role).map(value => ({
        key: keyOf(value),
        value,
        facts: [ordinal],
        from: { fact: ordinal, role },
      })),
    ),
  )
}
