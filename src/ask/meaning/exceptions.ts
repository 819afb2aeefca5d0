import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Scope } from '../scope.ts'
import { termsIn } from './meeting.ts'
import type { Sought } from './sought.ts'

/** "Besides X": X is not asked for, and need not be met. */
export function withoutExceptions(atoms: readonly Atom[]): { kept: Atom[]; excepted: Atom[] } {
  const excepted = atoms.filter((atom, i) => i > 0 && termsIn(atom).length > 0 && isException(atoms[i - 1]!))
  const kept = atoms.filter(atom => !excepted.includes(atom))
  return { kept, excepted }
}

/** Whether what is left out could have been asked for. */
export function mayBeAsked(scope: Scope, { sort, wanted }: Sought, atom: Atom): boolean {
  const types = termsIn(atom).map(id => scope.kb.terms.get(id)!.type)
  if (sort === 'who') return scope.isAgent(types)
  if (sort === 'where') return scope.isPlace(types)
  return wanted?.types.some(type => types.includes(type)) ?? false
}

/** Whether some fact names both what is left out and another thing of the question: else nobody had it in mind. */
export function isKnownWith({ kb, index }: Scope, atom: Atom, others: readonly string[]): boolean {
  const factsOf = (id: string): Iterable<number> => index.postings(kb.terms.get(id)!.type, id)
  const known = new Set(others.flatMap(id => [...factsOf(id)]))
  return termsIn(atom).some(id => [...factsOf(id)].some(ordinal => known.has(ordinal)))
}

function isException(atom: Atom): boolean {
  return cuesOf(atom).has('except')
}
