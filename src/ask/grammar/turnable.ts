import type { Pattern } from '../read/pattern.ts'
import type { Scope } from '../scope.ts'

/**
 * Whether a verb has a thing for its subject that could as well be its object: "X replaces Y". Only the order of the words
 * tells which of them does it; of those who act, `gather/direction.ts` tells.
 */
export function isTurnable(scope: Scope, pattern: Pattern): boolean {
  const known = turnable.get(pattern) ?? sharesThing(scope, pattern)
  turnable.set(pattern, known)
  return known
}

/** A pattern belongs to one knowledge base. */
const turnable = new WeakMap<Pattern, boolean>()

function sharesThing(scope: Scope, { kind, subject, objects }: Pattern): boolean {
  const things = typesOf(scope, kind, subject)
  return typesOf(scope, kind, objects.flat()).some(type => things.includes(type))
}

/** The types of things, not of those who act, that roles of a kind may hold. */
function typesOf(scope: Scope, kind: string, roles: readonly string[]): string[] {
  return roles
    .flatMap(role => scope.role(kind, role)?.range ?? [])
    .filter(type => scope.kb.types.has(type) && !scope.isAgent([type]))
}
