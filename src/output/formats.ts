import { spaced } from '../knowledge/labels.ts'
import { type CsvOptions, csvPieces } from './csv.ts'
import { asJson, asObject, rowObject } from './json.ts'
import type { Cell, Layout, Listing } from './result.ts'
import { toTable } from './table.ts'
import { visible, visibleLines } from './text.ts'

export interface WriteOptions extends Layout {
  readonly csvSafe: boolean
  /** What stands between two cells of CSV; a comma where it is left out. */
  readonly delimiter?: string
  readonly bom?: boolean
  readonly headless?: boolean
  /** What ends a record of the formats that print records: a line feed, or NUL for `xargs -0`. */
  readonly end?: '\n' | '\0'
}

/** Turns a listing into the text of one format, line feed at the end. Writers load what they need themselves. */
interface Whole {
  readonly write: (listing: Listing, options: WriteOptions) => string | Promise<string>
}

/** The same, a record at a time, so that however many there are, few are held. */
interface Piecewise {
  readonly pieces: (listing: Listing, options: WriteOptions) => Iterable<string> | Promise<Iterable<string>>
  /** Rows beyond which it is written so: of fewer, the facts are read sooner than the columns that are printed. */
  readonly many: number
  /** The same in UTF-8, where a snapshot keeps what is printed; undefined where it does not. */
  readonly stored?: (listing: Listing, options: WriteOptions) => Promise<Iterable<Uint8Array> | undefined>
}

export type Format = (Whole | Piecewise) & {
  readonly summary: string
  /** How names of files end that hold it. */
  readonly endings?: readonly string[]
  /** Whether it prints one record after another, each with the same end. */
  readonly records?: boolean
}

const table: Format = {
  summary: 'for people, fitted to the terminal',
  write: async (listing, options) => {
    if (listing.text && !listing.chosen) return listing.text(options, listing.rows)
    return toTable(listing, options)
  },
}

const json: Format = {
  summary: 'one object',
  endings: ['json'],
  write: listing => `${asJson(asObject(listing))}\n`,
}

const ndjson: Format = {
  summary: 'one JSON object a line',
  endings: ['ndjson', 'jsonl'],
  records: true,
  many: 100,
  *pieces(listing, { end = '\n' }) {
    for (const row of listing.rows) yield asJson(rowObject(listing, row), 0) + end
  },
  stored: async (listing, { end = '\n' }) => (await import('./stored-rows.ts')).storedJson(listing, end),
}

function csvOptions({ delimiter = ',', csvSafe, bom = false, headless = false }: WriteOptions): CsvOptions {
  return { delimiter, safe: csvSafe, bom, headless }
}

function tsvOptions(options: WriteOptions): CsvOptions {
  return { ...csvOptions(options), delimiter: '\t' }
}

/** Rows for which all columns are read. */
const MANY_OF_ALL = 60

const csv: Format = {
  summary: 'comma-separated, RFC 4180',
  endings: ['csv'],
  many: MANY_OF_ALL,
  pieces: (listing, options) => csvPieces(listing, csvOptions(options)),
  stored: async (listing, options) =>
    (await import('./stored-rows.ts')).storedCsv(listing, csvOptions(options)),
}

const tsv: Format = {
  summary: 'tab-separated',
  endings: ['tsv', 'tab'],
  many: MANY_OF_ALL,
  pieces: (listing, options) => csvPieces(listing, tsvOptions(options)),
  stored: async (listing, options) =>
    (await import('./stored-rows.ts')).storedCsv(listing, tsvOptions(options)),
}

const yaml: Format = {
  summary: 'the object of json, as YAML',
  endings: ['yaml', 'yml'],
  write: async listing => yamlText(await import('yaml'), asObject(listing)),
}

const markdown: Format = {
  summary: 'a Markdown table, for people',
  endings: ['md', 'markdown'],
  write: listing => {
    const { rows, tableColumns } = (listing.chosen ? undefined : listing.grid?.(listing.rows)) ?? listing
    const cells = rows.map(row => tableColumns.map(column => (column.human ?? column.cell)(row)))
    const isFilled = (_: unknown, at: number) => rows.length === 0 || cells.some(row => row[at]!.length > 0)
    const line = (row: readonly string[]) => `| ${row.filter(isFilled).join(' | ')} |\n`
    const head = tableColumns.map(({ heading, name }) => markdownCell(heading ?? spaced(name)))
    const rule = tableColumns.map(() => '---')
    return [head, rule, ...cells.map(row => row.map(markdownCells))].map(line).join('')
  },
}

const ids: Format = {
  summary: 'ids alone, one a line',
  endings: ['ids'],
  records: true,
  many: 20,
  *pieces(listing, { end = '\n' }) {
    for (const row of listing.rows) for (const id of [listing.id(row)].flat()) yield visible(id) + end
  },
  stored: async (listing, { end = '\n' }) => (await import('./stored-rows.ts')).storedIds(listing, end),
}

/** The registry of formats: what `--format` takes, what its help says, and what writes it. */
export const FORMATS = { table, json, ndjson, csv, tsv, yaml, markdown, ids }

export type FormatName = keyof typeof FORMATS

/** A listing in a format, whole. */
export async function write(format: Format, listing: Listing, options: WriteOptions): Promise<string> {
  if ('write' in format) return format.write(listing, options)
  return [...(await format.pieces(listing, options))].join('')
}

/** The format that the name of a file ends in; undefined where it ends in none. */
export function formatOfFile(file: string): FormatName | undefined {
  const [, ending = ''] = /\.([^./\\]+)$/.exec(file.toLowerCase()) ?? []
  const formats = Object.entries(FORMATS) as [FormatName, Format][]
  return formats.find(([, { endings }]) => endings?.includes(ending))?.[0]
}

/** What a terminal may be sent: a table is safe already, data is not, and keeps its bytes everywhere else. */
export function forTerminal(format: FormatName, text: string): string {
  return format === 'table' ? text : visibleLines(text)
}

/** Several values of a cell stand one below the other. */
function markdownCells(cell: Cell): string {
  return [cell].flat().map(markdownCell).join('<br>')
}

function markdownCell(text: string): string {
  return visible(text).replace(/[\\|<>&`*_[\]]/g, character => `\\${character}`)
}

/** Bundled as CommonJS, the package stands under `default`; as a module of its own, it does not. */
function yamlText(
  yaml: typeof import('yaml') & { readonly default?: typeof import('yaml') },
  value: unknown,
): string {
  return (yaml.default ?? yaml).stringify(value, { lineWidth: 0 })
}
