import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apostrophesOf, tokenise } from '../../src/ask/read/tokens.ts'
import { languageOf, split, wordsOf } from './reading.ts'

describe('a question', () => {
  it.each<[string, string[]]>([
    ['Who leads?', ['who', 'leads', '?']],
    ['C-segment SUV', ['c', 'segment', 'suv']],
    ['Nissan/Renault', ['nissan', 'renault']],
    ['Électricité ŒUVRE', ['electricite', 'oeuvre']],
    ["l'Alliance", ['l', 'alliance']],
    ['l’Alliance', ['l', 'alliance']],
    ["Nissan's plants", ['nissan', "'s", 'plants']],
    ['a-t-il investi', ['a', 't', 'il', 'investi']],
    ["who's there", ['who', 'is', 'there']],
    ['du Japon', ['de', 'le', 'japon']],
    ['34 %', ['34', '%']],
    ['', []],
    [' \t\n', []],
  ])('is split into folded words: %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it.each(['2.3', '2,3', '420,000', '420 000', '1.234.567', '2023-12-06', '2023-12'])(
    'keeps a number or date whole: %s',
    text => {
      expect(split(text)).toMatchObject([{ text, sort: 'number' }])
    },
  )

  it('tells words, numbers and marks apart, and where each of them stands', () => {
    expect(split('In 2023, who?')).toMatchObject([
      { text: 'In', sort: 'word', start: 0, end: 2 },
      { text: '2023', sort: 'number', start: 3, end: 7 },
      { text: ',', sort: 'mark', start: 7, end: 8 },
      { text: 'who', sort: 'word', start: 9, end: 12 },
      { text: '?', sort: 'mark', start: 12, end: 13 },
    ])
  })

  it('remembers that a hyphen joins two words', () => {
    expect(split('kei-car one').map(({ joined }) => joined === true)).toEqual([false, true, false])
  })

  it('has the same words before a sign that needs a wider pattern', () => {
    const signs = fc.constantFrom(..."abÉœDU \t-–'’.,?!´12½²\u0301«d")
    fc.assert(
      fc.property(fc.string({ unit: signs, maxLength: 12 }), start => {
        const text = `${start}a`
        const own = split(text)
        for (const sign of [' “', ' €', ' ж']) expect(split(text + sign).slice(0, -1)).toEqual(own)
      }),
      { seed: 5, numRuns: 2000 },
    )
  })

  it('has its words where they are said to be, whatever it holds', () => {
    const none = apostrophesOf([])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), text => {
        let last = 0
        for (const token of tokenise(text, none)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          expect(text.slice(token.start, token.end)).toContain(token.text)
          last = token.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { seed: 3, numRuns: 200 },
    )
  })
})

describe('what apostrophes join', () => {
  it('comes from the languages', () => {
    const { contractions, joined, suffixes } = apostrophesOf([languageOf('en'), languageOf('fr')])
    expect(suffixes.has('s')).toBe(true)
    expect(contractions.get("isn't")).toBe('is not')
    expect(joined.get('du')).toBe('de le')
  })

  it('is nothing where no language says so', () => {
    expect(tokenise("Nissan's du", apostrophesOf([])).map(({ word }) => word)).toEqual(['nissan', 's', 'du'])
  })
})
