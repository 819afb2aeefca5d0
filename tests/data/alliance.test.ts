import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { verify } from '../../src/curate/index.ts'
import { sentencesOf, untouched } from '../../src/curate/sentences.ts'
import { load } from '../../src/load/index.ts'
import type { Source } from '../../src/model/knowledge-base.ts'
import { codes } from '../load/harbour.ts'
import { articlesFolder } from './articles.ts'
import { runsOf, sharedRuns } from './runs.ts'

const BASE = 'data/alliance'
const { kb, problems } = load(BASE)
const sources: readonly Source[] = [...(kb?.sources.values() ?? [])]
const articles = articlesFolder(sources.map(({ file }) => file))

/** What is the project's own: no library, and nothing that is built. */
const OWN = ['bin', 'data', 'schemas', 'src', 'tests', 'README.md', 'CHANGELOG.md', 'package.json']

function textsOfProject(): string[] {
  return OWN.flatMap(path =>
    statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true }).flatMap(each =>
          each.isFile() ? [join(each.parentPath, each.name)] : [],
        )
      : [path],
  )
}

test('the shipped knowledge base loads with no problem', () => {
  expect(problems).toEqual([])
  expect(kb?.facts.length).toBeGreaterThanOrEqual(125)
  expect(sources).toHaveLength(4)
})

test('AKB_ARTICLES that names no folder, or one that lacks an article, fails instead of skipping', () => {
  expect(() => articlesFolder(['a.txt'], '/no/such/folder')).toThrow('names no folder')
  expect(() => articlesFolder(['a.txt'], 'tests/data')).toThrow('lacks a.txt')
})

test('a sentence is found untouched when no span reaches into it', () => {
  const sentences = sentencesOf('One is cited. Two is not.\nThree is cited too\n— \n', 'en')
  expect(sentences.map(({ text }) => text)).toEqual(['One is cited.', 'Two is not.', 'Three is cited too'])
  const spans = [
    { start: 4, end: 14 },
    { start: 30, end: 33 },
  ].map(span => ({ ...span, sha256: '' }))
  expect(untouched(sentences, spans).map(({ text }) => text)).toEqual(['Two is not.'])
})

test('a run of words that two texts share is found, whatever marks and accents stand between', () => {
  const runs = runsOf(['Un, deux, trois, quatre, cinq, six, sept — huit, neuf.'])
  expect(sharedRuns('rien\nzéro deux trois quatre cinq six sept huit NEUF', runs)).toEqual([
    '2: deux trois quatre cinq six sept huit neuf',
  ])
  expect(sharedRuns('deux trois quatre cinq six sept huit dix', runs)).toEqual([])
})

const suite = articles ? describe : describe.skip
suite(
  articles ? 'with the articles' : 'with the articles (skipped: set AKB_ARTICLES to their folder)',
  () => {
    test('no file of the project holds a run of words of an article', () => {
      const runs = runsOf(sources.map(({ file }) => readFileSync(join(articles!, file), 'utf8')))
      const files = textsOfProject()
      expect(files.length).toBeGreaterThan(500)
      const found = files.flatMap(file =>
        sharedRuns(readFileSync(file, 'utf8'), runs).map(place => `${file}:${place}`),
      )
      expect(found).toEqual([])
    })

    test('every span is where it is said to be, in files that are what was curated', () => {
      expect(verify(kb!, articles!, BASE).problems).toEqual([])
    })

    test.each(sources.map(source => [source.id, source] as const))(
      'every sentence of %s is cited or said not to be curated',
      (id, source) => {
        const evidence = kb!.facts.filter(fact => fact.source === id).flatMap(fact => fact.evidence)
        const text = readFileSync(join(articles!, source.file), 'utf8')
        const sentences = sentencesOf(text, source.language)
        expect(sentences.length).toBeGreaterThan(5)
        const places = untouched(sentences, [...evidence, ...(source.notCurated ?? [])]).map(
          ({ start, end }) => `${start}–${end}`,
        )
        expect(places).toEqual([])
      },
    )

    test('a changed byte of an article is reported at its source and at the facts that cite it', () => {
      const folder = copyOf(articles!)
      const [source] = sources
      const fact = kb!.facts.find(candidate => candidate.source === source!.id)!
      const text = Array.from(readFileSync(join(folder, source!.file), 'utf8'))
      text[fact.evidence[0]!.start] = '#'
      writeFileSync(join(folder, source!.file), text.join(''))
      const found = verify(kb!, folder, BASE).problems
      const line = lineOf(readFileSync(join(BASE, 'sources.yaml'), 'utf8'), source!.sha256)
      expect(codes(found)).toContain(`sources.yaml:${line}:5 article-changed`)
      expect(
        found.some(({ code, file }) => code === 'span-changed' && file === `facts/${source!.id}.yaml`),
      ).toBe(true)
    })

    test('a shifted offset is reported at its line', () => {
      const { folder, line } = baseWith(/start: (\d+)/, 'start: 1$1')
      const changed = load(folder, { articles: articles! })
      const found = changed.kb ? verify(changed.kb, articles!, folder).problems : changed.problems
      expect(found.map(problem => problem.line)).toEqual([line])
    })
  },
)

test.each([
  ['a wrong id of a term', /leader: (\w+)/, 'leader: $1x', 'unknown-term'],
  ['a missing role', /\n {4}leader: .*/, '', 'missing-key'],
  ['a bad date', /valid: .*/, "valid: '2020-99'", 'bad-date'],
  ['an unknown status', /status: \w+/, 'status: palnned', 'unknown-status'],
  ['a wrong kind', /kind: (\w+)/, 'kind: $1s', 'unknown-kind'],
  ['a digest too short', /sha256: \w/, 'sha256: ', 'bad-value'],
])('%s in the shipped base is one problem at its line', (_, pattern, by, code) => {
  const { folder, line } = baseWith(pattern, by)
  const found = load(folder).problems.filter(({ level }) => level === 'error')
  expect(found.map(problem => problem.code)).toEqual([code])
  // A role that is missing has no line: the fact it is missing from has.
  if (code === 'missing-key') expect(Math.abs(found[0]!.line - line)).toBeLessThanOrEqual(2)
  else expect(found[0]!.line).toBe(line)
})

function copyOf(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'akb-copy-'))
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** A copy of the shipped base with the first match in one of its files of facts replaced, and the line of the match. */
function baseWith(pattern: RegExp, by: string): { folder: string; line: number } {
  const folder = copyOf(BASE)
  const path = join(folder, 'facts/belga-2020-05-27.yaml')
  const text = readFileSync(path, 'utf8')
  const match = pattern.exec(text)
  if (!match) throw new Error(`nothing matches ${pattern}`)
  writeFileSync(path, text.replace(pattern, by))
  return { folder, line: lineOf(text, match[0].trimStart()) }
}

function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length
}
