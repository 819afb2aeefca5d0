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
    const made = { name: 'snapshot', level: 'ok', tip: 'it was made just now' }
    expect(await snapshot()).toEqual({ ...made, found: `${file} is not there yet` })
    expect((await snapshot())?.found).toMatch(/^\S+, 0\.\d MB$/)
    appendFileSync(join(kb, 'kb.yaml'), '\n')
    expect(await snapshot()).toEqual({ ...made, found: `${file} is out of date: kb.yaml changed` })
    writeFileSync(file, 'damaged')
    expect(await snapshot()).toEqual({ ...made, found: `${file} is damaged` })
    expect((await snapshot())?.found).toMatch(/MB$/)
  })

  it('tells where the words for asking are, once something was asked', async () => {
    const kb = join(temporaryFolder(), 'films')
    cpSync(FILMS, kb, { recursive: true })
    const env = { XDG_CACHE_HOME: temporaryFolder() }
    const words = async () => (await doctor(kb, env)).check('words for asking')
    expect(await words()).toBeUndefined()
    expect(await words()).toMatchObject({ tip: 'it is made at the first question' })
    await akb(['ask', 'Who directed Copper Tide?', '--kb', kb], { env })
    expect((await words())?.found).toMatch(/-words\.akb$/)
  })

  it('says where a snapshot cannot be written', async () => {
    const kb = join(temporaryFolder(), 'films')
    cpSync(FILMS, kb, { recursive: true })
    const home = temporaryFolder()
    mkdirSync(cacheFile(join(home, 'akb'), kb), { recursive: true })
    const { check } = await doctor(kb, { XDG_CACHE_HOME: home })
    expect(check('snapshot')?.level).toBe('warning')
    expect((check('snapshot') as { tip?: string }).tip).toContain('could not be written')
    expect(check('cache')?.found).toMatch(/, \d+ files, \d+\.\d MB$/)
  })

  it('warns of a cache that is no folder', async () => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'akb'), '')
    const { status, check } = await doctor(FILMS, { XDG_CACHE_HOME: home })
    expect(status).toBe(0)
    expect(check('cache')).toMatchObject({
      level: 'warning',
      found: `${join(home, 'akb')} cannot be written`,
    })
  })

  it('counts what the base has, and looks at the rest', async () => {
    const { status, check } = await doctor(FILMS, { AKB_ARTICLES: '/no/such/folder', XDG_CACHE_HOME: '' })
    expect(status).toBe(0)
    expect(check('knowledge base')?.found).toMatch(/films \S+, \d+ facts, \d+ terms, \d+ sources$/)
    expect(check('node')?.found).toContain(process.version)
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
