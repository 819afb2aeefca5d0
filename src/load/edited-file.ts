import { entriesIn, type TextEntries, textOfEntries } from './entries.ts'
import type { FileEntries } from './file-entries.ts'
import type { FileBytes } from './host.ts'
import { beyondMarks, mostMarksOf } from './marks.ts'
import { parseText } from './parse.ts'
import type { RawFact } from './raw.ts'
import { decode } from './read.ts'
import { Report } from './report.ts'

/** An entry of a file of facts: what it holds, unless its text is what the fact of that id was made of. */
export interface EditedRow {
  readonly id: string
  readonly raw?: RawFact
}

/** A file of facts that was edited. */
export interface EditedFile {
  readonly path: string
  readonly source: string
  /** In the order of the file; not held against any schema yet. */
  readonly rows: readonly EditedRow[]
  /** What tells the texts of its entries from others, where it can be taken apart. */
  readonly digests?: readonly string[]
}

/**
 * Reads a file of facts that was edited. Where the entries that it had are known and it can be taken apart, only those
 * are parsed that it had not. Undefined where it has faults.
 */
export function readEdited(
  { path, bytes }: FileBytes,
  stored: FileEntries | undefined,
): EditedFile | undefined {
  const decoded = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (!('text' in decoded) || beyondMarks(decoded.text, mostMarksOf(path, decoded.text)) !== undefined)
    return undefined
  const apart = entriesIn(decoded.text)
  const file = apart && stored ? readApart(path, apart, stored) : readWhole(path, decoded.text)
  return file && apart ? { ...file, digests: apart.entries.map(({ digest }) => digest) } : file
}

function readApart(
  path: string,
  { source, entries }: TextEntries,
  stored: FileEntries,
): EditedFile | undefined {
  const ids = new Map(stored.digests.map((digest, at) => [digest, stored.ids[at]!]))
  const changed = entries.filter(({ digest }) => !ids.has(digest))
  const file = readWhole(path, textOfEntries(source, changed))
  if (file?.rows.length !== changed.length) return undefined
  const read = file.rows.values()
  return {
    ...file,
    rows: entries.map(({ digest }) => (ids.has(digest) ? { id: ids.get(digest)! } : read.next().value!)),
  }
}

function readWhole(path: string, text: string): EditedFile | undefined {
  const data = parseText(path, text, new Report())?.data
  if (typeof data !== 'object' || data === null) return undefined
  const { source, facts, ...others } = data as { source?: unknown; facts?: unknown }
  if (typeof source !== 'string' || !Array.isArray(facts) || Object.keys(others).length > 0) return undefined
  const rows = facts.map((raw): EditedRow => ({ id: idOf(raw), raw }))
  return rows.every(({ id }) => id !== '') ? { path, source, rows } : undefined
}

/** Empty where an entry has none. */
function idOf(raw: unknown): string {
  const id = (raw as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : ''
}
