import { saysAny } from './gather/limiting.ts'
import type { Atom } from './read/atoms.ts'
import { cuesOf, hasAny, isTerm, someHas, typesNamed } from './read/cues.ts'
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

/** "Who owns all of X", "which firm leads all X": whether some fact does not say so of all. */
export function isNotOfAll(scope: Scope, atoms: readonly Atom[], facts: readonly number[]): boolean {
  const asksWhich = atoms.some(
    (atom, i) => cuesOf(atom).has('which') && scope.isAgent(typesNamed(atoms[i + 1] ?? atom)),
  )
  const asksWho = someHas(atoms, 'who') || asksWhich
  const said = atoms.filter(atom => !hasAny(atom, ['article', 'genitive']))
  const isOfAll = said.some((atom, i) => cuesOf(atom).has('every') && isNamed(said[i + 1]))
  const isOfEach = (ordinal: number): boolean => saysAny(scope, ordinal, ({ cues }) => cues.every ?? [])
  return asksWho && isOfAll && !facts.every(isOfEach)
}

function isNamed(atom: Atom | undefined): boolean {
  return atom !== undefined && (isTerm(atom) || typesNamed(atom).length > 0)
}
