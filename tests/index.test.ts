import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { KnowledgeBaseError, open, QueryFailure } from '../src/index.ts'
import { FILMS, temporaryFolder } from './commands/folders.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return undefined
}

describe('the library', () => {
  it('opens the shipped base where none is named', () => {
    const base = open()
    expect(base.facts('kind:leadership segment:c-suv').map(fact => fact.id)).toEqual(['nissan-leads-c-suv'])
    const answer = base.ask('who leads C-segment SUV', { today: '2026-11-22' })
    expect(answer).toMatchObject({ status: 'answered', values: [{ id: 'nissan', type: 'company' }] })
  })

  const films = open({ kb: FILMS })

  it('finds facts by text, by a query object, at a date and with history', () => {
    expect(films.facts()).not.toEqual([])
    expect(films.facts(films.read('kind:budget'))).toEqual(films.facts('kind:budget'))
    expect(films.facts('kind:budget', { history: true })).toHaveLength(2)
    expect(films.facts('kind:budget', { asOf: '2021-03' })[0]).not.toHaveProperty('supersededBy')
  })

  it('shows terms, facts and sources, and nothing for an id that is none', () => {
    expect(films.show('copper-tide')?.type).toBe('term')
    expect(films.show('copper-tide-budget-55')?.facts.length).toBeGreaterThan(0)
    expect(films.show('lanterne-2021-10-03')?.type).toBe('source')
    for (const id of ['nothing', '', '__proto__', 'constructor']) expect(films.show(id)).toBeUndefined()
  })

  it('lists terms and sources', () => {
    expect(films.terms('film').map(term => term.type)).toEqual(expect.arrayContaining(['film']))
    expect(films.terms().length).toBeGreaterThan(films.terms('film').length)
    expect(films.sources().map(source => source.id)).toContain('lanterne-2021-10-03')
  })

  it('takes another folder of articles', () => {
    expect(open({ kb: FILMS, articles: '/elsewhere' }).kb.articles).toBe('/elsewhere')
  })

  it('throws with the place for a query that cannot be read', () => {
    for (const query of ['film:nothing', '"open', 'kind:']) {
      const error = thrownBy(() => films.facts(query)) as QueryFailure
      expect(error).toBeInstanceOf(QueryFailure)
      const { start, end } = error.error
      expect(start >= 0 && start <= end && end <= query.length).toBe(true)
    }
    expect(thrownBy(() => films.facts('', { asOf: 'soon' }))).toBeInstanceOf(QueryFailure)
  })

  it('lays facts out as the commands do', () => {
    const view = films.view('directors', { asOf: '2021-06' })!
    expect(view.cells.map(({ row, facts }) => [row.value, facts.length])).toEqual([
      ['copper-tide', 1],
      ['salt-lantern', 1],
      ['nine-winters', 1],
    ])
    expect(films.view('directors', { complete: true, query: 'film:nine-winters' })!.cells).toHaveLength(1)
    expect(films.view('nosuch')).toBeUndefined()
    expect(films.facets({ query: 'kind:direction', facets: ['person'] })).toEqual([
      { facet: 'person', id: 'ilse-marrowby', count: 4, own: 4, depth: 0 },
    ])
    const changed = films.changes({ from: '2021-06', to: '2022', query: 'kind:budget' })
    expect(changed.map(({ change, fact }) => [change, fact.id])).toEqual([
      ['appeared', 'copper-tide-budget-55'],
      ['superseded', 'copper-tide-budget-40'],
    ])
    expect(films.timeline({ query: 'kind:release', by: 'valid' })[0]).toMatchObject({
      date: '2019-03',
      time: 'valid',
    })
    expect(films.conflicts({ query: 'kind:budget' })[0]).toMatchObject({
      why: 'supersedes',
      rule: 'successor',
    })
    const [row] = films.compare(['brunelac', 'halvmoon'], { query: 'kind:production', history: true })
    expect(row!.common.map(({ id }) => id)).toContain('brunelac-and-halvmoon-make-copper-tide')
    expect(films.stats({ query: 'kind:budget', history: true })[0]).toEqual({
      section: 'facts',
      count: 2,
      of: 38,
    })
    expect(films.show('ilse-marrowby', { asOf: '2020' })).toMatchObject({ facts: [], said: [] })
  })

  it('refuses dates that are none, wherever it takes them', () => {
    for (const use of [
      () => films.view('directors', { asOf: 'soon' }),
      () => films.changes({ from: 'soon' }),
      () => films.changes({ to: 'soon' }),
      () => films.conflicts({ asOf: 'soon' }),
      () => films.timeline({ asOf: 'soon' }),
      () => films.show('ilse-marrowby', { asOf: 'soon' }),
    ])
      expect(thrownBy(use)).toBeInstanceOf(QueryFailure)
  })

  it('throws with all problems for a folder that is no base', () => {
    const error = thrownBy(() => open({ kb: temporaryFolder() })) as KnowledgeBaseError
    expect(error).toBeInstanceOf(KnowledgeBaseError)
    expect(error.problems.map(({ code }) => code)).toEqual(['no-base'])
    expect(error.total).toBe(1)
  })

  it('never throws for a question, whatever it is', () => {
    for (const question of ['', '\0', '?', 'x'.repeat(100_000), '(((', '🎬 who', '-- \\ "'])
      expect(films.ask(question).status).not.toBe('answered')
  })
})

describe('the built package', () => {
  // The package imports itself: only a file inside it may, so one is written beside what is built.
  const file = join(ROOT, 'dist', `consumer-${process.pid}`)

  afterAll(() => {
    for (const extension of ['mts', 'mjs']) rmSync(`${file}.${extension}`, { force: true })
  })

  it('is imported by its name, with types that hold a program to what there is', () => {
    const program = `import { open } from 'alliance-kb'
const base = open()
const ids: readonly string[] = base.facts('kind:leadership segment:c-suv').map(fact => fact.id)
console.log(ids.join(), base.ask('who leads C-segment SUV').values[0]?.label)
`
    writeFileSync(`${file}.mts`, program)
    writeFileSync(`${file}.mjs`, program.replace(': readonly string[]', ''))
    const run = (argv: readonly string[]) =>
      spawnSync(process.execPath, argv, { cwd: ROOT, encoding: 'utf8' })
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023']
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    expect(run([tsc, ...options, '--types', 'node', `${file}.mts`])).toMatchObject({ stdout: '', status: 0 })
    writeFileSync(`${file}.mts`, `${program}base.nothing()\n`)
    expect(run([tsc, ...options, '--types', 'node', `${file}.mts`]).stdout).toContain(
      "'nothing' does not exist",
    )
    expect(run([`${file}.mjs`])).toMatchObject({
      stdout: 'nissan-leads-c-suv Nissan\n',
      stderr: '',
      status: 0,
    })
  })
})
