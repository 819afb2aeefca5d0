/** question → interpretation → plan of queries → answer. */
import type { KnowledgeIndex } from '../knowledge/index.ts'
import { Labels } from '../knowledge/labels.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Answer, Reading } from './answer.ts'
import { type Interpretation, Interpreter } from './interpret.ts'
import { NO_MODS } from './logic.ts'
import { type Gathered, gather } from './meaning/gather.ts'
import type { Outcome } from './meaning/outcome.ts'
import { outcomesOf } from './meaning/outcomes.ts'
import type { Question } from './meaning/question.ts'
import { Composer } from './say/compose.ts'
import { queriesOf } from './say/render.ts'
import type { Scope } from './scope.ts'

export interface AskOptions {
  /** The language of the answer; that of the question where it is left out. */
  readonly language?: string
  /** ISO 8601 day that "now" means. */
  readonly today: string
  /** EDTF: what was known by its last day. */
  readonly asOf?: string
}

/** Longer texts are no questions. */
const MAX_LENGTH = 1000

/** Prepares a knowledge base for questions; the asker that comes back answers one at a time and never throws for any text. */
export function createAsker(
  kb: KnowledgeBase,
  index: KnowledgeIndex,
): (question: string, options: AskOptions) => Answer {
  const interpreter = new Interpreter(kb, index)
  return (question, options) => {
    if (question.length > MAX_LENGTH || question.includes('\0') || question.trim() === '')
      return refusal(kb, {
        question: question.slice(0, MAX_LENGTH),
        language: options.language ?? kb.languages[0]!,
        key: question.trim() === '' ? 'unknown.empty' : 'unknown.long',
      })
    return answer(interpreter, question, options)
  }
}

function answer(interpreter: Interpreter, question: string, options: AskOptions): Answer {
  const { scope } = interpreter
  const read = interpreter.read(question, options.asOf)
  const language = options.language ?? read.language
  const outcomes = outcomesIn(scope, read)
  const composer = new Composer(scope, language)
  if (outcomes.length === 0) return unanswered(interpreter, read, { question, language })
  const readings: Reading[] = outcomes.map(outcome => ({
    queries: queriesOf(scope, outcome.question),
    values: composer.values(outcome),
    words: outcome.question.reads,
  }))
  const facts = [...new Set(outcomes.flatMap(outcome => outcome.facts))].sort((a, b) => a - b)
  return {
    ...head(scope.kb, question, language),
    status: 'answered',
    answer: textOf(composer, outcomes, readings),
    values: distinct(readings.flatMap(reading => reading.values)),
    facts: facts.map(ordinal => scope.kb.facts[ordinal]!),
    queries: readings[0]!.queries,
    readings,
    unplaced: [],
    near: [],
    corrections: read.corrections,
  }
}

/** Readings that lean on the texts of facts cost this much; then the words alone may do better than the grammar. */
const DOUBTFUL = 1.2

function outcomesIn(scope: Scope, read: Interpretation): Outcome[] {
  if (read.prepared.unplaced.length > 0) return []
  const found = outcomesOf(scope, read.questions, read.prepared)
  const best = read.questions[0]?.cost ?? Number.POSITIVE_INFINITY
  if (found.length > 0 || best < DOUBTFUL) return found
  const then = read.prepared.compares ? atEachDate(scope, read) : []
  if (then.length > 0) return then
  const gathered = gather(scope, read.prepared, read.atoms)
  return gathered ? [ofGathered(gathered, read)] : []
}

/** "April 2023 compared with December 2023": what was known of the things named at each of the dates. */
function atEachDate(scope: Scope, read: Interpretation): Outcome[] {
  const dates = read.prepared.atoms.flatMap(atom =>
    atom.senses.flatMap(sense => (sense.sort === 'time' ? [sense.limit.period] : [])),
  )
  const args = read.prepared.atoms.flatMap(atom =>
    atom.senses.flatMap(sense =>
      sense.sort === 'entry' && sense.entry.sort === 'term'
        ? [{ role: `@${sense.entry.type}`, value: { op: 'terms' as const, ids: [sense.entry.id] } }]
        : [],
    ),
  )
  if (dates.length < 2 || args.length < 2) return []
  const outcomes = dates.map(period => {
    const question: Question = {
      cost: DOUBTFUL,
      reads: [],
      asked: { sort: 'list' },
      want: 'facts',
      frame: { kind: undefined, args, mods: { ...NO_MODS, periods: [period] } },
    }
    return outcomesOf(scope, [question], { ...read.prepared, possibly: true, asOf: period })[0]
  })
  return outcomes.every(outcome => outcome !== undefined) ? outcomes : []
}

function ofGathered({ facts, members, sort }: Gathered, read: Interpretation): Outcome {
  const reads = read.prepared.atoms.map(atom => ({ text: atom.text, as: 'words of the fact' }))
  return {
    question: { want: 'words', facts, cost: DOUBTFUL, reads, asked: { sort: sort ?? 'list' } },
    members,
    facts,
    closed: false,
  }
}

function textOf(composer: Composer, outcomes: readonly Outcome[], readings: readonly Reading[]): string {
  return outcomes.map((outcome, i) => composer.text(outcome, readings[i]!.values)).join(' ')
}

function distinct<T>(values: readonly T[]): T[] {
  const seen = new Map(values.map(value => [JSON.stringify(value), value]))
  return [...seen.values()]
}

function head(
  kb: KnowledgeBase,
  question: string,
  language: string,
): Pick<Answer, 'formatVersion' | 'kb' | 'question' | 'language'> {
  return { formatVersion: 1, kb: { id: kb.id, version: kb.version, digest: kb.digest }, question, language }
}

function unanswered(
  interpreter: Interpreter,
  read: Interpretation,
  { question, language }: { question: string; language: string },
): Answer {
  const { scope } = interpreter
  const { unplaced } = read.prepared
  const labels = new Labels(scope.kb, language)
  const best = read.questions[0]
  const constraint = best ? queriesOf(scope, best).join('; ') : ''
  const text =
    unplaced.length > 0
      ? labels.phrase('unknown.words', { words: unplaced.map(word => `“${word}”`).join(', ') })
      : constraint
        ? labels.phrase('unknown.none', { constraint })
        : labels.text('unknown')
  return {
    ...head(scope.kb, question, language),
    status: 'unknown',
    answer: text,
    values: [],
    facts: [],
    queries: [],
    readings: [],
    unplaced,
    near: interpreter.near(read),
    corrections: read.corrections,
  }
}

function refusal(
  kb: KnowledgeBase,
  { question, language, key }: { question: string; language: string; key: string },
): Answer {
  const text = new Labels(kb, language).text(key)
  return {
    ...head(kb, question, language),
    status: 'unknown',
    answer: text,
    values: [],
    facts: [],
    queries: [],
    readings: [],
    unplaced: [],
    near: [],
    corrections: [],
  }
}
