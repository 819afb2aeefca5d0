import type { Scope } from '../scope.ts'
import type { Outcome } from './outcome.ts'
import type { Question } from './question.ts'

/** What a term is: the facts whose kind says what its filler is, else the definition of the vocabulary. */
export function ofDefinition(
  scope: Scope,
  question: Extract<Question, { want: 'definition' }>,
): Outcome | undefined {
  const visible = scope.visible(undefined)
  const facts = scope
    .definitionsOf(question.id)
    .filter(visible)
    .filter(ordinal => scope.meansOf(ordinal) === 'yes')
  const term = scope.kb.terms.get(question.id)
  if (facts.length === 0 && !term?.definition) return undefined
  return { question, members: [], facts: [...new Set(facts)].sort((a, b) => a - b), closed: false }
}
