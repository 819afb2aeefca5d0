import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQuoter, locate } from '../../src/curate/index.ts'
import { findPassages } from '../../src/curate/locate.ts'
import { ARTICLE, digest, loadAlone, writeHarbour } from '../load/harbour.ts'

function harbour() {
  const folder = writeHarbour()
  return { kb: loadAlone(folder).kb!, articlesDir: join(folder, 'articles') }
}

function found(text: string, words: string): string | undefined {
  const characters = Array.from(text)
  const [span] = findPassages(characters, words)
  return span && characters.slice(span.start, span.end).join('')
}

test('the evidence entry of a passage has its place, its digest and its source', () => {
  const words = 'about 900 tonnes'
  expect(locate({ ...harbour(), source: 'log-2020', words })).toEqual({
    evidence: { source: 'log-2020', start: 40, end: 56, sha256: digest(words) },
    quote: words,
    exact: true,
  })
})

test('a located passage is what the quoter reads there', () => {
  const { kb, articlesDir } = harbour()
  const location = locate({ kb, articlesDir, source: 'log-2020', words: '"brest" FOR lisbon' })
  expect(location).toMatchObject({ quote: 'Brest” for Lisbon', exact: false })
  const { evidence } = location as Extract<typeof location, { quote: string }>
  expect(createQuoter(kb, articlesDir).quote(evidence)).toBe('Brest” for Lisbon')
})

test.each([
  ['the first of two copies', 'one two. one two.', 'two', 'two'],
  ['an exact match rather than an earlier one of other case', 'Port and port', 'port', 'port'],
  ['other case', 'The Port', 'the port', 'The Port'],
  ['accents left out', 'l’été dernier', 'ete dernier', 'été dernier'],
  ['accents written apart', 'l’e\u0301te\u0301 dernier', 'été dernier', 'e\u0301te\u0301 dernier'],
  ['a last accent written apart', 'le cafe\u0301.', 'le café', 'le cafe\u0301'],
  ['straight apostrophes for curly ones', 'd’abord l’Europe', "d'abord l'europe", 'd’abord l’Europe'],
  ['straight quotes for guillemets', 'un « bon » prix', 'un "bon" prix', 'un « bon » prix'],
  ['quotes left out', 'a “good” price', 'a good price', 'a “good” price'],
  [
    'line breaks and blanks of other widths',
    'neuf\u00a0cents\n  tonnes',
    'neuf cents tonnes',
    'neuf\u00a0cents\n  tonnes',
  ],
  ['blanks around the words', 'one two three', '  two  ', 'two'],
  ['hyphens for dashes', 'Renault–Nissan', 'renault-nissan', 'Renault–Nissan'],
  ['soft hyphens', 'elec\u00adtric', 'electric', 'elec\u00adtric'],
  ['ligatures written out', 'les sœurs', 'soeurs', 'sœurs'],
  ['characters beyond the basic plane before it', '👍👍 yes', 'YES', 'yes'],
])('%s is found', (_, text, words, passage) => {
  expect(found(text, words)).toBe(passage)
})

test.each([
  ['words in another order', 'one two three', 'two one'],
  ['blank words', 'one two', '  '],
  ['quotes alone', 'one "two"', '«»'],
  ['an empty article', '', 'one'],
])('%s are not found', (_, text, words) => {
  expect(found(text, words)).toBeUndefined()
})

test('every copy of a passage is found, in order, the exact ones before any other', () => {
  const places = (text: string, words: string) =>
    findPassages(Array.from(text), words).map(({ start, end }) => [start, end])
  expect(places('👍 two, Two and two', 'two')).toEqual([
    [2, 5],
    [15, 18],
  ])
  expect(places('👍 TWO, Two and tWo', 'two')).toEqual([
    [2, 5],
    [7, 10],
    [15, 18],
  ])
  expect(places('aaaa', 'aa')).toEqual([
    [0, 2],
    [2, 4],
  ])
})

test('any passage of a text is found, at its first exact copy', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, from, length) => {
      const characters = Array.from(text)
      const start = from % characters.length
      const words = characters.slice(start, start + 1 + (length % characters.length)).join('')
      fc.pre(words.trim() !== '')
      const [span] = findPassages(characters, words)
      expect(span?.exact).toBe(true)
      expect(characters.slice(span!.start, span!.end).join('')).toBe(words)
      expect(span!.start).toBeLessThanOrEqual(start)
    }),
  )
})

test('words that a source does not have are not found, and an unknown source is said to be none', () => {
  expect(locate({ ...harbour(), source: 'log-2020', words: 'pepper' })).toEqual({
    notFound: expect.stringContaining('log-2020'),
  })
  expect(locate({ ...harbour(), source: 'log-1999', words: 'salt' })).toEqual({
    notFound: expect.stringContaining('no source'),
  })
})

test('an article that is not at hand is a problem', () => {
  const { kb } = harbour()
  const location = locate({ kb, articlesDir: '/no/such/folder', source: 'log-2020', words: 'salt' })
  expect(location).toMatchObject({ problem: { code: 'article-missing' } })
})

test('a passage that is no longer what was cited is not quoted', () => {
  const { kb, articlesDir } = harbour()
  const [evidence] = kb.facts[0]!.evidence
  const quoter = createQuoter(kb, articlesDir)
  expect(quoter.quote(evidence!)).toBe(ARTICLE.split('\n')[0])
  expect(quoter.quote({ ...evidence!, start: 1 })).toBeUndefined()
  expect(quoter.quote({ ...evidence!, end: 9000 })).toBeUndefined()
  expect(quoter.quote({ ...evidence!, source: 'log-1999' })).toBeUndefined()
  expect(createQuoter(kb, '/no/such/folder').quote(evidence!)).toBeUndefined()
})
