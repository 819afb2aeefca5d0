import { describe, expect, it } from 'vitest'
import { NumberReader, numberWordsOf } from '../../src/ask/read/numbers.ts'
import { languageOf, split } from './reading.ts'

const readers = {
  en: new NumberReader(numberWordsOf(languageOf('en'))),
  fr: new NumberReader(numberWordsOf(languageOf('fr'))),
}

describe('a number', () => {
  it.each<['en' | 'fr', string, number]>([
    ['en', '12', 12],
    ['en', '2.3', 2.3],
    ['en', '420,000', 420_000],
    ['en', '1,234,567', 1_234_567],
    ['en', 'two', 2],
    ['en', '600 million', 600e6],
    ['en', '2.3 billion', 2.3e9],
    ['en', 'two thousand', 2000],
    ['fr', '2,3', 2.3],
    ['fr', '420 000', 420_000],
    ['fr', 'deux', 2],
    ['fr', '600 millions', 600e6],
    ['fr', '2,3 milliards', 2.3e9],
    ['fr', 'deux millions', 2e6],
  ])('is read as it is written in %s: %s', (language, text, value) => {
    const found = readers[language].read(split(text), 0)
    expect(found?.value).toBeCloseTo(value)
    expect(found?.length).toBe(split(text).length)
  })

  it('ends where its words end', () => {
    expect(readers.en.read(split('600 million euros'), 0)).toEqual({ value: 600e6, length: 2 })
  })

  it.each([
    ['two B-segment platforms', 2],
    ['3 B-segment platforms', 3],
    ['two m', 2],
  ])('is not multiplied by a letter that names something: %s', (text, value) => {
    expect(readers.en.read(split(text), 0)).toEqual({ value, length: 1 })
  })

  it.each(['Nissan', '?', '2023-12-06', '2023-12', 'c3po', ''])('is not seen in: %s', text => {
    expect(readers.en.read(split(text), 0)).toBeUndefined()
  })
})
