import type { Rows } from '../knowledge/rows.ts'
import { type Column, joined } from './result.ts'

/**
 * Rows by what stands in a column, if one is named: numbers by value, before texts by code unit; rows without anything
 * in it come last, whichever way the others go.
 */
export function sortedRows<Row>(
  rows: Rows<Row>,
  column: Column<Row> | undefined,
  { reverse = false }: { readonly reverse?: boolean | undefined } = {},
): Rows<Row> {
  if (!column) return reverse ? rows.toReversed() : rows
  const keyed = rows.map(row => ({ row, key: joined(column.cell(row)) }))
  const filled = keyed.filter(({ key }) => key !== '').sort((a, b) => compareCells(a.key, b.key))
  if (reverse) filled.reverse()
  return [...filled, ...keyed.filter(({ key }) => key === '')].map(({ row }) => row)
}

function compareCells(a: string, b: string): number {
  const [first, second] = [numberIn(a), numberIn(b)]
  if (first !== undefined && second !== undefined) return first - second
  if (first !== undefined || second !== undefined) return first !== undefined ? -1 : 1
  return a < b ? -1 : Number(a > b)
}

/** The number that a cell is; undefined where it is a text, and for what only JavaScript reads as a number. */
function numberIn(cell: string): number | undefined {
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell) ? Number(cell) : undefined
}
