import { type RoleValue, roleValues } from '../../model/knowledge-base.ts'
import type { NumberRange } from '../../query/query.ts'
import type { Frame } from '../logic.ts'
import { isFigure, type Scope } from '../scope.ts'
import type { Evaluator } from './evaluate.ts'
import { boundOf, inRange, isOpenTo, numberOf } from './members.ts'

/**
 * The facts that give another figure than a question asks about: 29 plants, where more than 30 are asked for. None unless
 * the question says of whom and of what, as far as the kind requires it, since somebody may have done more elsewhere.
 */
export function beyond(scope: Scope, frame: Frame, all: Evaluator): number[] {
  const [limit, ...others] = frame.mods.ranges
  // Another figure than exactly so much may be of another time.
  if (!limit || others.length > 0 || limit.range.min === limit.range.max) return []
  const told = new Set([...frame.args, ...frame.mods.codes].map(({ role }) => role))
  const required = scope.rolesOf(frame.kind).filter(role => role.required && !isFigure(role))
  if (required.some(role => !told.has(role.name))) return []
  const facts = all
    .facts({ ...frame, mods: { ...frame.mods, ranges: [] } })
    .filter(ordinal => scope.holds(ordinal) && roleValues(scope.fact(ordinal), limit.role).length > 0)
  const figures = facts.flatMap(ordinal => roleValues(scope.fact(ordinal), limit.role))
  return figures.some(figure => mayLie(figure, limit.range)) ? [] : facts
}

/** Whether a figure, as it is bounded, may lie in a range. */
function mayLie(figure: RoleValue, range: NumberRange): boolean {
  const value = numberOf(figure)
  const bound = boundOf(figure)
  if (value === undefined || bound === 'about') return true
  if (inRange(value, range)) return true
  return (
    (isOpenTo(bound, true) && (range.max ?? Infinity) > value) ||
    (isOpenTo(bound, false) && (range.min ?? -Infinity) < value)
  )
}
