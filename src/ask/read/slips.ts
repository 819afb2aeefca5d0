import type { Lexicon } from './lexicon.ts'
import type { Reader } from './reader.ts'
import { correct, hasSameLetters, soundAlike, spelt } from './spelling.ts'
import type { Token } from './tokens.ts'

/** A word with more of them than these is no slip of any. */
const MOST = 4

/** A word shorter than this is none that another could be a slip of. */
const SHORTEST = 4

/** How much longer a word may be whose inflection is another. */
const LENGTHS = [-3, -2, -1, 0, 1, 2, 3]

/** In shorter words a letter of a like sound makes another word too often. */
const TELLING = 5

/**
 * The known words that an unknown one may be a slip of, shorter and further from it than those which stand for it at
 * once: a question is read with each, and only its answer tells whether it was meant. One slip of the hand each: two
 * neighbours swapped, a letter lost or struck twice, or in words of some length written for another of a like sound;
 * in what is left of both without their endings, as inflections are seldom all spelt out in data.
 */
export function slipsOf(token: Token, readers: readonly Reader[]): string[] {
  const { word } = token
  if (token.sort !== 'word' || word.length < SHORTEST - 1 || /\d/.test(word)) return []
  const nearest = correct(token, readers)
  if (nearest !== undefined) return [nearest]
  const found = new Map<string, string>()
  // Words of two languages lie near each other without being slips.
  for (const { lexicon } of readers.slice(0, 1))
    for (const known of knownNear(word, lexicon)) {
      const stem = lexicon.stem(known)
      if (!found.has(stem)) found.set(stem, known)
    }
  return found.size > MOST ? [] : [...found.values()]
}

function knownNear(word: string, lexicon: Lexicon): string[] {
  const stem = lexicon.stem(word)
  // A swap may change the first letter.
  const near = [...new Set([word[0]!, word[1]!])].flatMap(first =>
    LENGTHS.flatMap(more => spelt(lexicon, first, word.length + more)),
  )
  const isStemOf = (known: string): boolean =>
    stem.length >= SHORTEST && isSlip(stem, lexicon.stem(known)) && !soundAlike(stem, lexicon.stem(known))
  return near.filter(known => known.length >= SHORTEST && (isSlip(word, known) || isStemOf(known)))
}

/** Whether one slip of the hand makes a word of another. */
function isSlip(word: string, known: string): boolean {
  const more = known.length - word.length
  if (more === 1) return isLost(word, known) && word.at(-1) === known.at(-1)
  if (more > 0 || more < -1) return false
  return hasSameLetters(word, known) || (known.length >= TELLING && soundAlike(word, known))
}

/** Whether a word lacks one letter of another. */
function isLost(word: string, known: string): boolean {
  const at = [...known].findIndex((letter, i) => letter !== word[i])
  return at > 0 && word.slice(at) === known.slice(at + 1)
}
