/** What a question offers to choose from, and what it only says something of. */
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isPreposition } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Outcome } from './outcome.ts'

/**
 * Whether an answer only gives those to whom something is done: "who is at the helm of A or B" is none of them, as a
 * verb or a preposition before them takes them for its own. "Who leads X, A or B", "which of A or B" and "is it of A or B"
 * offer a choice.
 */
export function givesThoseOfWhom({ members }: Outcome, { atoms, truth }: Prepared): boolean {
  if (truth) return false
  const of = atoms.flatMap((atom, i) =>
    cuesOf(atom).has('or') && isTaken(atoms, i - 1) ? [atoms[i - 1]!, atoms[i + 1]].flatMap(namedBy) : [],
  )
  return (
    of.length > 0 &&
    members.length > 0 &&
    members.every(({ value }) => typeof value === 'string' && of.includes(value))
  )
}

/** Whether what stands at a place belongs to a verb, or to a preposition that no word for asking leads. */
function isTaken(atoms: readonly Atom[], at: number): boolean {
  const [asking, before] = [atoms[at - 2], atoms[at - 1]]
  if (!before || isAsking(before)) return false
  return isPreposition(before) ? !isAsking(asking) : before.senses.some(isVerb)
}

function namedBy(atom: Atom | undefined): readonly string[] {
  return atom ? termsIn(atom) : []
}
