import type { KnowledgeIndex } from '../knowledge/index.ts'
import type { ViewEntry } from '../model/generated.ts'
import { type RunOptions, run } from '../query/index.ts'
import type { Query } from '../query/query.ts'
import type { Matrix } from './matrix-cells.ts'
import { MatrixLayout, stands } from './matrix-layout.ts'

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
