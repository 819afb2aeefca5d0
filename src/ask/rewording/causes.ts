import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isPreposition, unwritten } from '../read/cues.ts'
import { isListed } from '../read/listed.ts'
import { isLight, withoutManners } from '../read/order.ts'
import { whyFor } from '../read/purpose.ts'
import type { Scope } from '../scope.ts'
import { all, behindPrepositions, isNoTruth, type Reworded } from './reworded.ts'

/** "What caused X", "what was X linked to", "the root of X", "X, cause": why X. */
export function asWhy(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const asking = said.filter(isAsking)
  const at = said.findIndex(atom => isListed(scope.lexicons, atom, 'causation'))
  const isWhat = asking.length === 1 && cuesOf(asking[0]!).has('what')
  const before = said.slice(0, at).filter(atom => !isAsking(atom))
  const behind = said.slice(at + 1)
  const isFirst = before.every(isLight)
  const isLast = behind.every(isPreposition)
  if (at < 0 || !(isWhat || asking.length === 0) || !(isFirst || isLast)) return undefined
  const rest = isFirst ? behindPrepositions(behind) : before
  return rest.some(atom => !isLight(atom))
    ? { each: [[unwritten(said[at]!, 'why'), ...rest]], combine: all(isNoTruth) }
    : undefined
}

/** "What does A want X for": why A wants it. */
export function asPurpose(atoms: readonly Atom[]): Reworded | undefined {
  const asked = whyFor(atoms)
  return asked && { each: [asked.atoms], combine: all(isNoTruth) }
}
