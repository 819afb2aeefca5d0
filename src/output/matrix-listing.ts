import { Labels } from '../knowledge/labels.ts'
import { type Fact, type KnowledgeBase, roleValues, textIn } from '../model/knowledge-base.ts'
import { type Heading, type Matrix, type MatrixCell, STATES } from '../views/matrix-cells.ts'
import { paragraph } from './blocks.ts'
import { FactFields } from './fact-fields.ts'
import { markedText, SEPARATOR } from './fact-text.ts'
import type { FactsQuestion } from './facts-listing.ts'
import { type Column, fixedFields, joined, type Layout, type Listing, stampOf } from './result.ts'
import { toTable } from './table.ts'

/** What stands in the cells of a table: the fillers of the view's role, or what is known of the cell. */
export type CellText = 'facts' | 'states'

export interface MatrixQuestion extends FactsQuestion {
  readonly cells: CellText
}

/** A matrix: a row for each cell, which a table sets out in the rows and columns that the view declares. */
export function matrixListing(
  shown: Matrix,
  kb: KnowledgeBase,
  question: MatrixQuestion,
): Listing<MatrixCell> {
  const { query, asOf, languages, cells } = question
  const columnsIn = (language: string) => [
    ...cellColumns(shown, kb, language),
    ...(cells === 'states' ? [narrowerColumn(kb, language)] : qualifyingColumns(kb, language)),
  ]
  const [columns, forPeople] = [columnsIn(languages.data), columnsIn(languages.people)]
  return {
    key: 'rows',
    head: { kb: stampOf(kb), view: shown.name, query, asOf: asOf ?? null },
    rows: shown.cells,
    json: cell => ({
      row: headingJson(cell.row),
      column: cell.column ? headingJson(cell.column) : null,
      state: cell.state,
      facts: cell.facts,
      superseded: cell.superseded,
      ...(cells === 'states' && { narrower: cell.narrower ?? [] }),
    }),
    columns,
    tableColumns: forPeople,
    id: cell => [...cell.facts, ...cell.superseded].map(({ id }) => id),
    fields: fixedFields(columns, forPeople),
    grid: rows => grid(shown, [...rows], { question, labels: new Labels(kb, languages.people) }),
    text: (layout, rows) =>
      tableText(shown, [...rows], { layout, question, labels: new Labels(kb, languages.people) }),
  }
}

function headingJson({ role, value }: Heading): Record<string, unknown> {
  return { role, value: value ?? null }
}

/** One line a cell, for scripts. */
function cellColumns({ view }: Matrix, kb: KnowledgeBase, language: string): readonly Column<MatrixCell>[] {
  const labels = new Labels(kb, language)
  const values = new FactFields(kb, language).named(view.cell) ?? []
  const unique = (cells: readonly string[]) => [...new Set(cells)]
  const place = (
    name: 'row' | 'column',
    of: (cell: MatrixCell) => Heading | undefined,
  ): Column<MatrixCell>[] => [
    { name, meaning: `the role that makes the ${name}`, cell: cell => of(cell)?.role ?? '' },
    {
      name: `${name}.value`,
      meaning: `its filler; empty: none is named`,
      cell: cell => plain(of(cell), labels),
      human: cell => headingText(of(cell), labels, view.kind),
    },
  ]
  return [
    ...place('row', cell => cell.row),
    ...place('column', cell => cell.column),
    {
      name: 'state',
      meaning: 'unknown, known, disputed or superseded',
      cell: cell => cell.state,
      human: cell => labels.heading(cell.state),
    },
    ...values.map(column => ({
      name: column.name,
      meaning: column.meaning ?? '',
      cell: (cell: MatrixCell) => unique(cell.facts.flatMap(fact => column.cell(fact))),
      human: (cell: MatrixCell) => unique(cell.facts.flatMap(fact => (column.human ?? column.cell)(fact))),
    })),
    { name: 'facts', meaning: 'the facts that stand', cell: cell => cell.facts.map(({ id }) => id) },
    {
      name: 'superseded',
      meaning: 'the facts that have been superseded',
      cell: cell => cell.superseded.map(({ id }) => id),
    },
  ]
}

/** What limits each fact of a cell, and tells how sure it is. */
function qualifyingColumns(kb: KnowledgeBase, language: string): readonly Column<MatrixCell>[] {
  const fields = new FactFields(kb, language)
  const columns = QUALIFYING.flatMap(name => fields.named(name) ?? [])
  return columns.map(({ name, meaning = '', cell, human = cell }) => ({
    name,
    meaning: `${meaning}, of each fact in turn`,
    cell: of => of.facts.map(fact => joined(cell(fact))),
    human: of => of.facts.map(fact => joined(human(fact))),
  }))
}

const QUALIFYING = ['extent', 'limits', 'valid', 'status', 'certainty']

function narrowerColumn(kb: KnowledgeBase, language: string): Column<MatrixCell> {
  const labels = new Labels(kb, language)
  return {
    name: 'narrower',
    meaning: 'the narrower terms that alone make the state; empty: the very terms of the cell do',
    heading: labels.heading('narrower'),
    cell: ({ narrower = [] }) => narrower,
    human: ({ narrower = [] }) => narrower.map(id => labels.term(id)),
  }
}

