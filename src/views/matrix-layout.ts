import { closure } from '../knowledge/vocabulary.ts'
import { type Fact, type KnowledgeBase, type RoleValue, roleValues } from '../model/knowledge-base.ts'
import type { Query } from '../query/query.ts'
import { conflictsAmong } from './conflicts.ts'
import type { Heading, Matrix, MatrixCell, State } from './matrix-cells.ts'

/** Whether a fact has not been superseded. */
export function stands(fact: Fact): boolean {
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
  readonly complete: boolean
}

/** Sets facts of one kind out in rows and columns. */
export class MatrixLayout {
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
    const cells = this.cells(facts, { rows, columns, axes, complete })
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

  private cells(facts: readonly Fact[], { rows, columns, axes, complete }: Headings): readonly MatrixCell[] {
    const [byRow, byColumn] = [grouped(facts, axes.rows), grouped(facts, axes.columns)]
    const all = new Set(facts)
    // The facts of the very heading, and with those of narrower terms: worked out once for each.
    const under = (heading: Heading | undefined, by: typeof byRow) => ({
      own: heading ? by([heading]) : all,
      below: heading && complete ? by(this.below(heading)) : all,
    })
    const inColumns = columns.map(column => ({ column, ...under(column, byColumn) }))
    return rows.flatMap(row => {
      const inRow = under(row, byRow)
      return inColumns.map(({ column, ...inColumn }) => {
        const place = { row, ...(column && { column }) }
        const own = this.cell(place, common(inRow.own, inColumn.own))
        if (!complete || own.facts.length > 0) return own
        const below = common(inRow.below, inColumn.below)
        return below.length > own.superseded.length ? this.rolledUp(place, below) : own
      })
    })
  }

  private cell(place: Pick<MatrixCell, 'row' | 'column'>, inCell: readonly Fact[]): MatrixCell {
    const facts = inCell.filter(stands)
    const superseded = inCell.filter(fact => !stands(fact))
    return { ...place, state: this.state(facts, superseded), facts, superseded }
  }

  /** A cell of which only narrower terms say something, with those that make its state. */
  private rolledUp(place: Pick<MatrixCell, 'row' | 'column'>, below: readonly Fact[]): MatrixCell {
    const cell = this.cell(place, below)
    const told = cell.facts.length > 0 ? cell.facts : cell.superseded
    const terms = [place.row, place.column].flatMap(heading => {
      if (!heading) return []
      const ids = new Set(this.below(heading).map(({ value }) => value))
      const fillers = told.flatMap(fact => roleValues(fact, heading.role))
      return fillers.filter((value): value is string => ids.has(value) && value !== heading.value)
    })
    return { ...cell, narrower: [...new Set(terms)] }
  }

  /** A heading and those of the terms that are narrower. */
  private below({ role, value }: Heading): readonly Heading[] {
    const ids = typeof value === 'string' ? closure(this.kb).get(value) : undefined
    return ids
      ? Array.from(ids, id => ({ role, value: id }))
      : [{ role, ...(value !== undefined && { value }) }]
  }

  private state(facts: readonly Fact[], superseded: readonly Fact[]): State {
    if (facts.length === 0) return superseded.length > 0 ? 'superseded' : 'unknown'
    if (conflictsAmong(this.kb, facts).length > 0) return 'disputed'
    const isUnknown = ({ status }: Fact) => this.kb.statuses.get(status)?.means === 'not-known'
    return facts.every(isUnknown) ? 'unknown' : 'known'
  }
}

/** The facts under any of some headings, in their order; those that name no filler are under the one without. */
function grouped(
  facts: readonly Fact[],
  roles: readonly string[],
): (headings: readonly Heading[]) => ReadonlySet<Fact> {
  const groups = new Map<string, Set<Fact>>()
  const put = (key: string, fact: Fact) => groups.set(key, (groups.get(key) ?? new Set()).add(fact))
  const keyUnder = (role: string, value: RoleValue) => `${role} ${keyOf(value)}`
  for (const fact of facts) {
    for (const role of roles) for (const value of roleValues(fact, role)) put(keyUnder(role, value), fact)
    if (isSilent(fact, roles)) put('', fact)
  }
  const under = ({ role, value }: Heading) => groups.get(value === undefined ? '' : keyUnder(role, value))
  return headings => {
    const found = headings.flatMap(heading => under(heading) ?? [])
    return found.length === 1 ? found[0]! : inOrder(found, facts)
  }
}

function inOrder(groups: readonly ReadonlySet<Fact>[], facts: readonly Fact[]): ReadonlySet<Fact> {
  return new Set(groups.length === 0 ? [] : facts.filter(fact => groups.some(group => group.has(fact))))
}

function common(a: ReadonlySet<Fact>, b: ReadonlySet<Fact>): readonly Fact[] {
  return [...a].filter(fact => b.has(fact))
}

function isSilent(fact: Fact, roles: readonly string[]): boolean {
  return roles.every(role => roleValues(fact, role).length === 0)
}

function keyOf(value: RoleValue): string {
  return JSON.stringify(value)
}
