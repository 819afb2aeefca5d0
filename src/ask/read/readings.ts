/** What may begin at a place of a question, and what of it gives way to something shorter. */
import type { Lexicon } from './lexicon.ts'
import type { Reader, Reading } from './reader.ts'
import { isCue, type Sense } from './senses.ts'
import type { Token } from './tokens.ts'

/** A sense that a word or a row of words may have; the rank of its language, the question's own first. */
export interface Found {
  readonly sense: Sense
  readonly length: number
  readonly rank: number
}

/** All that may begin at a place, in one language. */
export function readings(
  { lexicon, dates, numbers }: Reader,
  tokens: readonly Token[],
  { at, rank }: { at: number; rank: number },
): Found[] {
  const found: Found[] = []
  const date = dates.read(tokens, at)
  if (date) found.push({ sense: { sort: 'time', limit: date.value }, length: date.length, rank })
  const number = date && !isCounted(lexicon, tokens, at + date.length) ? undefined : numbers.read(tokens, at)
  if (number) found.push({ sense: { sort: 'number', value: number.value }, length: number.length, rank })
  for (const { entry, length } of lexicon.matches(tokens, at))
    found.push({ sense: { sort: 'entry', entry, foreign: rank > 0 }, length, rank })
  return found
}

/** Whether a unit follows: what looks like a year may be so many of it. */
function isCounted(lexicon: Lexicon, tokens: readonly Token[], at: number): boolean {
  return at < tokens.length && lexicon.matches(tokens, at).some(({ entry }) => entry.sort === 'unit')
}

/**
 * "Which | kind of vehicle" rather than "which kind of | vehicle": a closed word yields to a shorter one where a noun for
 * a type begins behind that and ends behind the longer.
 */
export function yields(
  { sense, length }: Found,
  all: readonly Found[],
  { tokens, at, by }: { tokens: readonly Token[]; at: number; by: Reading },
): boolean {
  if (length < 2 || !isCue(sense)) return false
  return all.some(
    shorter =>
      isCue(shorter.sense) &&
      shorter.length < length &&
      by.readers[shorter.rank]!.lexicon.matches(tokens, at + shorter.length).some(
        ({ entry, length: next }) => entry.sort === 'type' && shorter.length + next > length,
      ),
  )
}

/** "With which | group | A works" rather than "which | group A": behind a word that asks for a noun, no name stands. */
export function isNounWithName(
  { sense, length }: Found,
  all: readonly Found[],
  { tokens, at, by }: { tokens: readonly Token[]; at: number; by: Reading },
): boolean {
  if (length < 2 || sense.sort !== 'entry' || sense.entry.sort !== 'term') return false
  const { id } = sense.entry
  const matchesAt = (from: number) => by.readers.flatMap(({ lexicon }) => lexicon.matches(tokens, from))
  const isAsked =
    at > 0 && matchesAt(at - 1).some(({ entry }) => entry.sort === 'cue' && entry.cue === 'which')
  return (
    isAsked &&
    all.some(
      noun =>
        noun.sense.sort === 'entry' &&
        noun.sense.entry.sort === 'type' &&
        matchesAt(at + noun.length).some(
          ({ entry, length: rest }) =>
            entry.sort === 'term' && entry.id === id && noun.length + rest === length,
        ),
    )
  )
}
