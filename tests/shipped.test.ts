import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { load } from '../src/load/index.ts'
import { fromSnapshot, makeSnapshot } from '../src/shipped.ts'

const folder = mkdtempSync(join(tmpdir(), 'akb-shipped-'))
const base = join(folder, 'films')
const file = join(folder, 'shipped.json')
cpSync('tests/kb/films', base, { recursive: true })
makeSnapshot(load(base).kb!, base, file)

afterAll(() => rmSync(folder, { recursive: true }))

describe('the snapshot that stands beside the built program', () => {
  it('gives the knowledge base as loading does', () => {
    const { articles: _place, ...loaded } = load(base).kb!
    expect(fromSnapshot(base, pathToFileURL(file))).toEqual(loaded)
  })

  it('is left alone as soon as a byte of a file changes, though sizes and times were the same', () => {
    appendFileSync(join(base, 'kb.yaml'), '\n')
    expect(fromSnapshot(base, pathToFileURL(file))).toBeUndefined()
  })

  it('may be missing', () => {
    expect(fromSnapshot(base, pathToFileURL(join(folder, 'none.json')))).toBeUndefined()
  })
})
