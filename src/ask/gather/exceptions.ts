import type { Postings } from '../../knowledge/postings.ts'
import type { Atom } from '../read/atoms.ts'
import { typesNamed } from '../read/cues.ts'
import { isException } from '../read/exceptions.ts'
import { termsIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import { isOfTexts } from '../read/senses.ts'
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

/** Whether a fact tells anything of a term. */
export function isTold(scope: Scope, id: string): boolean {
  return factsOf(scope, id).length > 0
}

/** "Apart from the X technology", "apart from its technology": what is left out has no name. */
export function leavesOutUnnamed(scope: Scope, atoms: readonly Atom[]): boolean {
  return atoms.some((atom, at) => {
    const next = isException(atom) ? atoms.slice(at + 1).find(each => !isLight(each)) : undefined
    const types = next ? typesNamed(next) : []
    return next?.senses.every(isOfTexts) === true || (types.length > 0 && !scope.isAgent(types))
  })
}

/** Whether some fact names both what is left out and another thing of the question: else nobody had it in mind. */
export function isKnownWith(scope: Scope, atom: Atom, others: readonly string[]): boolean {
  const known = new Set(others.flatMap(id => [...factsOf(scope, id)]))
  return termsIn(atom).some(id => [...factsOf(scope, id)].some(ordinal => known.has(ordinal)))
}

function factsOf({ kb, index }: Scope, id: string): Postings {
  return index.postings(kb.terms.get(id)!.type, id)
}
