import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/ask/answer.ts'
import { parseQuery } from '../../src/query/index.ts'
import { ALLIANCE, type Asked, askable, FILMS, GEOGRAPHY, gist } from './bases.ts'
import { readLines } from './questions/lines.ts'

const FOLDER = fileURLToPath(new URL('../../schemas/output/', import.meta.url))
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
for (const file of readdirSync(FOLDER)) ajv.addSchema(JSON.parse(readFileSync(FOLDER + file, 'utf8')))
const validate = ajv.getSchema('akb:output/answer.schema.json')!

const KEYS = [
  'formatVersion',
  'kb',
  'question',
  'language',
  'status',
  'answer',
  'values',
  'facts',
  'queries',
  'readings',
  'unplaced',
  'near',
  'corrections',
]

/** What breaks the contract of an answer as JSON prints it. */
function faultsOf({ base }: Asked, answer: Answer): string[] {
  const printed = JSON.parse(JSON.stringify(answer)) as Answer & Record<string, unknown>
  const faults = validate(printed)
    ? []
    : validate.errors!.map(error => `${error.instancePath} ${error.message}`)
  if (Object.keys(printed).sort().join() !== [...KEYS].sort().join())
    faults.push(`keys ${Object.keys(printed)}`)
  for (const query of [answer.queries, ...answer.readings.map(({ queries }) => queries)].flat()) {
    const parsed = parseQuery(query, base.kb, { steps: true })
    if ('error' in parsed) faults.push(`${query}: ${parsed.error.message}`)
    if (/(?:^|\s)-?id:/.test(query)) faults.push(`${query} names a fact`)
  }
  const empty = [answer.values, answer.facts, answer.queries, answer.readings].every(
    list => list.length === 0,
  )
  if (answer.status !== 'answered' && !empty) faults.push('not answered, yet with values, facts or queries')
  if (answer.status === 'answered' && answer.readings.length === 0) faults.push('answered without a reading')
  if (answer.status === 'answered' && answer.unplaced.length > 0)
    faults.push('answered in spite of a word without place')
  const known = new Set(base.kb.facts.map(({ id }) => id))
  return [...faults, ...answer.near.filter(id => !known.has(id)).map(id => `near ${id}`)]
}

const SETS = [
  { folder: ALLIANCE, files: ['regression/en.jsonl', 'regression/fr.jsonl', 'unseen/first.jsonl'] },
  { folder: FILMS, files: ['regression/films.jsonl'] },
  { folder: GEOGRAPHY, files: ['regression/geography.jsonl'] },
]

// All questions of the regression: on a slow machine that takes more than a minute.
describe('every answer', { timeout: 300_000 }, () => {
  it.each(SETS)('keeps to its schema, with queries that can be read: $files', ({ folder, files }) => {
    const asked = askable(folder)
    const faults = files
      .flatMap(file => readLines<{ q: string }>(file))
      .flatMap(({ q }) => faultsOf(asked, asked.ask(q)).map(fault => `${q}: ${fault}`))
    expect(faults).toEqual([])
  })

  it('is the same when the same is asked again', () => {
    const { ask } = askable(ALLIANCE)
    const question = 'Who invested in Ampere?'
    const first = JSON.stringify(ask(question))
    ask('Qui a créé Horse ?')
    expect(JSON.stringify(ask(question))).toBe(first)
  })
})

const EDGES: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['a blank', ' '],
  ['blanks, tabs and line ends', ' \t\r\n\u00a0\u2003 '],
  ['a NUL', 'Who leads\0 the C-segment SUV?'],
  ['a NUL alone', '\0'],
  ['ten thousand characters', 'who leads the SUV '.repeat(600).slice(0, 10_000)],
  ['ten thousand letters without a blank', 'a'.repeat(10_000)],
  ['a question mark', '?'],
  ['thousands of question marks', '?'.repeat(5000)],
  ['hundreds of question marks', '?'.repeat(900)],
  ['punctuation', '.,;:!?…—–-()[]{}<>/\\|"\'«»“”’%€$£&@#*+=~^`_'],
  ['brackets that stay open', '((((((((({{{{{[[[['],
  ['emoji', '🚗🔋😀👨‍👩‍👧‍👦🇫🇷'],
  ['half an emoji', '\ud83d'],
  ['Arabic', 'من يقود السيارات الكهربائية؟'],
  ['Hebrew', 'מי מוביל את רכבי הפנאי?'],
  ['Chinese', '谁领导SUV业务？'],
  ['marks without a letter', '\u0301\u0301\u0301'],
  ['a tower of marks', `a${'\u0301'.repeat(500)}`],
  ['control characters', '\u0001\u0002\u001b[31m\u0007\u009b2J\u007f'],
  ['__proto__', '__proto__'],
  ['a question about __proto__', 'Who is __proto__?'],
  ['constructor', 'constructor'],
  ['a question about toString', 'What is toString?'],
  ['a question about hasOwnProperty', 'Who leads hasOwnProperty?'],
  ['valueOf and prototype', 'valueOf prototype'],
  ['numbers', '1 2 3 4 5 6 7 8 9 1e999 -0 0x41 99999999999999999999999999'],
  ['a year without end', 'Who leads in 999999999999?'],
  ['a day that does not exist', 'Who leads the C-segment SUV on 2023-02-31?'],
  ['a template', '{{7*7}} #{7*7} %s %d'],
  ['markup', '<script>alert(1)</script>'],
  ['a query', 'kind:leadership segment:c-suv'],
  ['closed words alone', 'the of in who which is not and or'],
  ['closed words of French alone', 'le de dans qui est ne pas et ou'],
  ['direction marks', '\u202e\u202c\u2066'],
]

describe('a text that is no question', () => {
  it.each(EDGES)('gets a whole object that says unknown: %s', (_, text) => {
    for (const folder of [ALLIANCE, FILMS]) {
      const asked = askable(folder)
      const answer = asked.ask(text)
      expect(answer.status).toBe('unknown')
      expect(answer.answer).not.toBe('')
      expect(faultsOf(asked, answer)).toEqual([])
    }
  })

  it('is kept as it was asked, but for what is too long', () => {
    const { ask } = askable(FILMS)
    for (const text of ['  ', '\0', 'Who is __proto__?', '🚗']) expect(ask(text).question).toBe(text)
    expect(ask('x'.repeat(10_000)).question.length).toBeLessThanOrEqual(10_000)
  })

  it('is told from a question between marks that nobody sees', () => {
    const { ask } = askable(ALLIANCE)
    const question = 'Who created Horse?'
    for (const text of [
      `\ufeff${question}`,
      `\u202e${question}\u202c`,
      `${question}\r\n`,
      `\u200b${question}`,
    ])
      expect(gist(ask(text))).toEqual(gist(ask(question)))
  })

  it('never makes the asker throw nor break its contract, whatever it holds', () => {
    const asked = askable(FILMS)
    const words = [
      'who',
      'directs',
      'Copper Tide',
      'not',
      'and',
      'or',
      'than',
      'more',
      '2023',
      'in',
      'le',
      'qui',
      'a',
      '?',
      "'",
      '-',
    ]
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(fc.constantFrom(...words), { maxLength: 12 }).map(list => list.join(' ')),
    )
    fc.assert(
      fc.property(text, question => {
        expect(faultsOf(asked, asked.ask(question))).toEqual([])
      }),
      { seed: 20, numRuns: 150 },
    )
  })
})
