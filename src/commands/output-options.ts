import {
  FORMATS,
  type FormatName,
  formatOfFile,
  forTerminal,
  type WriteOptions,
  write,
} from '../output/formats.ts'
import { asJson, FORMAT_VERSION } from '../output/json.ts'
import { sortedRows } from '../output/order.ts'
import type { Listing } from '../output/result.ts'
import { choose } from './choose.ts'
import type { Declared } from './command.ts'
import { UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { fieldNamed } from './fields.ts'
import type { Session } from './session.ts'

/** What the flags of output say. */
export interface OutputOptions {
  readonly format?: string
  readonly fields?: string | true
  readonly sort?: string
  readonly reverse?: boolean
  readonly limit?: string
  readonly output?: string
  readonly csvSafe?: boolean
  readonly delimiter?: string
  readonly bom?: boolean
  /** `--no-header` makes it false. */
  readonly header?: boolean
  readonly template?: string
  readonly null?: boolean
  readonly count?: boolean
  readonly exitCode?: boolean
}

type CellOptions = Pick<WriteOptions, 'csvSafe' | 'delimiter' | 'bom' | 'headless'>

/** Declares the flags of output; what prints one thing and no rows has nothing to count. */
export function addOutputOptions(command: Declared, { rows = true }: { readonly rows?: boolean } = {}): void {
  addFormatOption(command)
  command
    .option('--fields [names]', 'columns, joined with commas; without names, lists those there are')
    .option('--template <text>', "a line of one's own for each row: '{id}: {status:label}'")
    .option('-0, --null', 'end each record with NUL, for xargs -0 (ids, ndjson, --template)')
    .option('--sort <field>', 'sort by a column instead of the usual order')
    .option('--reverse', 'in the opposite order')
    .option('--limit <n>', 'no more rows than this')
    .option('--output <file>', 'write to a file, whole or not at all; its ending says the format')
    .option('--delimiter <character>', 'what stands between the cells of CSV')
    .option('--no-header', 'no line of column names in CSV and TSV')
    .option('--bom', 'a byte order mark before CSV and TSV, for spreadsheets')
    .option('--csv-safe', 'keep a spreadsheet from taking cells for formulas')
    .option('-e, --exit-code', 'exit with 1 where nothing is found')
  if (rows) command.option('--count', 'print the number of rows alone')
}

/** Declares `--format` alone, for what prints problems and changes files. */
export function addFormatOption(command: Declared): void {
  const formats = Object.entries(FORMATS).map(([name, { summary }]) => `${name} (${summary})`)
  command.optionsGroup('Output:').option('--format <name>', `${formats.join(', ')}; table unless asked`)
}

/** The format that `--format` names, else the one that the file of `--output` ends in, else a table. */
export async function formatName({ format: name, output, template }: OutputOptions): Promise<FormatName> {
  if (name === undefined)
    return (output !== undefined && template === undefined ? formatOfFile(output) : undefined) ?? 'table'
  const names = Object.keys(FORMATS) as FormatName[]
  return choose(name, names, { message: `there is no format "${name}"`, all: 'formats', example: '--format' })
}

/** Prints a listing as the flags say: fields, order, format, where to. An empty one is said on standard error. */
export async function emit(listing: Listing, options: OutputOptions, session: Session): Promise<ExitStatus> {
  const format = await formatName(options)
  if (options.fields === true) {
    const { fieldsListing } = await import('../output/fields-listing.ts')
    return print(fieldsListing(listing.fields), { ...options, format }, session)
  }
  const shown = limited(await sorted(await withFields(listing, options), options), options)
  await print(shown, { ...options, format }, session)
  if (listing.rows.length > 0) return EXIT.done
  // A count of none says it already.
  if (!options.count) await session.note(`no ${listing.key} found`)
  return options.exitCode ? EXIT.negative : EXIT.done
}

type PrintOptions = Omit<OutputOptions, 'format'> & { readonly format: FormatName }

/** Characters written at once. */
const PIECE = 1 << 16

async function print(listing: Listing, options: PrintOptions, session: Session): Promise<ExitStatus> {
  const format = FORMATS[options.format]
  const isWhole = options.count || options.template !== undefined || options.output !== undefined
  if ('pieces' in format && !isWhole && listing.rows.length > format.many && !session.context.stdout.isTTY) {
    const layout = await writeOptions(options, session)
    const bytes = await format.stored?.(listing, layout)
    if (bytes) for (const piece of bytes) await session.print(piece)
    else await printPieces(await format.pieces(listing, layout), session)
    return EXIT.done
  }
  const text = options.count ? countText(listing, options) : await textOf(listing, options, session)
  if (options.output !== undefined) {
    const { writeFileWhole } = await import('./write-file.ts')
    await writeFileWhole(options.output, text, session)
  } else {
    const layout = options.template === undefined && !options.count ? options.format : 'ids'
    await session.page(session.context.stdout.isTTY ? forTerminal(layout, text) : text)
  }
  return EXIT.done
}

async function textOf(listing: Listing, options: PrintOptions, session: Session): Promise<string> {
  if (options.template !== undefined) {
    const { withTemplate } = await import('./template.ts')
    return withTemplate(listing, options.template, { end: endOf(options), format: options.format })
  }
  return write(FORMATS[options.format], listing, await writeOptions(options, session))
}

async function writeOptions(options: PrintOptions, session: Session): Promise<WriteOptions> {
  if (options.null && !('records' in FORMATS[options.format]))
    throw new UsageError(`--null does not go with --format ${options.format}`, [
      'it ends the records of --format ids, --format ndjson and --template',
      'example: --format ids --null',
    ])
  const layout = await session.layout(options.output !== undefined)
  return { ...layout, ...cellsOf(options), end: endOf(options) }
}

/** What ends a record. */
function endOf(options: PrintOptions): '\n' | '\0' {
  return options.null ? '\0' : '\n'
}

async function printPieces(pieces: Iterable<string>, session: Session): Promise<void> {
  let text = ''
  for (const piece of pieces) {
    text += piece
    if (text.length < PIECE) continue
    await session.print(text)
    text = ''
  }
  await session.print(text)
}

/** How cells are written; a delimiter is one character that ends no line and quotes no cell. */
function cellsOf({ csvSafe = false, delimiter, bom = false, header = true }: OutputOptions): CellOptions {
  if (delimiter !== undefined && !/^[^"\r\n]$/u.test(delimiter))
    throw new UsageError(`--delimiter is one character, not "${delimiter}"`, [
      "example: --format csv --delimiter ';'",
    ])
  return { csvSafe, bom, headless: !header, ...(delimiter === undefined ? {} : { delimiter }) }
}

/** How many rows there are: the number alone, or in the object for the JSON formats. */
function countText({ head, rows }: Listing, { format }: PrintOptions): string {
  if (format !== 'json' && format !== 'ndjson') return `${rows.length}\n`
  const object = { formatVersion: FORMAT_VERSION, ...head, count: rows.length }
  return `${asJson(object, format === 'json' ? 2 : 0)}\n`
}

async function withFields(listing: Listing, { fields }: OutputOptions): Promise<Listing> {
  if (typeof fields !== 'string') return listing
  const names = fields.split(',').map(name => name.trim())
  const columns = await Promise.all(names.map(name => fieldNamed(listing, name)))
  const shown = names.map((name, at) => listing.fields.shown?.(name) ?? columns[at]!)
  return { ...listing, columns: columns.flat(), tableColumns: shown.flat(), chosen: true }
}

async function sorted(listing: Listing, { sort, reverse }: OutputOptions): Promise<Listing> {
  if (sort === undefined && !reverse) return listing
  const [column] = sort === undefined ? [] : await fieldNamed(listing, sort)
  return { ...listing, rows: sortedRows(listing.rows, column, { reverse }) }
}

function limited(listing: Listing, { limit }: OutputOptions): Listing {
  if (limit === undefined) return listing
  if (!/^\d+$/.test(limit))
    throw new UsageError(`--limit takes a whole number, not "${limit}"`, ['example: --limit 10'])
  return { ...listing, rows: listing.rows.slice(0, Number(limit)) }
}
