import type { Command } from 'commander'
import { FORMATS, type FormatName, forTerminal } from '../output/formats.ts'
import { type Column, joined, type Listing } from '../output/result.ts'
import { visibleLines } from '../output/text.ts'
import { nearest } from '../query/index.ts'
import { didYouMean, UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import type { Session } from './session.ts'
import { writeFileWhole } from './write-file.ts'

/** What the flags of output say. */
export interface OutputOptions {
  readonly format: string
  readonly fields?: string | true
  readonly sort?: string
  readonly reverse?: boolean
  readonly limit?: string
  readonly output?: string
  readonly csvSafe?: boolean
  readonly exitCode?: boolean
}

export function addOutputOptions(command: Command): void {
  const formats = Object.entries(FORMATS).map(([name, { summary }]) => `${name} (${summary})`)
  command
    .optionsGroup('Output:')
    .option('--format <name>', formats.join(', '), 'table')
    .option('--fields [names]', 'columns, joined with commas; without names, lists those there are')
    .option('--sort <field>', 'sort by a column instead of date, source and place')
    .option('--reverse', 'in the opposite order')
    .option('--limit <n>', 'no more rows than this')
    .option('--output <file>', 'write to a file, whole or not at all')
    .option('--csv-safe', 'keep a spreadsheet from taking cells for formulas')
    .option('-e, --exit-code', 'exit with 1 where nothing is found')
}

/** Checks `--format`; the writers know the rest. */
export async function formatName(name: string): Promise<FormatName> {
  if (Object.hasOwn(FORMATS, name)) return name as FormatName
  const names = Object.keys(FORMATS)
  const near = await nearest(
    name,
    names.map(id => ({ id, names: [] })),
  )
  throw new UsageError(`there is no format "${name}"`, [
    ...didYouMean(near),
    `formats: ${names.join(', ')}`,
    `example: --format ${near[0] ?? names[1]}`,
  ])
}

/** Prints a listing as the flags say: fields, order, format, where to. An empty one is said on standard error. */
export async function emit(listing: Listing, options: OutputOptions, session: Session): Promise<ExitStatus> {
  const format = await formatName(options.format)
  if (options.fields === true) {
    await session.print(visibleLines(`${listing.fields.names().join('\n')}\n`))
    return EXIT.done
  }
  const shown = limited(await sorted(await withFields(listing, options), options), options)
  await write(shown, { ...options, format }, session)
  if (listing.rows.length > 0) return EXIT.done
  await session.note(`no ${listing.key} found`)
  return options.exitCode ? EXIT.negative : EXIT.done
}

async function write(
  listing: Listing,
  options: OutputOptions & { readonly format: FormatName },
  session: Session,
): Promise<void> {
  const layout = await session.layout(options.output !== undefined)
  const text = await FORMATS[options.format].write(listing, { ...layout, csvSafe: options.csvSafe ?? false })
  if (options.output !== undefined) await writeFileWhole(options.output, text, session)
  else await session.print(session.context.stdout.isTTY ? forTerminal(options.format, text) : text)
}

async function withFields(listing: Listing, { fields }: OutputOptions): Promise<Listing> {
  if (typeof fields !== 'string') return listing
  const names = fields.split(',').map(name => name.trim())
  const columns = await Promise.all(names.map(name => fieldNamed(listing, name)))
  return { ...listing, columns: columns.flat(), tableColumns: columns.flat(), chosen: true }
}

async function fieldNamed(listing: Listing, name: string): Promise<readonly Column<unknown>[]> {
  const known = listing.fields.named(name)
  if (known) return known
  const names = listing.fields.names()
  const near = await nearest(
    name,
    names.map(id => ({ id, names: [] })),
  )
  throw new UsageError(`${listing.key} have no field "${name}"`, [
    ...didYouMean(near),
    `fields: ${names.join(', ')}`,
    `example: --fields ${near[0] ?? names.slice(0, 2).join(',')}`,
  ])
}

async function sorted(listing: Listing, { sort, reverse }: OutputOptions): Promise<Listing> {
  let rows = [...listing.rows]
  if (sort !== undefined) {
    const [column] = await fieldNamed(listing, sort)
    const keys = new Map(rows.map(row => [row, column ? joined(column.cell(row)) : '']))
    rows.sort((a, b) => compareCells(keys.get(a)!, keys.get(b)!))
  }
  if (reverse) rows = rows.reverse()
  return { ...listing, rows }
}

/** Numbers by value, before texts by code unit; empty cells last. */
function compareCells(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '')
  const difference = Number(a) - Number(b)
  if (!Number.isNaN(difference)) return difference
  return a < b ? -1 : Number(a > b)
}

function limited(listing: Listing, { limit }: OutputOptions): Listing {
  if (limit === undefined) return listing
  if (!/^\d+$/.test(limit))
    throw new UsageError(`--limit takes a whole number, not "${limit}"`, ['example: --limit 10'])
  return { ...listing, rows: listing.rows.slice(0, Number(limit)) }
}
