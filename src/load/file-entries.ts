import { entriesIn } from './entries.ts'
import type { FileBytes } from './host.ts'
import { decode } from './read.ts'

/** The entries of a file of facts in its order: what tells each of their texts from others, and their ids. */
export interface FileEntries {
  readonly digests: readonly string[]
  readonly ids: readonly string[]
}

/** The entries of a file that holds a value; undefined where it is no file of facts, or cannot be taken apart. */
export function entriesOfFile({ path, bytes }: FileBytes, value: unknown): FileEntries | undefined {
  if (!path.startsWith('facts/')) return undefined
  const decoded = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const found = 'text' in decoded ? entriesIn(decoded.text) : undefined
  const ids = factsIn(value).map(fact => fact.id)
  if (found?.entries.length !== ids.length || !ids.every(id => typeof id === 'string')) return undefined
  return { digests: found.entries.map(entry => entry.digest), ids }
}

function factsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  const facts = (value as { facts?: unknown } | null | undefined)?.facts
  return Array.isArray(facts) ? facts.filter(fact => typeof fact === 'object' && fact !== null) : []
}
