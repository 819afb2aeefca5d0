import Table from 'cli-table3'
import { spaced } from '../knowledge/labels.ts'
import { block, type Line } from './blocks.ts'
import type { Cell, Column, Layout, Listing } from './result.ts'
import { visible } from './text.ts'
import { widthOf, wrapped, wrappedId } from './width.ts'

const GAP = 2
/** No column becomes narrower than a short word. */
const NARROWEST = 8
/** What a column of text keeps before ids are broken. */
const READABLE = 28

const NO_BORDER = Object.fromEntries(
  ['', '-mid', '-left', '-right']
    .flatMap(side => ['top', 'bottom', 'left', 'right', 'mid'].map(part => [`${part}${side}`, '']))
    .concat([
      ['middle', ' '.repeat(GAP)],
      ['mid-mid', ''],
    ]),
)

/**
 * A listing as a table that fits the width: cells are wrapped, columns without any value left out. Where not even
 * narrow columns fit, each row is a block of lines instead.
 */
export function toTable(listing: Pick<Listing, 'rows' | 'tableColumns'>, layout: Layout): string {
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
  return asColumns(filled, widths, layout)
}

interface Filled {
  readonly column: Column<unknown>
  readonly head: string
  /** The lines of each cell before they are wrapped; blanks before a line indent it. */
  readonly cells: readonly (readonly string[])[]
}

function withValues(listing: Pick<Listing, 'rows' | 'tableColumns'>): readonly Filled[] {
  const all = listing.tableColumns.map(column => ({
    column,
    head: visible(column.heading ?? spaced(column.name)),
    cells: listing.rows.map(row => linesOf(column, (column.human ?? column.cell)(row))),
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

/** cli-table3 compares each cell with all others: a long table is laid out a few rows at a time. */
const AT_ONCE = 20

function asColumns(filled: readonly Filled[], widths: readonly number[], { paint }: Layout): string {
  const rows = filled[0]!.cells.length
  const head = filled.map(({ head: text }, at) => wrapped(paint.strong(text), widths[at]!))
  const parts = Array.from({ length: Math.ceil(rows / AT_ONCE) }, (_, part) => {
    const table = new Table({
      chars: NO_BORDER,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
      colWidths: [...widths],
      colAligns: filled.map(({ column }) => (column.numeric ? 'right' : 'left')),
      ...(part === 0 ? { head } : {}),
    })
    for (let row = part * AT_ONCE; row < Math.min(rows, (part + 1) * AT_ONCE); row++) {
      table.push(filled.map((column, at) => cellText(column, row, widths[at]!)))
    }
    return `${table.toString().replace(/[ \t]+$/gm, '')}\n`
  })
  return parts.join('')
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
  return widest(line.split(' '), widthOf)
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
  for (const gives of [
    (at: number) => !wanted[at]!.unbroken && widths[at]! > READABLE,
    (at: number) => widths[at]! > floors[at]!,
  ]) {
    while (spread(widths) > width) {
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
  for (const at of widths.keys())
    if (gives(at) && (best === undefined || widths[at]! > widths[best]!)) best = at
  return best
}
