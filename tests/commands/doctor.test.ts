import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cacheFile } from '../../src/store/cache.ts'
import { FILMS, temporaryFolder } from './folders.ts'
import { akb } from './harness.ts'

interface Check {
  readonly name: string
  readonly level: string
  readonly found: string
}

async function doctor(kb: string, env: Record<string, string> = {}) {
  const { stdout, status } = await akb(['doctor', '--kb', kb, '--format', 'json'], { env })
  const checks: readonly Check[] = JSON.parse(stdout).checks
  return { status, check: (name: string) => checks.find(each => each.name === name) }
}

describe('akb doctor', () => {
  it('tells what becomes of the snapshot of a base', async () => {
    const kb = join(temporaryFolder(), 'films')
    cpSync(FILMS, kb, { recursive: true })
    const home = temporaryFolder()
    const env = { XDG_CACHE_HOME: home }
    const snapshot = async () => (await doctor(kb, env)).check('snapshot')
    const file = cacheFile(join(home, 'akb'), kb)
    expect(await snapshot()).toEqual({ name: 'snapshot', level: 'ok', found: `none yet in ${file}` })
    expect((await snapshot())?.found).toMatch(/^\S+, 0\.\d MB$/)
    appendFileSync(join(kb, 'kb.yaml'), '\n')
    expect((await snapshot())?.found).toBe(`${file} is out of date: kb.yaml changed`)
    writeFileSync(file, 'damaged')
    expect(await snapshot()).toMatchObject({ level: 'warning', found: `${file} is damaged` })
    expect((await snapshot())?.level).toBe('ok')
  })

  it('counts what the base has, and looks at the rest', async () => {
    const { status, check } = await doctor(FILMS, { AKB_ARTICLES: '/no/such/folder', XDG_CACHE_HOME: '' })
    expect(status).toBe(0)
    expect(check('knowledge base')?.found).toMatch(/films \S+, \d+ facts, \d+ terms, \d+ sources$/)
    expect(check('program')?.found).toContain(process.version)
    expect(check('articles')).toMatchObject({ level: 'warning', found: '/no/such/folder is not there' })
    expect(check('cache')?.found).toContain('neither XDG_CACHE_HOME nor HOME')
  })

  it('ends with 1 where a base has faults, with 3 where a folder is none, and still looks at the rest', async () => {
    const kb = join(temporaryFolder(), 'films')
    cpSync(FILMS, kb, { recursive: true })
    appendFileSync(join(kb, 'kb.yaml'), 'nonsense: 1\n')
    const faulty = await doctor(kb, { AKB_NO_CACHE: '1' })
    expect(faulty.status).toBe(1)
    expect(faulty.check('knowledge base')?.level).toBe('error')
    expect(faulty.check('cache')?.found).toBe('off: AKB_NO_CACHE is set')
    mkdirSync(join(temporaryFolder(), 'none'), { recursive: true })
    expect((await doctor(join(temporaryFolder(), 'none'))).status).toBe(3)
  })

  it('reports a file of queries that cannot be read', async () => {
    const { status, check } = await doctor(FILMS, { AKB_QUERIES: join(temporaryFolder(), 'none.yaml') })
    expect(status).toBe(1)
    expect(check('saved queries')?.level).toBe('error')
  })
})
