import { roleValues } from '../../model/knowledge-base.ts'
import type { Question } from '../questions/question.ts'
import type { Scope } from '../scope.ts'
import { type Member, membersOf } from './members.ts'
import type { Outcome } from './outcome.ts'

/**
 * What a term is: the facts whose kind says what its filler is, or was where it is nothing any more, else the definition
 * of the vocabulary.
 */
export function ofDefinition(
  scope: Scope,
  question: Extract<Question, { want: 'definition' }>,
): Outcome | undefined {
  const visible = scope.visible(undefined)
  const known = scope.definitionsOf(question.id).filter(visible)
  const current = known.filter(ordinal => scope.meansOf(ordinal) === 'yes')
  const facts = current.length > 0 ? current : known.filter(ordinal => scope.wasSo(ordinal))
  const term = scope.kb.terms.get(question.id)
  if (facts.length === 0 && !term?.definition) return undefined
  return { question, members: [], facts: [...new Set(facts)].sort((a, b) => a - b), closed: false }
}

/** Whether a fact is of a kind that says what something is. */
export function isDefinition(scope: Scope, ordinal: number): boolean {
  return scope.kb.kinds.get(scope.fact(ordinal).kind)?.defines !== undefined
}

/** Whether a fact says what something named is: what else it tells, such as whose it is, is told of that. */
export function defines(scope: Scope, ordinal: number, named: ReadonlySet<string>): boolean {
  const fact = scope.fact(ordinal)
  const role = scope.kb.kinds.get(fact.kind)?.defines
  return (
    role !== undefined && roleValues(fact, role).some(value => typeof value === 'string' && named.has(value))
  )
}

/** "What is X in A's words": of all facts those that say what X is, if any do; what else is said of X does not. */
export function definingFirst<T extends { readonly ordinal: number }>(
  scope: Scope,
  facts: readonly T[],
  named: ReadonlySet<string>,
): readonly T[] {
  const defining = facts.filter(({ ordinal }) => defines(scope, ordinal, named))
  return defining.length > 0 ? defining : facts
}

/** What the facts of a member define: "the entity for X" is the one that is so defined. */
export function definedIn(scope: Scope, { facts }: Member): Member[] {
  return facts.flatMap(ordinal => {
    const role = scope.kb.kinds.get(scope.fact(ordinal).kind)?.defines
    return role === undefined ? [] : membersOf(roleValues(scope.fact(ordinal), role), { ordinal, role })
  })
}
