/** Answers that hold the words of a question, but are of another time or another thing than it asks for. */
import { isNotOfAll } from '../extents.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Scope } from '../scope.ts'
import { isNamedAlready, isOfOtherRank, isOfUnnamed, isWithoutName } from './names.ts'
import type { Question } from './question.ts'
import { asksElse, isOfMore, isOfNoReason, isOfOtherOrigin, isOfOtherRole, isOfPlace } from './roles.ts'
import { isOfAim, isOfSaid, isOfTimeNamed, isPast, isYetToBe } from './times.ts'
import { isOfBareVerb, isUnattributed, isWhatItIs } from './verbs.ts'

/** Whether an outcome is of something else than a question asks for, though its facts hold the words. */
export function isAstray(scope: Scope, question: Question, outcome: Outcome): boolean {
  return (
    isPast(scope, question, outcome) ||
    isYetToBe(scope, question, outcome) ||
    isOfPlace(scope, question, outcome) ||
    isOfOtherOrigin(scope, question, outcome) ||
    isOfOtherRole(scope, question, outcome) ||
    isOfMore(scope, outcome) ||
    isOfNoReason(question, outcome) ||
    isUnattributed(scope, question, outcome) ||
    isOfOtherRank(scope, question, outcome) ||
    isOfUnnamed(scope, question, outcome) ||
    (!question.prepared.truth && isNotOfAll(scope, question.atoms, outcome.facts)) ||
    isOfSaid(scope, question) ||
    isWithoutName(scope, question, outcome) ||
    isNamedAlready(scope, question, outcome) ||
    isOfBareVerb(scope, question, outcome) ||
    isOfTimeNamed(question, outcome) ||
    isOfAim(scope, question, outcome) ||
    isWhatItIs(scope, question, outcome) ||
    asksElse(question)
  )
}
