import { describe, expect, test } from 'vitest'
import { CODES } from '../../src/load/codes.ts'
import { FACT_RULES } from './faults/facts.ts'
import { KINDS } from './faults/kinds.ts'
import { NAMES } from './faults/names.ts'
import { READING } from './faults/reading.ts'
import { REFERENCES } from './faults/references.ts'
import { SCHEMA } from './faults/schema.ts'
import { WORDS } from './faults/words.ts'
import { YAML } from './faults/yaml.ts'
import { codes, loadAlone, writeHarbour } from './harbour.ts'

const FAULTS = { READING, YAML, SCHEMA, REFERENCES, NAMES, KINDS, FACT_RULES, WORDS }

test('the knowledge base that the faults are put in has none', () => {
  const { kb, problems, total } = loadAlone(writeHarbour())
  expect(problems).toEqual([])
  expect(total).toBe(0)
  expect(kb?.facts).toHaveLength(2)
})

describe.each(Object.entries(FAULTS))('%s', (_, faults) => {
  test.each(faults)('$title is one problem at its place', ({ changes, problem, says = '' }) => {
    const { kb, problems } = loadAlone(writeHarbour(changes))
    expect(codes(problems)).toEqual([expect.stringContaining(problem)])
    const [{ level, message, tip }] = problems as [(typeof problems)[number]]
    expect(`${message} ${tip ?? ''}`).toContain(says)
    expect(kb === undefined).toBe(level === 'error')
  })
})

test('every code of a problem has a fault that raises it', () => {
  const raised = new Set(
    Object.values(FAULTS).flatMap(faults => faults.map(({ problem }) => problem.split(' ')[1])),
  )
  const elsewhere = [
    'unreadable',
    'too-large',
    'uncited',
    'article-missing',
    'article-changed',
    'span-changed',
    'bad-query',
  ]
  const missing = Object.keys(CODES).filter(code => !raised.has(code) && !elsewhere.includes(code))
  expect(missing).toEqual([])
})
