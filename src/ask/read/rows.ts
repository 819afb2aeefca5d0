/** How many words a phrase may have, the longest first. */
const PHRASE_LENGTHS = [4, 3, 2]

/** So many words may be a phrase. */
export const LONGEST_ROW = Math.max(...PHRASE_LENGTHS)

/** The rows of words that begin at a place and may be a phrase, the longest first. */
export function rowsAt(stems: readonly string[], at: number): { row: string; length: number }[] {
  return PHRASE_LENGTHS.filter(length => at + length <= stems.length).map(length => ({
    row: stems.slice(at, at + length).join(' '),
    length,
  }))
}
