import type { ColumnData, Spans, Texts, Values } from '../knowledge/columns.ts'
import { ByteText } from './byte-text.ts'

/** Cells one after the other as they are printed, in UTF-8, and where that of each row starts and ends. */
export interface Cells {
  readonly text: ByteText
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** What a byte of a text means to its cell; what the bytes of one mean together is put together by bits. */
export const PLAIN = 0
/** The text is to stand in quotes. */
export const QUOTED = 1
/** The byte is to be written twice. */
export const DOUBLED = 2
/** Only the text as a whole says what its cell is. */
export const WHOLE = 4

/** How texts become cells. */
export interface CellStyle {
  /** The cell of a text. */
  readonly cell: (text: string) => string
  /** What each byte of a text in UTF-8 means; what `cell` would do follows from it unless it is WHOLE. */
  readonly bytes: Uint8Array
  /** The same for the first byte: PLAIN or WHOLE. */
  readonly first: Uint8Array
}

/** The cells of some rows of a column, by their places; values are joined as in CSV. */
export function cellsOf(
  column: ColumnData,
  places: Uint32Array,
  { style, text = String }: { readonly style: CellStyle; readonly text?: ValueOptions['text'] | undefined },
): Cells {
  switch (column.type) {
    case 'texts':
      return textCells(column, places, style)
    case 'values':
      return valueCells(column, places, { style, text })
    case 'spans':
      return spanCells(column, places, style)
  }
}

function textCells({ bytes, ends }: Texts, places: Uint32Array, style: CellStyle): Cells {
  // Most texts need no quotes, or two; for others there is more room when it is needed.
  const out = new Laid(places.length, bytes.length + 3 * places.length)
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!
    const start = place === 0 ? 0 : ends[place - 1]!
    if (start < ends[place]!) writeText(out, row, { stretch: { bytes, start, end: ends[place]! }, style })
  }
  return out
}

interface Stretch {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Copies a text behind the room for a quote, and sees on the way whether it needs one, or more. */
function writeText(
  out: Laid,
  row: number,
  { stretch, style }: { readonly stretch: Stretch; readonly style: CellStyle },
): void {
  const { bytes, start, end } = stretch
  const meaning = style.bytes
  out.text.reserve(end - start + 2)
  const { bytes: target, size } = out.text
  let found = style.first[bytes[start]!]!
  let to = size + 1
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!
    found |= meaning[byte]!
    target[to++] = byte
  }
  if (found <= QUOTED) {
    if (found === QUOTED) {
      target[size] = QUOTE
      target[to++] = QUOTE
    }
    out.text.size = to
    out.starts[row] = size + 1 - found
  } else {
    out.start(row)
    if (found >= WHOLE) out.text.add(style.cell(decoder.decode(bytes.subarray(start, end))))
    else writeDoubled(out.text, stretch, meaning)
  }
  out.end(row)
}

const QUOTE = 0x22

function writeDoubled(out: ByteText, { bytes, start, end }: Stretch, meaning: Uint8Array): void {
  out.byte(QUOTE)
  let from = start
  for (let at = start; at < end; at++) {
    if ((meaning[bytes[at]!]! & DOUBLED) === 0) continue
    out.copy(bytes, from, at + 1)
    from = at
  }
  out.copy(bytes, from, end)
  out.byte(QUOTE)
}

interface ValueOptions {
  readonly style: CellStyle
  readonly text: (value: unknown) => string | undefined
}

/** The cell of each value is made once; only where a row has several are they put together. */
function valueCells(column: Values, places: Uint32Array, options: ValueOptions): Cells {
  const { codes, ends } = column
  const out = new Laid(places.length, 16 * column.distinct.length)
  if (codes.length === 0) return out
  const known = new KnownCells(column.distinct, out.text, options)
  if (!ends) {
    const { starts, ends: stops } = known
    for (let row = 0; row < places.length; row++) {
      const code = codes[places[row]!]!
      out.starts[row] = starts[code]!
      out.ends[row] = stops[code]!
    }
    return out
  }
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!
    const [from, to] = [place === 0 ? 0 : ends[place - 1]!, ends[place]!]
    if (to - from === 1) {
      out.starts[row] = known.starts[codes[from]!]!
      out.ends[row] = known.ends[codes[from]!]!
    } else if (to > from) {
      out.start(row)
      known.writeJoined(codes.subarray(from, to))
      out.end(row)
    }
  }
  return out
}

