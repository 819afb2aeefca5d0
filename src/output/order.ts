import { type Column, joined } from './result.ts'

/** Rows by what stands in a column, if one is named: numbers by value, before texts by code unit; empty cells last. */
export function sortedRows<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  { reverse = false }: { readonly reverse?: boolean | undefined } = {},
): readonly Row[] {
  const sorted = [...rows]
  if (column) {
    const keys = new Map(rows.map(row => [row, joined(column.cell(row))]))
    sorted.sort((a, b) => compareCells(keys.get(a)!, keys.get(b)!))
  }
  return reverse ? sorted.reverse() : sorted
}

function compareCells(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const difference = Number(a) - Number(b)
  if (!Number.isNaN(difference)) return difference
  return a < b ? -1 : Number(a > b)
}
