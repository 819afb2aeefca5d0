import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FILMS, temporaryFolder } from './folders.ts'
import { akb } from './harness.ts'

const home = temporaryFolder()
mkdirSync(join(home, '.config', 'akb'), { recursive: true })
const usual = join(home, '.config', 'akb', 'queries.yaml')
writeFileSync(
  usual,
  'queries:\n  mine: film:copper-tide\n  money: { title: Other money, query: "kind:budget film:copper-tide" }\n',
)

const world = { env: { AKB_KB: FILMS } }
const own = { env: { AKB_KB: FILMS, HOME: home } }

describe('akb run', () => {
  it('finds what the query finds, and more may follow its name', async () => {
    const bare = await akb(['run', 'money', '--format', 'ids'], world)
    expect(bare).toEqual(await akb(['facts', 'kind:budget', '--format', 'ids'], world))
    expect(bare.stdout).toBe('copper-tide-budget-55\n')
    const more = ['film:copper-tide', '-status:denied', '--fields', 'id,status', '--format', 'csv']
    expect(await akb(['run', 'money', ...more], world)).toEqual(
      await akb(['facts', 'kind:budget', ...more], world),
    )
  })

  it('lists the saved queries where none is named', async () => {
    expect(await akb(['run', '--format', 'csv'], world)).toEqual({
      stdout: 'name,title,query,file\nmoney,What films cost,kind:budget,kb.yaml\n',
      stderr: '',
      status: 0,
    })
    expect((await akb(['run', '--lang', 'fr'], world)).stdout).toContain('Ce que coûtent les films')
  })

  it("knows the user's own, which win over those of the knowledge base", async () => {
    expect((await akb(['run', '--format', 'ids'], own)).stdout).toBe('money\nmine\n')
    const found = await akb(['run', 'money', '--count'], own)
    expect(found).toEqual(await akb(['facts', 'kind:budget film:copper-tide', '--count'], world))
    const env = { ...world.env, AKB_QUERIES: 'queries.yaml' }
    expect((await akb(['run', 'mine', '--count'], { env, cwd: join(usual, '..') })).status).toBe(0)
  })

  it('names the nearest where there is no such query, and needs the name first', async () => {
    const { stdout, stderr, status } = await akb(['run', 'mony'], world)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('no query is saved as "mony"\n  did you mean money?\n')
    expect((await akb(['run', 'film:copper-tide'], world)).stderr).toContain(
      'the name of a query comes first',
    )
  })

  it.each([
    ['queries: [', 'is no YAML'],
    ['other: 1', 'has no queries'],
    ['queries: { a: 1 }', 'gives "a" no query text'],
    ['a: &a [1]\nqueries: { b: *a }', 'is no YAML'],
  ])('exits with 2 where the file of queries cannot be used: %j', async (text, message) => {
    const file = join(temporaryFolder(), 'q.yaml')
    writeFileSync(file, text)
    const { stdout, stderr, status } = await akb(['run'], { env: { ...world.env, AKB_QUERIES: file } })
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain(message)
  })

  it('exits with 2 where the file that AKB_QUERIES names is not there, or the query names nothing', async () => {
    const env = { ...world.env, AKB_QUERIES: join(home, 'none.yaml') }
    expect((await akb(['run'], { env })).status).toBe(2)
    const file = join(temporaryFolder(), 'q.yaml')
    writeFileSync(file, 'queries: { bad: "film:nosuch" }')
    const bad = await akb(['run', 'bad'], { env: { ...world.env, AKB_QUERIES: file } })
    expect(bad).toMatchObject({ stdout: '', status: 2 })
    expect(bad.stderr).toContain('no film is called "nosuch"')
  })

  it('finds facts by every query that the shipped knowledge base saves', async () => {
    const names = (await akb(['run', '--format', 'ids'])).stdout.trimEnd().split('\n')
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect((await akb(['run', name, '--count', '-e'])).status).toBe(0)
  })
})
