import { boundOf } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { hasAny, isAsking, isMark, isTerm, someHas } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { isListed } from '../read/listed.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'
import { isAllPlanned, isBetween } from './wanted.ts'

const WHICH: readonly Cue[] = ['which', 'what']

/** "What margin does A hope to exceed": the margin of A, where it is given as what it is to be more than. */
export function toBeExceeded(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => isListed(scope.lexicons, atom, 'exceeding'))
  const behind = atoms.slice(at + 1)
  if (at < 0 || !atoms.slice(0, at).some(atom => hasAny(atom, WHICH)) || someHas(atoms, 'not'))
    return undefined
  // What is named behind the verb may be what is exceeded.
  if (behind.some(atom => isTerm(atom) || isAsking(atom))) return undefined
  const before = atoms.slice(0, at)
  const end = before.findLastIndex(atom => !isBetween(atom)) + 1
  const isWanted = end > 0 && isListed(scope.lexicons, atoms[end - 1]!, 'volition')
  const isMeant = (outcome: Outcome): boolean =>
    isNoTruth(outcome) && isOfMore(outcome) && (!isWanted || isAllPlanned(scope, outcome))
  return {
    each: [[...before.slice(0, isWanted ? end - 1 : end), ...behind.filter(atom => !isMark(atom))]],
    combine: all(isMeant),
  }
}

function isOfMore({ members }: Outcome): boolean {
  return members.length > 0 && members.every(({ value }) => boundOf(value) === 'more-than')
}
