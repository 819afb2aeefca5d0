import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar, isMark, isPreposition, isTerm, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { namesAnyStatus, periodsIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import { isGeneral } from '../read/senses.ts'
import type { Scope } from '../scope.ts'
import { isHeld, type Reworded } from './reworded.ts'

/** What asks once more of another time. */
const ASKING: readonly Cue[] = ['what', 'whatObject']

/** "A and B: what was said in April, and what in May": A and B, the one time against the other. */
export function atTwoTimes(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const times = atoms.filter(atom => periodsIn(atom).length > 0)
  const asking = atoms.filter(atom => hasAny(atom, ASKING))
  const [first, second] = times
  const isAskedOfEach = asking.length === 2 && asking[1]!.from > (first?.from ?? Number.POSITIVE_INFINITY)
  if (times.length !== 2 || !isAskedOfEach || second!.from < asking[1]!.from) return undefined
  const named = atoms.filter(isTerm)
  const others = atoms.filter(atom => !times.includes(atom) && !named.includes(atom) && !saysLittle(atom))
  // What was planned at a time is not all that was told of it.
  if (others.some(namesAnyStatus)) return undefined
  return {
    each: [[...named, first!, unwritten(first!, 'compare'), second!]],
    combine: ([outcomes = []]) => {
      const facts = outcomes.flatMap(outcome => outcome.facts)
      const holds = (atom: Atom): boolean => facts.some(ordinal => isHeld(scope, ordinal, atom))
      return outcomes.length === 2 && others.every(holds) ? outcomes : []
    },
  }
}

/** Whether a word tells no more than that something was so, or was said. */
function saysLittle(atom: Atom): boolean {
  return (
    [isLight, isMark, isGrammar, isPreposition].some(is => is(atom)) ||
    cuesOf(atom).has('said') ||
    atom.senses.some(isGeneral)
  )
}
