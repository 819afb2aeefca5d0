import type { ColumnData, Spans, Texts } from '../knowledge/columns.ts'
import { ByteText, wordsOf } from './byte-text.ts'
import {
  type CellStyle,
  type ColumnStyle,
  type ColumnWriter,
  DOUBLED,
  PLAIN,
  QUOTED,
  WHOLE,
} from './column-writer.ts'
import { KnownCells, ListColumn, SEMICOLON, ValueColumn } from './stored-values.ts'

/** The writer of a column; several values of a cell are joined as in CSV. */
export function columnWriter(column: ColumnData, style: ColumnStyle): ColumnWriter {
  switch (column.type) {
    case 'texts':
      return new TextColumn(column, style)
    case 'values':
      return column.ends ? new ListColumn(column, column.ends, style) : new ValueColumn(column, style)
    case 'spans':
      return new SpanColumn(column, style)
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const QUOTE = 0x22

class TextColumn implements ColumnWriter {
  readonly #bytes: Uint8Array
  readonly #words: DataView
  readonly #ends: Uint32Array
  readonly #style: CellStyle
  /** Whether no text need be looked at. */
  readonly #isPlain: boolean
  readonly #end: Uint8Array

  constructor({ bytes, ends, printable }: Texts, { style, end }: ColumnStyle) {
    this.#bytes = bytes
    this.#words = wordsOf(bytes)
    this.#ends = ends
    this.#style = style
    this.#isPlain = printable && style.asIs
    this.#end = encoder.encode(end)
  }

  write(out: ByteText, place: number): void {
    const start = place === 0 ? 0 : this.#ends[place - 1]!
    const end = this.#ends[place]!
    const meaning = start === end || this.#isPlain ? PLAIN : this.#meaning(start, end)
    if (meaning === PLAIN) out.copyWords(this.#words, start, end)
    else if (meaning === QUOTED) {
      out.byte(QUOTE)
      out.copyWords(this.#words, start, end)
      out.byte(QUOTE)
    } else if (meaning < WHOLE) this.#writeDoubled(out, start, end)
    else out.add(this.#style.cell(decoder.decode(this.#bytes.subarray(start, end))))
    out.copy(this.#end, 0, this.#end.length)
  }

  #meaning(start: number, end: number): number {
    const { bytes: meaning, first } = this.#style
    const bytes = this.#bytes
    let found = first[bytes[start]!]!
    for (let at = start; at < end; at++) found |= meaning[bytes[at]!]!
    return found
  }

  #writeDoubled(out: ByteText, start: number, end: number): void {
    const { bytes: meaning } = this.#style
    out.byte(QUOTE)
    let from = start
    for (let at = start; at < end; at++) {
      if ((meaning[this.#bytes[at]!]! & DOUBLED) === 0) continue
      out.copy(this.#bytes, from, at + 1)
      from = at
    }
    out.copy(this.#bytes, from, end)
    out.byte(QUOTE)
  }
}

const HASH = '#'
const HYPHEN = 0x2d

class SpanColumn implements ColumnWriter {
  readonly #numbers: Uint32Array
  readonly #ends: Uint32Array
  /** The ids of sources, with what stands between them and the numbers. */
  readonly #sources: KnownCells
  readonly #end: Uint8Array
  readonly #cell: (text: string) => string
  /** Where a cell is put together before it is known what becomes of it; undefined where it stays as it is. */
  readonly #draft: ByteText | undefined

  constructor({ sources, numbers, ends }: Spans, { style: { cell }, end }: ColumnStyle) {
    this.#numbers = numbers
    this.#ends = ends
    this.#sources = new KnownCells(sources, HASH)
    this.#end = encoder.encode(end)
    this.#cell = cell
    // Where nothing that spans are made of is special, neither are they.
    const isPlain = [...sources, '0123456789#-;'].every(text => cell(text) === text)
    this.#draft = isPlain ? undefined : new ByteText(64)
  }

  write(out: ByteText, place: number): void {
    if (this.#draft) {
      this.#draft.size = 0
      this.#writeSpans(this.#draft, place)
      out.add(this.#cell(decoder.decode(this.#draft.whole())))
    } else this.#writeSpans(out, place)
    out.copy(this.#end, 0, this.#end.length)
  }

  #writeSpans(out: ByteText, place: number): void {
    const numbers = this.#numbers
    const from = place === 0 ? 0 : this.#ends[place - 1]!
    const to = this.#ends[place]!
    for (let span = from; span < to; span++) {
      if (span > from) out.byte(SEMICOLON)
      this.#sources.write(out, numbers[3 * span]! + 1)
      out.number(numbers[3 * span + 1]!)
      out.byte(HYPHEN)
      out.number(numbers[3 * span + 2]!)
    }
  }
}
