/** The ways to an outcome, from what the grammar reads to what the one fact states that holds every word. */

import { ofGathered } from './accepted.ts'
import { asksAgent, sought } from './gather/sought.ts'
import type { Interpretation, Interpreter } from './interpret.ts'
import type { Outcome } from './meaning/outcome.ts'
import { isNone } from './meaning/outcomes.ts'
import type { Atom } from './read/atoms.ts'
import { withRelative } from './read/contact.ts'
import { clausedIn, ofClause } from './rewording/clause.ts'
import { descriptionsIn, thingMeant } from './rewording/described.ts'
import { rewordings } from './rewording/index.ts'
import { meanwhileIn, timeMeant } from './rewording/meanwhile.ts'
import { ofAnother, onlyOneIn } from './rewording/only-one.ts'
import { byOpposite } from './rewording/opposite.ts'
import { apart, comparedIn, sameOf } from './sameness.ts'
import { byGrammar, byOnlyFact, settle } from './settle.ts'

/** In its own words, else by what says the opposite, else by what the one fact states that holds every word. */
export function reachedBy(interpreter: Interpreter, first: Interpretation): Reached {
  const own = inOwnWords(interpreter, first)
  if (own.outcomes.length > 0) return own
  const denied = byOpposite(interpreter, first, read => inOwnWords(interpreter, read).outcomes)
  return ofOutcomes(own.read, denied) ?? { read: own.read, outcomes: byOnlyFact(interpreter.scope, own.read) }
}

/** First by the likeliest readings, then by all of them, then by the words alone. */
function inOwnWords(interpreter: Interpreter, first: Interpretation): Reached {
  const { scope } = interpreter
  const same = comparison(interpreter, first)
  if (same) return { read: first, outcomes: [same] }
  const found = byGrammar(scope, first)
  if (found.some(outcome => !isNone(outcome) && outcome.question.cost <= PLAIN))
    return { read: first, outcomes: found }
  const joined = byContact(interpreter, first)
  if (joined.length > 0) return { read: first, outcomes: joined }
  const read = interpreter.widened(first)
  const outcomes = settle(scope, read)
  if (outcomes.length > 0) return { read, outcomes }
  return (
    byDescription(interpreter, first) ??
    byTime(interpreter, first) ??
    byClause(interpreter, first) ??
    byRewording(interpreter, first) ??
    byOthers(interpreter, first) ??
    byParts(interpreter, first) ?? { read, outcomes: [] }
  )
}

function ofOutcomes(read: Interpretation, outcomes: readonly Outcome[]): Reached | undefined {
  return outcomes.length > 0 ? { read, outcomes: [...outcomes] } : undefined
}

/** "Is A the only one": by what facts say of another. */
function byOthers(interpreter: Interpreter, read: Interpretation): Reached | undefined {
  const only = read.prepared.unplaced.length > 0 ? undefined : onlyOneIn(read)
  if (!only) return undefined
  const facts = ofAnother(interpreter.scope, only, settledBy(interpreter, read, only.asked))
  const denied = { ...ofGathered({ facts, members: [], sort: 'list' }, read.prepared), truth: 'no' as const }
  return ofOutcomes(read, facts.length > 0 ? [denied] : [])
}

/** "Has A the hands freer": by the words one by one that together are a verb for something else. */
function byParts(interpreter: Interpreter, first: Interpretation): Reached | undefined {
  const { scope } = interpreter
  const asked = sought(scope, first.prepared.atoms, first.atoms)
  // Who does it hangs on what is done, which the words tell together only.
  const read =
    asked && !asked.byKeyword && !asksAgent(scope, asked) ? interpreter.takenApart(first, 'verbs') : undefined
  return read && (ofOutcomes(read, settle(scope, read)) ?? byRewording(interpreter, read))
}

/** In other words that say the same. */
function byRewording(interpreter: Interpreter, read: Interpretation): Reached | undefined {
  const { scope } = interpreter
  if (read.prepared.unplaced.length > 0) return undefined
  for (const { each, combine, apart, byOnlyFact: byOne } of rewordings(scope, read.atoms)) {
    const outcomes = combine(
      each.map(atoms => {
        const other = interpreter.rephrased(read, atoms, apart)
        const found = settle(scope, other)
        return found.length === 0 && byOne ? byOnlyFact(scope, other) : found
      }),
    )
    if (outcomes.length > 0) return { read, outcomes }
  }
  return undefined
}

