import type { Lexicon } from './lexicon.ts'
import type { Reader } from './reader.ts'
import type { Token } from './tokens.ts'

export interface Correction {
  readonly from: string
  readonly to: string
}

/**
 * The one known word nearest to a misspelt one by the distance of Damerau and Levenshtein (a swap of neighbours counts
 * as one): one edit in words of six letters and more; in proper names one in five and more, two in eight and more. So
 * near to a word of the language lies many another one that is spelt right and means something else. Two equally near
 * words are no correction.
 */
export function correct(token: Token, readers: readonly Reader[]): string | undefined {
  if (readers.slice(0, 1).some(({ lexicon }) => keeps(lexicon, token.word))) return undefined
  const plural = readers.flatMap(({ lexicon }) => lexicon.language.plurals ?? [])
  const ending = plural.find(each => token.word.endsWith(each))
  const bare = ending === undefined ? undefined : token.word.slice(0, -ending.length)
  return (
    nearest(token.word, { readers, most: 2 }) ??
    (bare === undefined ? undefined : nearest(bare, { readers, most: 1 })) ??
    respelt(token.word, bare, readers)
  )
}

/** Whether a language says of a word that its end is no ending: it is a word of its own, and no slip of another. */
function keeps({ language }: Lexicon, word: string): boolean {
  return (language.endings ?? []).some(({ ending, by }) => ending === word && by === word)
}

/** In a word of five letters only the letters themselves tell what it is a slip of. */
const LETTERS_TELL = 5

/** The one known word of the same letters: two neighbours swapped, or one of them doubled, or no longer so. */
function respelt(word: string, bare: string | undefined, readers: readonly Reader[]): string | undefined {
  if (word.length !== LETTERS_TELL || readers.length === 0 || /\d/.test(word)) return undefined
  const [{ lexicon }] = readers as [Reader]
  const found = [word, bare ?? word].flatMap(form =>
    [-1, 0, 1].flatMap(more =>
      spelt(lexicon, form[0]!, form.length + more).filter(
        known => known.length >= SHORTEST && known !== form && hasSameLetters(form, known),
      ),
    ),
  )
  return new Set(found.map(known => lexicon.stem(known))).size === 1 ? found[0] : undefined
}

/** Whether two words are one but for a swap of neighbours, or but for a letter that stands twice in one of them. */
export function hasSameLetters(a: string, b: string): boolean {
  if (a.length > b.length) return hasSameLetters(b, a)
  const at = [...b].findIndex((letter, i) => letter !== a[i])
  if (a.length < b.length) return b[at] === b[at - 1] && a.slice(at) === b.slice(at + 1)
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** How many edits a word of so many letters may be away from what it is a slip of. */
function editsIn(length: number, isName: boolean): number {
  if (!isName) return length >= 6 ? 1 : 0
  return length >= 8 ? 2 : length >= 5 ? 1 : 0
}

/** Letters at the end that an inflection may change. */
const ENDING = 2

/**
 * The known word that a word of the same stem is a slip of: one letter within it is another, which no inflection makes.
 * A slip may not show where the stemmer cuts it off.
 */
export function misspelt(word: string, lexicon: Lexicon): string | undefined {
  if (word.length < 6 || lexicon.isIrregular(word)) return undefined
  const stem = lexicon.stem(word)
  const found = spelt(lexicon, word[0]!, word.length).filter(candidate => {
    const at = soleDifference(word, candidate)
    return at >= 0 && at < word.length - ENDING && lexicon.stem(candidate) === stem
  })
  // Words come in any order.
  return found.sort()[0]
}

/** The place of the one letter in which two words of a length differ; -1 where it is not one. */
function soleDifference(word: string, other: string): number {
  let found = -1
  for (let i = 0; i < word.length; i++) {
    if (word[i] === other[i]) continue
    if (found >= 0) return -1
    found = i
  }
  return found
}

/** The words of a lexicon with a first letter and a length, among which alone a slip is looked for. */
export function spelt(lexicon: Lexicon, first: string, length: number): readonly string[] {
  return lexicon.words.spellings.get(`${first} ${length}`) ?? []
}

/** How much longer a word may be that is two edits away at most. */
const NEAR_LENGTHS = [-2, -1, 0, 1, 2]

function nearest(
  word: string,
  { readers, most }: { readers: readonly Reader[]; most: number },
): string | undefined {
  const allowed = Math.min(most, editsIn(word.length, true))
  if (allowed === 0 || readers.length === 0 || /\d/.test(word)) return undefined
  const lengths = NEAR_LENGTHS.filter(more => Math.abs(more) <= allowed).map(more => word.length + more)
  const words = lengths
    .filter(length => length >= SHORTEST)
    .flatMap(length => spelt(readers[0]!.lexicon, word[0]!, length))
  const isName = (known: string): boolean => readers[0]!.lexicon.words.spelt.get(known) === true
  let best: string[] = []
  let distance = allowed + 1
  for (const candidate of words) {
    const found = editDistance(word, candidate, Math.min(distance, allowed))
    if (
      found > allowed ||
      found > distance ||
      found > editsIn(Math.max(word.length, candidate.length), isName(candidate)) ||
      (!isName(candidate) && isOtherWord(word, candidate))
    )
      continue
    best = found === distance ? [...best, candidate] : [candidate]
    distance = found
  }
  return best.length === 1 ? best[0] : undefined
}

/** Letters that are taken for each other by their sound. */
const ALIKE = ['ae', 'ei', 'ao', 'ou', 'iy', 'ck', 'cs', 'sz', 'kq', 'mn', 'dt', 'bp', 'gj', 'fv']

/** The rows of keys that most keyboards share, but for a few places. */
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn']

/** In shorter words a key beside the right one makes too often another word. */
const LONG = 8

/**
 * Whether two words differ in one letter which no slip of the ear or, in long words, of the finger makes of the other:
 * "protect" is no slip of "project". Replaced letters are where words that are spelt right lie nearest to each other.
 */
function isOtherWord(word: string, known: string): boolean {
  const at = word.length === known.length ? soleDifference(word, known) : -1
  if (at < 0 || soundAlike(word, known)) return false
  const [a, b] = [word[at]!, known[at]!]
  const isBeside = KEYS.some(
    row => Math.abs(row.indexOf(a) - row.indexOf(b)) === 1 && row.includes(a) && row.includes(b),
  )
  return word.length < LONG || !isBeside
}

/** Whether two words of a length differ in one letter, for which the other is taken by its sound. */
export function soundAlike(word: string, known: string): boolean {
  const at = word.length === known.length ? soleDifference(word, known) : -1
  const [a, b] = [word[at], known[at]]
  return at >= 0 && ALIKE.some(pair => pair.includes(a!) && pair.includes(b!))
}

/** A word shorter than this is none that another could be a slip of. */
const SHORTEST = 4

/** Edits from one word to another: insert, delete, replace, swap; more than `limit` is only known to be more. */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = []
  let last = [0]
  for (let j = 1; j <= b.length; j++) last.push(j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? before[j - 2]! + 1
          : Number.POSITIVE_INFINITY
      row.push(Math.min(replace, last[j]! + 1, row[j - 1]! + 1, swap))
    }
    if (Math.min(...row) > limit) return limit + 1
    before = last
    last = row
  }
  return last[b.length]!
}
