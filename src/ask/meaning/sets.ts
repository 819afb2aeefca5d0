import type { SetExpr } from '../logic.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { evaluator } from './evaluate.ts'
import { framesIn, namesCode } from './frames.ts'
import { type Member, numberOf } from './members.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'

export function ofSet(
  scope: Scope,
  question: Extract<Question, { want: 'set' }>,
  prepared: Prepared,
): Outcome | undefined {
  const strict = evaluator(scope, question.set, prepared).members(question.set)
  // Some codes are of what is only considered or refused: their facts are meant where no others are.
  const members =
    strict.length > 0 || !namesCode(question.set)
      ? strict
      : evaluator(scope, question.set, { ...prepared, possibly: true }).members(question.set)
  const closed = isClosed(scope, question.set)
  const wanted = withUnits(scope, members, question.asked.units)
  if (wanted.length === 0 && !closed) return undefined
  const facts = [...new Set(wanted.flatMap(member => member.facts))].sort((a, b) => a - b)
  const number = aggregated(question, wanted)
  if (number === null) return undefined
  return { question, members: number ? [] : wanted, facts, closed, ...(number ? { number } : {}) }
}

function withUnits(
  scope: Scope,
  members: readonly Member[],
  units: readonly string[] | undefined,
): readonly Member[] {
  if (units === undefined) return members
  void scope
  return members.filter(
    ({ value }) => typeof value === 'object' && 'unit' in value && units.includes(String(value.unit)),
  )
}

/** Null where the members have no numbers to add, or numbers of several units. */
function aggregated(
  { asked, aggregate }: Question,
  members: readonly Member[],
): Outcome['number'] | null | undefined {
  const numbers = members.map(member => numberOf(member.value))
  const counts = numbers.length > 0 && numbers.every(number => number !== undefined)
  if (counts && aggregate === 'count') return undefined
  if (aggregate === 'count' || (asked.sort === 'howMany' && !counts))
    return { value: members.length, unit: 'count' }
  if (aggregate === undefined) return undefined
  if (!counts || members.length === 0) return null
  const units = new Set(
    members.map(({ value }) => (typeof value === 'object' && 'unit' in value ? String(value.unit) : '')),
  )
  if (units.size > 1) return null
  if (aggregate === 'difference')
    return numbers.length === 2 ? { value: Math.abs(numbers[0]! - numbers[1]!), unit: [...units][0]! } : null
  const total = (numbers as number[]).reduce((sum, number) => sum + number, 0)
  return { value: aggregate === 'total' ? total : total / numbers.length, unit: [...units][0]! }
}

/** Whether every kind of fact that the set rests on is complete. */
function isClosed(scope: Scope, set: SetExpr): boolean {
  const kinds = framesIn(set).map(frame => frame.kind)
  return (
    kinds.length > 0 && kinds.every(kind => kind !== undefined && scope.kb.kinds.get(kind)?.complete === true)
  )
}
