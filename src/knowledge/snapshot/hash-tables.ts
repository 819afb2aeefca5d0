import type { BlobReader, BlobWriter } from './blobs.ts'
import { DamagedSnapshot } from './damaged.ts'

/**
 * Tables of JSON values, by names and keys, in one hash table: what stands under one key in any of them is in the same
 * bucket, so that it is read at once. Buckets are JSON.
 */
export interface HashTablesRoot {
  /** How many buckets there are. */
  readonly buckets: number
  /** Where a row for each bucket stands: its offset divided by `UNIT`, and its filter. */
  readonly directory: number
  readonly names: readonly string[]
}

/** A table by its place among the names, a key, and a value in brackets or the offset of a blob that holds a large one. */
type Entry = [table: number, key: string, value: readonly [unknown] | number]

/** Its number and its entries: lists, since objects with keys of their own take long to parse. */
type Bucket = readonly [at: number, entries: readonly Entry[]]

/** Entries of a bucket, on average. */
const FILLED = 3
/** Bytes of a row of the directory. */
const ROW = 8
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
  const count = Math.ceil(entries.length / FILLED)
  const buckets: Entry[][] = Array.from({ length: count }, () => [])
  const filters = new Uint32Array(count)
  for (const { name, key, value } of entries) {
    const kept: Entry[2] = JSON.stringify(value).length > LARGE ? writer.json(value) : [value]
    const hash = hashOf(key)
    buckets[hash % count]!.push([name, key, kept])
    filters[hash % count]! |= markOf(name, hash)
  }
  const rows = buckets.flatMap((own, at) => [
    writer.json([at, own] satisfies Bucket) / UNIT,
    sealed(filters[at]!),
  ])
  return { names, buckets: count, directory: writer.numbers(Uint32Array.from(rows)) }
}

/** A hash of a key: FNV-1a by G. Fowler, L. C. Noll and K.-P. Vo, over code units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Bits of a filter below its seal. */
const MARKS = 24

/**
 * The bit that a key of a table sets in the filter of its bucket: a filter by B. H. Bloom (1970) with one hash. Half of
 * what is looked up stands nowhere, and most of that need not be looked for in its bucket.
 */
function markOf(table: number, hash: number): number {
  return 1 << (((hash >>> 8) + 5 * table) % MARKS)
}

/** A filter and, above it, what tells when a bit of it was altered. */
function sealed(filter: number): number {
  return (filter | ((~(filter ^ (filter >>> 8) ^ (filter >>> 16)) & 0xff) << MARKS)) >>> 0
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
    const hash = hashOf(key)
    const at = hash % this.#root.buckets
    if (!this.#mayHold(at, markOf(table, hash))) return undefined
    for (const entry of this.#bucket(at)) {
      const [own, its, kept] = entry
      if (own !== table || its !== key) continue
      if (typeof kept !== 'number') return kept[0]
      const value = this.#reader.json(kept)
      entry[2] = [value]
      return value
    }
    return undefined
  }

  #mayHold(at: number, mark: number): boolean {
    const kept = this.#rows().getUint32(ROW * at + 4, true)
    const filter = kept & ((1 << MARKS) - 1)
    if (sealed(filter) !== kept) throw new DamagedSnapshot(`the filter of bucket ${at} was altered`)
    return (filter & mark) !== 0
  }

  #bucket(at: number): readonly Entry[] {
    const known = this.#read.get(at)
    if (known) return known
    const [its, entries] = this.#reader.json(this.#rows().getUint32(ROW * at, true) * UNIT) as Bucket
    if (its !== at) throw new DamagedSnapshot(`bucket ${at} is not where it should be`)
    this.#read.set(at, entries)
    return entries
  }

  /** The directory, which is not held against its sums: that takes as long as the look-ups, and each row can be told. */
  #rows(): DataView {
    if (this.#directory) return this.#directory
    const { buffer, byteOffset, length } = this.#reader.unchecked(this.#root.directory)
    if (length !== ROW * this.#root.buckets) throw new DamagedSnapshot('a directory was altered')
    this.#directory = new DataView(buffer, byteOffset, length)
    return this.#directory
  }
}
