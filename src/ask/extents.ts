import type { Scope } from './scope.ts'

const PARTS: ReadonlySet<string> = new Set(['some', 'others'])

/** Whether a fact holds of a part only: of some, or of others than another fact has. */
export function isOfPart(scope: Scope, ordinal: number): boolean {
  return PARTS.has(scope.fact(ordinal).extent ?? '')
}

/** Whether some fact holds of a part of a thing: then it may be asked which of it. */
export function hasParts(scope: Scope, id: string): boolean {
  const type = scope.kb.terms.get(id)?.type
  return type !== undefined && [...scope.index.postings(type, id)].some(ordinal => isOfPart(scope, ordinal))
}
