/** question → interpretation → plan of queries → answer. */
import type { KnowledgeIndex } from '../knowledge/index.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Answer, Reading } from './answer.ts'
import { explain } from './explain.ts'
import { NARROW } from './grammar/chart.ts'
import { type Interpretation, Interpreter, offersRumour } from './interpret.ts'
import { asTold, type Outcome } from './meaning/outcome.ts'
import { SAME } from './meaning/outcomes.ts'
import { asOnce } from './once.ts'
import { PLAIN, type Reached, reachedBy } from './reached.ts'
import type { Atom } from './read/atoms.ts'
import { cuesOf, isTerm } from './read/cues.ts'
import { isArticle, isLight } from './read/order.ts'
import { faultOf, headOf, refusal } from './refusal.ts'
import { Composer } from './say/compose.ts'
import { queriesOf } from './say/render.ts'
import type { Scope } from './scope.ts'
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
    const { read, outcomes: reached, asOf: once } = settled(interpreter, question, options)
    const outcomes = reached.map(each =>
      isOnlyTold(interpreter.scope, read, each) ? asTold(interpreter.scope, each) : each,
    )
    const language = options.language ?? read.language
    const found = answer(interpreter, { question, language, asOf: options.asOf, once, read, outcomes })
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
  const isPlain = past || perfect || isOfBeing(read)
  return offersRumour(read) || isDenied || (isConsidered && isPlain && !possibly)
}

/** "Is A a member of B" asks what A is now. */
function isOfBeing({ atoms, prepared }: Interpretation): boolean {
  const [first] = atoms.filter(atom => !isLight(atom))
  const isNamed = atoms.some((atom, i) => isTerm(atoms[i - 1]) && isArticle(atom))
  return first !== undefined && cuesOf(first).has('copula') && isNamed && !prepared.ahead
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
  if (first && new Set(others.map(answerOf)).size === 1) return first
  const atDate = (at: string): Reached =>
    reachedBy(interpreter, interpreter.read(question, { ...reach, asOf: at }))
  return (first ? undefined : asOnce(interpreter, read, atDate)) ?? reached
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

interface Settled extends Omit<Reached, 'asOf'> {
  readonly question: string
  readonly language: string
  readonly asOf: string | undefined
  readonly once: string | undefined
}

function answer(
  interpreter: Interpreter,
  { question, language, asOf, once, read, outcomes }: Settled,
): Answer {
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
    answer: composer.dated(textOf(composer, outcomes, readings), once),
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
