import type { KnowledgeIndex } from '../knowledge/index.ts'
import type { ViewEntry } from '../model/generated.ts'
import type { Fact, RoleValue } from '../model/knowledge-base.ts'
import { type RunOptions, run } from '../query/index.ts'
import type { Query } from '../query/query.ts'
import { MatrixLayout, stands } from './matrix-layout.ts'

/** What is known of a cell: nothing, something, only what has been superseded since, or what does not agree. */
export const STATES = ['unknown', 'known', 'disputed', 'superseded'] as const

export type State = (typeof STATES)[number]

/** A row or a column: a role of the view's kind, and a filler of it; without one, what does not say. */
export interface Heading {
  readonly role: string
  readonly value?: RoleValue
}

export interface MatrixCell {
  readonly row: Heading
  /** Absent where the view has no columns. */
  readonly column?: Heading
  readonly state: State
  /** What stands, in the default order. */
  readonly facts: readonly Fact[]
  readonly superseded: readonly Fact[]
  /**
   * Where nothing stands for the very terms of the row and the column, but something does for narrower ones: those.
   * The state and the facts are then theirs. Only in a complete matrix.
   */
  readonly narrower?: readonly string[]
}

/** Facts of one kind in rows and columns, as a view of kb.yaml declares them. */
export interface Matrix {
  readonly name: string
  readonly view: ViewEntry
  /** The roles that make the rows, one after the other. */
  readonly rows: readonly string[]
  /** In their order, the ones that do not say at the end; none where a view has one column. */
  readonly columns: readonly Heading[]
  /** Row by row, each cell of a row in the order of the columns. */
  readonly cells: readonly MatrixCell[]
}

export interface MatrixOptions extends RunOptions {
  readonly query?: Query
  /** A role of the view's rows or columns that alone makes the rows. */
  readonly by?: string | undefined
  /** Every term that could be a row, and every cell: what is unknown too. */
  readonly complete?: boolean
}

/** The roles that `by` may name. */
export function axesOf({ rows, columns = [] }: ViewEntry): readonly string[] {
  return [...new Set([...rows, ...columns])]
}

/**
 * Lays the facts of a view's kind that a query finds out in rows and columns. A fact stands in each row and column
 * whose filler it names, and in the ones that do not say where it names none. Unless `complete`, only cells with
 * facts are there, and superseded facts only with `history`.
 */
export function matrix(index: KnowledgeIndex, name: string, options: MatrixOptions = {}): Matrix {
  const view = index.kb.views.get(name)!
  const query = options.query ?? { clauses: [] }
  const rows = options.by === undefined ? view.rows : [options.by]
  const columns = (view.columns ?? []).filter(role => !rows.includes(role))
  const found = run(index, ofKind(view.kind, query), { asOf: options.asOf, history: true })
  const shown = options.history || options.complete ? found : found.filter(stands)
  const layout = new MatrixLayout(index.kb, view.kind, query)
  return { name, view, rows, ...layout.of(shown, { rows, columns }, options.complete ?? false) }
}

function ofKind(kind: string, { clauses }: Query): Query {
  const values = [{ id: kind, exact: false }]
  return { clauses: [{ type: 'facet', facet: 'kind', values, negated: false }, ...clauses] }
}
