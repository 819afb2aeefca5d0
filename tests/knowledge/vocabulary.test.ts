import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ancestors,
  closure,
  fold,
  nameKey,
  termNames,
  tokenise,
  wordsOf,
} from '../../src/knowledge/vocabulary.ts'
import { smallBase } from './small-base.ts'

describe('folding', () => {
  it.each([
    ['Ampère', 'ampere'],
    ['ÉTÉ', 'ete'],
    ['Cœur', 'coeur'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['GROẞ', 'gross'],
    ['Øresund', 'oresund'],
    ['İzmir', 'izmir'],
    ['l’été', "l'ete"],
    ['C‑segment', 'c-segment'],
    ['Α ΛΟΓΟΣ', 'α λογοσ'],
    ['\u0041\u030a', 'a'],
  ])('brings %s to %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it('does not see whether letters and their marks are one character or two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })
})

describe('words', () => {
  it('are runs of letters and digits, each with its place', () => {
    expect(tokenise("L’Été, c'est 2,5 %")).toEqual([
      { text: 'l', start: 0, end: 1 },
      { text: 'ete', start: 2, end: 5 },
      { text: 'c', start: 7, end: 8 },
      { text: 'est', start: 9, end: 12 },
      { text: '2', start: 13, end: 14 },
      { text: '5', start: 15, end: 16 },
    ])
  })

  it('end at a modifier letter that stands for an apostrophe', () => {
    expect(tokenise('lʼété').map(({ text }) => text)).toEqual(['l', 'ete'])
  })

  it('stand where they say they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const token of tokenise(text)) expect(fold(text.slice(token.start, token.end))).toBe(token.text)
      }),
    )
  })

  it('of a text are the same whatever its case, accents and punctuation', () => {
    expect(wordsOf('C-segment SUV!')).toBe('c segment suv')
    expect(wordsOf('"C segment"  suv')).toBe('c segment suv')
    expect(wordsOf('…')).toBe('')
  })

  it('and marks are told in Latin text as the tables of Unicode tell them', () => {
    const marked = (sign: string) => (/\p{M}/u.test(sign) ? '' : sign)
    for (let code = 0x80; code <= 0x2030; code++) {
      const sign = String.fromCharCode(code)
      const isWord = /[\p{L}\p{N}]/u.test(sign) && sign !== 'ʼ'
      // Beside a letter of another script, only those tables can tell.
      expect([sign, tokenise(sign).length]).toEqual([sign, tokenise(`${sign} 語`).length - 1])
      expect([sign, tokenise(sign).length]).toEqual([sign, Number(isWord)])
      expect([sign, fold(`a${sign}`)]).toEqual([sign, fold(`a${marked(sign)}`)])
    }
  })

  it('that a name lacks leave its signs as the key', () => {
    expect(nameKey(' % ')).toBe('%')
  })
})

describe('the vocabulary', () => {
  const kb = smallBase()

  it('gives for each term itself and all that is narrower, at any depth', () => {
    const narrower = closure(kb)
    expect([...narrower.get('vessel')!].sort()).toEqual([
      'aurora',
      'belle-ile',
      'punt',
      'racer',
      'vessel',
      'yacht',
    ])
    expect([...narrower.get('europe')!].sort()).toEqual(['atlantis', 'brittany', 'europe', 'france'])
    expect([...narrower.get('bo')!]).toEqual(['bo'])
    expect(narrower.size).toBe(kb.terms.size)
  })

  it('gives what is broader, nearest first', () => {
    expect(ancestors(kb, 'aurora')).toEqual(['yacht', 'racer', 'vessel'])
    expect(ancestors(kb, 'nothing-of-the-kind')).toEqual([])
  })

  it('comes to an end where terms are broader than each other', () => {
    const terms = new Map(kb.terms)
    terms.set('vessel', { ...terms.get('vessel')!, broader: ['aurora'] })
    const round = { ...kb, terms }
    expect(ancestors(round, 'yacht')).toEqual(['vessel', 'aurora', 'racer'])
    expect(closure(round).get('aurora')).toContain('vessel')
  })

  it('knows terms by id, label and alias in every language, and all that share a name', () => {
    const names = termNames(kb)
    expect(names.get('old lady')).toBeUndefined()
    expect(names.get('the old lady')).toEqual(['aurora'])
    expect(names.get('aurore')).toEqual(['aurora'])
    expect(names.get('ann oeil')).toEqual(['ann-oeil'])
    expect(names.get('aurora')).toEqual(['aurora', 'aurora-dee'])
    expect(names.get('belle ile')).toEqual(['belle-ile'])
    expect(names.get('__proto__')).toBeUndefined()
  })
})
