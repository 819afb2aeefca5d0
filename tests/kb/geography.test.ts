import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { load } from '../../src/load/index.ts'
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts'

const BASE = join(import.meta.dirname, 'geography')
const SCRIPT = join(import.meta.dirname, '../tools/geography.mjs')
const TABLES = process.env.AKB_GEOGRAPHY ?? join(import.meta.dirname, '../../../shared/geography')

const scratch = mkdtempSync(join(tmpdir(), 'akb-geography-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

function generated(base: string): Record<string, string> {
  const files = ['terms', 'facts'].flatMap(part =>
    readdirSync(join(base, part)).map(name => join(part, name)),
  )
  return Object.fromEntries(
    ['sources.yaml', ...files].map(file => [file, readFileSync(join(base, file), 'utf8')]),
  )
}

function build(tables: string, base: string) {
  return spawnSync(process.execPath, [SCRIPT, tables, base], { encoding: 'utf8' })
}

describe.skipIf(!existsSync(TABLES))('the geography base and the tables it is built from', () => {
  it('is what the tables give, byte for byte', () => {
    const base = join(scratch, 'rebuilt')
    execFileSync(process.execPath, [SCRIPT, TABLES, base])
    expect(generated(base)).toEqual(generated(BASE))
  })

  it('is not built from a row that lacks a column', () => {
    const tables = join(scratch, 'short-row')
    cpSync(TABLES, tables, { recursive: true })
    const lakes = join(tables, 'lake.csv')
    rmSync(lakes)
    writeFileSync(lakes, 'lake_name,area,country_name,state_name\nerie,25667.0,usa\n')
    const result = build(tables, join(scratch, 'never'))
    expect(result.status).not.toBe(0)
    expect(result.stderr).toContain('erie,25667.0,usa')
    expect(existsSync(join(scratch, 'never'))).toBe(false)
  })

  it('is not built from two rows that disagree', () => {
    const tables = join(scratch, 'disagreeing')
    cpSync(TABLES, tables, { recursive: true })
    const lakes = join(tables, 'lake.csv')
    rmSync(lakes)
    writeFileSync(
      lakes,
      'lake_name,area,country_name,state_name\nerie,25667.0,usa,ohio\nerie,1.0,usa,michigan\n',
    )
    const result = build(tables, join(scratch, 'disagreed'))
    expect(result.status).not.toBe(0)
    expect(result.stderr).toContain('area-of-erie-lake')
    expect(existsSync(join(scratch, 'disagreed'))).toBe(false)
  })
})

it('the script says how to use it when no folder is given', () => {
  const result = spawnSync(process.execPath, [SCRIPT], { encoding: 'utf8' })
  expect(result.status).toBe(2)
  expect(result.stderr).toContain('usage:')
  expect(result.stdout).toBe('')
})

describe('the geography base', () => {
  const { kb: loaded, problems } = load(BASE)
  const kb = loaded as KnowledgeBase
  const named = (label: string) => [...kb.terms.values()].filter(term => term.label.en === label)
  const ofKind = (kind: string) => kb.facts.filter(fact => fact.kind === kind)

  it('loads without an error, and with no warning but of cities that share a name', () => {
    expect(problems.filter(({ code }) => code !== 'ambiguous-name')).toEqual([])
    expect(problems.map(({ file }) => file).filter(file => file !== 'terms/city.yaml')).toEqual([])
    expect(kb.facts).toHaveLength(1684)
  })

  it('is a closed world, kind by kind', () => {
    for (const kind of kb.kinds.values()) expect(kind.complete, kind.id).toBe(true)
  })

  it('keeps cities of one name apart by their state', () => {
    expect(named('Springfield').map(term => term.id)).toEqual([
      'springfield-illinois',
      'springfield-massachusetts',
      'springfield-missouri',
      'springfield-ohio',
    ])
  })

  it('does not count among the cities the capitals that the table of cities lacks', () => {
    expect([...kb.terms.values()].filter(term => term.type === 'city')).toHaveLength(386)
    expect(ofKind('city-location')).toHaveLength(386)
    expect(kb.terms.get('juneau-alaska')?.type).toBe('seat')
    expect(ofKind('capital').map(fact => fact.capital)).toContain('juneau-alaska')
  })

  it('has every border in both directions', () => {
    const pairs = new Set(ofKind('border').map(fact => `${fact.state} ${fact.neighbour}`))
    const reversed = new Set(ofKind('border').map(fact => `${fact.neighbour} ${fact.state}`))
    expect(pairs).toEqual(reversed)
    expect(pairs.size).toBe(218)
  })

  it('phrases every fact by a template, for none has a statement of its own', () => {
    const words = kb.words.get('en')!
    for (const fact of kb.facts) expect(fact.statement, fact.id).toBeUndefined()
    for (const kind of kb.kinds.keys()) expect(words.kinds?.[kind]?.template, kind).toMatch(/\{\w+\}/)
  })

  it('grades and filters by quantities that exist', () => {
    const words = kb.words.get('en')!
    const measures = [
      ...(words.adjectives ?? []).flatMap(adjective => Object.values(adjective.measures)),
      ...(words.filters ?? []).map(filter => filter.measure),
    ]
    for (const measure of measures) {
      const [kind, role] = measure.split('.')
      expect(kb.kinds.get(kind!)?.roles.get(role!)?.range, measure).toEqual(['quantity'])
    }
  })
})

const QUESTIONS = join(TABLES, 'questions.jsonl')
const ROOT = join(import.meta.dirname, '../..')

describe.skipIf(!existsSync(QUESTIONS))('the published questions about geography', () => {
  it('are answered as often as the changelog says', { timeout: 120_000 }, () => {
    const args = ['tests/tools/score.mjs', QUESTIONS, '--kb', BASE, '--show', 'none']
    const printed = execFileSync('node', args, { cwd: ROOT, encoding: 'utf8' })
    const overall = printed.split('\n').find(line => line.includes('overall')) ?? ''
    const row =
      readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').match(/^\| of geography, now \|.*$/m)?.[0] ?? ''
    // Asked, right, wrong and missed: all of them have an answer.
    const figures = (line: string, mark: string) => line.split(mark).slice(2, 6).map(Number)
    expect(figures(row, '|')).toHaveLength(4)
    expect(figures(overall, '│')).toEqual(figures(row, '|'))
  })
})
