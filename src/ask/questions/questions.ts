import { framesIn } from '../frames.ts'
import type { Part } from '../grammar/parts.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { clauseQuestions } from './of-clauses.ts'
import { nounQuestions } from './of-nouns.ts'
import { type Question, withinOf } from './question.ts'

/** All that a part which spans the whole question may ask. */
export function questionsOf(scope: Scope, part: Part, prepared: Prepared): Question[] {
  return asked(scope, part, prepared).map(question =>
    asksOtherReason(question) ? { ...question, cost: question.cost + OTHER } : question,
  )
}

/** "Why is A studying a partnership": why A does, rather than why there is one of somebody who studies. */
function asksOtherReason(question: Question): boolean {
  const within = question.asked.sort === 'why' ? withinOf(question) : undefined
  return within !== undefined && framesIn(within).length > 1
}

/** What it costs to ask of another fact than that of the clause. */
const OTHER = 0.5

function asked(scope: Scope, part: Part, prepared: Prepared): Question[] {
  if (part.cat === 'noun')
    return nounQuestions(scope, part, prepared).filter(
      question => !(prepared.define && question.want === 'facts'),
    )
  if (part.cat === 'clause') return clauseQuestions(scope, part, prepared)
  return []
}
