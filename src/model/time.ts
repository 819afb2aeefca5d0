/**
 * Time as the knowledge base knows it: EDTF level 1 (ISO 8601-2:2019, as of the Library of Congress), with the
 * sub-year groupings 21 to 41 of level 2. Parse, compare, overlap and print; "now" is always an argument.
 */
import { civilDate, type Day, dayNumber, type Period, yearText } from './calendar.ts'
import { periodOf, readEdtf } from './edtf.ts'

export type { Day, Period } from './calendar.ts'
export { formatEdtf } from './time-text.ts'

const COMPARISON = /^(?<sign>>=|<=|>|<)(?<date>.*)$/s

/**
 * The period from the first to the last day that an EDTF text may mean, undefined where it is none. Qualifiers
 * (`?`, `~`, `%`) widen nothing; unspecified digits (`202X`) cover all that they may stand for; an open or unknown
 * end is infinite.
 */
export function parseEdtf(text: string): Period | undefined {
  const read = readEdtf(text)
  return read && periodOf(read)
}

/** Whether the text is an EDTF interval: it holds throughout, where a single date means some time within. */
export function isInterval(text: string): boolean {
  const read = readEdtf(text)
  return read !== undefined && !('precision' in read)
}

/**
 * A date or range as people type it, as EDTF: `2022..2025` and `2022..` become `2022/2025` and `2022/..`; `>=D` and
 * `<=D` include D; `>D` starts on the day after the last of D, `<D` ends on the day before its first; EDTF stays as
 * it is. Undefined where it is none of these.
 */
export function parseRange(text: string): string | undefined {
  const trimmed = text.trim()
  const { sign, date } = COMPARISON.exec(trimmed)?.groups ?? {}
  const edtf = sign ? comparison(sign, date!.trim()) : dotted(trimmed)
  return edtf !== undefined && readEdtf(edtf) ? edtf : undefined
}

function comparison(sign: string, date: string): string | undefined {
  const period = date.includes('/') ? undefined : parseEdtf(date)
  if (!period) return undefined
  if (sign === '>=') return `${date}/..`
  if (sign === '<=') return `../${date}`
  return sign === '>' ? `${firstDayText(period.end + 1)}/..` : `../${lastDayText(period.start - 1)}`
}

/** `a..b` with a date on one side at least; a text with a slash is EDTF already. */
function dotted(text: string): string {
  const dots = text.indexOf('..')
  if (dots < 0 || text.includes('/')) return text
  return `${text.slice(0, dots).trim() || '..'}/${text.slice(dots + 2).trim() || '..'}`
}

/** The coarsest EDTF date that starts on a day: 2026 rather than 2026-01-01. */
function firstDayText(start: Day): string {
  const { year, month, day } = civilDate(start)
  if (day > 1) return isoOf(start)
  return month > 1 ? isoOf(start).slice(0, -3) : yearText(year)
}

/** The coarsest EDTF date that ends on a day. */
function lastDayText(end: Day): string {
  const next = civilDate(end + 1)
  if (next.day > 1) return isoOf(end)
  return next.month > 1 ? isoOf(end).slice(0, -3) : yearText(next.year - 1)
}

/** Whether two periods have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** Whether every day of `inner` lies in `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The day number of `YYYY-MM-DD`; undefined where the text is no day of the calendar. */
export function dayOf(iso: string): Day | undefined {
  const read = readEdtf(iso)
  if (!read || !('precision' in read) || read.precision !== 'day') return undefined
  return dayNumber({ year: read.year, month: read.part!, day: read.day! })
}

/** A finite day as `YYYY-MM-DD`; the year is written as EDTF writes years. */
export function isoOf(day: Day): string {
  const { year, month, day: dayOfMonth } = civilDate(day)
  return [yearText(year), ...[month, dayOfMonth].map(part => String(part).padStart(2, '0'))].join('-')
}
