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
}

interface Bucket {
  /** Its number. */
  readonly at: number
  /** Table → key → a value, in brackets, or the offset of a blob that holds a large one. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, readonly [unknown] | number>>>>
}

/** Entries of a bucket, on average. */
const FILLED = 3
/** Blobs begin at multiples of it. */
const UNIT = 8
/** Characters of JSON from which on a value is large. */
const LARGE = 4000

export type Tables = Readonly<Record<string, Iterable<readonly [key: string, value: unknown]>>>

/** Writes tables of JSON values, each by keys in any order, and tells where they stand. */
export function writeHashTables(writer: BlobWriter, tables: Tables): HashTablesRoot {
  const entries = Object.entries(tables).flatMap(([name, table]) =>
    Array.from(table, ([key, value]) => ({ name, key, value })),
  )
  const buckets: Record<string, Record<string, [unknown] | number>>[] = Array.from(
    { length: Math.ceil(entries.length / FILLED) },
    () => Object.create(null),
  )
  for (const { name, key, value } of entries) {
    const bucket = buckets[bucketOf(key, buckets.length)]!
    bucket[name] ??= Object.create(null) as (typeof bucket)[string]
    bucket[name][key] = JSON.stringify(value).length > LARGE ? writer.json(value) : [value]
  }
  const offsets = buckets.map((own, at) => writer.json({ at, tables: own } satisfies Bucket) / UNIT)
  return { buckets: buckets.length, directory: writer.numbers(Uint32Array.from(offsets)) }
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
  readonly #read = new Map<number, Bucket['tables']>()
  #directory: ((at: number) => number) | undefined

  constructor(reader: BlobReader, root: HashTablesRoot) {
    this.#reader = reader
    this.#root = root
  }

  /** A table; an empty one where none has the name. */
  table(name: string): StoredTable {
    const find = (key: string) => this.#find(name, key)
    return {
      get(key) {
        return find(key)
      },
      has(key) {
        return find(key) !== undefined
      },
    }
  }

  #find(name: string, key: string): unknown {
    const { buckets } = this.#root
    const tables = buckets === 0 ? {} : this.#bucket(bucketOf(key, buckets))
    const table = Object.hasOwn(tables, name) ? tables[name]! : {}
    if (!Object.hasOwn(table, key)) return undefined
    const kept = table[key]!
    return typeof kept === 'number' ? this.#reader.json(kept) : kept[0]
  }

  #bucket(at: number): Bucket['tables'] {
    let tables = this.#read.get(at)
    if (!tables) {
      // The directory is not held against its sums, which takes as long as the look-ups: each bucket tells its number.
      this.#directory ??= this.#reader.unchecked(this.#root.directory, this.#root.buckets)
      const bucket = this.#reader.json(this.#directory(at) * UNIT) as Bucket
      if (bucket.at !== at) throw new DamagedSnapshot(`bucket ${at} is not where it should be`)
      tables = bucket.tables
      this.#read.set(at, tables)
    }
    return tables
  }
}
