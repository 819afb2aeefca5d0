import { namesAgent } from '../gather/meeting.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { isAsking, isTerm, unwritten } from '../read/cues.ts'
import { isListed } from '../read/listed.ts'
import { isLight, withoutManners } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/** "Which agency carried the leaks", "the agency behind the leaks": which one reported them. */
export function asReported(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms).filter((atom, i) => i > 0 || !isLight(atom))
  const at = said.findIndex(atom => isListed(scope.lexicons, atom, 'publishing'))
  const noun = said[at - 1]
  if (at < 1 || !noun || !isTerm(noun) || !namesAgent(scope, [noun])) return undefined
  const before = said.slice(0, at - 1)
  if (!before.every(isAsking) || said.slice(at).some(isAsking)) return undefined
  const isNamed = ({ members }: Outcome): boolean => members.every(({ value }) => typeof value === 'string')
  return {
    each: [[unwritten(noun, 'which'), noun, unwritten(said[at]!, 'said'), ...said.slice(at + 1)]],
    combine: all(outcome => isNoTruth(outcome) && isNamed(outcome)),
  }
}
