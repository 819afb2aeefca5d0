import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LanguageFile } from '../../src/model/generated.ts'
import { formatEdtf } from '../../src/model/time.ts'

describe('dates for people', () => {
  const english: LanguageFile = {
    language: 'en',
    name: 'English',
    cues: {},
    months: { January: 1, Jan: 1, May: 5 },
    seasons: { spring: 21, autumn: 23, fall: 23 },
    phrases: {
      'date.day': '{day} {month} {year}',
      'date.month': '{month} {year}',
      'date.season': '{season} {year}',
      'date.quarter': 'quarter {number} of {year}',
      'date.half.1': 'first half of {year}',
      'date.half.2': 'second half of {year}',
      'date.decade': '{year}s',
      'date.from': 'from {start}',
      'date.until': 'until {end}',
      'date.between': '{start} to {end}',
      'date.always': 'always',
      'date.approximate': 'about {date}',
    },
  }

  it.each([
    ['2026', '2026'],
    ['0800', '800'],
    ['2026/..', 'from 2026'],
    ['2026/', 'from 2026'],
    ['../2026', 'until 2026'],
    ['2022/2025', '2022 to 2025'],
    ['../..', 'always'],
    ['2020-05-27', '27 May 2020'],
    ['2020-05', 'May 2020'],
    ['2020-01', 'January 2020'],
    ['2022-23', 'autumn 2022'],
    ['2022-31', 'autumn 2022'],
    ['2023-33', 'quarter 1 of 2023'],
    ['2024-41', 'second half of 2024'],
    ['202X', '2020s'],
    ['2022~', 'about 2022'],
    ['2020-01~/..', 'from about January 2020'],
  ])('%s is "%s"', (text, expected) => {
    expect(formatEdtf(text, english)).toBe(expected)
  })

  it.each(['2020-02', '2020-02-01', '2022-22', '2023-37', '19XX', '2022?', 'whenever'])(
    '%s stays as written where the language has no words for it',
    text => {
      expect(formatEdtf(text, english)).toBe(text)
    },
  )

  it('stay as written in a language without phrases', () => {
    fc.assert(
      fc.property(fc.constantFrom('2020-05-27', '-0044-03', '2022-23', '2023-40', '202X', '19XX'), text => {
        const mute: LanguageFile = { language: 'en', name: 'English', cues: {} }
        for (const each of [text, `${text}/..`, `${text}~`]) expect(formatEdtf(each, mute)).toBe(each)
      }),
    )
  })
})
