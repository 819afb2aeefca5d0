import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../src/commands/registry.ts'
import { FILMS, PEAKS, temporaryFolder } from '../commands/folders.ts'
import { akb } from '../commands/harness.ts'

const FOLDER = fileURLToPath(new URL('../../schemas/output/', import.meta.url))

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true })
for (const file of readdirSync(FOLDER)) ajv.addSchema(JSON.parse(readFileSync(FOLDER + file, 'utf8')))

/** Every command, with the schema that holds its JSON and runs that must keep to it. */
const RUNS: Readonly<
  Record<string, { readonly schema: string; readonly runs: readonly (readonly string[])[] }>
> = {
  ...viewRuns(),
  ask: {
    schema: 'answer',
    runs: [['who directs Copper Tide'], ['capital of France'], ['who directs Copper Tide', '--quote'], ['']],
  },
  facts: {
    schema: 'facts',
    runs: [[], ['kind:budget', '--history', '--quote'], ['--as-of', '2022'], ['--count'], ['no such words']],
  },
  run: {
    schema: 'facts',
    runs: [['money'], ['money', '--count'], ['money', 'film:copper-tide', '--as-of', '2021']],
  },
  show: {
    schema: 'show',
    runs: [
      ['copper-tide'],
      ['ilse-marrowby', '--as-of', '2021', '--history'],
      ['copper-tide-budget-55', '--quote'],
      ['lanterne-2021-10-03'],
    ],
  },
  report: { schema: 'problems', runs: [[reportFile()], [reportFile(), '--check']] },
  terms: { schema: 'terms', runs: [[], ['film'], ['--count']] },
  sources: { schema: 'sources', runs: [[], ['--count']] },
  doctor: { schema: 'doctor', runs: [[], ['--count'], ['--kb', temporaryFolder()]] },
  validate: { schema: 'problems', runs: [[], ['--kb', temporaryFolder()]] },
  verify: { schema: 'problems', runs: [[], ['--articles', temporaryFolder()]] },
  locate: {
    schema: 'evidence',
    runs: [
      ['lanterne-2021-10-03', 'Copper Tide'],
      ['lanterne-2021-10-03', 'a'],
    ],
  },
}

/** A report with a fault, a warning and a stale mark. */
function reportFile(): string {
  const file = join(temporaryFolder(), 'r.md')
  writeFileSync(file, '<!-- akb date --><!-- /akb --> <!-- akb fact --><!-- /akb -->')
  return file
}

/** The commands that lay facts out, each with and without rows, and as they were. */
function viewRuns() {
  const runs = [[], ['kind:budget'], ['no such words'], ['--as-of', '2021-06'], ['--count']]
  const spans = [[], ['--from', '2021-06', '--to', '2022'], ['film:copper-tide'], ['--count']]
  return {
    coverage: { schema: 'matrix', runs: [[], ['directors', '--only', 'known'], ['--film', 'copper-tide']] },
    compare: {
      schema: 'compare',
      runs: [
        ['brunelac', 'halvmoon'],
        ['brunelac', 'halvmoon', 'kind:budget', '--count'],
      ],
    },
    timeline: { schema: 'timeline', runs: [...runs, ['--by', 'reported']] },
    changes: { schema: 'changes', runs: spans },
    conflicts: { schema: 'conflicts', runs: [...runs, ['--unsettled']] },
    stats: { schema: 'stats', runs },
  }
}

function errorsOf(schema: string, text: string): unknown {
  const validate = ajv.getSchema(`akb:output/${schema}.schema.json`)!
  return validate(JSON.parse(text)) ? [] : validate.errors
}

describe('what --format json prints', () => {
  it('has a schema for every command', () => {
    // A script for a shell is no data.
    const printing = COMMANDS.map(({ name }) => name).filter(name => name !== 'completion')
    expect(Object.keys(RUNS).sort()).toEqual(printing.sort())
  })

  const cases = Object.entries(RUNS).flatMap(([name, { schema, runs }]) =>
    runs.map(argv => ({ name, schema, argv })),
  )

  it.each(cases)('keeps to its schema: akb $name $argv', async ({ name, schema, argv }) => {
    const kb = argv.includes('--kb') ? [] : ['--kb', FILMS]
    const { stdout } = await akb([name, ...argv, ...kb, '--format', 'json'])
    expect(errorsOf(schema, stdout)).toEqual([])
  })

  it.each([
    ['matrix', ['directors']],
    ['matrix', ['directors', '--history', '--by', 'film']],
    ['matrix', ['directors', '--count']],
    ['facets', ['facts', '--facets']],
    ['facets', ['facts', 'kind:budget', '--facets', 'film,unit']],
    ['queries', ['run']],
    ['queries', ['run', '--count']],
    ['fields', ['facts', '--fields']],
    ['fields', ['terms', '--fields']],
    ['matrix', ['leaders', '--kb', 'data/alliance']],
    ['matrix', ['coverage', '--kb', 'data/alliance']],
    ['changes', ['changes', '--kb', 'data/alliance']],
    ['conflicts', ['conflicts', '--kb', PEAKS]],
    ['matrix', ['coverage', '--kb', PEAKS, '--only', 'disputed']],
    ['problems', ['report', reportFile(), '--check', '--kb', PEAKS]],
  ])('keeps to the schema %s: akb %j', async (schema, argv) => {
    const kb = argv.includes('--kb') ? [] : ['--kb', FILMS]
    const { stdout, status } = await akb([...argv, ...kb, '--format', 'json'])
    expect(status).toBe(schema === 'problems' ? 1 : 0)
    expect(errorsOf(schema, stdout)).toEqual([])
  })

  it('keeps to the same schema for the facts, terms and sources of the shipped base', async () => {
    for (const name of ['facts', 'terms', 'sources']) {
      const { stdout } = await akb([name, '--format', 'json'])
      expect(errorsOf(name, stdout)).toEqual([])
      expect(JSON.parse(stdout)[name].length).toBeGreaterThan(0)
    }
  })

  it('keeps to the schema of an answer in each line of ask -', async () => {
    const stdin = 'who directs Copper Tide\n\nwho\0\nqui réalise Marée de cuivre ?\n'
    const { stdout } = await akb(['ask', '-', '--kb', FILMS], { stdin })
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(errorsOf('answer', line)).toEqual([])
  })

  it('prints as NDJSON the rows of the object', async () => {
    const lines = (await akb(['facts', '--kb', FILMS, '--format', 'ndjson'])).stdout.trimEnd().split('\n')
    const { facts } = JSON.parse((await akb(['facts', '--kb', FILMS, '--format', 'json'])).stdout)
    expect(lines.map(line => JSON.parse(line))).toEqual(facts)
  })
})

describe('the schemas of the output', () => {
  it('refuse what is no answer', () => {
    const empty = {
      formatVersion: 1,
      kb: { id: 'x', version: '1', digest: '0123456789abcdef' },
      question: 'q',
      language: 'en',
    }
    const rest = { values: [], facts: [], queries: [], readings: [], unplaced: [], near: [], corrections: [] }
    const answer = { ...empty, ...rest, status: 'unknown', answer: 'No.' }
    expect(errorsOf('answer', JSON.stringify(answer))).toEqual([])
    for (const fault of [
      { status: 'guessed' },
      { answer: '' },
      { values: [{ label: 'x' }] },
      { near: undefined },
      { more: 1 },
    ]) {
      expect(errorsOf('answer', JSON.stringify({ ...answer, ...fault }))).not.toEqual([])
    }
  })
})
