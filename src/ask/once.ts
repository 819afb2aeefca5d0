/** What was known before later facts told otherwise. */
import { meeting } from './gather/meeting.ts'
import type { Interpretation, Interpreter } from './interpret.ts'
import type { Outcome } from './meaning/outcome.ts'
import type { Reached } from './reached.ts'
import type { Atom } from './read/atoms.ts'
import { hasAny, isTerm } from './read/cues.ts'
import { namesTeller } from './read/named.ts'
import { isConditional } from './read/voice.ts'
import type { Scope } from './scope.ts'

/**
 * "What did A consider", "what would A bring, according to the leaks": what a question without an answer comes to with
 * what was known when a fact that has been superseded since was reported, where it rests on such facts alone and asks
 * for more than what is so now. The latest such report first.
 */
export function asOnce(
  { scope }: Interpreter,
  read: Interpretation,
  reached: (asOf: string) => Reached,
): Reached | undefined {
  if (!looksBack(read)) return undefined
  for (const asOf of reportsOf(scope, read.atoms)) {
    const found = reached(asOf)
    if (found.outcomes.length > 0 && found.outcomes.every(outcome => isOfThen(scope, outcome)))
      return { ...found, asOf }
  }
  return undefined
}

function looksBack({ prepared, atoms, readers }: Interpretation): boolean {
  const { past, perfect, formerly, possibly, now, asOf, unplaced } = prepared
  if (now || asOf !== undefined || unplaced.length > 0) return false
  const isToldBySomebody = atoms.some(atom => hasAny(atom, ['source']) || namesTeller(atom))
  const isOpen = possibly || atoms.some(atom => isConditional(atom, readers))
  return past || perfect || formerly || isOpen || isToldBySomebody
}

/** Whether it was so is another question: what was considered then was none the surer for it. */
function isOfThen(scope: Scope, { facts, truth }: Outcome): boolean {
  return truth === undefined && facts.length > 0 && facts.every(ordinal => isSuperseded(scope, ordinal))
}

function isSuperseded(scope: Scope, ordinal: number): boolean {
  return (scope.fact(ordinal).supersededBy?.length ?? 0) > 0
}

/** When facts were reported that have been superseded since, and have all that the question names. */
function reportsOf(scope: Scope, atoms: readonly Atom[]): string[] {
  const visible = scope.visible(undefined)
  const named = atoms.filter(isTerm)
  const isMet = (ordinal: number): boolean => named.every(atom => meeting(scope, atom).named.has(ordinal))
  const gone = [...scope.index.all()].filter(
    ordinal => !visible(ordinal) && isSuperseded(scope, ordinal) && isMet(ordinal),
  )
  return [...new Set(gone.map(ordinal => scope.fact(ordinal).reported))].sort().reverse()
}
