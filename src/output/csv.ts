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

/** A listing as RFC 4180 with line feeds, a line at a time, a header first; several values of a cell are joined with `;`. */
export function* csvPieces(
  listing: Listing,
  { delimiter, safe, bom = false, headless = false }: CsvOptions,
): Iterable<string> {
  const { columns, rows } = listing
  const cell = cellWriter({ delimiter, safe })
  if (bom) yield '\uFEFF'
  if (!headless) yield `${columns.map(({ name }) => cell(name)).join(delimiter)}\n`
  for (const row of rows) {
    let line = ''
    for (let at = 0; at < columns.length; at++) {
      if (at > 0) line += delimiter
      line += cell(joined(columns[at]!.cell(row)))
    }
    yield `${line}\n`
  }
}

/** The cell of a text. */
export function cellWriter({
  delimiter,
  safe,
}: Pick<CsvOptions, 'delimiter' | 'safe'>): (text: string) => string {
  const quoted = quoter(delimiter)
  return safe ? text => quoted(guarded(text)) : quoted
}

/** Quotes a cell that holds a delimiter, a quote or what ends a line; a lone carriage return ends one for many readers. */
function quoter(delimiter: string): (text: string) => string {
  const special = new RegExp(`["\\r\\n${delimiter.replace(/[\\\]^-]/, '\\$&')}]`, 'u')
  return text => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
}

/** What a spreadsheet takes for the start of a formula, in full width too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
