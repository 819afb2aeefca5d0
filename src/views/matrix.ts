import type { KnowledgeIndex } from '../knowledge/index.ts'
import { closure } from '../knowledge/vocabulary.ts'
import type { ViewEntry } from '../model/generated.ts'
import { type Fact, type KnowledgeBase, type RoleValue, roleValues } from '../model/knowledge-base.ts'
import { type RunOptions, run } from '../query/index.ts'
import type { Query } from '../query/query.ts'
import { conflictsAmong } from './conflicts.ts'

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

function stands(fact: Fact): boolean {
  return !fact.supersededBy?.length
}

interface Axes {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

interface Headings {
  readonly rows: readonly Heading[]
  readonly columns: readonly (Heading | undefined)[]
  readonly axes: Axes
}

class MatrixLayout {
  constructor(
    private readonly kb: KnowledgeBase,
    private readonly kind: string,
    private readonly query: Query,
  ) {}

  /** The cells that hold facts; if `complete`, those of every term that could be a row. */
  of(facts: readonly Fact[], axes: Axes, complete: boolean): Pick<Matrix, 'columns' | 'cells'> {
    const [named, columns] = this.headings(facts, axes)
    const possible = axes.rows.flatMap(role => this.possible(role, named))
    const rows = complete ? [...possible, ...named.filter(({ value }) => value === undefined)] : named
    const cells = this.cells(facts, { rows, columns, axes })
    const isFilled = (cell: MatrixCell) => cell.facts.length + cell.superseded.length > 0
    return {
      columns: columns.filter(column => column !== undefined),
      cells: complete ? cells : cells.filter(isFilled),
    }
  }

  private headings(
    facts: readonly Fact[],
    { rows, columns }: Axes,
  ): [rows: readonly Heading[], columns: readonly (Heading | undefined)[]] {
    const made = columns.flatMap(role => this.named(facts, role))
    return [
      [...rows.flatMap(role => this.named(facts, role)), ...this.unnamed(facts, rows)],
      columns.length === 0 ? [undefined] : [...made, ...this.unnamed(facts, columns)],
    ]
  }

  /** The fillers of a role that the query allows: terms as the vocabulary lists them, others as they come. */
  private named(facts: readonly Fact[], role: string): readonly Heading[] {
    const values = new Map<string, RoleValue>()
    for (const fact of facts) for (const value of roleValues(fact, role)) values.set(keyOf(value), value)
    const places = new Map([...this.kb.terms.keys()].map((id, place) => [id, place]))
    const place = (value: RoleValue) =>
      (typeof value === 'string' ? places.get(value) : undefined) ?? places.size
    return [...values.values()]
      .filter(value => this.allows(role, value))
      .sort((a, b) => place(a) - place(b))
      .map(value => ({ role, value }))
  }

  /** The heading of what names no filler of any of the roles, where there is such a fact. */
  private unnamed(facts: readonly Fact[], roles: readonly string[]): readonly Heading[] {
    const role = roles[0]
    return role !== undefined && facts.some(fact => isSilent(fact, roles)) ? [{ role }] : []
  }

  private possible(role: string, named: readonly Heading[]): readonly Heading[] {
    const types = this.kb.kinds.get(this.kind)?.roles.get(role)?.range ?? []
    const terms = [...this.kb.terms.values()].filter(term => types.includes(term.type))
    const ids = new Set(terms.map(({ id }) => id))
    const others = named.filter(
      ({ role: own, value }) => own === role && value !== undefined && !ids.has(value as string),
    )
    return [
      ...terms.filter(({ id }) => this.allows(role, id)).map(({ id }): Heading => ({ role, value: id })),
      ...others,
    ]
  }

  /** Whether a filler lies under what the query asks for in that role. */
  private allows(role: string, value: RoleValue): boolean {
    const narrower = closure(this.kb)
    return this.query.clauses.every(clause => {
      if (clause.type !== 'facet' || clause.negated || clause.facet !== role) return true
      return clause.values.some(
        ({ id, exact }) => id === value || (!exact && narrower.get(id)?.has(value as string)),
      )
    })
  }

  private cells(facts: readonly Fact[], { rows, columns, axes }: Headings): readonly MatrixCell[] {
    const [byRow, byColumn] = [grouped(facts, axes.rows), grouped(facts, axes.columns)]
    return rows.flatMap(row => {
      const inRow = [...byRow(row)]
      return columns.map(column => {
        const inCell = column ? inRow.filter(fact => byColumn(column).has(fact)) : inRow
        return this.cell({ row, ...(column && { column }) }, inCell)
      })
    })
  }

  private cell(place: Pick<MatrixCell, 'row' | 'column'>, inCell: readonly Fact[]): MatrixCell {
    const facts = inCell.filter(stands)
    const superseded = inCell.filter(fact => !stands(fact))
    return { ...place, state: this.state(facts, superseded), facts, superseded }
  }

  private state(facts: readonly Fact[], superseded: readonly Fact[]): State {
    if (facts.length === 0) return superseded.length > 0 ? 'superseded' : 'unknown'
    if (conflictsAmong(this.kb, facts).length > 0) return 'disputed'
    const isUnknown = ({ status }: Fact) => this.kb.statuses.get(status)?.means === 'not-known'
    return facts.every(isUnknown) ? 'unknown' : 'known'
  }
}

/** The facts under each heading of some roles, in their order; those that name no filler are under the one without. */
function grouped(facts: readonly Fact[], roles: readonly string[]): (heading: Heading) => ReadonlySet<Fact> {
  const groups = new Map<string, Set<Fact>>()
  const put = (key: string, fact: Fact) => groups.set(key, (groups.get(key) ?? new Set()).add(fact))
  const keyUnder = (role: string, value: RoleValue) => `${role} ${keyOf(value)}`
  for (const fact of facts) {
    for (const role of roles) for (const value of roleValues(fact, role)) put(keyUnder(role, value), fact)
    if (isSilent(fact, roles)) put('', fact)
  }
  return ({ role, value }) => groups.get(value === undefined ? '' : keyUnder(role, value)) ?? new Set()
}

function isSilent(fact: Fact, roles: readonly string[]): boolean {
  return roles.every(role => roleValues(fact, role).length === 0)
}

function keyOf(value: RoleValue): string {
  return JSON.stringify(value)
}
