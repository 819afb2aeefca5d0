import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { verify } from '../../src/curate/index.ts'
import {
  ARTICLE,
  codes,
  digest,
  edited,
  type Files,
  HARBOUR,
  loadAlone,
  writeHarbour,
} from '../load/harbour.ts'

const FACTS = 'facts/log-2020.yaml'

function verified(changes: Files = {}, prepare: (articles: string) => void = () => {}) {
  const folder = writeHarbour(changes)
  const articles = join(folder, 'articles')
  prepare(articles)
  const { kb, problems } = loadAlone(folder)
  expect(problems).toEqual([])
  return verify(kb!, articles, folder)
}

test('a sound knowledge base is found right, all its spans held against the articles', () => {
  expect(verified()).toEqual({ problems: [], total: 0, spans: 3 })
})

test('a changed byte is reported at the digest of the source and at each span that holds it', () => {
  const { problems } = verified({ 'articles/log.txt': ARTICLE.replace('salt', 'malt') })
  expect(codes(problems)).toEqual([`${FACTS}:24:9 span-changed`, 'sources.yaml:6:5 article-changed'])
  expect(problems[0]?.tip).toContain("akb locate log-2020 '")
})

test.each([
  ['a shifted offset', edited(FACTS, 'start: 0, end: 65', 'start: 1, end: 65'), `${FACTS}:24:9 span-changed`],
  [
    'an end beyond the article',
    edited(FACTS, 'start: 0, end: 65', 'start: 0, end: 650'),
    `${FACTS}:24:9 bad-span`,
  ],
  [
    'a wrong digest',
    edited(FACTS, HARBOUR[FACTS]!.match(/sha256: (\w+)/)![1]!, 'ab'.repeat(32)),
    `${FACTS}:24:9 span-changed`,
  ],
  [
    'a shifted passage that is not curated',
    edited('sources.yaml', 'start: 66', 'start: 67'),
    'sources.yaml:8:9 span-changed',
  ],
  [
    'a wrong digest of the article',
    edited('sources.yaml', digest(ARTICLE), 'ab'.repeat(32)),
    'sources.yaml:6:5 article-changed',
  ],
  [
    'an article that is not there',
    edited('sources.yaml', 'log.txt', 'lost.txt'),
    'sources.yaml:5:5 article-missing',
  ],
  [
    'an article that is not UTF-8',
    { 'articles/log.txt': Buffer.concat([Buffer.from(ARTICLE), Buffer.from([0xff])]) },
    'sources.yaml:5:5 article-missing',
  ],
])('%s is reported at its line', (_, changes, problem) => {
  expect(codes(verified(changes as Files).problems)).toEqual([problem])
})

test('a sentence that no span reaches into is a warning, as long as the article is the one that was curated', () => {
  const text = `${ARTICLE}Nobody cites this.\n— \n`
  const sources = HARBOUR['sources.yaml']!.replace(digest(ARTICLE), digest(text))
  const { problems } = verified({ 'sources.yaml': sources, 'articles/log.txt': text })
  expect(codes(problems)).toEqual(['sources.yaml:5:5 uncited'])
  expect(problems[0]).toMatchObject({
    level: 'warning',
    message: expect.stringContaining('83 to 102 of log.txt'),
  })
})

test('offsets count code points, with nothing normalised', () => {
  const text = '\uFEFF👩‍🚀 e\u0301té\r\nfin'
  const characters = Array.from(text)
  const span = { start: characters.indexOf('e'), end: characters.length }
  const passage = characters.slice(span.start).join('')
  const facts = HARBOUR[FACTS]!.replace(
    /start: 0, end: 65, sha256: \w+/,
    `start: ${span.start}, end: ${span.end}, sha256: ${digest(passage)}`,
  )
  const other = facts.replace(/start: 66, end: 82, sha256: \w+/, `start: 1, end: 2, sha256: ${digest('👩')}`)
  const sources = `sources:\n  - { id: log-2020, published: 2020-05-27, language: fr, file: log.txt, sha256: ${digest(text)} }\n`
  expect(verified({ [FACTS]: other, 'sources.yaml': sources, 'articles/log.txt': text }).problems).toEqual([])
})

test('an article that is a link out of its folder is not read', () => {
  const { problems } = verified({}, articles => {
    rmSync(join(articles, 'log.txt'))
    writeFileSync(join(articles, '..', 'elsewhere.txt'), ARTICLE)
    symlinkSync('../elsewhere.txt', join(articles, 'log.txt'))
  })
  expect(codes(problems)).toEqual(['sources.yaml:5:5 article-missing'])
  expect(problems[0]?.message).toContain('outside the folder of the articles')
})

test('a folder in the place of an article is a problem, not a crash', () => {
  const { problems } = verified({}, articles => {
    rmSync(join(articles, 'log.txt'))
    mkdirSync(join(articles, 'log.txt'))
  })
  expect(codes(problems)).toEqual(['sources.yaml:5:5 article-missing'])
})

test('without its files a problem still names the file it belongs to', () => {
  const folder = writeHarbour({ 'articles/log.txt': undefined })
  const { kb } = loadAlone(folder)
  const { problems } = verify(kb!, join(folder, 'articles'), join(folder, 'moved'))
  expect(codes(problems)).toEqual(['sources.yaml:1:1 article-missing'])
})
