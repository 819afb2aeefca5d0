import { namesStance } from '../meaning/stance.ts'
import { isOnlyAimedFor, mayTellWhen } from '../meaning/times.ts'
import type { Atom } from '../read/atoms.ts'
import { namesAnyStatus, statusesIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { saysAny } from './limiting.ts'
import { FIGURES, type Sought } from './sought.ts'

/** Whether a fact is of the time that a question's tense tells: to come, so by now, or so no more. */
export function isInTense(
  scope: Scope,
  ordinal: number,
  { prepared, content, asked }: { prepared: Prepared; content: readonly Atom[]; asked: Sought },
): boolean {
  if (prepared.formerly && !scope.wasSo(ordinal) && !tellsOfPast(scope, ordinal)) return false
  if (asked.sort === 'when' && !content.some(namesAnyStatus) && !mayTellWhen(scope, ordinal, prepared))
    return false
  if (FIGURES.has(asked.sort) && isOnlyAimedFor(scope, ordinal, prepared)) return false
  if (prepared.now && scope.meansOf(ordinal) !== 'yes' && !isSaidToBe(scope, content, ordinal)) return false
  return !prepared.future || scope.isToCome(ordinal)
}

/** "He criticises the past way": whether what is so tells of what was. */
function tellsOfPast(scope: Scope, ordinal: number): boolean {
  return saysAny(scope, ordinal, ({ bygone = [] }) => bygone)
}

/** "Now expected": whether a word names the status or stance of a fact, or another status that means the same. */
function isSaidToBe(scope: Scope, content: readonly Atom[], ordinal: number): boolean {
  const means = scope.meansOf(ordinal)
  return (
    namesStance(scope, content, ordinal) ||
    content.flatMap(statusesIn).some(status => scope.kb.statuses.get(status)?.means === means)
  )
}

/** What the question says of the time that it asks about. */
export function tenseOf({ past }: Prepared, content: readonly Atom[]): { past: boolean; dated: boolean } {
  return { past, dated: content.some(({ senses }) => senses.some(({ sort }) => sort === 'time')) }
}
