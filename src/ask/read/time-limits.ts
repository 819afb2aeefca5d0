import type { LanguageFile } from '../../model/generated.ts'
import { parseRange } from '../../model/time.ts'

/** A limit in time that a question sets. */
export interface TimeLimit {
  /** EDTF: the period that the facts must meet. */
  readonly period: string
  /** What was known then, rather than what was so then. */
  readonly asOf: boolean
  /** Whether words such as "in" or "after" introduced it, so that it can be nothing but a date. */
  readonly introduced: boolean
}

/** What a word says of the date behind it. */
export type Relation = keyof NonNullable<LanguageFile['timeRelations']>

/** What stands at a place of a text, and how many tokens it takes. */
export interface Found<T> {
  readonly value: T
  readonly length: number
}

/** A limit that a word introduced; undefined where the period is none. */
export function limit(period: string, length: number, asOf = false): Found<TimeLimit> | undefined {
  return parseRange(period) === undefined ? undefined : { value: { period, asOf, introduced: true }, length }
}

/** The period that meets what a word says of a date or of a period. */
export function periodFor(relation: Relation, date: string): string | undefined {
  const comparisons: Record<Relation, string | undefined> = {
    in: date,
    asOf: date,
    since: `>=${startOf(date)}`,
    from: `>=${startOf(date)}`,
    after: `>${endOf(date)}`,
    before: `<${startOf(date)}`,
    until: `<=${endOf(date)}`,
    between: undefined,
    to: undefined,
    and: undefined,
  }
  const text = comparisons[relation]
  return text === undefined ? undefined : parseRange(text)
}

/** The first date of a period. */
export function startOf(edtf: string): string {
  return edtf.split('/')[0]!
}

/** The last date of a period. */
export function endOf(edtf: string): string {
  return edtf.split('/').at(-1)!
}
