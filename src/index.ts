/**
 * The library: what `akb` can do, a program that imports `alliance-kb` can do.
 *
 *     import { open } from 'alliance-kb'
 *     const base = open()
 *     base.ask('who leads …?', { today: '2026-11-22' }).answer
 *     base.facts('kind:… reported:>=2022').map(fact => fact.statement)
 */
import type { Answer } from './ask/answer.ts'
import { createAsker } from './ask/index.ts'
import { Base, checkAskable, checkDate, type FactsOptions, shippedFolder } from './base.ts'
import type { Fact } from './model/knowledge-base.ts'
import { openFolder } from './opening.ts'
import { type FilledReport, fillReport } from './output/report/index.ts'
import type { Query } from './query/query.ts'
import { type ChangeEntry, changes, type Span } from './views/changes.ts'
import { type Comparison, compare } from './views/compare.ts'
import { type ConflictPair, conflicts } from './views/conflicts.ts'
import { type FacetCount, facetCounts } from './views/facets.ts'
import { type MatrixOptions, matrix } from './views/matrix.ts'
import type { Matrix } from './views/matrix-cells.ts'
import { type Stat, stats } from './views/stats.ts'
import { type Dated, type Time, timeline } from './views/timeline.ts'

export type {
  Answer,
  AnswerValue,
  ExplainedReading,
  ExplainedWord,
  Explanation,
  Reading,
  ReadWord,
} from './ask/answer.ts'
export { type FactsOptions, KnowledgeBaseError, QueryFailure } from './base.ts'
export type {
  Evidence,
  Fact,
  Kind,
  KnowledgeBase,
  Role,
  RoleValue,
  Source,
  Term,
} from './model/knowledge-base.ts'
export type { Problem } from './model/problem.ts'
export type { FilledReport } from './output/report/index.ts'
export type { Shown } from './output/show-listing.ts'
export type { QueryError } from './query/index.ts'
export type { Query } from './query/query.ts'
export type { ChangeEntry, Span } from './views/changes.ts'
export type { Comparison } from './views/compare.ts'
export type { ConflictPair } from './views/conflicts.ts'
export type { FacetCount } from './views/facets.ts'
export type { Heading, Matrix, MatrixCell } from './views/matrix-cells.ts'
export type { Stat } from './views/stats.ts'
export type { Dated } from './views/timeline.ts'

export interface OpenOptions {
  /** The folder of the knowledge base; the shipped one where it is left out. */
  readonly kb?: string
  /** The folder of the articles, where they are at hand; it stands in for the one of kb.yaml. */
  readonly articles?: string
  /** A folder for snapshots, by which a base is opened faster the next time; without it, none is kept. */
  readonly cache?: string
}

export interface AskOptions {
  /** The language of the answer; that of the question where it is left out. */
  readonly language?: string
  /** ISO 8601 day that "now" means; the day of the clock where it is left out. */
  readonly today?: string
  /** EDTF: what was known by its last day. */
  readonly asOf?: string
  /** Tells in `explanation` how the question was read, and what became of each reading. */
  readonly explain?: boolean
}

export interface ReportOptions extends Pick<AskOptions, 'language' | 'today'> {
  readonly file?: string
}

/** A query as text or as an object; all facts where it is left out. */
export interface ViewOptions extends FactsOptions {
  readonly query?: string | Query
}

/** An open knowledge base. */
export class KnowledgeBaseHandle extends Base {
  #asker: ReturnType<typeof createAsker> | undefined

  /**
   * Answers a question; a question that cannot be answered has the status `unknown` or `ambiguous`, no error. Throws a
   * KnowledgeBaseError where no language of the knowledge base has its closed words.
   */
  ask(question: string, options: AskOptions = {}): Answer {
    checkAskable(this.kb)
    this.#asker ??= createAsker(this.kb, this.index, this.words)
    return this.#asker(question, {
      ...options,
      today: options.today ?? new Date().toISOString().slice(0, 10),
    })
  }

  /** A view of kb.yaml as a matrix; with `complete`, every cell that could be known. Undefined where there is none. */
  view(name: string, options: ViewOptions & Pick<MatrixOptions, 'by' | 'complete'> = {}): Matrix | undefined {
    return this.kb.views.has(name) ? matrix(this.index, name, this.#asked(options)) : undefined
  }

  /** How many facts have each value of some facets, or of the usual ones; broader terms count what is narrower. */
  facets(options: ViewOptions & { readonly facets?: readonly string[] } = {}): readonly FacetCount[] {
    return facetCounts(this.kb, this.#found(options), options.facets)
  }

  /** What became known after one date and up to another. */
  changes({ query = '', ...span }: Span & Pick<ViewOptions, 'query'> = {}): readonly ChangeEntry[] {
    checkDate(span.from, 'from')
    checkDate(span.to, 'to')
    return changes(this.index, this.#query(query), span)
  }

  /** Facts by the time they hold, or were reported. */
  timeline({ by, ...options }: ViewOptions & { readonly by?: Time } = {}): readonly Dated[] {
    return timeline(this.#found(options), by)
  }

  /** The pairs of facts that do not agree. */
  conflicts(options: ViewOptions = {}): readonly ConflictPair[] {
    const { query, ...rest } = this.#asked(options)
    return conflicts(this.index, query, rest)
  }

  /** Terms side by side, by what they are in each role of each kind. */
  compare(terms: readonly string[], options: ViewOptions = {}): readonly Comparison[] {
    return compare(this.index, terms, this.#asked(options))
  }

  /** How many facts, terms and sources a query finds, against the whole base. */
  stats(options: ViewOptions = {}): readonly Stat[] {
    return stats(this.kb, this.#found(options))
  }

  /** Fills the marks of a Markdown text; `file` is what problems call it. */
  report(text: string, { file = 'report.md', ...options }: ReportOptions = {}): Promise<FilledReport> {
    const today = options.today ?? new Date().toISOString().slice(0, 10)
    return fillReport(text, { index: this.index, file, today, language: options.language })
  }

  #query(query: string | Query): Query {
    return typeof query === 'string' ? this.read(query) : query
  }

  #asked<Options extends ViewOptions>({ query = '', ...rest }: Options) {
    checkDate(rest.asOf)
    return { ...rest, query: this.#query(query) }
  }

  #found({ query = '', ...options }: ViewOptions): readonly Fact[] {
    return this.facts(query, options)
  }
}

/** Opens a knowledge base; throws a KnowledgeBaseError, which holds all problems, where it cannot be used. */
export function open({ kb, articles, cache }: OpenOptions = {}): KnowledgeBaseHandle {
  const opened = openFolder(kb ?? shippedFolder(), { cache })
  if (articles === undefined) return new KnowledgeBaseHandle(opened)
  // A copy would read every part of the base.
  const placed = Object.create(opened.kb, { articles: { value: articles, enumerable: true } })
  return new KnowledgeBaseHandle({ ...opened, kb: placed })
}