/** The cells of values by their codes; that of the code zero is empty. */
class KnownCells {
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly #texts: readonly (string | undefined)[]
  readonly #cell: (text: string) => string
  readonly #out: ByteText
  /** Whether a cell is its text, and so may stand in one with others. */
  readonly #isPlain: Uint8Array

  constructor(distinct: readonly unknown[], out: ByteText, { style: { cell }, text }: ValueOptions) {
    this.#texts = distinct.map(text)
    this.#cell = cell
    this.#out = out
    this.starts = new Uint32Array(distinct.length + 1)
    this.ends = new Uint32Array(distinct.length + 1)
    this.#isPlain = new Uint8Array(distinct.length + 1)
    const joinsPlainly = cell('0;0') === '0;0'
    for (const [at, each] of this.#texts.entries()) {
      const own = each === undefined ? '' : cell(each)
      this.starts[at + 1] = out.size
      out.add(own)
      this.ends[at + 1] = out.size
      if (joinsPlainly && own === each) this.#isPlain[at + 1] = 1
    }
  }

  writeJoined(codes: Uint32Array): void {
    if (!codes.every(code => this.#isPlain[code] === 1)) {
      const filled = Array.from(codes, code => this.#texts[code - 1]).filter(text => text !== undefined)
      this.#out.add(this.#cell(filled.join(SEPARATOR)))
      return
    }
    for (let at = 0; at < codes.length; at++) {
      if (at > 0) this.#out.byte(SEMICOLON)
      this.#out.copy(this.#out.bytes, this.starts[codes[at]!]!, this.ends[codes[at]!]!)
    }
  }
}

const SEPARATOR = ';'
const SEMICOLON = 0x3b
const HASH = 0x23
const HYPHEN = 0x2d

function spanCells({ sources, numbers, ends }: Spans, places: Uint32Array, { cell }: CellStyle): Cells {
  const out = new Laid(places.length, 24 * places.length)
  // Where nothing that spans are made of is special, neither are they.
  const isPlain = [...sources, '0123456789#-;'].every(text => cell(text) === text)
  const encoded = sources.map(source => encoder.encode(source))
  const text = isPlain ? out.text : new ByteText(64)
  for (let row = 0; row < places.length; row++) {
    const place = places[row]!
    out.start(row)
    const from = place === 0 ? 0 : ends[place - 1]!
    for (let span = from; span < ends[place]!; span++) {
      if (span > from) text.byte(SEMICOLON)
      writeSpan(text, encoded[numbers[3 * span]!]!, [numbers[3 * span + 1]!, numbers[3 * span + 2]!])
    }
    if (!isPlain) {
      out.text.add(cell(decoder.decode(text.whole())))
      text.size = 0
    }
    out.end(row)
  }
  return out
}

const encoder = new TextEncoder()

function writeSpan(out: ByteText, source: Uint8Array, ends: readonly [start: number, end: number]): void {
  out.copy(source, 0, source.length)
  out.byte(HASH)
  out.number(ends[0])
  out.byte(HYPHEN)
  out.number(ends[1])
}

/** Cells that are being laid out. */
class Laid implements Cells {
  readonly text: ByteText
  readonly starts: Uint32Array
  readonly ends: Uint32Array

  constructor(rows: number, bytes: number) {
    this.text = new ByteText(bytes)
    this.starts = new Uint32Array(rows)
    this.ends = new Uint32Array(rows)
  }

  start(row: number): void {
    this.starts[row] = this.text.size
  }

  end(row: number): void {
    this.ends[row] = this.text.size
  }
}