/** "The margin of the entity that A created": with the one thing that is so described in its place. */
function byDescription(interpreter: Interpreter, read: Interpretation): Reached | undefined {
  if (read.prepared.unplaced.length > 0) return undefined
  for (const description of descriptionsIn(read.atoms)) {
    const by = settledBy(interpreter, read, description.asked)
    const id = thingMeant(interpreter.scope, description, by)
    const found = id && settledWith(interpreter, read, { atoms: description.withName(id), by })
    if (found) return found
  }
  return undefined
}

/** "Who led A when the crisis began": with the one time at which that was. */
function byTime(interpreter: Interpreter, read: Interpretation): Reached | undefined {
  const meanwhile = read.prepared.unplaced.length > 0 ? undefined : meanwhileIn(read.atoms)
  if (!meanwhile) return undefined
  const by = settledBy(interpreter, read, meanwhile.asked)
  const period = timeMeant(by)
  return period === undefined
    ? undefined
    : settledWith(interpreter, read, { atoms: meanwhile.at(period), by })
}

/** "Who is in the venture that A does not want": of the ventures the one of which another fact tells that. */
function byClause(interpreter: Interpreter, read: Interpretation): Reached | undefined {
  const claused = read.prepared.unplaced.length > 0 ? undefined : clausedIn(read.atoms)
  if (!claused) return undefined
  const found = settledBy(interpreter, read, claused.main)
  if (found.length === 0) return undefined
  const outcomes = ofClause(interpreter.scope, found, settledBy(interpreter, read, claused.clause))
  return ofOutcomes(read, outcomes)
}

function settledBy(interpreter: Interpreter, read: Interpretation, atoms: readonly Atom[]): Outcome[] {
  return settle(interpreter.scope, interpreter.rephrased(read, atoms))
}

/** What a question comes to in other words, with what these were found by; undefined where to nothing. */
function settledWith(
  interpreter: Interpreter,
  read: Interpretation,
  { atoms, by }: { atoms: readonly Atom[]; by: readonly Outcome[] },
): Reached | undefined {
  const outcomes = settledBy(interpreter, read, atoms)
  const facts = by.flatMap(outcome => outcome.facts)
  const before = by.map(({ question }) => question)
  const whole = outcomes.map(outcome => ({ ...outcome, before, facts: [...outcome.facts, ...facts] }))
  return whole.length > 0 ? { read, outcomes: whole } : undefined
}

/** "The firm A invested in", where the grammar reads the question plainly as one of what is so joined. */
function byContact(interpreter: Interpreter, read: Interpretation): Outcome[] {
  const atoms = read.prepared.unplaced.length > 0 ? undefined : withRelative(read.atoms)
  if (!atoms) return []
  const outcomes = byGrammar(interpreter.scope, interpreter.rephrased(read, atoms))
  return outcomes.filter(outcome => !isNone(outcome) && outcome.question.cost <= MOST_JOINED)
}

/** "Do A and B have the same leader": by what is answered of each. */
function comparison(interpreter: Interpreter, read: Interpretation): Outcome | undefined {
  const { scope } = interpreter
  const compared = comparedIn(scope, read.atoms)
  if (!compared || read.prepared.unplaced.length > 0) return undefined
  if (compared.ids.length > 0) return apart(scope, compared.ids)
  return sameOf(compared.each.map(atoms => settle(scope, interpreter.rephrased(read, atoms))))
}

/** A reading that costs no more leaves nothing to look for among dearer ones. */
export const PLAIN = 0.2

/** A reading that costs more takes some word for what it seldom is. */
const MOST_JOINED = 0.7

/** A reading of a question, and what it comes to. */
export interface Reached {
  readonly read: Interpretation
  readonly outcomes: readonly Outcome[]
  /** EDTF: what was known by its last day, where that is no longer so. */
  readonly asOf?: string
}