function plain(heading: Heading | undefined, labels: Labels): string {
  const { role = '', value } = heading ?? {}
  if (value === undefined) return ''
  return typeof value === 'object' ? labels.value('', role, value) : String(value)
}

/** What a row or a column is headed by. */
export function headingText(heading: Heading | undefined, labels: Labels, kind: string): string {
  if (!heading) return ''
  return heading.value === undefined
    ? labels.heading('notStated')
    : labels.value(kind, heading.role, heading.value)
}

interface TableParts {
  readonly layout: Layout
  readonly labels: Labels
  readonly question: MatrixQuestion
}

/** The rows of the table, each with its cells by column. */
export interface TableRow {
  readonly heading: Heading
  readonly cells: ReadonlyMap<string, MatrixCell>
}

async function tableText(shown: Matrix, cells: readonly MatrixCell[], parts: TableParts): Promise<string> {
  const { layout, labels } = parts
  const title = textIn(shown.view.title, labels.language, labels.kb.languages) || shown.name
  const { rows, tableColumns } = grid(shown, cells, parts)
  const table = await toTable({ rows, tableColumns }, layout)
  return rows.length === 0 ? '' : `${paragraph(title, layout)}\n${table}${tallyText(cells, parts)}`
}

function grid(
  shown: Matrix,
  cells: readonly MatrixCell[],
  parts: Pick<TableParts, 'labels' | 'question'>,
): { rows: readonly TableRow[]; tableColumns: readonly Column<TableRow>[] } {
  return { rows: tableRows(cells), tableColumns: columnsOf(shown, cells, parts) }
}

/** Cells by the row they stand in. */
export function tableRows(cells: readonly MatrixCell[]): readonly TableRow[] {
  const rows = new Map<string, { heading: Heading; cells: Map<string, MatrixCell> }>()
  for (const cell of cells) {
    const key = JSON.stringify(cell.row)
    const row = rows.get(key) ?? { heading: cell.row, cells: new Map<string, MatrixCell>() }
    rows.set(key, row)
    row.cells.set(JSON.stringify(cell.column), cell)
  }
  return [...rows.values()]
}

function columnsOf(
  shown: Matrix,
  cells: readonly MatrixCell[],
  { labels, question }: Pick<TableParts, 'labels' | 'question'>,
): readonly Column<TableRow>[] {
  const { view } = shown
  const used = new Set(cells.map(({ column }) => JSON.stringify(column)))
  const columns = shown.columns.length > 0 ? shown.columns : [undefined]
  const first = { name: 'row', cell: (row: TableRow) => headingText(row.heading, labels, view.kind) }
  const text = (cell: MatrixCell) =>
    question.cells === 'states' ? [stateText(cell, labels)] : factsText(cell, shown, labels)
  return [
    { ...first, heading: shown.rows.map(role => labels.role(view.kind, role)).join(', ') },
    ...columns.flatMap((column): readonly Column<TableRow>[] => {
      const key = JSON.stringify(column)
      const heading = column ? headingText(column, labels, view.kind) : labels.role(view.kind, view.cell)
      const cell = (row: TableRow) => {
        const found = row.cells.get(key)
        return found ? text(found) : []
      }
      return used.has(key) ? [{ name: String(key), heading, stacked: true, cell }] : []
    }),
  ]
}

/** What is known of a cell, and of which narrower terms, where it is of those alone. */
function stateText({ state, narrower }: MatrixCell, labels: Labels): string {
  const terms = narrower?.map(id => labels.term(id)).join(', ')
  return labels.heading(state) + (terms ? ` (${terms})` : '')
}

/** Who or what stands in a cell, a line for each fact. */
function factsText(cell: MatrixCell, { view }: Matrix, labels: Labels): readonly string[] {
  return [...new Set([...cell.facts, ...cell.superseded].map(fact => factText(fact, cell, { view, labels })))]
}

/** A fact in a cell: its filler, and in brackets what limits it. */
export function factText(
  fact: Fact,
  { row, column }: Pick<MatrixCell, 'row' | 'column'>,
  { view, labels }: { readonly view: Matrix['view']; readonly labels: Labels },
): string {
  const headings = [row, column].flatMap(heading => (heading?.value === undefined ? [] : [heading.role]))
  const fillers = roleValues(fact, view.cell).map(value => labels.value(fact.kind, view.cell, value))
  // A row of several fillers says all of them beside the one it is.
  const told = [view.cell, ...headings.filter(role => roleValues(fact, role).length < 2)]
  return `${fillers.join(', ')} (${markedText(fact, labels, told)})`
}

/** How many cells there are of each state, its own or by narrower terms, under a table of states. */
function tallyText(cells: readonly MatrixCell[], { labels, question, layout }: TableParts): string {
  if (question.cells !== 'states') return ''
  const parts = STATES.flatMap(state =>
    [false, true].flatMap(isNarrower => {
      const found = cells.filter(cell => cell.state === state && Boolean(cell.narrower) === isNarrower)
      const text = labels.heading(state) + (isNarrower ? ` (${labels.heading('narrower')})` : '')
      return found.length > 0 ? [`${text} ${labels.number(found.length)}`] : []
    }),
  )
  return `\n${paragraph(parts.join(SEPARATOR), layout)}`
}
