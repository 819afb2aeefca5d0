import type { Fact } from '../model/knowledge-base.ts'

/** How far something is so, as the statuses of facts say it. */
export type Truth = 'yes' | 'no' | 'possible' | 'planned' | 'not-known'

/** One entry of the bare answer: a term, a quantity, a date, a truth value, or a text (label alone). */
export interface AnswerValue {
  readonly label: string
  readonly id?: string
  readonly type?: string
  readonly value?: number
  /** `number`, `%`, a currency, `count`, or a unit of measure of the knowledge base. */
  readonly unit?: string
  /** EDTF. */
  readonly date?: string
  readonly truth?: Truth
}

/** What a word of the question became. */
export interface ReadWord {
  readonly text: string
  readonly as: string
}

/** What a word became that the facts of the answer do not meet, and that says little beside the others. */
export const LEFT_OUT = 'left out'

export interface Reading {
  readonly queries: readonly string[]
  readonly values: readonly AnswerValue[]
  readonly words: readonly ReadWord[]
}

/** A word of a question with what it was taken for, and what else it may be. */
export interface ExplainedWord {
  readonly text: string
  readonly as: string
  readonly also: readonly string[]
}

/** A way to read a question, its cost (0: by the book), and whether it was answered, set aside for a better one, or has no fact. */
export interface ExplainedReading {
  readonly cost: number
  readonly queries: readonly string[]
  readonly words: readonly ReadWord[]
  readonly verdict: 'answered' | 'set aside' | 'no fact'
}

/** How a question was read, where that is asked for. */
export interface Explanation {
  readonly words: readonly ExplainedWord[]
  /** The cheapest first. */
  readonly readings: readonly ExplainedReading[]
}

/** The answer to a question, as `ask --format json` prints it (schemas/output/answer.schema.json). */
export interface Answer {
  readonly formatVersion: 1
  readonly kb: { readonly id: string; readonly version: string; readonly digest: string }
  readonly question: string
  readonly language: string
  readonly status: 'answered' | 'unknown' | 'ambiguous'
  readonly answer: string
  readonly values: readonly AnswerValue[]
  readonly facts: readonly Fact[]
  readonly queries: readonly string[]
  readonly readings: readonly Reading[]
  readonly unplaced: readonly string[]
  readonly near: readonly string[]
  readonly corrections: readonly { readonly from: string; readonly to: string }[]
  /** Only where it is asked for. */
  readonly explanation?: Explanation
}
