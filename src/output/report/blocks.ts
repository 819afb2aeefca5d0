import type { Labels } from '../../knowledge/labels.ts'
import type { Fact } from '../../model/knowledge-base.ts'
import type { Matrix, MatrixCell } from '../../views/matrix-cells.ts'
import { marksOf, markText, SEPARATOR } from '../fact-text.ts'
import { factText, headingText, tableRows } from '../matrix-listing.ts'
import type { Column } from '../result.ts'
import type { Citations } from './citations.ts'
import { markdownTable, markdownText } from './markdown.ts'

/** What stands where a list has nothing in it. */
export const NOTHING = '–'

interface Parts {
  readonly labels: Labels
  readonly citations: Citations
}

/** Facts as a list: the statement of each, how far it has come, and its sources. */
export function factList(facts: readonly Fact[], { labels, citations }: Parts): string {
  const line = (fact: Fact) => {
    const sure = labels.kb.certainties.get(fact.certainty)?.confirmed
    const text = markText(fact, labels, sure ? [] : [labels.certainty(fact.certainty)])
    return `- ${markdownText(text)}${citations.cite([fact])}`
  }
  return facts.map(line).join('\n') || NOTHING
}

/** Facts as a table of chosen columns; the sources stand in the last one. */
export function factTable(
  facts: readonly Fact[],
  columns: readonly Column<Fact>[],
  { labels, citations }: Parts,
): string {
  const header = [...columns.map(({ heading, name }) => heading ?? name), labels.heading('source')]
  const rows = facts.map(fact => [
    ...columns.map(column => markdownText(valueText(column, fact))),
    citations.cite([fact]),
  ])
  return rows.length > 0 ? markdownTable(header.map(markdownText), rows) : NOTHING
}

/** What a column shows of a fact to people. */
export function valueText<Row>(column: Column<Row>, row: Row): string {
  const cell = (column.human ?? column.cell)(row)
  return typeof cell === 'string' ? cell : cell.join(', ')
}

/** A value in running text, with what makes it less than plain: a status that is no yes, that it is superseded. */
export function plainValue(columns: readonly Column<Fact>[], fact: Fact, labels: Labels): string {
  const text = columns
    .map(column => valueText(column, fact))
    .filter(Boolean)
    .join(' ')
  const isPlain = labels.kb.statuses.get(fact.status)?.means === 'yes' && !fact.supersededBy?.length
  return text === '' || isPlain ? text : `${text} (${marksOf(fact, labels).join(SEPARATOR)})`
}

/** A view as a table: who or what stands in each cell, what limits it, and its sources. */
export function viewTable(shown: Matrix, { labels, citations }: Parts): string {
  const rows = tableRows(shown.cells)
  if (rows.length === 0) return NOTHING
  const { kind, cell: filler } = shown.view
  const used = new Set(shown.cells.map(({ column }) => JSON.stringify(column)))
  const columns = (shown.columns.length > 0 ? shown.columns : [undefined]).filter(each =>
    used.has(JSON.stringify(each)),
  )
  const header = [
    shown.rows.map(role => labels.role(kind, role)).join(', '),
    ...columns.map(each => (each ? headingText(each, labels, kind) : labels.role(kind, filler))),
  ]
  const lines = (cell: MatrixCell | undefined) => (cell ? cellLines(cell, shown, { labels, citations }) : [])
  const body = rows.map(({ heading, cells }) => [
    markdownText(headingText(heading, labels, kind)),
    ...columns.map(column => lines(cells.get(JSON.stringify(column))).join('<br>')),
  ])
  return markdownTable(header.map(markdownText), body)
}

/** Facts that read alike share a line, and cite all their sources. */
function cellLines(cell: MatrixCell, shown: Matrix, { labels, citations }: Parts): readonly string[] {
  const alike = new Map<string, Fact[]>()
  for (const fact of [...cell.facts, ...cell.superseded]) {
    const text = factText(fact, cell, { view: shown.view, labels })
    alike.set(text, [...(alike.get(text) ?? []), fact])
  }
  return Array.from(alike, ([text, facts]) => markdownText(text) + citations.cite(facts))
}
