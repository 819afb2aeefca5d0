import type { ViewEntry } from '../model/generated.ts'
import type { Fact, RoleValue } from '../model/knowledge-base.ts'

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
