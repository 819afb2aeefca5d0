/** What would be told of another time than a question asks about. */
import { parseEdtf } from '../../model/time.ts'
import { framesIn, isUndated, namesStatus } from '../frames.ts'
import type { AskSort } from '../grammar/parts.ts'
import type { SetExpr } from '../logic.ts'
import type { Question } from '../questions/question.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { valueBefore } from './before.ts'
import { type Member, numberOf, unitOf } from './members.ts'
import { isOnlyAimedFor } from './times.ts'

/** Whether the members of a set are told of another day, or of what is only to come where the question asks what was. */
export function isMistimed(
  scope: Scope,
  { set, asked }: Extract<Question, { want: 'set' }>,
  { prepared, members }: { prepared: Prepared; members: readonly Member[] },
): boolean {
  const asksPast = (prepared.past || prepared.perfect) && isUndated(set) && OBJECTS.has(asked.sort)
  const isAim = (member: Member): boolean =>
    numberOf(member.value) !== undefined &&
    valueBefore(scope, member) === undefined &&
    member.facts.every(ordinal => isOnlyAimedFor(scope, ordinal, prepared))
  return (
    isOfOtherDay(scope, set, members) ||
    (asksPast && isYetToBe(scope, members)) ||
    (!namesStatus(set) && members.some(isAim))
  )
}

/** "What did A present": who did it is told by what has been decided, what was done is not. */
const OBJECTS: ReadonlySet<AskSort | undefined> = new Set<AskSort | undefined>(['what', 'object'])

function isYetToBe(scope: Scope, members: readonly Member[]): boolean {
  const facts = members.flatMap(member => member.facts)
  return facts.length > 0 && facts.every(ordinal => scope.isToCome(ordinal))
}

function isOfOtherDay(scope: Scope, set: SetExpr, members: readonly Member[]): boolean {
  const periods = framesIn(set).flatMap(({ mods }) => mods.periods)
  return members.some(member => isOfOtherEnd(scope, member, periods))
}

/**
 * "Had they signed by May": what was still to come when it was reported had not been done at any time until then; nor
 * had it been done already, as far as is known, in the month of the report.
 */
export function wasNotYet(
  scope: Scope,
  ordinal: number,
  { prepared: { past, perfect, now, asOf }, periods }: { prepared: Prepared; periods: readonly string[] },
): boolean {
  const told = parseEdtf(scope.fact(ordinal).reported)?.end ?? Number.NEGATIVE_INFINITY
  const isOver = (period: string): boolean => {
    const { start, end } = parseEdtf(period) ?? {
      start: Number.POSITIVE_INFINITY,
      end: Number.POSITIVE_INFINITY,
    }
    return ((perfect || now) && !period.includes('..') ? start : end) <= told
  }
  const asked = [...periods, ...(asOf === undefined ? [] : [asOf])]
  const asksDone = past || perfect
  return asksDone && scope.meansOf(ordinal) === 'planned' && asked.length > 0 && asked.every(isOver)
}

/** "How long has it lasted by May": how long is told for the day on which it is told, and for none before or after. */
export function isOfOtherEnd(
  scope: Scope,
  { value, facts: [ordinal = -1] }: Member,
  periods: readonly string[],
): boolean {
  if (scope.kb.units.get(unitOf(value))?.kind !== 'time') return false
  const told = parseEdtf(scope.fact(ordinal).reported)?.end
  return periods.some(period => period.includes('..') && parseEdtf(period)?.end !== told)
}
