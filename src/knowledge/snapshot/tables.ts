import { BlobReader, BlobWriter, type ByteSource } from './blobs.ts'
import {
  HashTables,
  type HashTablesRoot,
  type StoredTable,
  type Tables,
  writeHashTables,
} from './hash-tables.ts'

/** Tables of JSON values by their names, and one value that says what they were made from. */
interface Root {
  readonly origin: unknown
  readonly tables: HashTablesRoot
}

/** Writes tables of JSON values, each by keys in any order. */
export function writeTables(tables: Tables, origin: unknown, write: (bytes: Uint8Array) => void): void {
  const writer = new BlobWriter(write)
  writer.end(writer.json({ origin, tables: writeHashTables(writer, tables) } satisfies Root))
}

/** Tables that were written so; of each, what is looked up is read. Throws a DamagedSnapshot where it is damaged. */
export class StoredTables {
  readonly origin: unknown
  readonly #reader: BlobReader
  readonly #tables: HashTables

  constructor(source: ByteSource) {
    this.#reader = new BlobReader(source)
    const { origin, tables } = this.#reader.json(this.#reader.root) as Root
    this.origin = origin
    this.#tables = new HashTables(this.#reader, tables)
  }

  /** Reads all of it once, so that nothing can turn out to be damaged later. */
  check(): void {
    this.#reader.check()
  }

  /** A table; an empty one where none has the name. */
  table(name: string): StoredTable {
    return this.#tables.table(name)
  }
}
