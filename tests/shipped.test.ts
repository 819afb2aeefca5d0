import { execFileSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { load } from '../src/load/index.ts'
import { fromSnapshot, makeSnapshot } from '../src/shipped.ts'

/** Of POSIX, not of a package. */
const MAKE_PIPE = 'mkfifo'
const folder = mkdtempSync(join(tmpdir(), 'akb-shipped-'))
const base = join(folder, 'films')
const file = join(folder, 'shipped.json')
cpSync('tests/kb/films', base, { recursive: true })
makeSnapshot(load(base).kb!, base, file)

afterAll(() => rmSync(folder, { recursive: true }))

describe('the snapshot that stands beside the built program', () => {
  it('gives the knowledge base as loading does', () => {
    const loaded = load(base).kb!
    expect(loaded.articles).toBe(join(base, 'articles'))
    expect(fromSnapshot(base, pathToFileURL(file))).toEqual(loaded)
  })

  it('is left alone as soon as a byte of a file changes, though sizes and times were the same', () => {
    appendFileSync(join(base, 'kb.yaml'), '\n')
    expect(fromSnapshot(base, pathToFileURL(file))).toBeUndefined()
  })

  it('may be missing, a folder or a pipe', () => {
    expect(fromSnapshot(base, pathToFileURL(join(folder, 'none.json')))).toBeUndefined()
    expect(fromSnapshot(base, pathToFileURL(base))).toBeUndefined()
    execFileSync(MAKE_PIPE, [join(folder, 'pipe.json')])
    expect(fromSnapshot(base, pathToFileURL(join(folder, 'pipe.json')))).toBeUndefined()
  })
})
