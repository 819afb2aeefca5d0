import { BlobReader, BlobWriter, type ByteSource } from './blobs.ts'
import { Tree, writeTree } from './tree.ts'

/** Tables of JSON values by their names, and one value that says what they were made from. */
interface Root {
  readonly origin: unknown
  readonly tables: Readonly<Record<string, number>>
}

/** Writes tables of JSON values, each by keys in any order. */
export function writeTables(
  tables: Readonly<Record<string, Iterable<readonly [key: string, value: unknown]>>>,
  origin: unknown,
  write: (bytes: Uint8Array) => void,
): void {
  const writer = new BlobWriter(write)
  const offsets = Object.entries(tables).map(([name, entries]) => {
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return [name, writeTree(writer, sorted)] as const
  })
  writer.end(writer.json({ origin, tables: Object.fromEntries(offsets) } satisfies Root))
}

/** Tables that were written so; of each, what is looked up is read. Throws a DamagedSnapshot where it is damaged. */
export class StoredTables {
  readonly origin: unknown
  readonly #reader: BlobReader
  readonly #offsets: Root['tables']

  constructor(source: ByteSource) {
    this.#reader = new BlobReader(source)
    const { origin, tables } = this.#reader.json(this.#reader.root) as Root
    this.origin = origin
    this.#offsets = tables
  }

  /** Reads all of it once, so that nothing can turn out to be damaged later. */
  check(): void {
    this.#reader.check()
  }

  /** A table; an empty one where none has the name. */
  table(name: string): Pick<ReadonlyMap<string, unknown>, 'get' | 'has'> & { keys(): Iterable<string> } {
    if (!Object.hasOwn(this.#offsets, name)) return new Map()
    return new Tree<unknown>(this.#reader, this.#offsets[name]!)
  }
}
