import { type EdtfDate, type EdtfInterval, type Endless, type Qualifier, readEdtf } from './edtf.ts'
import type { LanguageFile } from './generated.ts'

/** What each qualifier adds to a date, as a key of `phrases`. */
const QUALIFIER_KEYS: Record<Exclude<Qualifier, ''>, string> = {
  '?': 'date.uncertain',
  '~': 'date.approximate',
  '%': 'date.doubtful',
}

/** The groupings that are counted within their year: key of `phrases`, first code. Seasons have names. */
const COUNTED = [
  { key: 'date.half', first: 40 },
  { key: 'date.third', first: 37 },
  { key: 'date.quarter', first: 33 },
] as const

/** Codes 25 to 32 are the seasons 21 to 24 once for each hemisphere. */
const FIRST_SEASON = 21
const FIRST_COUNTED = 33

/**
 * An EDTF text for people, in the words of a language: `2026/..` becomes "from 2026". Words come from `months`,
 * `seasons` (the first word for a number is the one printed) and `phrases`: `date.day` {day} {month} {year},
 * `date.month` {month} {year}, `date.season` {season} {year}, `date.quarter`, `date.third`, `date.half` {number}
 * {year} (or one for each, `date.half.1`), `date.decade`, `date.century` {year}, `date.from` {start}, `date.until`
 * {end}, `date.between` {start} {end}, `date.always`, `date.uncertain`, `date.approximate`, `date.doubtful` {date}.
 * Whatever a language does not say, and a text that is no EDTF, is printed as it is written.
 */
export function formatEdtf(text: string, language: LanguageFile): string {
  const read = readEdtf(text)
  if (!read) return text
  if ('precision' in read) return dateText(read, text, language)
  const [start = '', end = ''] = text.split('/')
  return intervalText(read, { start, end }, language) ?? text
}

interface Written {
  readonly start: string
  readonly end: string
}

function intervalText(interval: EdtfInterval, written: Written, language: LanguageFile): string | undefined {
  const start = endText(interval.start, written.start, language)
  const end = endText(interval.end, written.end, language)
  if (start === undefined && end === undefined) return phrase(language, 'date.always', {})
  if (end === undefined) return phrase(language, 'date.from', { start: start! })
  if (start === undefined) return phrase(language, 'date.until', { end })
  return phrase(language, 'date.between', { start, end })
}

function endText(end: EdtfDate | Endless, written: string, language: LanguageFile): string | undefined {
  return typeof end === 'string' ? undefined : dateText(end, written, language)
}

function dateText(date: EdtfDate, written: string, language: LanguageFile): string {
  const plain = PRECISIONS[date.precision](date, language)
  const bare = date.qualifier ? written.slice(0, -1) : written
  if (!date.qualifier) return plain ?? bare
  return phrase(language, QUALIFIER_KEYS[date.qualifier], { date: plain ?? bare }) ?? written
}

type Printer = (date: EdtfDate, language: LanguageFile) => string | undefined

const PRECISIONS: Record<EdtfDate['precision'], Printer> = {
  day: ({ year, part, day }, language) => {
    const month = wordFor(language.months, part!)
    return month && phrase(language, 'date.day', { day: String(day), month, year: String(year) })
  },
  month: ({ year, part }, language) => {
    const month = wordFor(language.months, part!)
    return month && phrase(language, 'date.month', { month, year: String(year) })
  },
  grouping: groupingText,
  year: ({ year }) => String(year),
  decade: ({ year }, language) => phrase(language, 'date.decade', { year: String(year) }),
  century: ({ year }, language) => phrase(language, 'date.century', { year: String(year) }),
}

function groupingText({ year, part = 0 }: EdtfDate, language: LanguageFile): string | undefined {
  if (part < FIRST_COUNTED) {
    const season = wordFor(language.seasons, FIRST_SEASON + ((part - FIRST_SEASON) % 4))
    return season && phrase(language, 'date.season', { season, year: String(year) })
  }
  const { key, first } = COUNTED.find(counted => part >= counted.first)!
  const slots = { number: String(part - first + 1), year: String(year) }
  return phrase(language, `${key}.${slots.number}`, slots) ?? phrase(language, key, slots)
}

function wordFor(words: Readonly<Record<string, number>> | undefined, number: number): string | undefined {
  return Object.entries(words ?? {}).find(([, value]) => value === number)?.[0]
}

function phrase(
  language: LanguageFile,
  key: string,
  slots: Readonly<Record<string, string>>,
): string | undefined {
  const phrases = language.phrases ?? {}
  if (!Object.hasOwn(phrases, key)) return undefined
  return phrases[key]!.replace(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(slots, name) ? slots[name]! : slot,
  )
}
