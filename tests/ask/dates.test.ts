import { describe, expect, it } from 'vitest'
import { DateReader, dateWordsOf } from '../../src/ask/read/dates.ts'
import { languageOf, split, wordsOf } from './reading.ts'

const readers = {
  en: new DateReader(dateWordsOf(languageOf('en'), wordsOf)),
  fr: new DateReader(dateWordsOf(languageOf('fr'), wordsOf)),
}

function read(language: 'en' | 'fr', text: string) {
  return readers[language].read(split(text), 0)
}

const period = (language: 'en' | 'fr', text: string) => read(language, text)?.value.period

describe('a date in English', () => {
  it.each([
    ['2023', '2023'],
    ['2023-12', '2023-12'],
    ['2023-12-06', '2023-12-06'],
    ['April 2023', '2023-04'],
    ['6 December 2023', '2023-12-06'],
    ['December 6, 2023', '2023-12-06'],
    ['autumn 2022', '2022-23'],
    ['spring 2023', '2023-21'],
    ['Q1 2023', '2023-33'],
    ['first quarter of 2023', '2023-33'],
    ['first half of 2024', '2024-40'],
    ['in 2023', '2023'],
    ['since 2022', '2022/..'],
    ['before 2022', '../2021'],
    ['between 2020 and 2022', '2020/2022'],
    ['from 2020 to 2022', '2020/2022'],
  ])('is read: %s is %s', (text, expected) => {
    const found = read('en', text)
    expect(found?.value.period).toBe(expected)
    expect(found?.length).toBe(split(text).length)
  })

  it('after a year begins with the next', () => {
    expect(period('en', 'after 2025')).toBe('2026/..')
    expect(period('en', 'after 2025')).toBe(period('fr', 'après 2025'))
  })

  it('tells what was known then from what was so then', () => {
    expect(read('en', 'as of 2022')?.value.asOf).toBe(true)
    expect(read('en', 'in 2022')?.value.asOf).toBe(false)
  })

  it('tells a date that a word introduces from one that stands alone', () => {
    expect(read('en', 'in 2022')?.value.introduced).toBe(true)
    expect(read('en', '2022')?.value.introduced).toBe(false)
  })
})

describe('a date in French', () => {
  it.each([
    ['avril 2023', '2023-04'],
    ['6 décembre 2023', '2023-12-06'],
    ['1er février 2023', '2023-02-01'],
    ['automne 2022', '2022-23'],
    ['premier semestre 2024', '2024-40'],
    ['premier trimestre 2023', '2023-33'],
    ['en 2023', '2023'],
    ['depuis 2022', '2022/..'],
    ['avant 2022', '../2021'],
    ['entre 2020 et 2022', '2020/2022'],
  ])('is read: %s is %s', (text, expected) => {
    expect(period('fr', text)).toBe(expected)
  })
})

describe('no date', () => {
  it.each([
    '34',
    '600',
    '12000',
    'April',
    'autumn',
    'after',
    'in Europe',
    '2023-13',
    '2023-02-31',
    '9999',
    '',
    '32 December 2023',
    'Q5 2023',
  ])('is seen in: %s', text => {
    expect(period('en', text)).toBeUndefined()
  })

  it('is seen beyond the end of a question', () => {
    expect(readers.en.read(split('2023'), 5)).toBeUndefined()
  })
})
