import { StoredTables, writeTables } from '../knowledge/snapshot/tables.ts'
import { digest } from '../load/digest.ts'
import { entriesOfFile, type FileEntries } from '../load/file-entries.ts'
import type { FileBytes, FileValues } from '../load/host.ts'
import { FileSource } from './file-source.ts'
import { hashesIn, type StampRows } from './stamps.ts'
import { writeWhole } from './write-whole.ts'

const [VALUES, ENTRIES] = ['values', 'entries'] as const

type ParseAll = (files: readonly FileBytes[]) => ReadonlyMap<string, unknown>

/** A file of a base, as what it held is kept. */
interface Kept {
  readonly path: string
  readonly hash: string
}

/**
 * What the files of a base hold, kept from one load to the next: after an edit of one file only that one is parsed.
 * Files are told apart by what they hold.
 */
export class KeptValues implements FileValues {
  readonly #file: string
  readonly #program: string
  readonly #parseAll: ParseAll
  readonly #values = new Map<string, unknown>()
  readonly #entries = new Map<string, FileEntries>()
  /** Of what was read, by path. */
  readonly #digests = new Map<string, string>()
  #isNew = false

  constructor(file: string, program: string, parseAll: ParseAll) {
    this.#file = file
    this.#program = program
    this.#parseAll = parseAll
  }

  of(files: readonly FileBytes[]): ReadonlyMap<string, unknown> {
    const kept = this.#kept()
    const known = new Map<string, unknown>()
    for (const { path, bytes } of files) this.#digests.set(path, digest(bytes))
    const rest = files.filter(file => {
      const value = kept?.get(this.#keyOf(file))
      if (value !== undefined) known.set(file.path, value)
      return value === undefined
    })
    for (const [path, value] of this.#parseAll(rest)) known.set(path, value)
    this.#isNew = rest.length > 0
    return known
  }

  add(file: FileBytes, value: unknown): void {
    const key = this.#keyOf(file)
    this.#values.set(key, value)
    const entries = entriesOfFile(file, value)
    if (entries) this.#entries.set(key, entries)
  }

  /** Whether the files held, when they were read, what their stamps say: a file can be changed and changed back. */
  agreeWith(stamps: StampRows): boolean {
    return hashesIn(stamps).every(([path, hash]) => (this.#digests.get(path) ?? hash) === hash)
  }

  /** Writes what was added, where something of it is new. */
  keep(): void {
    if (!this.#isNew) return
    const tables = { [VALUES]: this.#values, [ENTRIES]: this.#entries }
    writeWhole(this.#file, write => writeTables(tables, this.#program, write))
  }

  #keyOf({ path, bytes }: FileBytes): string {
    return keyOf({ path, hash: this.#digests.get(path) ?? digest(bytes) })
  }

  #kept(): ReturnType<StoredTables['table']> | undefined {
    try {
      const tables = new StoredTables(new FileSource(this.#file))
      tables.check()
      return tables.origin === this.#program ? tables.table(VALUES) : undefined
    } catch {
      return undefined
    }
  }
}

/** What was kept of the files of a base, looked up file by file. */
export class ValueTables {
  readonly #tables: StoredTables

  /** Throws where nothing is kept, or nothing by this program. */
  constructor(file: string, program: string) {
    this.#tables = new StoredTables(new FileSource(file))
    if (this.#tables.origin !== program) throw new Error('another program kept them')
  }

  /** What a file held, as parsed; undefined where that is not known. */
  value(file: Kept): unknown {
    return this.#tables.table(VALUES).get(keyOf(file))
  }

  /** The entries of a file of facts. */
  entries(file: Kept): FileEntries | undefined {
    return this.#tables.table(ENTRIES).get(keyOf(file)) as FileEntries | undefined
  }
}

function keyOf({ path, hash }: Kept): string {
  return `${path} ${hash}`
}
