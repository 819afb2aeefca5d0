import { describe, expect, it } from 'vitest'
import { DateReader, dateWordsOf } from '../../src/ask/read/dates.ts'
import { Lexicon } from '../../src/ask/read/lexicon.ts'
import type { Entry } from '../../src/ask/read/lexicon-words.ts'
import { NumberReader, numberWordsOf } from '../../src/ask/read/numbers.ts'
import { correct } from '../../src/ask/read/spelling.ts'
import { apostrophesOf } from '../../src/ask/read/tokens.ts'
import { languageOf, split, wordsOf } from './reading.ts'

const english = languageOf('en')

function lexicon(): Lexicon {
  return new Lexicon(english, apostrophesOf([english]))
}

const term = (id: string): Entry => ({ sort: 'term', id, type: 'company', acronym: false })

describe('a lexicon', () => {
  it('finds an entry by any form of its words, and how many tokens it takes', () => {
    const words = lexicon()
    words.add('solid-state battery', term('solid'))
    words.add('battery', term('battery'))
    expect(words.matches(split('solid state batteries today'), 0)).toEqual([
      { entry: term('solid'), length: 3 },
    ])
    expect(words.matches(split('solid state batteries'), 2)).toEqual([{ entry: term('battery'), length: 1 }])
  })

  it('finds every entry that begins at a token, whatever its length', () => {
    const words = lexicon()
    words.add('electric', term('one'))
    words.add('electric car', term('two'))
    const found = words.matches(split('electric car'), 0).map(({ length }) => length)
    expect(found.sort()).toEqual([1, 2])
  })

  it('finds a closed word only as it is written, accents left out or not', () => {
    const words = lexicon()
    const entry: Entry = { sort: 'cue', cue: 'locative' }
    words.addExact('à', entry)
    expect(words.matches(split('à'), 0)).toHaveLength(1)
    expect(words.matches(split('a'), 0)).toHaveLength(1)
    const plain = lexicon()
    plain.addExact('a', entry)
    expect(plain.matches(split('a'), 0)).toHaveLength(1)
    expect(plain.matches(split('à'), 0)).toHaveLength(0)
  })

  it('does not run over a mark nor over the end', () => {
    const words = lexicon()
    words.add('electric car', term('two'))
    expect(words.matches(split('electric, car'), 0)).toEqual([])
    expect(words.matches(split('electric'), 0)).toEqual([])
  })

  it.each(['__proto__', 'constructor', 'hasOwnProperty'])(
    'holds nothing under %s until it is added',
    name => {
      const words = lexicon()
      expect(words.matches(split(name), 0)).toEqual([])
      words.add(name, term('odd'))
      expect(words.matches(split(name), 0)).toHaveLength(1)
    },
  )

  it('knows irregular forms', () => {
    expect(lexicon().isIrregular('led')).toBe(true)
    expect(lexicon().isIrregular('leads')).toBe(false)
  })

  it('lists the words it was given', () => {
    const words = lexicon()
    words.add('Électric cars', term('two'))
    expect(Array.from(words.words.spelt as ReadonlyMap<string, boolean>, ([word]) => word).sort()).toEqual([
      'cars',
      'electric',
    ])
  })
})

describe('a misspelt word', () => {
  const reader = {
    lexicon: lexicon(),
    dates: new DateReader(dateWordsOf(english, wordsOf)),
    numbers: new NumberReader(numberWordsOf(english)),
  }
  const names = ['Nissan', 'Mitsubishi', 'Renault', 'Horse']
  const ordinary = ['battery', 'decide', 'corporation', 'meeting']
  const corrected = (word: string, known: readonly string[] = [...names, ...ordinary]) => {
    const own = lexicon()
    for (const each of known) own.learn(each, { names: true })
    return correct(split(word)[0]!, [{ ...reader, lexicon: own }])
  }

  it.each([
    ['Nisan', 'nissan'],
    ['Nissna', 'nissan'],
    ['Nisssan', 'nissan'],
    ['Nizsan', 'nissan'],
    ['Mitsubshi', 'mitsubishi'],
    ['Mitsubsihi', 'mitsubishi'],
    ['Mitubshi', 'mitsubishi'],
    ['Renualt', 'renault'],
  ])('is the nearest known one: %s is %s', (written, meant) => {
    expect(corrected(written)).toBe(meant)
  })

  it.each(['Nsan', 'Nezzan', 'Missan', 'Toyota', 'Nissa4', 'batt', 'hors'])(
    'is left alone when none is near: %s',
    word => {
      expect(corrected(word)).toBeUndefined()
    },
  )

  it.each([
    ['decidde', 'decide'],
    ['corporaton', 'corporation'],
  ])('is one letter away from a word that is no name: %s is %s', (written, meant) => {
    expect(corrected(written)).toBe(meant)
  })

  it.each(['coloration', 'coronation', 'derided', 'mediating'])(
    'is left alone where more of it differs from a word that is no name: %s',
    word => {
      expect(corrected(word)).toBeUndefined()
    },
  )

  it('is left alone when two are equally near', () => {
    expect(corrected('hoose', ['Horse', 'House', 'Hoise'])).toBeUndefined()
    expect(corrected('hoose', ['House'])).toBe('house')
  })

  it('is left alone when nothing is known', () => {
    expect(corrected('Nisan', [])).toBeUndefined()
    expect(correct(split('Nisan')[0]!, [])).toBeUndefined()
  })
})
