import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'
import { parseRange } from '../../model/time.ts'
import { endOf, type Found, limit, periodFor, type Relation, startOf, type TimeLimit } from './time-limits.ts'
import type { Token } from './tokens.ts'

/** The words of one language for dates, folded: JSON values, to be kept with its lexicon. */
export interface DateWords {
  /** By the first word of each: what it says, and all its words; the longest first. */
  readonly relations: readonly (readonly [first: string, readonly Related[]])[]
  readonly months: Numbered
  readonly seasons: Numbered
  readonly ordinals: Numbered
  readonly periods: Readonly<Record<string, readonly string[]>>
  /** Words that say that something is within a period. */
  readonly inside: readonly string[]
  /** Words that may stand between the parts of a date. */
  readonly light: readonly string[]
}

type Related = readonly [Relation, words: readonly string[]]

type Numbered = readonly (readonly [string, number])[]

/** The words for dates of a language; `split` gives those of a text as the tokens of a question have them. */
export function dateWordsOf(language: LanguageFile, split: (text: string) => string[]): DateWords {
  const relations = Object.entries(language.timeRelations ?? {})
    .flatMap(([relation, texts]) => texts.map((text): Related => [relation as Relation, split(text)]))
    .sort((a, b) => b[1].length - a[1].length)
  const firsts = new Set(relations.map(([, words]) => words[0]!))
  const { article = [], genitive = [] } = language.cues
  const inside = language.timeRelations?.in ?? []
  return {
    relations: Array.from(firsts, first => [first, relations.filter(([, words]) => words[0] === first)]),
    months: folded(language.months),
    seasons: folded(language.seasons),
    ordinals: folded(language.ordinals),
    periods: Object.fromEntries(
      Object.entries(language.periods ?? {}).map(([name, list]) => [name, list.map(fold)]),
    ),
    inside: inside.map(fold),
    light: [...article, ...genitive, ...inside].map(fold),
  }
}

function folded(map: Readonly<Record<string, number>> | undefined): Numbered {
  return Object.entries(map ?? {}).map(([word, value]) => [fold(word), value])
}

/** Finds dates in the tokens of a question by the words of one language. */
export class DateReader {
  private readonly relations: ReadonlyMap<string, readonly Related[]>
  private readonly months: ReadonlyMap<string, number>
  private readonly seasons: ReadonlyMap<string, number>
  private readonly ordinals: ReadonlyMap<string, number>
  private readonly periods: DateWords['periods']
  private readonly light: ReadonlySet<string>
  private readonly inside: readonly string[]
  private readonly now: number | undefined

  /** `now` is a year of the decade that "the decade" means; undefined where none is known. */
  constructor(words: DateWords, now?: number) {
    this.now = now
    this.relations = new Map(words.relations)
    this.months = new Map(words.months)
    this.seasons = new Map(words.seasons)
    this.ordinals = new Map(words.ordinals)
    this.periods = words.periods
    this.inside = words.inside
    this.light = new Set(words.light)
  }

  /** The limit that begins at a token and how many tokens it takes. */
  read(tokens: readonly Token[], at: number): Found<TimeLimit> | undefined {
    for (const [relation, words] of this.relationsAt(tokens, at)) {
      const found = this.related(relation, tokens, at + words.length)
      if (found) return { value: found.value, length: found.length + words.length }
    }
    const date = this.date(tokens, at)
    return date && { value: { period: date.value, asOf: false, introduced: false }, length: date.length }
  }

  /** What the words at a place may say of a date behind them, the longest first. */
  private relationsAt(tokens: readonly Token[], at: number): readonly Related[] {
    const begun = this.relations.get(tokens[at]?.word ?? '') ?? []
    return begun.filter(([, words]) => words.every((word, i) => tokens[at + i]?.word === word))
  }

  private related(relation: Relation, tokens: readonly Token[], at: number): Found<TimeLimit> | undefined {
    const next = tokens[at]?.word ?? ''
    // "What is A after in 2020", "responsible for in 2020".
    if (relation === 'in' ? next === this.inside[0] : this.inside.includes(next)) return undefined
    const start = at + this.skip(tokens, at)
    const first = this.date(tokens, start)
    if (!first) return undefined
    const length = start - at + first.length
    if (relation === 'between' || relation === 'from') {
      const second = this.second(relation === 'between' ? 'and' : 'to', tokens, at + length)
      if (second) return limit(`${startOf(first.value)}/${endOf(second.value)}`, length + second.length)
    }
    const period = periodFor(relation, first.value)
    return period === undefined ? undefined : limit(period, length, relation === 'asOf')
  }

  private second(relation: Relation, tokens: readonly Token[], at: number): Found<string> | undefined {
    for (const [name, words] of this.relationsAt(tokens, at)) {
      const date = name === relation ? this.date(tokens, at + words.length) : undefined
      if (date) return { value: date.value, length: date.length + words.length }
    }
    return undefined
  }

  /** A date without a word before it: 2023, April 2023, 6 December 2023, first half of 2024, autumn 2022. */
  private date(tokens: readonly Token[], at: number): Found<string> | undefined {
    return this.day(tokens, at) ?? this.part(tokens, at) ?? year(tokens, at) ?? this.ofSpan(tokens, at)
  }

  /** "The end of …": of a month or of the decade. */
  private ofSpan(tokens: readonly Token[], at: number): Found<string> | undefined {
    const { start, end } = this.periods
    const word = tokens[at]?.word ?? ''
    const isEnd = end?.includes(word) ?? false
    if (!isEnd && !start?.includes(word)) return undefined
    const behind = at + 1 + this.skip(tokens, at + 1)
    const found = this.ofMonth(tokens, behind, isEnd) ?? this.ofDecade(tokens, behind, isEnd)
    return found && { value: found.value, length: behind + found.length - at }
  }

