import { expect, it } from 'vitest'
import { DamagedSnapshot } from '../../src/knowledge/snapshot/damaged.ts'
import { StoredTables, writeTables } from '../../src/knowledge/snapshot/tables.ts'
import { memorySource } from './memory-source.ts'

const NUMBERS = Array.from({ length: 500 }, (_, at) => at)
/** More bytes than the directory and all that follows it. */
const TAIL = 2500
const tables = {
  squares: NUMBERS.map(at => [`n${at}`, at * at] as const),
  lengths: NUMBERS.filter(at => at % 5 === 0).map(at => [`n${at}`, 'x'.repeat(at)] as const),
}

function bytesOf(): Uint8Array {
  const pieces: Uint8Array[] = []
  writeTables(tables, 'test', piece => pieces.push(piece))
  return new Uint8Array(Buffer.concat(pieces))
}

it('finds what stands in a table, and nothing else', () => {
  const stored = new StoredTables(memorySource(bytesOf()))
  for (const [name, entries] of Object.entries(tables)) {
    const known = new Map<string, unknown>(entries)
    for (const at of NUMBERS) expect(stored.table(name).get(`n${at}`)).toEqual(known.get(`n${at}`))
    for (const at of NUMBERS) expect(stored.table(name).has(`m${at}`)).toBe(false)
  }
  expect(stored.table('none').get('n1')).toBeUndefined()
})

it('mostly tells what stands nowhere without reading for it', () => {
  const memory = memorySource(bytesOf())
  let reads = 0
  const read = (offset: number, length: number) => {
    reads++
    return memory.read(offset, length)
  }
  const table = new StoredTables({ ...memory, read }).table('squares')
  table.has('first')
  reads = 0
  for (const at of NUMBERS) table.has(`m${at}`)
  expect(reads).toBeLessThan(NUMBERS.length / 2)
})

it('misses nothing whatever bit of its directory is altered', () => {
  const bytes = bytesOf()
  // It stands at the end, before the root and the trailer.
  for (let at = bytes.length - TAIL; at < bytes.length; at++) {
    const altered = Uint8Array.from(bytes)
    altered[at]! ^= 1 << (at % 8)
    try {
      const table = new StoredTables(memorySource(altered)).table('squares')
      expect(NUMBERS.filter(n => table.get(`n${n}`) !== n * n)).toEqual([])
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedSnapshot)
    }
  }
})

it('never gives what was not written, and misses nothing that was, whichever bit is altered', () => {
  const bytes = bytesOf()
  for (let at = 0; at < bytes.length; at += 3) {
    const altered = Uint8Array.from(bytes)
    altered[at]! ^= 1 << (at % 8)
    try {
      const stored = new StoredTables(memorySource(altered))
      const [first, second] = [`n${at % 500}`, `n${(at * 7) % 500}`]
      expect(stored.table('squares').get(first)).toBe((at % 500) ** 2)
      expect(stored.table('squares').get(second)).toBe(((at * 7) % 500) ** 2)
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedSnapshot)
    }
  }
})
