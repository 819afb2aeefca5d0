import type { Atom } from '../read/atoms.ts'
import { termsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import type { Sought } from './sought.ts'

/** Whether what is left out could have been asked for: of what no fact tells anything, nobody knows where it belongs. */
export function mayBeAsked(scope: Scope, { sort, wanted }: Sought, atom: Atom): boolean {
  if (!termsIn(atom).every(id => isTold(scope, id))) return false
  const types = termsIn(atom).map(id => scope.kb.terms.get(id)!.type)
  if (sort === 'who') return scope.isAgent(types)
  if (sort === 'where') return scope.isPlace(types)
  return wanted?.types.some(type => types.includes(type)) ?? false
}

function isTold({ kb, index }: Scope, id: string): boolean {
  return index.postings(kb.terms.get(id)!.type, id).length > 0
}

/** Whether some fact names both what is left out and another thing of the question: else nobody had it in mind. */
export function isKnownWith({ kb, index }: Scope, atom: Atom, others: readonly string[]): boolean {
  const factsOf = (id: string): Iterable<number> => index.postings(kb.terms.get(id)!.type, id)
  const known = new Set(others.flatMap(id => [...factsOf(id)]))
  return termsIn(atom).some(id => [...factsOf(id)].some(ordinal => known.has(ordinal)))
}
