import type { Part } from '../grammar/parts.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { clauseQuestions } from './of-clauses.ts'
import { nounQuestions } from './of-nouns.ts'
import type { Question } from './question.ts'

/** All that a part which spans the whole question may ask. */
export function questionsOf(scope: Scope, part: Part, prepared: Prepared): Question[] {
  if (part.cat === 'noun')
    return nounQuestions(scope, part, prepared).filter(
      question => !(prepared.define && question.want === 'facts'),
    )
  if (part.cat === 'clause') return clauseQuestions(scope, part, prepared)
  return []
}
