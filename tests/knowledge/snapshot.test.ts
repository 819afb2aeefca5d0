import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readSnapshot, type Seal, writeSnapshot } from '../../src/knowledge/snapshot.ts'
import { load } from '../../src/load/index.ts'

const kb = load('tests/kb/films').kb!
const digestOf = (body: string) => createHash('md5').update(body).digest('hex')
const seal: Seal = { fingerprint: 'abc', digestOf }
const text = writeSnapshot(kb, seal)

describe('a snapshot of a knowledge base', () => {
  it('reads back as the same knowledge base', () => {
    expect(readSnapshot(text, seal)).toEqual(kb)
  })

  it('is not read where the files have changed since', () => {
    expect(readSnapshot(text, { ...seal, fingerprint: 'abd' })).toBeUndefined()
  })

  it.each([
    ['empty', ''],
    ['cut off', text.slice(0, text.length / 2)],
    ['of another format', text.replace(/snapshot \d/, 'snapshot 0')],
    ['altered, and still whole', text.replace('copper-tide', 'copper-tidy')],
    ['of a body that is none', `${text.split('\n')[0]}\n{}`],
    ['something else', '[]'],
  ])('is not read where it is %s', (_name, damaged) => {
    expect(readSnapshot(damaged, seal)).toBeUndefined()
  })

  it('keeps names such as __proto__ as ordinary data', () => {
    const odd = { ...kb, terms: new Map([['__proto__', { ...[...kb.terms.values()][0]!, id: '__proto__' }]]) }
    expect(readSnapshot(writeSnapshot(odd, seal), seal)?.terms.get('__proto__')?.id).toBe('__proto__')
  })
})
