import type { Rows } from '../knowledge/rows.ts'
import { type Column, joined } from './result.ts'

/** Rows by what stands in a column, if one is named: numbers by value, before texts by code unit; empty cells last. */
export function sortedRows<Row>(
  rows: Rows<Row>,
  column: Column<Row> | undefined,
  { reverse = false }: { readonly reverse?: boolean | undefined } = {},
): Rows<Row> {
  const sorted = column ? sortedBy(rows, column) : rows
  return reverse ? sorted.toReversed() : sorted
}

function sortedBy<Row>(rows: Rows<Row>, column: Column<Row>): Rows<Row> {
  const keyed = rows.map(row => ({ row, key: joined(column.cell(row)) }))
  return keyed.sort((a, b) => compareCells(a.key, b.key)).map(({ row }) => row)
}

function compareCells(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const difference = Number(a) - Number(b)
  if (!Number.isNaN(difference)) return difference
  return a < b ? -1 : Number(a > b)
}
