import { getHeapStatistics } from 'node:v8'

/**
 * What loading takes of one file. No file that people keep comes near, nor does one of a hundred thousand generated
 * facts; together they bound the time and the memory that a hostile or damaged file costs.
 */

/** Bytes of a file; with its aliases written out, its characters. */
export const LARGEST_FILE = 64 * 1024 * 1024
/** Deeper than any schema here; what is deeper only costs stack. */
export const DEEPEST = 64
/** Anchors and aliases of a file: each alias is sought among those before it. */
export const MOST_REFERENCES = 10_000

/** Line feeds, colons, commas and opening brackets of a file: none of its values takes less than one. */
const MOST_MARKS = 4_000_000
/** Measured: what the parser holds at most for each of them. */
const BYTES_PER_MARK = 1000

/** How many marks of structure a file may have, fewer where Node was given little memory. */
export function mostMarks(heap = getHeapStatistics().heap_size_limit): number {
  return Math.min(MOST_MARKS, Math.floor(heap / BYTES_PER_MARK))
}

const MARKS = new Set(['\n', ':', ',', '[', '{'].map(mark => mark.charCodeAt(0)))

/** Where a text has one mark of structure too many; undefined where it stays within the limit. */
export function beyondMarks(text: string, limit = mostMarks()): number | undefined {
  if (text.length <= limit) return undefined
  let left = limit
  for (let at = 0; at < text.length; at++) {
    if (MARKS.has(text.charCodeAt(at)) && left-- === 0) return at
  }
  return undefined
}
