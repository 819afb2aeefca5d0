import { StoredTables, writeTables } from '../knowledge/snapshot/tables.ts'
import type { FileBytes, FileValues } from '../load/host.ts'
import { digest } from '../load/digest.ts'
import { FileSource } from './file-source.ts'
import type { Stamp } from './stamps.ts'
import { writeWhole } from './write-whole.ts'

const TABLE = 'values'

type ParseAll = (files: readonly FileBytes[]) => ReadonlyMap<string, unknown>

/**
 * What the files of a base hold, kept from one load to the next: after an edit of one file only that one is parsed.
 * Files are told apart by what they hold.
 */
export class KeptValues implements FileValues {
  readonly #file: string
  readonly #program: string
  readonly #parseAll: ParseAll
  readonly #values = new Map<string, unknown>()
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
    this.#values.set(this.#keyOf(file), value)
  }

  /** Whether the files held, when they were read, what their stamps say: a file can be changed and changed back. */
  agreeWith(stamps: readonly Stamp[]): boolean {
    return stamps.every(({ path, hash }) => (this.#digests.get(path) ?? hash) === hash)
  }

  /** Writes what was added, where something of it is new. */
  keep(): void {
    if (!this.#isNew) return
    writeWhole(this.#file, write => writeTables({ [TABLE]: this.#values }, this.#program, write))
  }

  #keyOf({ path, bytes }: FileBytes): string {
    return `${path} ${this.#digests.get(path) ?? digest(bytes)}`
  }

  #kept(): ReturnType<StoredTables['table']> | undefined {
    try {
      const tables = new StoredTables(new FileSource(this.#file))
      tables.check()
      return tables.origin === this.#program ? tables.table(TABLE) : undefined
    } catch {
      return undefined
    }
  }
}
