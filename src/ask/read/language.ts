import type { Reader } from './reader.ts'
import type { Token } from './tokens.ts'

/** A closed word tells the language of a question better than a word of the domain. */
const CLOSED_WEIGHT = 3

/** The readers, that of the question's language first: the one that knows most of its closed words. */
export function likeliestFirst(tokens: readonly Token[], readers: readonly Reader[]): Reader[] {
  const named = inNames(tokens, readers)
  const counted = tokens.flatMap((token, i) =>
    token.sort === 'word' && token.word.length > 1 && !named.has(i) ? [i] : [],
  )
  const score = (reader: Reader): number =>
    counted.reduce((sum, i) => {
      const entries = reader.lexicon.matches(tokens, i).map(({ entry }) => entry.sort)
      if (entries.some(sort => sort === 'cue' || sort === 'preposition')) return sum + CLOSED_WEIGHT
      return sum + (entries.length > 0 ? 1 : 0)
    }, 0)
  return readers
    .map((reader, i) => ({ reader, i, score: score(reader) }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ reader }) => reader)
}

/** The places of words in a name that is the same in every language: "The Future Is Neutral" is of none. */
function inNames(tokens: readonly Token[], readers: readonly Reader[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = readers.map(({ lexicon }) => {
    const places = new Set<number>()
    for (let from = 0; from < tokens.length; from++)
      for (const { entry, length } of lexicon.matches(tokens, from))
        if (entry.sort === 'term' && length > 1) for (let i = 0; i < length; i++) places.add(from + i)
    return places
  })
  return new Set([...first].filter(at => others.every(places => places.has(at))))
}
