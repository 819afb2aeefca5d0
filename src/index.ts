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
import { Base, checkAskable, openBase, shippedFolder } from './base.ts'
import type { KnowledgeBase } from './model/knowledge-base.ts'

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
export type { Shown } from './output/show-listing.ts'
export type { QueryError } from './query/index.ts'
export type { Query } from './query/query.ts'

export interface OpenOptions {
  /** The folder of the knowledge base; the shipped one where it is left out. */
  readonly kb?: string
  /** The folder of the articles, where they are at hand; it stands in for the one of kb.yaml. */
  readonly articles?: string
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

/** An open knowledge base. */
export class KnowledgeBaseHandle extends Base {
  #asker: ReturnType<typeof createAsker> | undefined

  /**
   * Answers a question; a question that cannot be answered has the status `unknown` or `ambiguous`, no error. Throws a
   * KnowledgeBaseError where no language of the knowledge base has its closed words.
   */
  ask(question: string, options: AskOptions = {}): Answer {
    checkAskable(this.kb)
    this.#asker ??= createAsker(this.kb, this.index)
    return this.#asker(question, {
      ...options,
      today: options.today ?? new Date().toISOString().slice(0, 10),
    })
  }
}

/** Opens a knowledge base; throws a KnowledgeBaseError, which holds all problems, where it cannot be used. */
export function open({ kb, articles }: OpenOptions = {}): KnowledgeBaseHandle {
  const opened: KnowledgeBase = openBase(kb ?? shippedFolder()).kb
  return new KnowledgeBaseHandle(articles === undefined ? opened : { ...opened, articles })
}
