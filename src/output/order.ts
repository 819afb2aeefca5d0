import { type Column, joined } from './result.ts'

/**
 * Rows by what stands in a column, if one is named: numbers by value, before texts by code unit; rows without anything
 * in it come last, whichever way the others go.
 */
export function sortedRows<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  { reverse = false }: { readonly reverse?: boolean | undefined } = {},
): readonly Row[] {
  const keys = new Map(rows.map(row => [row, column ? joined(column.cell(row)) : 'any']))
  const filled = rows.filter(row => keys.get(row) !== '')
  if (column) filled.sort((a, b) => compareCells(keys.get(a)!, keys.get(b)!))
  if (reverse) filled.reverse()
  return [...filled, ...rows.filter(row => keys.get(row) === '')]
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
