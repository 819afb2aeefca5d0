/** What may begin at a place of a question, and what of it gives way to something shorter. */
import type { Lexicon } from './lexicon.ts'
import type { Reader, Reading } from './reader.ts'
import { isCue, type Sense } from './senses.ts'
import type { Token } from './tokens.ts'

/** A sense that a word or a row of words may have; the rank of its language, the question's own first. */
export interface Match {
  readonly sense: Sense
  readonly length: number
  readonly rank: number
}

/** All that may begin at a place, in one language. */
export function matchesAt(
  { lexicon, dates, numbers }: Reader,
  tokens: readonly Token[],
  { at, rank }: { at: number; rank: number },
): Match[] {
  const found: Match[] = []
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

interface Place {
  readonly tokens: readonly Token[]
  readonly at: number
  readonly by: Reading
}

/** Whether a match gives way to a shorter one of all at its place. */
export function givesWay(match: Match, all: readonly Match[], place: Place): boolean {
  return yields(match, all, place) || isNounWithName(match, all, place)
}

/**
 * "Which | kind of vehicle" rather than "which kind of | vehicle": a closed word yields to a shorter one where a noun for
 * a type begins behind that and ends behind the longer.
 */
function yields({ sense, length }: Match, all: readonly Match[], { tokens, at, by }: Place): boolean {
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
function isNounWithName({ sense, length }: Match, all: readonly Match[], { tokens, at, by }: Place): boolean {
  if (length < 2 || sense.sort !== 'entry' || sense.entry.sort !== 'term') return false
  const { id } = sense.entry
  const entriesAt = (from: number) => by.readers.flatMap(({ lexicon }) => lexicon.matches(tokens, from))
  const isAsked =
    at > 0 && entriesAt(at - 1).some(({ entry }) => entry.sort === 'cue' && entry.cue === 'which')
  return (
    isAsked &&
    all.some(
      noun =>
        noun.sense.sort === 'entry' &&
        noun.sense.entry.sort === 'type' &&
        entriesAt(at + noun.length).some(
          ({ entry, length: rest }) =>
            entry.sort === 'term' && entry.id === id && noun.length + rest === length,
        ),
    )
  )
}
