import type { Listing } from './result.ts'
import { UNSAFE } from './text.ts'

/** The version of everything that `--format json` prints. */
export const FORMAT_VERSION = 1

/** JSON with an indent, or on one line; what a terminal would obey is escaped, C1 and DEL included. */
export function asJson(value: unknown, indent: 0 | 2 = 2): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escaped)
}

/** The line feeds are those that JSON is laid out with: in its texts they are escaped already. */
function escaped(character: string): string {
  if (character === '\n') return character
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** The object that `--format json` prints, and `--format yaml` likewise. */
export function asObject(listing: Listing): object {
  if (listing.whole && !listing.chosen) return listing.whole
  const rows = listing.rows.map(row => rowObject(listing, row))
  return { formatVersion: FORMAT_VERSION, ...listing.head, [listing.key]: rows }
}

/** One row as JSON has it: whole, or the fields that were chosen. */
export function rowObject(listing: Listing, row: unknown): unknown {
  if (!listing.chosen) return listing.json(row)
  const picked = listing.columns.map(column => [column.name, (column.json ?? column.cell)(row)] as const)
  return Object.fromEntries(picked.filter(([, value]) => value !== undefined))
}
