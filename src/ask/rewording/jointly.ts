import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, unwritten } from '../read/cues.ts'
import { isListed } from '../read/listed.ts'
import { withoutManners } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, type Reworded } from './reworded.ts'

/** "How much did A and B invest together": in total. */
export function jointly(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const rest = said.filter(atom => !isListed(scope.lexicons, atom, 'jointly'))
  const isAsked = rest.length < said.length && rest.some(atom => cuesOf(atom).has('howMuch'))
  // One figure is no sum.
  const isSum = ({ number, facts }: Outcome): boolean => number !== undefined && facts.length > 1
  return isAsked ? { each: [[...rest, unwritten(rest.at(-1)!, 'total')]], combine: all(isSum) } : undefined
}
