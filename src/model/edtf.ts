import { type Day, dayNumber, daysInMonth, monthPeriod, type Period } from './calendar.ts'

/**
 * Extended Date/Time Format (ISO 8601-2:2019, as the Library of Congress profiles it): level 0, level 1, and the
 * sub-year groupings 25 to 41 of level 2.
 */

/** `''` certain, `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '' | '?' | '~' | '%'

export interface EdtfDate {
  readonly precision: 'day' | 'month' | 'grouping' | 'year' | 'decade' | 'century'
  /** The first year of a decade or century. */
  readonly year: number
  /** The month, or the code 21 to 41 of a grouping. */
  readonly part?: number
  readonly day?: number
  readonly qualifier: Qualifier
}

/** The end of an interval that bears no date: `..` is open, nothing is unknown. */
export type Endless = 'open' | 'unknown'

export interface EdtfInterval {
  readonly start: EdtfDate | Endless
  readonly end: EdtfDate | Endless
}

const YEAR = /^(?<year>-?\d{4}|Y-?[1-9]\d{4,11})$/
const UNSPECIFIED_YEAR = /^(?<digits>-?\d{2})(?<third>\d|X)X$/
const MONTH = /^(?<year>-?\d{4})-(?<part>\d{2}|XX)(?:-(?<day>\d{2}|XX))?(?<time>T.+)?$/
const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?$/

/** First and last month of each grouping; a month beyond 12 is one of the next year. */
const GROUPINGS: ReadonlyMap<number, readonly [first: number, last: number]> = new Map([
  [21, [3, 5]], // spring
  [22, [6, 8]],
  [23, [9, 11]], // autumn
  [24, [12, 14]], // winter, named by the year in which it begins
  [25, [3, 5]], // seasons of the northern hemisphere
  [26, [6, 8]],
  [27, [9, 11]],
  [28, [12, 14]],
  [29, [9, 11]], // seasons of the southern hemisphere
  [30, [12, 14]],
  [31, [3, 5]],
  [32, [6, 8]],
  [33, [1, 3]], // quarters
  [34, [4, 6]],
  [35, [7, 9]],
  [36, [10, 12]],
  [37, [1, 4]], // four-month periods
  [38, [5, 8]],
  [39, [9, 12]],
  [40, [1, 6]], // halves
  [41, [7, 12]],
])

/** The date or the interval that an EDTF text stands for; undefined where it is no EDTF text. */
export function readEdtf(text: string): EdtfDate | EdtfInterval | undefined {
  const slash = text.indexOf('/')
  return slash < 0 ? readDate(text) : readInterval(text.slice(0, slash), text.slice(slash + 1))
}

function readInterval(first: string, last: string): EdtfInterval | undefined {
  const start = readEnd(first)
  const end = readEnd(last)
  if (start === undefined || end === undefined) return undefined
  // Without a date on either side only "at all times" has a meaning.
  if (typeof start === 'string' && typeof end === 'string' && (start !== 'open' || end !== 'open'))
    return undefined
  const { start: from, end: to } = intervalPeriod({ start, end })
  return from <= to ? { start, end } : undefined
}

function readEnd(text: string): EdtfDate | Endless | undefined {
  if (text === '') return 'unknown'
  if (text === '..') return 'open'
  return text.includes('T') ? undefined : readDate(text)
}

function readDate(text: string): EdtfDate | undefined {
  const last = text.at(-1) ?? ''
  const qualifier = last !== '' && '?~%'.includes(last) ? (last as Qualifier) : ''
  const bare = qualifier ? text.slice(0, -1) : text
  return readYear(bare, qualifier) ?? readMonth(bare, qualifier)
}

function readYear(text: string, qualifier: Qualifier): EdtfDate | undefined {
  const whole = YEAR.exec(text)?.groups
  if (whole) {
    const year = Number(whole.year!.replace('Y', ''))
    return text.startsWith('-0000') ? undefined : { precision: 'year', year, qualifier }
  }
  const masked = UNSPECIFIED_YEAR.exec(text)?.groups
  if (!masked) return undefined
  const decade = masked.third !== 'X'
  const known = Number(`${masked.digits!.replace('-', '')}${decade ? masked.third : ''}`)
  const span = decade ? 10 : 100
  // Before the common era the years of a masked number run downwards: -001X is -19 to -10.
  const year = text.startsWith('-') ? -known * span - span + 1 : known * span
  return { precision: decade ? 'decade' : 'century', year, qualifier }
}

function readMonth(text: string, qualifier: Qualifier): EdtfDate | undefined {
  const { year: written, part, day, time } = MONTH.exec(text)?.groups ?? {}
  if (!written || !part || written === '-0000') return undefined
  if (time && (!TIME.test(time) || !day || qualifier || text.includes('X'))) return undefined
  const year = Number(written)
  if (part === 'XX')
    return day === undefined || day === 'XX' ? { precision: 'year', year, qualifier } : undefined
  const number = Number(part)
  if (GROUPINGS.has(number)) {
    return day === undefined ? { precision: 'grouping', year, part: number, qualifier } : undefined
  }
  if (number < 1 || number > 12) return undefined
  if (day === undefined || day === 'XX') return { precision: 'month', year, part: number, qualifier }
  const known = Number(day)
  if (known < 1 || known > daysInMonth(year, number)) return undefined
  return { precision: 'day', year, part: number, day: known, qualifier }
}

/** From the first to the last day that may be meant. */
export function periodOf(edtf: EdtfDate | EdtfInterval): Period {
  return 'precision' in edtf ? datePeriod(edtf) : intervalPeriod(edtf)
}

function intervalPeriod({ start, end }: EdtfInterval): Period {
  return {
    start: typeof start === 'string' ? Number.NEGATIVE_INFINITY : datePeriod(start).start,
    end: typeof end === 'string' ? Number.POSITIVE_INFINITY : datePeriod(end).end,
  }
}

const PERIODS: Record<EdtfDate['precision'], (date: EdtfDate) => Period> = {
  day: ({ year, part, day }) => {
    const only: Day = dayNumber({ year, month: part!, day: day! })
    return { start: only, end: only }
  },
  month: ({ year, part }) => monthPeriod(year, part!, part!),
  grouping: ({ year, part }) => monthPeriod(year, ...GROUPINGS.get(part!)!),
  year: ({ year }) => monthPeriod(year, 1, 12),
  decade: ({ year }) => monthPeriod(year, 1, 120),
  century: ({ year }) => monthPeriod(year, 1, 1200),
}

function datePeriod(date: EdtfDate): Period {
  return PERIODS[date.precision](date)
}
