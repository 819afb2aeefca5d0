import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isPreposition, isTerm, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { periodsIn } from '../read/named.ts'
import { isLight, isPolite } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/** "Year the crisis began", "end of the crisis: year?": a unit of time at an edge, and nothing else, asks when. */
export function ofTimeAsked(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  if (atoms.some(isAsking) || atoms.some(atom => hasAny(atom, BARRED) || periodsIn(atom).length > 0))
    return undefined
  const meant = atoms.filter(atom => !isPolite(atom))
  const said = meant.slice(meant.findIndex(atom => !isLight(atom) && !isMark(atom)))
  const rest = restOf(scope, said)
  return rest ? { each: [[unwritten(rest[0]!, 'when'), ...rest]], combine: all(isNoTruth) } : undefined
}

const BARRED: readonly Cue[] = ['list', 'named', 'count', 'or', 'every']

/** What is left beside a unit of time that stands first, or last behind a mark. */
function restOf(scope: Scope, said: readonly Atom[]): readonly Atom[] | undefined {
  const last = said.findLastIndex(atom => !isMark(atom))
  const [first, second] = said
  if (!first || !second || last < 2) return undefined
  if (isTimeUnit(scope, first) && !isPreposition(second)) return said.slice(isMark(second) ? 2 : 1)
  const end = said.slice(0, last).findLastIndex(atom => !isMark(atom)) + 1
  return isTimeUnit(scope, said[last]!) && end < last ? said.slice(0, end) : undefined
}

/** Whether a word is one for a unit of time. */
export function isTimeUnit({ kb }: Scope, atom: Atom): boolean {
  return (
    !isTerm(atom) &&
    cuesOf(atom).size === 0 &&
    atom.senses.some(
      sense =>
        sense.sort === 'entry' &&
        sense.entry.sort === 'unit' &&
        kb.units.get(sense.entry.unit)?.kind === 'time',
    )
  )
}
