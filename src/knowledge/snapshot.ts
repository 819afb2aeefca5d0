import type { KnowledgeBase } from '../model/knowledge-base.ts'

/** Changes whenever a knowledge base in memory gets another shape. */
const FORMAT = 3

/** What a snapshot begins with: its format, and what the files held that it was made from. */
function head(fingerprint: string): string {
  return `akb snapshot ${FORMAT} ${fingerprint} `
}

/** What a snapshot is held against before it is believed. */
export interface Seal {
  /** What the files held that it was made from. */
  readonly fingerprint: string
  /** A digest of its body, on one line: a damaged snapshot must not answer. */
  readonly digestOf: (body: string) => string
}

/** A knowledge base as one text, sealed. */
export function writeSnapshot(kb: KnowledgeBase, { fingerprint, digestOf }: Seal): string {
  const { articles: _place, ...rest } = kb
  const body = JSON.stringify(rest, (_key, value) => (value instanceof Map ? { [MAP]: [...value] } : value))
  return `${head(fingerprint)}${digestOf(body)}\n${body}`
}

/** A knowledge base from a text; undefined where it is none, of another format, damaged, or made from other files. */
export function readSnapshot(text: string, { fingerprint, digestOf }: Seal): KnowledgeBase | undefined {
  // The head is looked at first: a stale snapshot need not be read.
  const start = head(fingerprint)
  if (!text.startsWith(start)) return undefined
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (end < 0 || text.slice(start.length, end) !== digestOf(body)) return undefined
  return JSON.parse(body, (_key, value) => (isMapped(value) ? new Map(value[MAP]) : value)) as KnowledgeBase
}

/** The key under which a map stands; no key of a knowledge base holds such a character. */
const MAP = '\u0000map'

function isMapped(value: unknown): value is { readonly [MAP]: Iterable<readonly [string, unknown]> } {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, MAP)
}
