import { cuesOf } from '../read/cues.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { isExact, type Member, merged, numberOf, unitOf } from './members.ts'

/** A quotient of figures is told to so many digits. */
const DIGITS = 3

/**
 * How much more, or how many times as much, the only figure of one set is than that of another, as the only member. None
 * where either has several figures or none, their units differ, one is no more than a bound, or it is not more at all.
 */
export function ofDifference(
  of: readonly Member[],
  than: readonly Member[],
  { times, up }: { times: boolean; up: boolean },
): Member[] {
  const [one, other] = [of[0], than[0]]
  if (of.length !== 1 || than.length !== 1 || !one || !other) return []
  const [a, b] = [numberOf(one.value), numberOf(other.value)]
  if (a === undefined || b === undefined || unitOf(one.value) !== unitOf(other.value)) return []
  if (!isExact(one.value) || !isExact(other.value)) return []
  const [more, less] = up ? [a, b] : [b, a]
  if (more <= less || (times && less <= 0)) return []
  const unit = unitOf(one.value)
  const value = times
    ? Number((more / less).toPrecision(DIGITS))
    : { value: more - less, ...(unit === '' ? {} : { unit }) }
  return [{ key: JSON.stringify(value), value, facts: merged(one.facts, other.facts) }]
}

/** "How much less has A than B": whether A has not less, but more, or as much. A gap between two has no such way. */
export function isOtherWay(
  { lexicons }: Scope,
  { atoms }: Prepared,
  figures: readonly Member[] = [],
): boolean {
  const asking = atoms.find(atom => cuesOf(atom).has('difference'))
  const [one, other] = figures.map(({ value }) => numberOf(value))
  if (!asking || !atoms.some(atom => cuesOf(atom).has('than')) || one === undefined || other === undefined)
    return false
  const words = asking.word.split(' ')
  const says = (cue: 'more' | 'less'): boolean =>
    lexicons.some(({ language }) => language.cues[cue]?.some(word => words.includes(word)))
  return (says('more') && one <= other) || (says('less') && one >= other)
}
