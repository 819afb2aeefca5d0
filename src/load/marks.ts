import { getHeapStatistics } from 'node:v8'

/** Line feeds, colons, commas and opening brackets of a file: none of its values takes less than one. */
const MOST_MARKS = 4_000_000
/** The same for files that are no lists of facts, terms or sources: they are held against their schema as a whole. */
const MOST_MARKS_WHOLE = 200_000
/** Measured: what the parser holds at most for each of them. */
const BYTES_PER_MARK = 1000

/** How many marks of structure a file of entries may have, fewer where Node was given little memory. */
export function mostMarks(heap = getHeapStatistics().heap_size_limit): number {
  return Math.min(MOST_MARKS, Math.floor(heap / BYTES_PER_MARK))
}

/** From here on, a mark has this many characters to itself on the average; in files that say something it has eight. */
const MANY_MARKS = 1_000_000
const CHARACTERS_PER_MARK = 5

const OF_ENTRIES = /^(?:sources\.yaml|(?:facts|terms)\/[^/]*)$/

/** How many marks of structure a file of a knowledge base may have. */
export function mostMarksOf(path: string, text: string): number {
  if (!OF_ENTRIES.test(path)) return MOST_MARKS_WHOLE
  return Math.min(mostMarks(), Math.max(MANY_MARKS, Math.floor(text.length / CHARACTERS_PER_MARK)))
}

const MARKS = new Set(['\n', ':', ',', '[', '{'].map(mark => mark.charCodeAt(0)))

/** Where a text has one mark of structure too many; undefined where it stays within the limit. */
export function beyondMarks(text: string, limit: number): number | undefined {
  if (text.length <= limit) return undefined
  let left = limit
  for (let at = 0; at < text.length; at++) {
    if (MARKS.has(text.charCodeAt(at)) && left-- === 0) return at
  }
  return undefined
}
