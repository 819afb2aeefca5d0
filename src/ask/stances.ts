/** Codes that say by themselves that what a fact tells does not hold: refusing, considering. */
import type { Role } from '../model/knowledge-base.ts'
import type { Scope } from './scope.ts'

/** Whether all facts with a code are of what does not hold. */
export function isStance(scope: Scope, { role, value }: { role: string; value: string }): boolean {
  return [...scope.index.postings(role, value)].every(ordinal => !scope.holds(ordinal))
}

/** Whether the codes of a role tell how somebody stands to something, as some of them that facts have are stances. */
export function tellsStance(scope: Scope, { name, codes }: Role): boolean {
  return codes.some(
    value => scope.index.postings(name, value).length > 0 && isStance(scope, { role: name, value }),
  )
}
