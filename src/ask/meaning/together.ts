import { roleValues } from '../../model/knowledge-base.ts'
import type { Scope } from '../scope.ts'

/** Whether a fact is of several who act together, of whom only some are among the named terms. */
export function isOfSome(scope: Scope, ordinal: number, named: readonly string[]): boolean {
  const fact = scope.fact(ordinal)
  return (fact.together ?? []).some(role => {
    if (!scope.isAgent(scope.role(fact.kind, role)?.range ?? [])) return false
    const fillers = roleValues(fact, role)
    const meant = fillers.filter(
      filler => typeof filler === 'string' && named.some(id => scope.isUnder(filler, id)),
    )
    return meant.length > 0 && meant.length < fillers.length
  })
}
