import { civilDate } from '../../model/calendar.ts'
import { parseEdtf } from '../../model/time.ts'
import { saysAny } from '../gather/limiting.ts'
import { agentsIn } from '../gather/places.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, unwritten } from '../read/cues.ts'
import { isListed } from '../read/listed.ts'
import { periodsIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, asTeller, isHeld, isNoTruth, type Reworded } from './reworded.ts'
import { isTimeUnit } from './time-asked.ts'

/** "When did A place X": when X was, as A says. */
export function asDated(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const told = withTeller(scope, atoms)
  return told && { each: [told], combine: all(isNoTruth) }
}

/**
 * "How long before 2022 was X", "how many years before 2022 did A place X": when X was, where facts reported in that
 * very year say in such a unit how long ago.
 */
export function beforeDate(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex((atom, i) => i > 0 && periodsIn(atom).some(period => period.startsWith('../')))
  const before = atoms[at - 1]
  const [period] = at < 0 ? [] : periodsIn(atoms[at]!)
  if (!before || period === undefined) return undefined
  const many = atoms[at - 2]
  const isCounted = isTimeUnit(scope, before) && many !== undefined && cuesOf(many).has('howMany')
  if (!isCounted && !isListed(scope.lexicons, before, 'duration')) return undefined
  const year = lastYear(period) + 1
  const rest = [
    ...atoms.slice(0, at - (isCounted ? 2 : 1)),
    unwritten(before, 'when'),
    ...atoms.slice(at + 1),
  ]
  const isOfYear = (ordinal: number): boolean => scope.fact(ordinal).reported.startsWith(`${year}`)
  const isLong = (ordinal: number): boolean =>
    isCounted ? isHeld(scope, ordinal, before) : saysLength(scope, ordinal)
  return {
    each: [withTeller(scope, rest) ?? rest],
    combine: all(
      ({ truth, facts }) => truth === undefined && facts.every(fact => isOfYear(fact) && isLong(fact)),
    ),
  }
}

/** "Did A place X": X, as A says; undefined where nobody does. */
function withTeller(scope: Scope, atoms: readonly Atom[]): readonly Atom[] | undefined {
  const verb = atoms.findIndex(atom => isListed(scope.lexicons, atom, 'dating'))
  const at = atoms.slice(0, verb + 1).findLastIndex(atom => agentsIn(scope, atom).length > 0)
  const teller = atoms[at]
  if (!teller || !atoms.slice(at + 1, verb).every(isLight)) return undefined
  return [
    ...atoms.slice(0, at).filter(atom => !cuesOf(atom).has('auxiliary')),
    asTeller(teller),
    ...atoms.slice(verb + 1),
  ]
}

/** Whether the text of a fact has a word for a unit of time. */
function saysLength(scope: Scope, ordinal: number): boolean {
  const labels = [...scope.kb.units.values()].flatMap(({ kind, label }) => (kind === 'time' ? [label] : []))
  return saysAny(scope, ordinal, ({ language }) =>
    labels
      .flatMap(label => label[language] ?? [])
      .flatMap(forms => (typeof forms === 'string' ? [forms] : Object.values(forms))),
  )
}

function lastYear(period: string): number {
  const end = parseEdtf(period)?.end
  return end === undefined ? Number.NaN : civilDate(end).year
}
