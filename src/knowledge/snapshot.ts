import type { KnowledgeBase } from '../model/knowledge-base.ts'

/** Changes whenever a knowledge base in memory gets another shape. */
const FORMAT = 1

interface Snapshot {
  readonly format: number
  /** What the files held that it was made from. */
  readonly fingerprint: string
  readonly kb: unknown
}

/** A knowledge base as one text, with the fingerprint of the files it was made from. */
export function writeSnapshot(kb: KnowledgeBase, fingerprint: string): string {
  const { articles: _place, ...rest } = kb
  const snapshot: Snapshot = { format: FORMAT, fingerprint, kb: rest }
  return JSON.stringify(snapshot, (_key, value) => (value instanceof Map ? { [MAP]: [...value] } : value))
}

/** A knowledge base from a text; undefined where the text is none, of another format, or made from other files. */
export function readSnapshot(text: string, fingerprint: string): KnowledgeBase | undefined {
  // The head is looked at first: a stale snapshot need not be parsed.
  if (!text.startsWith(`{"format":${FORMAT},"fingerprint":"${fingerprint}",`)) return undefined
  try {
    const { kb } = JSON.parse(text, (_key, value) =>
      isMapped(value) ? new Map(value[MAP]) : value,
    ) as Snapshot
    return kb as KnowledgeBase
  } catch {
    return undefined
  }
}

/** The key under which a map stands; no key of a knowledge base holds such a character. */
const MAP = '\u0000map'

function isMapped(value: unknown): value is { readonly [MAP]: Iterable<readonly [string, unknown]> } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, MAP)
}
