import { describe, expect, it } from 'vitest'
import { FILMS } from './folders.ts'
import { akb, json } from './harness.ts'

describe('akb show', () => {
  it('shows a term with the facts about it', async () => {
    const shown = await json(['show', 'copper-tide', '--kb', FILMS])
    expect(shown).toMatchObject({ type: 'term', item: { id: 'copper-tide', type: 'film' } })
    const { stdout, status } = await akb(['show', 'copper-tide', '--kb', FILMS])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^Copper Tide\n\n {2}id +copper-tide\n/)
    expect(stdout.replace(/\s+/g, ' ')).toContain('reported 2021-02-11 · marrowby-directs-copper-tide)')
  })

  it('shows a fact with every role, and those it is related to', async () => {
    const { item, facts } = (await json(['show', 'copper-tide-budget-55', '--kb', FILMS])) as never as {
      item: { supersedes: string[] }
      facts: { id: string }[]
    }
    expect(item.supersedes.length).toBeGreaterThan(0)
    expect(facts.map(({ id }) => id)).toEqual(expect.arrayContaining([...item.supersedes]))
    const { stdout } = await akb(['show', 'copper-tide-budget-55', '--kb', FILMS])
    expect(stdout).toMatch(/more than 55,000,000\u00a0dollars/)
  })

  it('shows a source with its facts', async () => {
    const shown = await json(['show', 'lanterne-2021-10-03', '--kb', FILMS])
    expect(shown).toMatchObject({ type: 'source', item: { published: '2021-10-03', language: 'fr' } })
  })

  it('quotes the passages', async () => {
    const { stdout } = await akb(['show', 'copper-tide-budget-55', '--kb', FILMS, '--quote'])
    expect(stdout).toMatch(/^ {2}quote +\S/m)
  })

  it('names the nearest id for one that names nothing', async () => {
    const { stdout, stderr, status } = await akb(['show', 'coper-tide', '--kb', FILMS])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('did you mean copper-tide')
    expect((await akb(['show', '__proto__', '--kb', FILMS])).status).toBe(2)
    expect((await akb(['show', '--kb', FILMS])).status).toBe(2)
  })
})

describe('akb terms', () => {
  it('lists the terms of a type, or all', async () => {
    const of = async (...argv: string[]) =>
      (await akb(['terms', ...argv, '--kb', FILMS, '--format', 'ids'])).stdout.split('\n')
    expect(await of('film')).toContain('copper-tide')
    expect(await of('film')).not.toContain('halvmoon')
    expect(await of()).toEqual(expect.arrayContaining(['copper-tide', 'halvmoon']))
  })

  it('prints aliases as one cell, and labels in the language asked for', async () => {
    const { stdout } = await akb(['terms', 'film', '--kb', FILMS, '--format', 'csv', '--lang', 'fr'])
    expect(stdout).toMatch(/^id,type,label,aliases,broader,partOf,class,definition\n/)
    expect(stdout).toContain('copper-tide,film,Marée de cuivre')
  })

  it('names the types where one is none', async () => {
    const { stdout, stderr, status } = await akb(['terms', 'filn', '--kb', FILMS])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('did you mean film')
  })
})

describe('akb sources', () => {
  it('lists the sources with their dates', async () => {
    const { stdout, stderr, status } = await akb(['sources', '--kb', FILMS, '--format', 'csv'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout.split('\n')[0]).toMatch(/^id,published,language,/)
    expect(stdout).toContain('\nlanterne-2021-10-03,2021-10-03,fr,')
  })

  it('lists those that had appeared at a date', async () => {
    const at = async (date: string) =>
      (await akb(['sources', '--kb', FILMS, '--as-of', date, '--format', 'ids'])).stdout
    expect(await at('2021-10-02')).toBe('screen-ledger-2021-02-11\n')
    expect(await at('2021')).toBe('screen-ledger-2021-02-11\nlanterne-2021-10-03\n')
    expect(await akb(['sources', '--kb', FILMS, '--as-of', 'soon'])).toMatchObject({ stdout: '', status: 2 })
  })
})
