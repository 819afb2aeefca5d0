/** What is wrong with a knowledge base, as data: where, what, and how to mend it. Nothing here prints. */
export interface Problem {
  /** A member of the closed set of codes, each documented where it is raised. */
  readonly code: string
  readonly level: 'error' | 'warning'
  /** Path relative to the knowledge base's folder, with forward slashes. */
  readonly file: string
  /** 1-based; 1 when the whole file is meant. */
  readonly line: number
  /** 1-based, in UTF-16 code units as editors count. */
  readonly column: number
  readonly message: string
  /** What to do about it. */
  readonly tip?: string
}

/** Orders problems by file, line and column, so that two runs print the same. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}
