import Table from 'cli-table3'
import { spaced } from '../knowledge/labels.ts'
import { block, type Line } from './blocks.ts'
import type { Column, Layout, Listing } from './result.ts'
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
export function toTable(listing: Listing, layout: Layout): string {
  if (listing.rows.length === 0) return ''
  const filled = withValues(listing)
  const widths = fitted(
    filled.map(({ column, head, cells }) => ({
      natural: cells.reduce((widest, cell) => Math.max(widest, widthOf(cell)), widthOf(head)),
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
  readonly cells: readonly string[]
}

function withValues(listing: Listing): readonly Filled[] {
  const all = listing.tableColumns.map(column => ({
    column,
    head: visible(column.heading ?? spaced(column.name)),
    cells: listing.rows.map(row => {
      const cell = (column.human ?? column.cell)(row)
      return visible(typeof cell === 'string' ? cell : cell.join(', '))
    }),
  }))
  return all.filter(({ cells }) => cells.some(cell => cell !== ''))
}

/** cli-table3 compares each cell with all others: a long table is laid out a few rows at a time. */
const AT_ONCE = 100

function asColumns(filled: readonly Filled[], widths: readonly number[], { paint }: Layout): string {
  const rows = filled[0]!.cells.length
  const head = filled.map(({ head: text }, at) => wrapped(paint.strong(text), widths[at]!))
  const parts = Array.from({ length: Math.ceil(rows / AT_ONCE) }, (_, part) => {
    const table = new Table({
      chars: NO_BORDER,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
      colWidths: [...widths],
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
  return column.unbroken ? wrappedId(cells[row]!, width) : wrapped(cells[row]!, width)
}

function asBlocks(filled: readonly Filled[], rows: number, layout: Layout): string {
  const lines = (row: number) =>
    filled.flatMap(({ head, cells }): readonly Line[] => (cells[row] === '' ? [] : [[head, cells[row]!]]))
  return Array.from({ length: rows }, (_, row) => block(lines(row), layout)).join('\n')
}

interface Wanted {
  /** The width at which nothing is wrapped. */
  readonly natural: number
  readonly unbroken: boolean
}

/**
 * Widths whose sum, gaps included, is at most `width` where that can be: the widest columns of text give first, then
 * the widest of all, and none becomes narrower than a short word.
 */
export function fitted(wanted: readonly Wanted[], width: number): readonly number[] {
  const widths = wanted.map(({ natural }) => Math.max(1, natural))
  for (const { floor, gives } of [
    { floor: READABLE, gives: (at: number) => !wanted[at]!.unbroken },
    { floor: NARROWEST, gives: () => true },
  ]) {
    while (spread(widths) > width) {
      const at = widestOf(widths, gives)
      if (at === undefined || widths[at]! <= floor) break
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
