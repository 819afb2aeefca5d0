import { QueryFault } from './fault.ts'

/** A value as written: its text without quotes, and its place. */
export interface Piece {
  readonly text: string
  /** Written with a leading `=`: nothing narrower. */
  readonly exact: boolean
  readonly start: number
  readonly end: number
}

/** A piece of query text between blanks: words to look for, or a key and its values. */
export interface QueryToken {
  readonly negated: boolean
  /** Absent for words. */
  readonly key?: string
  /** One for words. */
  readonly pieces: readonly Piece[]
  readonly start: number
  readonly end: number
}

const BLANKS = /\s*/y
const ASCII_KEY = /[A-Za-z][\w-]*(?=:)/y
const QUOTED = /"(?<text>(?:[^"\\]|\\.)*)"/sy
const BARE_WORD = /[^\s"]+/y
const BARE_VALUE = /[^\s",]+/y
const BARE_FLAG_VALUE = /[^",]+/y

/** Splits query text into tokens; throws a `QueryFault` at an open quote, a key or hyphen with nothing after it. */
export function lexQuery(text: string): QueryToken[] {
  const tokens: QueryToken[] = []
  let at = skipBlanks(text, 0)
  while (at < text.length) {
    const token = readToken(text, at)
    tokens.push(token)
    at = skipBlanks(text, token.end)
  }
  return tokens
}

/** Splits the value of a flag at its commas; blanks are part of a value, quotes keep a comma in it. */
export function lexFlagValue(text: string): Piece[] {
  return readPieces(text, 0, BARE_FLAG_VALUE)
}

function readToken(text: string, start: number): QueryToken {
  const negated = text[start] === '-'
  const from = negated ? start + 1 : start
  if (text[from] === '-') throw flagInside(text, start)
  const key = keyAt(text, from)
  if (key === undefined) {
    const piece = readPiece(text, from, BARE_WORD)
    return { negated, pieces: [piece], start, end: piece.end }
  }
  const pieces = readPieces(text, from + key.length + 1, BARE_VALUE)
  return { negated, key, pieces, start, end: pieces.at(-1)!.end }
}

function keyAt(text: string, at: number): string | undefined {
  const key = matchAt(ASCII_KEY, text, at)?.[0]
  // Letters of other scripts are told by Unicode's tables, which few runs need.
  if (key !== undefined || !/[^\0-\x7f]/.test(text)) return key
  return matchAt(/\p{L}[\p{L}\p{N}_-]*(?=:)/uy, text, at)?.[0]
}

/** One value after another; after a comma blanks may follow, since nothing else can. */
function readPieces(text: string, start: number, bare: RegExp): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (;;) {
    const piece = readValue(text, at, bare)
    pieces.push(piece)
    if (text[piece.end] !== ',') return pieces
    at = skipBlanks(text, piece.end + 1)
  }
}

function readValue(text: string, start: number, bare: RegExp): Piece {
  const exact = text[start] === '='
  const piece = readPiece(text, exact ? start + 1 : start, bare)
  return { ...piece, exact, start }
}

/** Quoted and bare parts that touch, as one text. */
function readPiece(text: string, start: number, bare: RegExp): Piece {
  let at = start
  let read = ''
  for (;;) {
    const quoted = matchAt(QUOTED, text, at)
    const part = quoted ?? matchAt(bare, text, at)
    if (!part) break
    read += quoted ? quoted.groups!.text!.replace(/\\(.)/gs, '$1') : part[0]
    at += part[0].length
  }
  if (text[at] === '"') throw openQuote(text, at)
  if (read.trim() === '') throw nothingThere(start, at)
  return { text: read.trim(), exact: false, start, end: at }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function skipBlanks(text: string, at: number): number {
  return at + matchAt(BLANKS, text, at)![0].length
}

function openQuote(text: string, start: number): QueryFault {
  return new QueryFault({
    message: 'a quotation mark is opened and not closed',
    start,
    end: text.length,
    tip: 'close it with "; write \\" for a quotation mark itself',
  })
}

function nothingThere(start: number, end: number): QueryFault {
  return new QueryFault({
    message: 'a value is missing',
    start,
    end: Math.max(end, start),
    tip: 'write a value right after the colon, comma or hyphen, without a blank',
  })
}

function flagInside(text: string, start: number): QueryFault {
  const flag = text.slice(start).split(/\s/, 1)[0] ?? ''
  return new QueryFault({
    message: `"${flag}" looks like a flag`,
    start,
    end: start + flag.length,
    tip: 'give flags outside the query text, or quote the words to look for them',
  })
}
