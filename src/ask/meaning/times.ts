import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { evaluator } from './evaluator.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'

/** Whether a valid time tells when; one without an end does not tell until when. */
export function answersWhen(valid: string | undefined, until: boolean | undefined): boolean {
  return valid !== undefined && !(until && valid.endsWith('/..'))
}

/** When something is so: the valid times of the facts of a frame, each once. */
export function ofTime(
  scope: Scope,
  question: Extract<Question, { want: 'time' }>,
  prepared: Prepared,
): Outcome | undefined {
  const facts = evaluator(scope, question.frame, prepared)
    .facts(question.frame)
    .filter(ordinal => answersWhen(scope.kb.facts[ordinal]!.valid, question.asked.until))
  const members = facts.map(ordinal => {
    const valid = scope.kb.facts[ordinal]!.valid!
    return { key: valid, value: valid, facts: [ordinal], from: { fact: ordinal, role: 'valid' } }
  })
  const times = members.filter((member, i) => members.findIndex(each => each.key === member.key) === i)
  return times.length > 0 ? { question, members: times, facts, closed: false } : undefined
}
