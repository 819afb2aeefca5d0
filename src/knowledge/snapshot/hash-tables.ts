import type { BlobReader, BlobWriter } from './blobs.ts'
import { DamagedSnapshot } from './damaged.ts'

/**
 * Tables of JSON values, by names and keys, in one hash table: what stands under one key in any of them is in the same
 * bucket, so that it is read at once. Buckets are JSON.
 */
export interface HashTablesRoot {
  /** How many buckets there are. */
  readonly buckets: number
  /** Where the offsets of the buckets stand, each divided by `UNIT`. */
  readonly directory: number
  readonly names: readonly string[]
}

/** A table by its place among the names, a key, and a value in brackets or the offset of a blob that holds a large one. */
type Entry = [table: number, key: string, value: readonly [unknown] | number]

/** Its number and its entries: lists, since objects with keys of their own take long to parse. */
type Bucket = readonly [at: number, entries: readonly Entry[]]

/** Entries of a bucket, on average. */
const FILLED = 3
/** Blobs begin at multiples of it. */
const UNIT = 8
/** Characters of JSON from which on a value is large. */
const LARGE = 4000

export type Tables = Readonly<Record<string, Iterable<readonly [key: string, value: unknown]>>>

/** Writes tables of JSON values, each by keys in any order, and tells where they stand. */
export function writeHashTables(writer: BlobWriter, tables: Tables): HashTablesRoot {
  const names = Object.keys(tables)
  const entries = Object.values(tables).flatMap((table, name) =>
    Array.from(table, ([key, value]) => ({ name, key, value })),
  )
  const buckets: Entry[][] = Array.from({ length: Math.ceil(entries.length / FILLED) }, () => [])
  for (const { name, key, value } of entries) {
    const kept: Entry[2] = JSON.stringify(value).length > LARGE ? writer.json(value) : [value]
    buckets[bucketOf(key, buckets.length)]!.push([name, key, kept])
  }
  const offsets = buckets.map((own, at) => writer.json([at, own] satisfies Bucket) / UNIT)
  return { names, buckets: buckets.length, directory: writer.numbers(Uint32Array.from(offsets)) }
}

/** A hash of a key (FNV-1a by G. Fowler, L. C. Noll and K.-P. Vo, over code units), as the number of a bucket. */
function bucketOf(key: string, buckets: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % buckets
}

/** What is found by a key in a table. */
export interface StoredTable {
  get(key: string): unknown
  has(key: string): boolean
}

/** Tables that were written so; of each, what is looked up is read. Throws a DamagedSnapshot where it is damaged. */
export class HashTables {
  readonly #reader: BlobReader
  readonly #root: HashTablesRoot
  readonly #read = new Map<number, readonly Entry[]>()
  #directory: DataView | undefined

  constructor(reader: BlobReader, root: HashTablesRoot) {
    this.#reader = reader
    this.#root = root
  }

  /** A table; an empty one where none has the name. */
  table(name: string): StoredTable {
    const place = this.#root.names.indexOf(name)
    const find = (key: string) => (place < 0 ? undefined : this.#find(place, key))
    return {
      get(key) {
        return find(key)
      },
      has(key) {
        return find(key) !== undefined
      },
    }
  }

  #find(table: number, key: string): unknown {
    for (const entry of this.#bucket(bucketOf(key, this.#root.buckets))) {
      const [own, its, kept] = entry
      if (own !== table || its !== key) continue
      if (typeof kept !== 'number') return kept[0]
      const value = this.#reader.json(kept)
      entry[2] = [value]
      return value
    }
    return undefined
  }

  #bucket(at: number): readonly Entry[] {
    const known = this.#read.get(at)
    if (known) return known
    // The directory is not held against its sums, which takes as long as the look-ups: each bucket tells its number.
    this.#directory ??= this.#readDirectory()
    const [its, entries] = this.#reader.json(this.#directory.getUint32(4 * at, true) * UNIT) as Bucket
    if (its !== at) throw new DamagedSnapshot(`bucket ${at} is not where it should be`)
    this.#read.set(at, entries)
    return entries
  }

  #readDirectory(): DataView {
    const { buffer, byteOffset, length } = this.#reader.unchecked(this.#root.directory)
    if (length !== 4 * this.#root.buckets) throw new DamagedSnapshot('a directory was altered')
    return new DataView(buffer, byteOffset, length)
  }
}
