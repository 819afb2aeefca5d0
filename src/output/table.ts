import { spaced } from '../knowledge/labels.ts'
import { block, type Line } from './blocks.ts'
import type { Cell, Column, Layout, Listing } from './result.ts'
import { visible } from './text.ts'
import { isPlain, widthOf, wrapped, wrappedId } from './width.ts'

const GAP = 2
/** No column becomes narrower than a short word. */
const NARROWEST = 8
/** What a column of text keeps before ids are broken. */
const READABLE = 28

/**
 * A listing as a table that fits the width: cells are wrapped, columns without any value left out. Where not even
 * narrow columns fit, each row is a block of lines instead.
 */
export async function toTable(
  listing: Pick<Listing, 'rows' | 'tableColumns'>,
  layout: Layout,
): Promise<string> {
  if (listing.rows.length === 0) return ''
  const filled = withValues(listing)
  const widths = fitted(
    filled.map(({ column, head, cells }) => ({
      natural: widest([head, ...cells.flat()], widthOf),
      word: Math.min(READABLE, widest([head, ...cells.flat()], longestWord)),
      unbroken: column.unbroken ?? false,
    })),
    layout.width,
  )
  if (spread(widths) > layout.width) return asBlocks(filled, listing.rows.length, layout)
  const table = { filled, widths }
  const head = filled.map(({ head: text }, at) => wrapped(layout.paint.strong(text), widths[at]!))
  const rows = Array.from({ length: listing.rows.length }, (_, row) => cellTexts(table, row))
  if (!filled.some(({ column }) => column.stacked)) return asLines(head, rows, table)
  const { laidOut } = await import('./stacked.ts')
  const isNumeric = filled.map(({ column }) => column.numeric ?? false)
  return laidOut([head, ...rows], { widths, gap: GAP, isNumeric })
}

interface Fitted {
  readonly filled: readonly Filled[]
  readonly widths: readonly number[]
}

interface Filled {
  readonly column: Column<unknown>
  readonly head: string
  /** The lines of each cell before they are wrapped; blanks before a line indent it. */
  readonly cells: readonly (readonly string[])[]
}

function withValues(listing: Pick<Listing, 'rows' | 'tableColumns'>): readonly Filled[] {
  // Each is read once, not once for each column.
  const rows = listing.rows.map((row): unknown => row)
  const all = listing.tableColumns.map(column => ({
    column,
    head: visible(column.heading ?? spaced(column.name)),
    cells: rows.map(row => linesOf(column, (column.human ?? column.cell)(row))),
  }))
  return all.filter(({ cells }) => cells.some(lines => lines.length > 0))
}

function linesOf({ stacked }: Column<unknown>, cell: Cell): readonly string[] {
  const lines = typeof cell === 'string' ? [cell] : stacked ? cell : [cell.join(', ')]
  return lines.filter(line => line !== '').map(visible)
}

/** Lines continue below their text, not below the blanks, the bullet or the sign that they begin with. */
function hanging(line: string, width: number, wrap: typeof wrapped): string {
  const lead = /^ *(?:[-+−←] )?/.exec(line)![0]
  const text = wrap(line.slice(lead.length), Math.max(1, width - lead.length))
  return lead + text.replaceAll('\n', `\n${' '.repeat(lead.length)}`)
}

/** A list, line by line: it may be long, and what lays out any table (see `stacked.ts`) takes its time over each cell. */
function asLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  table: Pick<Fitted, 'filled' | 'widths'>,
): string {
  return [head, ...rows].map(cells => rowText(cells, table)).join('')
}

/** The lines of some cells side by side, as many as the longest has. */
function rowText(cells: readonly string[], { filled, widths }: Fitted): string {
  const split = cells.map(cell => cell.split('\n'))
  const height = split.reduce((most, lines) => Math.max(most, lines.length), 1)
  let text = ''
  for (let line = 0; line < height; line++) {
    let row = ''
    // Blanks are written with what follows them: to take them off again takes longer.
    let blanks = 0
    for (let at = 0; at < split.length; at++) {
      const part = split[at]![line] ?? ''
      const room = Math.max(0, widths[at]! - widthOf(part))
      const before = filled[at]!.column.numeric ? room : 0
      if (part !== '') {
        row += ' '.repeat(blanks + before) + part
        blanks = 0
      }
      blanks += (part === '' ? room : room - before) + GAP
    }
    text += `${/[ \t]/.test(row.at(-1) ?? '') ? row.replace(/[ \t]+$/, '') : row}\n`
  }
  return text
}

/** The cells of a row, wrapped to the widths of their columns. */
function cellTexts({ filled, widths }: Fitted, row: number): string[] {
  return filled.map((column, at) => cellText(column, row, widths[at]!))
}

function cellText({ column, cells }: Filled, row: number, width: number): string {
  return cells[row]!.map(line => hanging(line, width, column.unbroken ? wrappedId : wrapped)).join('\n')
}

function asBlocks(filled: readonly Filled[], rows: number, layout: Layout): string {
  const lines = (row: number) =>
    filled.flatMap(({ head, cells }) =>
      cells[row]!.map((line, at): Line => [at === 0 ? head : '', line.trimStart()]),
    )
  return Array.from({ length: rows }, (_, row) => block(lines(row), layout)).join('\n')
}

function widest(lines: readonly string[], measure: (line: string) => number): number {
  return lines.reduce((most, line) => Math.max(most, measure(line)), 0)
}

function longestWord(line: string): number {
  return widest(line.split(' '), isPlain(line) ? lengthOf : widthOf)
}

function lengthOf(text: string): number {
  return text.length
}

interface Wanted {
  /** The width at which nothing is wrapped. */
  readonly natural: number
  /** The width below which words would be broken. */
  readonly word: number
  readonly unbroken: boolean
}

/**
 * Widths whose sum, gaps included, is at most `width` where that can be: the widest columns of text give first, then
 * the widest of all. No column of text becomes narrower than its words, none of ids narrower than a short word.
 */
export function fitted(wanted: readonly Wanted[], width: number): readonly number[] {
  const widths = wanted.map(({ natural }) => Math.max(1, natural))
  const floors = wanted.map(({ word, unbroken }) => (unbroken ? NARROWEST : word))
  let excess = spread(widths) - width
  for (const gives of [
    (at: number) => !wanted[at]!.unbroken && widths[at]! > READABLE,
    (at: number) => widths[at]! > floors[at]!,
  ]) {
    for (; excess > 0; excess--) {
      const at = widestOf(widths, gives)
      if (at === undefined) break
      widths[at]! -= 1
    }
  }
  return widths
}

function spread(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each, 0) + GAP * (widths.length - 1)
}

function widestOf(widths: readonly number[], gives: (at: number) => boolean): number | undefined {
  let best: number | undefined
  for (let at = 0; at < widths.length; at++)
    if (gives(at) && (best === undefined || widths[at]! > widths[best]!)) best = at
  return best
}
