import { type Fact, type RoleValue, roleValues } from '../../model/knowledge-base.ts'
import { namesStatus } from '../frames.ts'
import type { Question } from '../questions/question.ts'
import type { Atom } from '../read/atoms.ts'
import { namesAnyStatus } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { evaluator } from './evaluator.ts'
import { type Member, membersOf, statementOf } from './members.ts'
import type { Outcome } from './outcome.ts'

/**
 * When a fact is so, as far as that tells when: a time without an end does not tell until when, and a time within what
 * has ended tells neither when it began nor when it ended.
 */
function timeOf(
  scope: Scope,
  ordinal: number,
  { prepared, until }: { prepared: Prepared; until: boolean | undefined },
): string | undefined {
  const fact = scope.fact(ordinal)
  const valid = validOf(fact, prepared)
  if (valid === undefined || (until && valid.endsWith('/..'))) return undefined
  return scope.kb.statuses.get(fact.status)?.was !== undefined && !valid.includes('/') ? undefined : valid
}

/** When a fact is so, as an answer: until when, what goes on beyond a day tells in its own words. */
export function timesOf(scope: Scope, ordinal: number, by: Parameters<typeof timeOf>[2]): Member[] {
  if (by.until && goesOn(scope, ordinal, by.prepared)) return statementOf(scope.fact(ordinal), ordinal)
  const valid = timeOf(scope, ordinal, by)
  return membersOf(valid === undefined ? [] : [valid], { ordinal, role: 'valid' })
}

/** Whether a fact says of what is so now, as another tells, that it will still be so, and names no end. */
function goesOn(scope: Scope, ordinal: number, { asOf }: Prepared): boolean {
  const fact = scope.fact(ordinal)
  if (!fact.valid?.endsWith('/..') || !scope.holds(ordinal)) return false
  const visible = scope.visible(asOf)
  const terms = (of: Fact, role: string): RoleValue[] =>
    roleValues(of, role).filter(value => typeof value === 'string')
  return [...scope.index.postings('kind', fact.kind)].some(each => {
    const other = scope.fact(each)
    const isSame = scope
      .rolesOf(fact.kind)
      .every(({ name }) => terms(fact, name).every(value => roleValues(other, name).includes(value)))
    return isSame && other.valid === undefined && scope.meansOf(each) === 'yes' && visible(each)
  })
}

/** The valid time of a fact; asked for what was so at first, the one that its source says it had before. */
function validOf({ valid, previously }: Fact, { atFirst }: Prepared): string | undefined {
  const before = atFirst ? previously?.valid : undefined
  return typeof before === 'string' ? before : valid
}

/** What is planned does not tell when it was. */
export function mayTellWhen(scope: Scope, ordinal: number, { past, perfect, atFirst }: Prepared): boolean {
  return !(past || perfect) || atFirst || scope.meansOf(ordinal) !== 'planned'
}

/** "What margin did A reach": a figure that is planned is none that was, unless a word for the planning asks for it. */
export function isOnlyAimedFor(
  scope: Scope,
  ordinal: number,
  { past, perfect, formerly, atFirst, atoms }: Prepared,
): boolean {
  if (!(past || perfect) || formerly || atFirst || scope.meansOf(ordinal) !== 'planned') return false
  return !atoms.some(atom => namesAnyStatus(atom) || isWordFor(scope, ordinal, atom))
}

/** Whether a fact states an aim, and a word is a noun for its kind, or a verb for it that its own text holds. */
function isWordFor(scope: Scope, ordinal: number, { senses, stems }: Atom): boolean {
  const { kind } = scope.fact(ordinal)
  if (!scope.kb.kinds.get(kind)?.aims) return false
  const isHeld = stems.some(list => list.some(stem => scope.texts.with(stem).has(ordinal)))
  return senses.some(
    sense =>
      sense.sort === 'entry' &&
      ((sense.entry.sort === 'kind' && sense.entry.kind === kind) ||
        (sense.entry.sort === 'pattern' &&
          !sense.entry.pattern.code &&
          sense.entry.pattern.kind === kind &&
          isHeld)),
  )
}

/** When something is so: the valid times of the facts of a frame, each once. */
export function ofTime(
  scope: Scope,
  question: Extract<Question, { want: 'time' }>,
  prepared: Prepared,
): Outcome | undefined {
  const isTold = namesStatus(question.frame)
  const members = evaluator(scope, question.frame, prepared)
    .facts(question.frame)
    .filter(ordinal => isTold || mayTellWhen(scope, ordinal, prepared))
    .flatMap(ordinal => timesOf(scope, ordinal, { prepared, until: question.asked.until }))
  const facts = members.flatMap(member => member.facts)
  const times = members.filter((member, i) => members.findIndex(each => each.key === member.key) === i)
  return times.length > 0 ? { question, members: times, facts, closed: false } : undefined
}
