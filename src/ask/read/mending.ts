import type { Texts } from '../texts.ts'
import type { Atom } from './atoms.ts'
import type { Cue } from './lexicon-words.ts'
import type { Reader } from './reader.ts'
import type { Sense } from './senses.ts'
import { slipsOf } from './slips.ts'
import { type Correction, correct, misspelt } from './spelling.ts'
import type { Token } from './tokens.ts'

/** The words of a question as they are meant, and what was mended. */
export interface Mended {
  readonly tokens: readonly Token[]
  readonly corrections: readonly Correction[]
}

/** More readings than these of what was meant are not tried. */
const MOST = 6

/** Mends each word that nothing knows, where one known word alone is near to it. */
export function mended(tokens: readonly Token[], readers: readonly Reader[], texts: Texts): Mended {
  const corrections: Correction[] = []
  const found = tokens.flatMap((token, i) => {
    if (token.sort !== 'word' || isSpelt(token, readers)) return [token]
    const meant =
      readers.map(({ lexicon }) => misspelt(token.word, lexicon)).find(each => each !== undefined) ??
      (isKnown(tokens, i, { readers, texts }) ? undefined : correct(token, readers))
    const words = meant === undefined ? apart(tokens, i, { readers, texts }) : [{ ...token, word: meant }]
    if (!words) return [token]
    corrections.push({ from: token.text, to: written(words) })
    return words
  })
  return { tokens: corrections.length > 0 ? found : tokens, corrections }
}

/** What else may be meant by a question in which words have no place: by each known word that one is a slip of. */
export function otherwise(
  { tokens, corrections }: Mended,
  { unplaced, readers }: { unplaced: readonly string[]; readers: readonly Reader[] },
): Mended[] {
  let found: Mended[] = [{ tokens, corrections }]
  for (const [i, token] of tokens.entries()) {
    const mayBeSlip = unplaced.includes(token.text) && !isOfLanguage(token, readers)
    const slips = mayBeSlip ? slipsOf(token, readers) : []
    if (slips.length === 0) continue
    found = found.flatMap(each =>
      slips.map(word => ({
        tokens: each.tokens.with(i, { ...token, word }),
        corrections: [...each.corrections, { from: token.text, to: word }],
      })),
    )
    if (found.length > MOST) return []
  }
  return found.filter(each => each.tokens !== tokens)
}

/** Whether each word that was mended still tells something by itself: another would only get lost. */
export function keepsMended({
  mended,
  atoms,
  tokens,
}: {
  mended: Mended
  atoms: readonly Atom[]
  tokens: readonly Token[]
}): boolean {
  const words = mended.corrections.map(({ to }) => to)
  return !atoms.some(
    atom =>
      atom.senses.some(mayBeLost) &&
      tokens.slice(atom.from, atom.to).some(({ word }) => words.includes(word)),
  )
}

function mayBeLost(sense: Sense): boolean {
  if (sense.sort !== 'entry') return sense.sort === 'alike'
  const { entry } = sense
  return (
    entry.sort === 'filler' || entry.sort === 'general' || (entry.sort === 'cue' && LOST.includes(entry.cue))
  )
}

const LOST: readonly Cue[] = ['filler', 'pronoun']

interface By {
  readonly readers: readonly Reader[]
  readonly texts: Texts
}

/** "Larchitecture": a word that lost its apostrophe, in the words that this joins. */
function apart(tokens: readonly Token[], at: number, by: By): Token[] | undefined {
  const token = tokens[at]!
  if (isKnown(tokens, at, by)) return undefined
  for (const reader of by.readers) {
    const { elisions = [], elidedBefore = [] } = reader.lexicon.language
    const elided = elisions.find(
      each =>
        token.word.startsWith(each) &&
        elidedBefore.some(letter => token.word.startsWith(letter, each.length)),
    )
    if (elided === undefined) continue
    const rest: Token = {
      ...token,
      text: token.text.slice(elided.length),
      word: token.word.slice(elided.length),
    }
    const of = { ...by, readers: [reader] }
    const word = isKnown([rest], 0, of) ? rest.word : correct(rest, of.readers)
    const first: Token = { ...token, text: token.text.slice(0, elided.length), word: elided, elided: true }
    if (word !== undefined) return [first, { ...rest, word }]
  }
  return undefined
}

function written(words: readonly Token[]): string {
  return words.map(({ word, elided }) => (elided ? `${word}'` : word)).join('')
}

function isSpelt(token: Token, readers: readonly Reader[]): boolean {
  return readers.some(({ lexicon }) => lexicon.words.spelt.has(token.word)) || isOfLanguage(token, readers)
}

/** Whether a word is one of those for which the question's language has others: it is no slip, though no text has any. */
function isOfLanguage({ text }: Token, readers: readonly Reader[]): boolean {
  const word = text.toLowerCase()
  return readers.slice(0, 1).some(({ lexicon }) => lexicon.language.synonyms?.some(row => row.includes(word)))
}

function isKnown(tokens: readonly Token[], at: number, { readers, texts }: By): boolean {
  const token = tokens[at]!
  return (
    isSpelt(token, readers) ||
    readers.some(({ lexicon, dates, numbers }) => {
      const stem = lexicon.stemOf(token)
      return (
        lexicon.matches(tokens, at).length > 0 ||
        lexicon.words.stems.has(stem) ||
        texts.with(lexicon.inLanguage(stem)).size > 0 ||
        texts.synonyms(lexicon.inLanguage(stem)).length > 0 ||
        dates.read(tokens, at) !== undefined ||
        numbers.read(tokens, at) !== undefined
      )
    })
  )
}
