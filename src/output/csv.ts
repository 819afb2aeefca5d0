import { stringify } from 'csv-stringify/sync'
import type { Listing } from './result.ts'
import { joined } from './result.ts'

export interface CsvOptions {
  /** One character between two cells. */
  readonly delimiter: string
  /** A byte order mark before the text, by which some spreadsheets know UTF-8. */
  readonly bom?: boolean
  /** No line of column names. */
  readonly headless?: boolean
  /** Guards against cells that a spreadsheet would take for formulas. */
  readonly safe: boolean
}

/** A listing as RFC 4180 with line feeds, a header line first; several values of a cell are joined with `;`. */
export function toCsv(
  listing: Listing,
  { delimiter, safe, bom = false, headless = false }: CsvOptions,
): string {
  const header = listing.columns.map(column => column.name)
  const rows = listing.rows.map(row => listing.columns.map(column => joined(column.cell(row))))
  return stringify(headless ? rows : [header, ...rows], {
    bom,
    delimiter,
    record_delimiter: '\n',
    escape_formulas: safe,
    // A lone carriage return ends a line for many readers, so it is quoted as a line feed is.
    quoted_match: /\r/,
  })
}
