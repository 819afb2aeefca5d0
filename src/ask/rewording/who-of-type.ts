import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isMark, isPreposition, isTerm, typesNamed, unwritten } from '../read/cues.ts'
import type { Scope } from '../scope.ts'
import { all, isTermOf, type Reworded } from './reworded.ts'

/** "X, it is for which maker": for whom, where these are makers. */
export function whoOfType(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex((atom, i) => i > 0 && cuesOf(atom).has('which') && isPreposition(atoms[i - 1]!))
  const [noun, next] = atoms.slice(at + 1)
  const types = noun ? typesNamed(noun).filter(type => scope.isAgent([type])) : []
  // What stands behind the noun may say more of it.
  const isAlone = next === undefined || isMark(next) || isPreposition(next) || isTerm(next)
  if (at < 0 || types.length === 0 || !isAlone) return undefined
  const isOfType = ({ members }: Outcome): boolean =>
    members.length > 0 && members.every(({ value }) => isTermOf(scope, value, types))
  return {
    each: [[...atoms.slice(0, at), unwritten(atoms[at]!, 'who'), ...atoms.slice(at + 2)]],
    combine: all(isOfType),
  }
}
