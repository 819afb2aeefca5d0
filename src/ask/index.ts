/** question → interpretation → plan of queries → answer. */
import type { KnowledgeIndex } from '../knowledge/index.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Answer, Reading } from './answer.ts'
import { descriptionsIn, thingMeant } from './described.ts'
import { explain } from './explain.ts'
import { NARROW } from './grammar/chart.ts'
import { type Interpretation, Interpreter, offersRumour } from './interpret.ts'
import { asTold, type Outcome } from './meaning/outcome.ts'
import { isNone, SAME } from './meaning/outcomes.ts'
import { meanwhileIn, timeMeant } from './meanwhile.ts'
import type { Atom } from './read/atoms.ts'
import { withRelative } from './read/contact.ts'
import { cuesOf, isTerm } from './read/cues.ts'
import { faultOf, headOf, refusal } from './refusal.ts'
import { rewordings } from './rewording/index.ts'
import { apart, comparedIn, sameOf } from './sameness.ts'
import { Composer } from './say/compose.ts'
import { queriesOf } from './say/render.ts'
import type { Scope } from './scope.ts'
import { byGrammar, byOnlyFact, settle } from './settle.ts'
import { type AskTables, tablesOf } from './tables.ts'
import { unanswered } from './unanswered.ts'

export interface AskOptions {
  /** The language of the answer; that of the question where it is left out. */
  readonly language?: string
  /** ISO 8601 day that "now" means. */
  readonly today: string
  /** EDTF: what was known by its last day. */
  readonly asOf?: string
  /** Tells how the question was read, and what became of each reading. */
  readonly explain?: boolean
}

/** Answers one question at a time, and never throws for any text. */
export type Asker = (question: string, options: AskOptions) => Answer

/** Where the words of a knowledge base are kept from one start to the next. */
export interface AskStore {
  /** Undefined where none are kept. */
  readonly tables: AskTables | undefined
  keep(tables: ReturnType<typeof tablesOf>): void
}

/** Prepares a knowledge base for questions. */
export function createAsker(kb: KnowledgeBase, index: KnowledgeIndex, store?: AskStore): Asker {
  // Each look at a store opens it.
  const tables = store?.tables
  const interpreter = new Interpreter(kb, index, tables)
  if (store && !tables) store.keep(tablesOf(interpreter.scope, interpreter.groups))
  return (question, options) => {
    const fault = faultOf(question)
    if (fault !== undefined)
      return refusal(kb, { question, language: options.language ?? kb.languages[0]!, fault })
    const { read, outcomes: reached } = settled(interpreter, question, options)
    const outcomes = reached.map(each =>
      isOnlyTold(interpreter.scope, read, each) ? asTold(interpreter.scope, each) : each,
    )
    const language = options.language ?? read.language
    const found = answer(interpreter, { question, language, asOf: options.asOf, read, outcomes })
    return options.explain ? { ...found, explanation: explain(interpreter.scope, read, outcomes) } : found
  }
}

/**
 * Whether yes or no, or perhaps, would not tell what is asked: "is it confirmed or only considered", and "has A joined B",
 * where A considers to.
 */
function isOnlyTold(scope: Scope, read: Interpretation, { truth, facts }: Outcome): boolean {
  const { past, perfect, possibly, asserts } = read.prepared
  const isConsidered = truth === 'possible' && facts.every(ordinal => scope.meansOf(ordinal) === 'possible')
  const isDenied = !asserts && (truth === 'yes' || truth === 'planned') && isNegated(read.atoms)
  return offersRumour(read) || isDenied || (isConsidered && (past || perfect) && !possibly)
}

/** "Has A not joined B" asks whether it has not, as "hasn't A joined B" does not. */
function isNegated(atoms: readonly Atom[]): boolean {
  return atoms.some((atom, i) => cuesOf(atom).has('not') && isTerm(atoms[i - 1]))
}

/** A question with its outcomes: as it is spelt, else with words that nothing knows for others. */
function settled(interpreter: Interpreter, question: string, { asOf, explain: tells }: AskOptions): Reached {
  // What became of dearer readings is only told, never answered.
  const reach = { asOf, beam: NARROW, ...(tells ? {} : { most: PLAIN + SAME }) }
  const reached = reachedBy(interpreter, interpreter.read(question, reach))
  const { read, outcomes } = reached
  if (outcomes.length > 0) return reached
  const others = interpreter
    .readOtherwise(read, reach)
    .map(each => reachedBy(interpreter, each))
    .filter(each => each.outcomes.length > 0)
  const [first] = others
  // What was meant is left open where more is answered than one thing.
  return first && new Set(others.map(answerOf)).size === 1 ? first : reached
}

function answerOf({ outcomes }: Reached): string {
  return JSON.stringify(
    outcomes.map(({ facts, members, truth, number }) => [
      facts,
      members.map(({ key }) => key),
      truth,
      number,
    ]),
  )
}

/** First by the likeliest readings, then by all of them, then by the words alone. */
function reachedBy(interpreter: Interpreter, first: Interpretation): Reached {
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
    byRewording(interpreter, first) ?? { read, outcomes: byOnlyFact(scope, read) }
  )
}

/** In other words that say the same. */
function byRewording(interpreter: Interpreter, read: Interpretation): Reached | undefined {
  const { scope } = interpreter
  if (read.prepared.unplaced.length > 0) return undefined
  for (const { each, combine } of rewordings(scope, read.atoms)) {
    const outcomes = combine(each.map(atoms => settledBy(interpreter, read, atoms)))
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
const PLAIN = 0.2

/** A reading that costs more takes some word for what it seldom is. */
const MOST_JOINED = 0.7

/** A reading of a question, and what it comes to. */
interface Reached {
  readonly read: Interpretation
  readonly outcomes: readonly Outcome[]
}

interface Settled extends Reached {
  readonly question: string
  readonly language: string
  readonly asOf: string | undefined
}

function answer(interpreter: Interpreter, { question, language, asOf, read, outcomes }: Settled): Answer {
  const { scope } = interpreter
  const composer = new Composer(scope, language)
  if (outcomes.length === 0) return unanswered(interpreter, { read, question, language, asOf })
  const readings: Reading[] = outcomes.map(outcome => ({
    queries: distinct([...(outcome.before ?? []), outcome.question].flatMap(each => queriesOf(scope, each))),
    values: composer.values(outcome),
    words: outcome.question.reads,
  }))
  const facts = [...new Set(outcomes.flatMap(outcome => outcome.facts))].sort((a, b) => a - b)
  return {
    ...headOf(scope.kb, question, language),
    status: 'answered',
    answer: textOf(composer, outcomes, readings),
    values: distinct(readings.flatMap(reading => reading.values)),
    facts: facts.map(ordinal => scope.fact(ordinal)),
    queries: readings[0]!.queries,
    readings,
    unplaced: [],
    near: [],
    corrections: read.mended.corrections,
  }
}

function textOf(composer: Composer, outcomes: readonly Outcome[], readings: readonly Reading[]): string {
  return distinct(outcomes.map((outcome, i) => composer.text(outcome, readings[i]!.values))).join(' ')
}

function distinct<T>(values: readonly T[]): T[] {
  const seen = new Map(values.map(value => [JSON.stringify(value), value]))
  return [...seen.values()]
}
