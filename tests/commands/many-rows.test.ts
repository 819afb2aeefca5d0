import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { temporaryFolder } from './folders.ts'
import { akb } from './harness.ts'

interface Fact {
  readonly id: string
  readonly company: string
  readonly partner?: string
  readonly segment: string
  readonly amount?: { readonly value: number; readonly unit: string }
  readonly statement: { readonly en: string }
  readonly evidence: readonly object[]
}

interface Source {
  readonly id: string
  readonly published: string
}

const MANY = 2400
const folder = join(temporaryFolder(), 'kb')
execFileSync(process.execPath, ['tests/bench/generate.mjs', folder, String(MANY)])

const fileOf = (path: string) => parse(readFileSync(join(folder, path), 'utf8'))
const { sources } = fileOf('sources.yaml') as { sources: Source[] }

/** The facts as their files have them, source after source, with where and when they are from. */
const facts = sources.flatMap(({ id: source, published: reported }) => {
  const { facts: stated } = fileOf(`facts/${source}.yaml`) as { facts: Fact[] }
  return stated.map(fact => ({
    ...fact,
    evidence: fact.evidence.map(span => ({ source, ...span })),
    source,
    reported,
  }))
})

async function printed(...flags: string[]): Promise<string> {
  const { stdout, stderr, status } = await akb(['--kb', folder, 'facts', ...flags])
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
}

describe('thousands of rows', () => {
  it('are as many as the files hold', async () => {
    expect(readdirSync(join(folder, 'facts'))).toHaveLength(sources.length)
    expect(facts).toHaveLength(MANY)
    expect(await printed('--count')).toBe(`${MANY}\n`)
  })

  it('are CSV to the byte as another program writes it', async () => {
    const columns = ['id', 'company', 'segment', 'amount.value', 'amount.unit', 'statement']
    // The column of a type has the terms of all roles.
    const rows = facts.map(({ id, company, partner = company, segment, amount, statement }) => [
      ...[id, [...new Set([company, partner])].join(';'), segment],
      ...[amount?.value, amount?.unit, statement.en],
    ])
    expect(await printed('--format', 'csv', '--fields', columns.join())).toBe(stringify([columns, ...rows]))
  })

  it('are JSON that holds what the files do', async () => {
    const told = JSON.parse(await printed('--format', 'json')) as { readonly facts: readonly unknown[] }
    expect(told.facts).toEqual(facts)
  })

  it('are a table with a line each below its head', async () => {
    const [head, ...lines] = (await printed('--fields', 'id,segment')).trimEnd().split('\n')
    expect(head!.trimEnd()).toMatch(/^id +segment$/)
    expect(lines.map(line => line.trimEnd().split(/ {2,}/))).toEqual(
      facts.map(({ id, segment }) => [id, segment.replace('-', ' ')]),
    )
  })
})
