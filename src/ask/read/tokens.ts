import { fold } from '../../knowledge/vocabulary.ts'
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
}

const NUMBER = String.raw`\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d{1,3}(?:[,.  \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?(?![\p{L}\d])`

const PIECES = new RegExp(
  String.raw`(?<number>${NUMBER})|(?<word>[\p{L}\p{M}\p{N}]+)|(?<sign>[%€$£]|(?<=^|\s)[+&](?=\s|$))|(?<mark>[,;:?!.()"«»“”…]|\s[-–—]\s)|(?<apostrophe>['’ʼ])`,
  'gu',
)

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

/** Most of a vocabulary is words of plain letters, which need no pattern; undefined for any other text. */
function plainWords(text: string, { joined }: Apostrophes): Token[] | undefined {
  if (!/^[a-z]+(?: [a-z]+)*$/.test(text)) return undefined
  let start = 0
  const tokens: Token[] = []
  for (const word of text.split(' ')) {
    if (joined.has(word)) return undefined
    tokens.push({ text: word, word, start, end: start + word.length, sort: 'word' })
    start += word.length + 1
  }
  return tokens
}

interface Written {
  readonly text: string
  readonly at: number
}

/** Contractions written with an apostrophe become the words they stand for; the rest is left as it is. */
function* expand(question: string, { contractions }: Apostrophes): Generator<Written> {
  let from = 0
  for (const match of question.matchAll(/[\p{L}]+['’][\p{L}]+/gu)) {
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
  for (const match of written.text.matchAll(PIECES)) {
    const { number, mark, apostrophe } = match.groups!
    const text = match[0].trim()
    const start = written.at + match.index
    if (apostrophe !== undefined) {
      joined = true
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
