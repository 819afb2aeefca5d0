import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What loading takes from its surroundings; each has a default. */
export interface LoadHost {
  /** The folder of the languages that all knowledge bases share. */
  readonly languages?: string
  /** The folder of the articles; without it, the one that kb.yaml names. Spans are held against articles there. */
  readonly articles?: string
  /** What some of the files hold, where that is known without parsing them here. */
  readonly values?: FileValues
  /** Is told the path of each article before it is read. */
  readonly reads?: (article: string) => unknown
}

/** A file as it was read. */
export interface FileBytes {
  /** From the folder of the knowledge base. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What files hold, as YAML or JSON that has no fault. */
export interface FileValues {
  /** The values of those that are known, by path; a file that is not among them is parsed. */
  of(files: readonly FileBytes[]): ReadonlyMap<string, unknown>
  /** Takes the value of a file that was parsed. */
  add(file: FileBytes, value: unknown): void
}

/** The shared languages that come with the program: found from this module upwards, as sources or as built. */
export function sharedLanguages(): string | undefined {
  let folder = import.meta.dirname
  for (;;) {
    const candidate = join(folder, 'data', 'languages')
    if (existsSync(candidate)) return candidate
    const parent = dirname(folder)
    if (parent === folder) return undefined
    folder = parent
  }
}
