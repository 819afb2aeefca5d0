import { type RoleValue, roleValues } from '../../model/knowledge-base.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { keyOf, type Member } from './members.ts'
import type { Outcome } from './outcome.ts'

/** What its source says that a fact had before in the role of a member; a time is told by when it is so. */
export function valueBefore(scope: Scope, { from }: Member): RoleValue | undefined {
  if (!from || from.role === 'valid') return undefined
  return scope.fact(from.fact).previously?.[from.role] as RoleValue | undefined
}

/**
 * "How many were there (at first)": what was so before takes the place of what is to come, or, at first, of what is so.
 * Nothing is left of an outcome where what was so before something happened is asked for and its facts do not tell.
 */
export function asBefore(scope: Scope, prepared: Prepared, outcome: Outcome): Outcome | undefined {
  const { atFirst, formerly, beforehand, future, ahead } = prepared
  const asksBefore = atFirst || formerly || beforehand || isYetToBe(scope, prepared, outcome)
  if (future || ahead || !asksBefore) return outcome
  const members = outcome.members.map(member => {
    const value = valueBefore(scope, member)
    return value === undefined ? member : { ...member, value, key: keyOf(value) }
  })
  const count = countBefore(scope, outcome)
  const tells =
    count !== undefined ||
    members.some((member, i) => member !== outcome.members[i]) ||
    outcome.facts.every(ordinal => scope.wasSo(ordinal))
  if (beforehand && !tells && outcome.truth === undefined) return undefined
  const number = count ?? outcome.number
  return { ...outcome, members, ...(number ? { number } : {}) }
}

/** "Will there be four": whether a fact has one of some numbers only as what was so before. */
export function wasOnly(scope: Scope, ordinal: number, numbers: readonly number[]): boolean {
  const fact = scope.fact(ordinal)
  const isNumber = (value: unknown): boolean => typeof value === 'number' && numbers.includes(value)
  const roles = Object.entries(fact.previously ?? {}).filter(([, value]) => isNumber(value))
  return roles.length > 0 && roles.every(([role]) => !roleValues(fact, role).some(isNumber))
}

/** Whether what was is asked for, and what is told is to come. */
function isYetToBe(scope: Scope, { past }: Prepared, { facts }: Outcome): boolean {
  return past && facts.every(ordinal => scope.isToCome(ordinal))
}

/** The count that the only fact of an outcome gave before in the role that is asked for. */
function countBefore(scope: Scope, { question, facts, number }: Outcome): Outcome['number'] {
  const [fact, other] = facts
  if (number === undefined || question.want !== 'set' || question.set.op !== 'fill') return undefined
  if (fact === undefined || other !== undefined) return undefined
  const value = scope.fact(fact).previously?.[question.set.role]
  return typeof value === 'number' ? { ...number, value } : undefined
}
