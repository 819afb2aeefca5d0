/**
 * A query as a plain object. Flags, query text and questions all produce it; one function runs it.
 * Clauses are joined by "and", the values of one clause by "or".
 */
export interface Query {
  readonly clauses: readonly Clause[]
}

export type Clause = FacetClause | TimeClause | QuantityClause | TextClause

/** A type of term, a role, kind, status, certainty, source, id, attributed-to, via, unit. */
export interface FacetClause {
  readonly type: 'facet'
  /** The key as data spells it: `company`, `leader`, `attributedTo`. */
  readonly facet: string
  readonly values: readonly FacetValue[]
  readonly negated: boolean
}

export interface FacetValue {
  /** An id; words, for a role that points to text; `$1.customer`, for what an earlier step found. */
  readonly id: string
  /** Only the term itself, nothing narrower. */
  readonly exact: boolean
}

export interface TimeClause {
  readonly type: 'time'
  /** `valid`, `reported`, or a role that points to a date. */
  readonly facet: string
  /** EDTF dates or intervals. */
  readonly periods: readonly string[]
  readonly negated: boolean
}

/** Compares the value of a quantity or a count, in the units of the query's `unit` clauses; bounds included unless open. */
export interface QuantityClause {
  readonly type: 'quantity'
  readonly facet: string
  readonly ranges: readonly NumberRange[]
  readonly negated: boolean
}

export interface NumberRange {
  readonly min?: number
  readonly max?: number
  readonly minOpen?: boolean
  readonly maxOpen?: boolean
}

/** Words or a phrase in statements, labels and aliases, folded for case and accents. */
export interface TextClause {
  readonly type: 'text'
  readonly text: string
  readonly negated: boolean
}
