import type { Values } from '../knowledge/columns.ts'
import { ByteText, wordsOf } from './byte-text.ts'
import type { ColumnStyle, ColumnWriter } from './column-writer.ts'

/** The cells of values by their codes, each with its end; that of the code zero is empty. */
export class KnownCells {
  readonly words: DataView
  /** Where each starts, and where the last one ends. */
  readonly starts: Uint32Array

  constructor(cells: readonly string[], end: string) {
    const out = new ByteText(16 * cells.length)
    this.starts = new Uint32Array(cells.length + 2)
    out.add(end)
    for (const [at, cell] of cells.entries()) {
      this.starts[at + 1] = out.size
      out.add(cell)
      out.add(end)
    }
    this.starts[cells.length + 1] = out.size
    this.words = wordsOf(out.whole())
  }

  write(out: ByteText, code: number): void {
    out.copyWords(this.words, this.starts[code]!, this.starts[code + 1]!)
  }
}

/** At most one value a row: the cell of each is made once. */
export class ValueColumn implements ColumnWriter {
  readonly #codes: Uint32Array
  readonly #cells: KnownCells

  constructor({ codes, distinct }: Values, { style: { cell }, text = String, end }: ColumnStyle) {
    this.#codes = codes
    this.#cells = new KnownCells(
      distinct.map(value => cell(text(value) ?? '')),
      end,
    )
  }

  write(out: ByteText, place: number): void {
    // Of a column in which nobody has a value, no codes are kept.
    this.#cells.write(out, place < this.#codes.length ? this.#codes[place]! : 0)
  }
}

const SEPARATOR = ';'
export const SEMICOLON = 0x3b

/** Any number of values a row: only where it has several is a cell put together. */
export class ListColumn implements ColumnWriter {
  readonly #codes: Uint32Array
  readonly #ends: Uint32Array
  readonly #texts: readonly (string | undefined)[]
  readonly #cell: (text: string) => string
  readonly #cells: KnownCells
  readonly #end: string
  /** Bytes behind each known cell. */
  readonly #endLength: number
  /** Whether a cell is its text, and so may stand in one with others. */
  readonly #isPlain: Uint8Array

  constructor({ codes, distinct }: Values, ends: Uint32Array, { style, text = String, end }: ColumnStyle) {
    const { cell } = style
    this.#codes = codes
    this.#ends = ends
    this.#texts = distinct.map(text)
    this.#cell = cell
    const cells = this.#texts.map(each => cell(each ?? ''))
    this.#cells = new KnownCells(cells, end)
    this.#end = end
    this.#endLength = this.#cells.starts[1]!
    const joinsPlainly = cell('0;0') === '0;0'
    this.#isPlain = Uint8Array.from([
      0,
      ...cells.map((each, at) => Number(joinsPlainly && each === this.#texts[at])),
    ])
  }

  write(out: ByteText, place: number): void {
    const from = place === 0 ? 0 : this.#ends[place - 1]!
    const to = this.#ends[place]!
    if (to - from < 2) this.#cells.write(out, from === to ? 0 : this.#codes[from]!)
    else if (this.#arePlain(from, to)) this.#writeJoined(out, from, to)
    else {
      const filled = Array.from(this.#codes.subarray(from, to), code => this.#texts[code - 1])
      out.add(this.#cell(filled.filter(text => text !== undefined).join(SEPARATOR)))
      out.add(this.#end)
    }
  }

  #arePlain(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.#isPlain[this.#codes[at]!] !== 1) return false
    return true
  }

  /** Each cell has its end behind it, which all but the last give up for a separator. */
  #writeJoined(out: ByteText, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (at > from) {
        out.size -= this.#endLength
        out.byte(SEMICOLON)
      }
      this.#cells.write(out, this.#codes[at]!)
    }
  }
}
