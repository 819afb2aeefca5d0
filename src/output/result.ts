import type { ColumnKey } from '../knowledge/columns.ts'
import type { Rows } from '../knowledge/rows.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Paint } from './paint.ts'

/** Which knowledge base an output comes from. */
export interface KbStamp {
  readonly id: string
  readonly version: string
  readonly digest: string
}

export function stampOf(kb: KnowledgeBase): KbStamp {
  return { id: kb.id, version: kb.version, digest: kb.digest }
}

/** A cell: one text, or several values. */
export type Cell = string | readonly string[]

/** A column of rows: its name in CSV, its heading for people, and what a row has in it. */
export interface Column<Row> {
  readonly name: string
  /** What it holds, in English: a bare `--fields` says it. */
  readonly meaning?: string
  readonly heading?: string
  /** Whether a table breaks its cells only where nothing else can give: ids are there to be copied. */
  readonly unbroken?: boolean
  /** Whether a table sets its cells flush right, so that places of numbers stand below each other. */
  readonly numeric?: boolean
  /** Whether a table sets the values of a cell one below the other. */
  readonly stacked?: boolean
  /** For scripts: ids and plain numbers. */
  readonly cell: (row: Row) => Cell
  /** For people: labels. Without it, `cell`. */
  readonly human?: (row: Row) => Cell
  /** What `--fields` puts into JSON. Without it, `cell`. */
  readonly json?: (row: Row) => unknown
  /** How `cell` comes of what is kept of facts column by column, where it does. */
  readonly stored?: StoredCells
}

/** A column that is kept, and what each value of it is in a cell; one that is undefined is left out. */
export interface StoredCells {
  readonly key: ColumnKey
  /** Texts and spans need none. */
  readonly text?: (value: unknown) => string | undefined
}

/** The columns that `--fields` may name. */
export interface Fields<Row> {
  readonly names: () => readonly string[]
  /** One name may stand for several columns; undefined where it names none. */
  readonly named: (name: string) => readonly Column<Row>[] | undefined
  /** The same for a table: fewer columns where scripts need several. Without it, `named`. */
  readonly shown?: (name: string) => readonly Column<Row>[] | undefined
}

/** Fields of which each is one column; those for people may differ in their language. */
export function fixedFields<Row>(
  columns: readonly Column<Row>[],
  forPeople: readonly Column<Row>[] = columns,
): Fields<Row> {
  const find = (among: readonly Column<Row>[], name: string) => {
    const found = among.filter(column => column.name === name)
    return found.length > 0 ? found : undefined
  }
  return {
    names: () => columns.map(({ name }) => name),
    named: name => find(columns, name),
    shown: name => find(forPeople, name),
  }
}

/** What a text for people is laid out in. */
export interface Layout {
  /** Columns of the terminal. */
  readonly width: number
  readonly paint: Paint
}

/** Rows with what every format needs to print them. */
// biome-ignore lint/suspicious/noExplicitAny: a writer takes rows of any type and hands them back to their columns
export interface Listing<Row = any> {
  /** The key of the rows in JSON: `facts`, `terms`. */
  readonly key: string
  /** What stands before the rows in JSON, in order. */
  readonly head: Readonly<Record<string, unknown>>
  /** The object of JSON, where it is more than its rows under their key. */
  readonly whole?: object
  readonly rows: Rows<Row>
  /** Whether the rows are facts, and nothing but what these hold is printed of them. */
  readonly ofFacts?: boolean
  /** A row as JSON has it. */
  readonly json: (row: Row) => unknown
  /** Columns of CSV and TSV. */
  readonly columns: readonly Column<Row>[]
  /** Columns of a table on a terminal or in Markdown, fewer. */
  readonly tableColumns: readonly Column<Row>[]
  /** The id that a row stands for, or several. */
  readonly id: (row: Row) => Cell
  readonly fields: Fields<Row>
  /** Whether `--fields` chose the columns: then JSON has them alone. */
  readonly chosen?: boolean
  /** What a table has for rows and columns, where these rows are its cells. */
  readonly grid?: (rows: Rows<Row>) => Pick<Listing, 'rows' | 'tableColumns'>
  /** How the table format prints these rows, where not as a table. */
  readonly text?: (layout: Layout, rows: Rows<Row>) => string | Promise<string>
}

/** The values of a cell joined as in CSV. */
export function joined(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.join(';')
}
