import { fold, isLatin, LATIN_LETTER, LATIN_WORD_SIGN, once } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'

/** A word, a number or a mark of the question, where it stands and how it is compared. */
export interface Token {
  /** As written. */
  readonly text: string
  /** Folded: lower case, no accents. A piece after an apostrophe keeps it (`'s`). */
  readonly word: string
  readonly start: number
  readonly end: number
  readonly sort: 'word' | 'number' | 'mark'
  /** A hyphen joins it to the word before. */
  readonly joined?: boolean
  /** An apostrophe follows. */
  readonly elided?: boolean
}

/** How a pattern names letters, and letters with digits and marks. */
interface Letters {
  readonly letter: string
  readonly wordSign: string
}

function patternsOf({ letter, wordSign }: Letters) {
  const number = String.raw`\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d{1,3}(?:[,.  \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?(?![${letter}\d])`
  const pieces = String.raw`(?<number>${number})|(?<word>[${wordSign}]+)|(?<sign>[%€$£]|(?<=^|\s)[+&](?=\s|$))|(?<mark>[,;:?!.()"«»“”…]|\s[-–—]\s)|(?<apostrophe>['’ʼ])`
  return { pieces: new RegExp(pieces, 'gu'), joined: new RegExp(`[${letter}]+['’][${letter}]+`, 'gu') }
}

/** Made when they are needed, the property classes of Unicode above all: they take long to compile. */
const LATIN = once(() => patternsOf({ letter: LATIN_LETTER, wordSign: LATIN_WORD_SIGN }))
const WIDE = once(() => patternsOf({ letter: String.raw`\p{L}`, wordSign: String.raw`\p{L}\p{M}\p{N}` }))

function patternsFor(text: string): ReturnType<typeof patternsOf> {
  return isLatin(text) ? LATIN() : WIDE()
}

/** Words that an apostrophe joins to the next (elisions) or to the one before (suffixes), over all languages. */
export interface Apostrophes {
  readonly contractions: ReadonlyMap<string, string>
  /** Contractions that show no apostrophe: du. */
  readonly joined: ReadonlyMap<string, string>
  readonly suffixes: ReadonlySet<string>
}

/** The elisions and suffixes of some languages. */
export function apostrophesOf(languages: Iterable<LanguageFile>): Apostrophes {
  const contractions = new Map<string, string>()
  const joined = new Map<string, string>()
  const suffixes = new Set<string>()
  for (const language of languages) {
    for (const [from, to] of Object.entries(language.contractions ?? {}))
      if (/['’]/.test(from)) contractions.set(fold(from).replaceAll('’', "'"), to)
      else joined.set(from, to)
    for (const suffix of language.suffixes ?? []) suffixes.add(fold(suffix))
  }
  return { contractions, joined, suffixes }
}

/** Splits a question at blanks, hyphens, slashes and apostrophes; numbers with their separators stay whole. */
export function tokenise(question: string, apostrophes: Apostrophes): Token[] {
  const plain = plainWords(question, apostrophes)
  if (plain) return plain
  const tokens: Token[] = []
  for (const written of expand(question, apostrophes)) addPieces(tokens, written, apostrophes)
  return tokens
}

/** Words of plain letters, between them a blank or a hyphen, and at most one sign at the end. */
const PLAIN = /^[A-Za-z]+(?:[ -][A-Za-z]+)*(?: ?[?.!])?$/

/** Most words and many questions are of plain letters, which need no pattern; undefined for any other text. */
function plainWords(text: string, { joined }: Apostrophes): Token[] | undefined {
  if (!PLAIN.test(text)) return undefined
  const tokens: Token[] = []
  for (let start = 0; start < text.length; ) {
    const end = endOfWord(text, start)
    if (end === start) {
      const mark = text.charAt(start)
      tokens.push({ text: mark, word: mark, start, end: start + 1, sort: 'mark' })
      break
    }
    const written = text.slice(start, end)
    const word = written.toLowerCase()
    if (joined.has(word)) return undefined
    const hyphen = text.charAt(start - 1) === '-' && { joined: true }
    tokens.push({ text: written, ...hyphen, word, start, end, sort: 'word' })
    start = isBetween(text.charAt(end)) ? end + 1 : end
  }
  return tokens
}

/** Where the plain letters from a place on end. */
function endOfWord(text: string, start: number): number {
  let end = start
  while (end < text.length && !isBetween(text.charAt(end)) && !'?.!'.includes(text.charAt(end))) end++
  return end
}

function isBetween(sign: string): boolean {
  return sign === ' ' || sign === '-'
}

interface Written {
  readonly text: string
  readonly at: number
}

const APOSTROPHE = /['’]/

/** Contractions written with an apostrophe become the words they stand for; the rest is left as it is. */
function* expand(question: string, { contractions }: Apostrophes): Generator<Written> {
  let from = 0
  if (!APOSTROPHE.test(question)) return yield { text: question, at: 0 }
  for (const match of question.matchAll(patternsFor(question).joined)) {
    const long = contractions.get(fold(match[0]).replaceAll('’', "'"))
    if (long === undefined) continue
    yield { text: question.slice(from, match.index), at: from }
    yield { text: long, at: match.index }
    from = match.index + match[0].length
  }
  yield { text: question.slice(from), at: from }
}

function addPieces(tokens: Token[], written: Written, { joined: contracted, suffixes }: Apostrophes): void {
  let joined = false
  for (const match of written.text.matchAll(patternsFor(written.text).pieces)) {
    const { number, mark, apostrophe } = match.groups!
    const text = match[0].trim()
    const start = written.at + match.index
    if (apostrophe !== undefined) {
      joined = true
      const last = tokens.at(-1)
      if (last) tokens[tokens.length - 1] = { ...last, elided: true }
      continue
    }
    const sort: Token['sort'] = number !== undefined ? 'number' : mark !== undefined ? 'mark' : 'word'
    const word = sort === 'word' ? fold(text) : text
    const parts = sort === 'word' && !joined ? contracted.get(text.toLowerCase())?.split(' ') : undefined
    if (parts) {
      tokens.push(
        ...parts.map(part => ({ text: part, word: fold(part), start, end: start + match[0].length, sort })),
      )
      continue
    }
    const suffix = joined && sort === 'word' && suffixes.has(word)
    const hyphen = /[-‐‑]$/u.test(written.text.slice(0, match.index))
    tokens.push({
      text,
      ...(hyphen ? { joined: true } : {}),
      word: suffix ? `'${word}` : word,
      start,
      end: start + match[0].length,
      sort,
    })
    joined = false
  }
}
