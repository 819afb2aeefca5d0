import type { RowGroup } from '../knowledge/columns.ts'
import { Room } from '../knowledge/room.ts'
import type { StoredRows } from '../knowledge/rows.ts'
import { ByteText } from './byte-text.ts'
import { type CellStyle, type ColumnWriter, DOUBLED, PLAIN, QUOTED, WHOLE } from './column-writer.ts'
import { type CsvOptions, cellWriter } from './csv.ts'
import { asJson } from './json.ts'
import type { Listing, StoredCells } from './result.ts'
import { columnWriter } from './stored-cells.ts'
import { visible } from './text.ts'

/**
 * What `csvPieces` gives, in UTF-8 and of what is kept of facts column by column; undefined where not all of it is.
 * Bytes that were given are used again for the next. As with all that stands in this file, what is damaged is told when
 * its turn comes.
 */
export function storedCsv(listing: Listing, options: CsvOptions): Iterable<Uint8Array> | undefined {
  const { stored } = listing.rows
  const columns = listing.columns.flatMap(column => column.stored ?? [])
  if (!listing.ofFacts || !stored || columns.length < listing.columns.length) return undefined
  const { delimiter, bom = false, headless = false } = options
  const cell = cellWriter(options)
  const header = headless ? '' : `${listing.columns.map(({ name }) => cell(name)).join(delimiter)}\n`
  const layout = { style: csvStyle(options), between: delimiter, end: '\n' }
  return linesOf(stored, columns, { ...layout, head: bom ? `\uFEFF${header}` : header })
}

/** The ids of facts, one a line; undefined where they are not kept. */
export function storedIds(listing: Listing, end: string): Iterable<Uint8Array> | undefined {
  const { stored } = listing.rows
  if (!listing.ofFacts || !stored) return undefined
  return linesOf(stored, [{ key: 'id' }], { style: VISIBLE, between: '', end, head: '' })
}

/** Facts as JSON, one a line; undefined where they are not kept, or fields of them were chosen. */
export function storedJson(listing: Listing, end: string): Iterable<Uint8Array> | undefined {
  const { stored } = listing.rows
  return listing.ofFacts && stored && !listing.chosen ? recordsOf(stored, end) : undefined
}

/** Bytes from which on they are given away. */
const PIECE = 1 << 16

interface Lines {
  readonly style: CellStyle
  readonly between: string
  readonly end: string
  readonly head: string
}

function* linesOf(stored: StoredRows, columns: readonly StoredCells[], lines: Lines): Iterable<Uint8Array> {
  const out = new ByteText(2 * PIECE)
  const room = new Room()
  out.add(lines.head)
  for (const run of runsOf(stored)) {
    room.next()
    const kept = run.group.columns(
      columns.map(({ key }) => key),
      room,
    )
    const writers = columns.map(({ key, text }, at) => {
      const column = kept[at]
      // Every snapshot of this format has every column of its base.
      if (!column) throw new Error(`there is no column ${key}`)
      const end = at < columns.length - 1 ? lines.between : lines.end
      return columnWriter(column, { style: lines.style, text, end })
    })
    for (let row = 0; row < run.ordinals.length; ) {
      row = addLines(out, writers, { ...run, row })
      if (out.size < PIECE) continue
      yield out.whole()
      out.size = 0
    }
  }
  yield out.whole()
}

/** Adds lines from a row on until a piece is full, and returns the row to go on with. */
function addLines(
  out: ByteText,
  writers: readonly ColumnWriter[],
  { group, ordinals, row: first }: Run & { readonly row: number },
): number {
  const { start } = group
  let row = first
  for (; row < ordinals.length && out.size < PIECE; row++) {
    const place = ordinals[row]! - start
    for (let at = 0; at < writers.length; at++) writers[at]!.write(out, place)
  }
  return row
}

/** Rows that follow each other within one group. */
interface Run {
  readonly group: RowGroup
  readonly ordinals: Uint32Array
}

/** Rows ascend or descend, so that what stands within one group is found by halves. */
function runsOf({ ordinals, group: groupAt }: StoredRows): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < ordinals.length; ) {
    const group = groupAt(ordinals[from]!)
    const isWithin = (at: number) => ordinals[at]! >= group.start && ordinals[at]! < group.start + group.size
    let to = from + 1
    let end = Math.min(from + group.size, ordinals.length)
    while (to < end) {
      const middle = (to + end) >>> 1
      if (isWithin(middle)) to = middle + 1
      else end = middle
    }
    runs.push({ group, ordinals: ordinals.subarray(from, to) })
    from = to
  }
  return runs
}

function* recordsOf({ ordinals, group }: StoredRows, end: string): Iterable<Uint8Array> {
  const decoder = new TextDecoder()
  const out = new ByteText(2 * PIECE)
  for (const ordinal of ordinals) {
    const record = group(ordinal).record(ordinal)
    if (isPrintable(record)) out.copy(record, 0, record.length)
    else out.add(asJson(JSON.parse(decoder.decode(record)), 0))
    out.add(end)
    if (out.size < PIECE) continue
    yield out.whole()
    out.size = 0
  }
  yield out.whole()
}

/** Whether no byte of a JSON text may be part of a character that is escaped for a terminal. */
function isPrintable(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if (bytes[at]! >= 0x7f) return false
  return true
}

function meanings(mean: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => mean(byte))
}

/** Ids as `visible` has them. */
const VISIBLE: CellStyle = {
  cell: visible,
  bytes: meanings(byte => (byte < 0x20 || byte > 0x7e ? WHOLE : PLAIN)),
  first: new Uint8Array(256),
  asIs: true,
}

/** Of the first bytes, letters and digits alone start no formula. */
const HARMLESS = /^[A-Za-z0-9]$/

function csvStyle(options: CsvOptions): CellStyle {
  const [delimiter] = new TextEncoder().encode(options.delimiter)
  const meaning = (byte: number) => {
    if (byte === delimiter) return byte < 0x80 ? QUOTED : WHOLE
    if (byte === 0x22) return QUOTED | DOUBLED
    return byte === 0x0a || byte === 0x0d ? QUOTED : PLAIN
  }
  const first = (byte: number) => (options.safe && !HARMLESS.test(String.fromCharCode(byte)) ? WHOLE : PLAIN)
  return { cell: cellWriter(options), bytes: meanings(meaning), first: meanings(first), asIs: false }
}
