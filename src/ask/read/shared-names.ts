/** "C and D segments", "segments C and D", "C/D": names of which a part is said once, or is what all of their type are. */
import { fold } from '../../knowledge/vocabulary.ts'
import type { TypeEntry } from '../../model/generated.ts'
import type { Reader } from './reader.ts'
import type { Token } from './tokens.ts'

/** Words of a name before the one that is shared. */
const LONGEST = 5

/** The names of terms in tokens. */
class Names {
  private readonly readers: readonly Reader[]

  constructor(readers: readonly Reader[]) {
    this.readers = readers
  }

  /** How many tokens the longest name takes that begins at a place; 0 where none does. */
  lengthAt(tokens: readonly Token[], from: number): number {
    return Math.max(
      0,
      ...this.readers.flatMap(({ lexicon }) =>
        lexicon.matches(tokens, from).flatMap(({ entry, length }) => (entry.sort === 'term' ? [length] : [])),
      ),
    )
  }

  isWhole(tokens: readonly Token[]): boolean {
    return this.lengthAt(tokens, 0) === tokens.length
  }

  isAnd(token: Token | undefined): boolean {
    return (
      token?.sort === 'word' &&
      this.readers.some(({ lexicon }) => lexicon.words.closed.and.includes(token.word))
    )
  }
}

/** The tokens with what two names share written for both. */
export function withSharedNames(
  tokens: readonly Token[],
  { readers, types }: { readers: readonly Reader[]; types: Iterable<TypeEntry> },
): readonly Token[] {
  const names = new Names(readers)
  const found = tokens.flatMap((token, i) => {
    const shares = names.isAnd(tokens[i - 1]) ? headBefore(tokens, i, names) : []
    if (shares.length > 0) return [...shares, token]
    const next = nextNamed(tokens, i, names)
    const length = next === undefined ? 0 : names.lengthAt(tokens, next)
    if (next === undefined || length < 2 || names.lengthAt(tokens, i) > 0) return [token]
    const rest = tokens.slice(next + 1, next + length)
    return names.isWhole([token, ...rest]) ? [token, ...rest] : [token]
  })
  return withTypes(found.length > tokens.length ? found : tokens, { names, types })
}

/** The place of what "and" joins to a word, or stands right beside a single letter: "C and D", "C/D". */
function nextNamed(tokens: readonly Token[], i: number, names: Names): number | undefined {
  if (names.isAnd(tokens[i + 1])) return tokens[i + 2] ? i + 2 : undefined
  return isLetter(tokens[i]) && isLetter(tokens[i + 1]) ? i + 1 : undefined
}

function isLetter(token: Token | undefined): boolean {
  return token?.sort === 'word' && token.word.length === 1 && !token.elided
}

/** "Segments C and D": the name in front of "and" less its last word, where that makes a name with the word behind. */
function headBefore(tokens: readonly Token[], at: number, names: Names): Token[] {
  const token = tokens[at]!
  for (let from = Math.max(0, at - LONGEST); from < at - 2; from++) {
    const head = tokens.slice(from, at - 2)
    if (names.lengthAt(tokens, from) !== at - 1 - from || names.lengthAt(tokens, at) > 1) continue
    if (names.isWhole([...head, token])) return head
  }
  return []
}

/** "Hybrids, C and D": two letters that with what all of one type are called make names of two of them. */
function withTypes(
  tokens: readonly Token[],
  { names, types }: { names: Names; types: Iterable<TypeEntry> },
): readonly Token[] {
  const at = tokens.findIndex((token, i) => {
    const next = isLetter(token) ? nextNamed(tokens, i, names) : undefined
    return (
      next !== undefined && isLetter(tokens[next]) && [i, next].every(each => isBare(tokens, each, names))
    )
  })
  if (at < 0) return tokens
  const next = nextNamed(tokens, at, names)!
  for (const { label } of types)
    for (const word of Object.values(label)) {
      const [one, other] = [at, next].map(place => namesWith(tokens[place]!, word, names))
      if (one && other)
        return [
          ...tokens.slice(0, at),
          ...one,
          ...tokens.slice(at + 1, next),
          ...other,
          ...tokens.slice(next + 1),
        ]
    }
  return tokens
}

function isBare(tokens: readonly Token[], at: number, names: Names): boolean {
  return names.lengthAt(tokens, at) === 0 && (at === 0 || names.lengthAt(tokens, at - 1) < 2)
}

/** A letter and a word, the word behind or in front, that are a name together. */
function namesWith(letter: Token, text: string, names: Names): Token[] | undefined {
  const word: Token = { ...letter, text, word: fold(text), elided: false }
  return [
    [letter, word],
    [word, letter],
  ].find(each => names.isWhole(each))
}
