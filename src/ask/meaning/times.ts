import type { Fact } from '../../model/knowledge-base.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { evaluator } from './evaluator.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'

/** Whether a valid time tells when; one without an end does not tell until when. */
export function answersWhen(valid: string | undefined, until: boolean | undefined): boolean {
  return valid !== undefined && !(until && valid.endsWith('/..'))
}

/** The valid time of a fact; asked for what was so at first, the one that its source says it had before. */
export function validOf({ valid, previously }: Fact, { atFirst }: Prepared): string | undefined {
  const before = atFirst ? previously?.valid : undefined
  return typeof before === 'string' ? before : valid
}

/** When something is so: the valid times of the facts of a frame, each once. */
export function ofTime(
  scope: Scope,
  question: Extract<Question, { want: 'time' }>,
  prepared: Prepared,
): Outcome | undefined {
  const facts = evaluator(scope, question.frame, prepared)
    .facts(question.frame)
    .filter(ordinal => answersWhen(validOf(scope.fact(ordinal), prepared), question.asked.until))
  const members = facts.map(ordinal => {
    const valid = validOf(scope.fact(ordinal), prepared)!
    return { key: valid, value: valid, facts: [ordinal], from: { fact: ordinal, role: 'valid' } }
  })
  const times = members.filter((member, i) => members.findIndex(each => each.key === member.key) === i)
  return times.length > 0 ? { question, members: times, facts, closed: false } : undefined
}
