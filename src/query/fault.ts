/** Something that a value may have been meant to be. */
export interface Candidate {
  readonly id: string
  readonly names: readonly string[]
}

/** What is wrong with a query, where, and what to do. Nothing here prints. */
export interface QueryError {
  readonly message: string
  /** The place in the query text, or in the value of the flag: UTF-16 code units, the end not included. */
  readonly start: number
  readonly end: number
  readonly tip: string
  /** The nearest ids or keys, best first; filled in by `withNearest`. */
  readonly nearest: readonly string[]
  /** The flag it came from, without hyphens; absent for query text. */
  readonly flag?: string
  /** The value of that flag. */
  readonly text?: string
  /** What was written, and what could have been. */
  readonly wanted?: string
  readonly candidates?: readonly Candidate[]
}

/** Carries a `QueryError` from where it is found to the function that returns it. */
export class QueryFault extends Error {
  readonly error: QueryError

  constructor(error: Omit<QueryError, 'nearest'>) {
    super(error.message)
    this.error = { ...error, nearest: [] }
  }
}

/** The result of `read`, or the error of the query fault that it throws. */
export function caught<Result>(read: () => Result): { result: Result } | { error: QueryError } {
  try {
    return { result: read() }
  } catch (thrown) {
    if (thrown instanceof QueryFault) return { error: thrown.error }
    throw thrown
  }
}
