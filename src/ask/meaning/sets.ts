import type { SetExpr } from '../logic.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { evaluator } from './evaluate.ts'
import { framesIn, namesCode } from './frames.ts'
import { type Member, numberOf } from './members.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'

/** The members of a set, or the number made of them; none where nothing known fills it and more may be so. */
export function ofSet(
  scope: Scope,
  question: Extract<Question, { want: 'set' }>,
  prepared: Prepared,
): Outcome | undefined {
  const { set, asked } = question
  const strict = evaluator(scope, set, prepared).members(set)
  // Some codes are of what is only considered or refused: their facts are meant where no others are.
  const members =
    strict.length > 0 || !namesCode(set)
      ? strict
      : evaluator(scope, set, { ...prepared, possibly: true }).members(set)
  const closed = isClosed(scope, set)
  const wanted = asked.units === undefined ? members : members.filter(isIn(asked.units))
  if (wanted.length === 0 && !closed) return undefined
  const facts = [...new Set(wanted.flatMap(member => member.facts))].sort((a, b) => a - b)
  const number = aggregated(question, wanted)
  if (number === null) return undefined
  return { question, members: number ? [] : wanted, facts, closed, ...(number ? { number } : {}) }
}

function isIn(units: readonly string[]): (member: Member) => boolean {
  return ({ value }) => typeof value === 'object' && 'unit' in value && units.includes(String(value.unit))
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
  const frames = framesIn(set)
  return frames.length > 0 && frames.every(({ kind }) => scope.isComplete(kind))
}