  /** Its first or last third. */
  private ofMonth(tokens: readonly Token[], at: number, isEnd: boolean): Found<string> | undefined {
    const month = this.months.get(tokens[at]?.word ?? '')
    const then = month === undefined ? undefined : year(tokens, at + 1)
    if (!then) return undefined
    const name = `${then.value}-${two(month!)}`
    const days = new Date(Date.UTC(Number(then.value), month!, 0)).getUTCDate()
    return { value: isEnd ? `${name}-21/${name}-${days}` : `${name}-01/${name}-10`, length: 1 + then.length }
  }

  /** Its first or last year, by either way of counting decades. */
  private ofDecade(tokens: readonly Token[], at: number, isEnd: boolean): Found<string> | undefined {
    if (this.now === undefined || !this.periods.decade?.includes(tokens[at]?.word ?? '')) return undefined
    const first = this.now - (this.now % 10) + (isEnd ? 9 : 0)
    return { value: `${first}/${first + 1}`, length: 1 }
  }

  private day(tokens: readonly Token[], at: number): Found<string> | undefined {
    const first = tokens[at]
    if (first === undefined) return undefined
    const month = this.months.get(first.word)
    if (month !== undefined) {
      const day = dayNumber(tokens[at + 1], this.ordinals)
      const comma = tokens[at + 2]?.sort === 'mark' ? 1 : 0
      const then = day === undefined ? undefined : year(tokens, at + 2 + comma)
      if (then) return { value: `${then.value}-${two(month)}-${two(day!)}`, length: 2 + comma + then.length }
    }
    const day = dayNumber(first, this.ordinals)
    const named = this.months.get(tokens[at + 1]?.word ?? '')
    const then = day !== undefined && named !== undefined ? year(tokens, at + 2) : undefined
    return then && { value: `${then.value}-${two(named!)}-${two(day!)}`, length: 2 + then.length }
  }

  /** A month, a season, a quarter or a half, with its year. */
  private part(tokens: readonly Token[], at: number): Found<string> | undefined {
    const word = tokens[at]?.word ?? ''
    const code = this.months.get(word) ?? this.seasons.get(word)
    if (code !== undefined) return this.withYear(tokens, { code, at: at + 1, from: at })
    const third = this.periods.start?.includes(word) ? 37 : this.periods.end?.includes(word) ? 39 : undefined
    // "Start in 2019" is a verb.
    if (third !== undefined && !this.inside.includes(tokens[at + 1]?.word ?? ''))
      return this.withYear(tokens, { code: third, at: at + 1, from: at })
    const numbered = /^([qh])([1-4])$/.exec(word)
    if (numbered)
      return this.withYear(tokens, {
        code: (numbered[1] === 'q' ? 32 : 39) + Number(numbered[2]),
        at: at + 1,
        from: at,
      })
    const ordinal = this.ordinals.get(word)
    const unit = tokens[at + 1]?.word ?? ''
    const base = this.periods.quarter?.includes(unit)
      ? 32
      : this.periods.half?.includes(unit)
        ? 39
        : undefined
    if (ordinal === undefined || base === undefined) return undefined
    return this.withYear(tokens, { code: base + ordinal, at: at + 2, from: at })
  }

  private withYear(
    tokens: readonly Token[],
    part: { code: number; at: number; from: number },
  ): Found<string> | undefined {
    const start = part.at + this.skip(tokens, part.at)
    const then = year(tokens, start)
    if (!then) return this.withYearOfNext(tokens, part)
    return { value: `${then.value}-${two(part.code)}`, length: start - part.from + then.length }
  }

  /** "April and December 2023": a month or a season before one word and another has the year of that. */
  private withYearOfNext(
    tokens: readonly Token[],
    { code, at, from }: { code: number; at: number; from: number },
  ): Found<string> | undefined {
    const next = tokens[at + 1]?.word ?? ''
    const isNamed = this.months.has(next) || this.seasons.has(next)
    const then = isNamed && code <= LAST_SEASON ? year(tokens, at + 2) : undefined
    return then && { value: `${then.value}-${two(code)}`, length: at - from }
  }

  /** Whether a word tells a part of the date behind it: "the beginning of May 2024". */
  tellsPart(tokens: readonly Token[], at: number): boolean {
    const { start = [], end = [] } = this.periods
    if (![...start, ...end].includes(tokens[at]?.word ?? '')) return false
    return this.date(tokens, at + 1 + this.skip(tokens, at + 1)) !== undefined
  }

  private skip(tokens: readonly Token[], at: number): number {
    let i = at
    while (
      tokens[i]?.sort === 'word' &&
      (this.light.has(tokens[i]!.word) || this.periods.year?.includes(tokens[i]!.word))
    )
      i++
    return i - at
  }
}

/** The codes of months and seasons in EDTF end here; those of quarters and of parts of a year follow. */
const LAST_SEASON = 24

function year(tokens: readonly Token[], at: number): Found<string> | undefined {
  const token = tokens[at]
  if (token?.sort !== 'number') return undefined
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(token.word))
    return parseRange(token.word) ? { value: token.word, length: 1 } : undefined
  return /^(1[5-9]|20|21)\d{2}$/.test(token.word) ? { value: token.word, length: 1 } : undefined
}

function dayNumber(token: Token | undefined, ordinals: ReadonlyMap<string, number>): number | undefined {
  if (token === undefined) return undefined
  const value = /^\d{1,2}(st|nd|rd|th|er)?$/.test(token.word)
    ? Number.parseInt(token.word, 10)
    : ordinals.get(token.word)
  return value !== undefined && value >= 1 && value <= 31 ? value : undefined
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
