import { compareProblems, type Problem } from '../model/problem.ts'
import { CODES, type ProblemCode } from './codes.ts'

/** Problems beyond these are counted, not kept. */
export const KEPT_PROBLEMS = 1000

export type Path = readonly (string | number)[]

/** A place in a file: something with a path that can say where each of its values stands. */
export interface Place {
  readonly path: string
  at(path: Path): { readonly line: number; readonly column: number }
}

/** What is wrong. A tip that takes a search is a function, called only if the problem is kept. */
export interface Finding {
  readonly code: ProblemCode
  readonly message: string
  readonly tip?: string | (() => string | undefined)
}

type Draft = Finding & { readonly file: string; readonly line: number; readonly column: number }

/** Collects the problems of one run; nothing stops at the first. */
export class Report {
  #drafts: Draft[] = []
  #total = 0
  #hasErrors = false

  /** A problem at a key or an entry of a list of a file. */
  add(place: Place, path: Path, finding: Finding): void {
    this.#keep({ ...finding, file: place.path, ...place.at(path) })
  }

  /** A problem at a line and column of a file, or of the whole file (1, 1). */
  addAt(file: string, position: { line: number; column: number }, finding: Finding): void {
    this.#keep({ ...finding, file, ...position })
  }

  get hasErrors(): boolean {
    return this.#hasErrors
  }

  /** How many problems were found, kept or not. */
  get total(): number {
    return this.#total
  }

  #keep(draft: Draft): void {
    this.#total += 1
    this.#hasErrors ||= CODES[draft.code].level === 'error'
    this.#drafts.push(draft)
    if (this.#drafts.length >= 8 * KEPT_PROBLEMS) this.#drafts = this.#first().map(({ draft: kept }) => kept)
  }

  /** The problems by file and line. Where there are too many, errors are kept before warnings. */
  problems(): readonly Problem[] {
    return this.#first()
      .map(({ draft, problem }) => withTip(problem, draft.tip))
      .sort(compareProblems)
  }

  /** Those that are kept of the drafts so far: what is left out now would be left out at the end. */
  #first(): readonly { readonly draft: Draft; readonly problem: Problem }[] {
    const sorted = this.#drafts
      .map(draft => ({ draft, problem: problemOf(draft) }))
      .sort((a, b) => compareProblems(a.problem, b.problem))
    const errors = sorted.filter(({ problem }) => problem.level === 'error')
    const warnings = sorted.filter(({ problem }) => problem.level === 'warning')
    return sorted.length <= KEPT_PROBLEMS ? sorted : [...errors, ...warnings].slice(0, KEPT_PROBLEMS)
  }
}

function problemOf({ code, message, file, line, column }: Draft): Problem {
  return { code, level: CODES[code].level, file, line, column, message }
}

function withTip(problem: Problem, tip: Draft['tip']): Problem {
  const text = typeof tip === 'function' ? tip() : tip
  return text === undefined ? problem : { ...problem, tip: text }
}
