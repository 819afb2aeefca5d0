import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { KnowledgeIndex } from './knowledge/index.ts'
import type { Lists } from './knowledge/lists.ts'
import type { Rows } from './knowledge/rows.ts'
import type { LoadResult } from './load/index.ts'
import type { Fact, KnowledgeBase, Source, Term } from './model/knowledge-base.ts'
import type { Problem } from './model/problem.ts'
import { parseEdtf } from './model/time.ts'
import type { Shown } from './output/show-listing.ts'
import { find, knownOn, parseQuery, type QueryError, run } from './query/index.ts'
import type { Query } from './query/query.ts'
import { type Outdated, readStored, type Stored } from './store/index.ts'
import { placesOf } from './store/places.ts'
import type { WordStore } from './store/words.ts'

/** A knowledge base that cannot be used: it is none, or holds errors. */
export class KnowledgeBaseError extends Error {
  override readonly name = 'KnowledgeBaseError'
  readonly folder: string
  /** The first thousand, by file and line. */
  readonly problems: readonly Problem[]
  /** How many there are in all. */
  readonly total: number

  constructor(folder: string, { problems, total }: LoadResult) {
    super(`${folder} cannot be used as a knowledge base`)
    this.folder = folder
    this.problems = problems
    this.total = total
  }
}

/** Throws a KnowledgeBaseError where none of the languages of a knowledge base has its closed words: nobody can ask it. */
export function checkAskable(kb: KnowledgeBase): void {
  if (kb.lexicon.size > 0) return
  const problem: Problem = {
    ...{ code: 'missing-language', level: 'error', file: 'kb.yaml', line: 1, column: 1 },
    message: `It cannot be asked: none of its languages (${kb.languages.join(', ')}) has its closed words.`,
    tip: `Add languages/${kb.languages[0]}.yaml to it.`,
  }
  throw new KnowledgeBaseError(kb.id, { problems: [problem], total: 1 })
}

/** A query that cannot be read: `error` says what, where in the text, and what to do. */
export class QueryFailure extends Error {
  override readonly name = 'QueryFailure'
  readonly error: QueryError
  readonly text: string

  constructor(error: QueryError, text: string) {
    super(error.message)
    this.error = error
    this.text = text
  }
}

export interface FactsOptions {
  /** EDTF: what was known by its last day. */
  readonly asOf?: string | undefined
  /** Superseded facts too. */
  readonly history?: boolean | undefined
}

/** A knowledge base, with what a snapshot adds to it. */
export interface Opened {
  readonly kb: KnowledgeBase
  /** The lists of its index; collected from the facts where there are none. */
  readonly lists?: Lists
  readonly words?: WordStore
}

/** An open knowledge base, all but its asking, which costs more to load. */
export class Base {
  readonly kb: KnowledgeBase
  readonly index: KnowledgeIndex

  /** Where the words for asking are kept. */
  readonly words: WordStore | undefined

  constructor({ kb, lists, words }: Opened) {
    this.kb = kb
    this.index = new KnowledgeIndex(kb, lists)
    this.words = words
  }

  /** The facts that a query finds, in the default order; throws a QueryFailure where the text is no query. */
  facts(query: string | Query = '', options: FactsOptions = {}): readonly Fact[] {
    checkDate(options.asOf)
    return run(this.index, typeof query === 'string' ? this.read(query) : query, options)
  }

  /** The same, each fact read when it is looked at. */
  rows(query: Query, options: FactsOptions = {}): Rows<Fact> {
    checkDate(options.asOf)
    return find(this.index, query, options)
  }

  /** The query that a text stands for. */
  read(text: string): Query {
    const parsed = parseQuery(text, this.kb)
    if ('error' in parsed) throw new QueryFailure(parsed.error, text)
    return parsed.query
  }

  /**
   * A term with the facts about it and what it said, a fact with those it is related to, or a source with its facts;
   * undefined where nothing has the id, or nothing did at `asOf`. Superseded facts only with `history`, or by their id.
   */
  show(id: string, options: FactsOptions = {}): Shown | undefined {
    const term = this.kb.terms.get(id)
    if (term) {
      const facts = this.having(term.type, id, options)
      return { type: 'term', item: term, facts, said: this.having('attributedTo', id, options) }
    }
    const everything = { ...options, history: true }
    const [fact] = this.having('id', id, everything)
    if (fact) return { type: 'fact', item: fact, facts: this.related(fact, everything) }
    const source = this.kb.sources.get(id)
    if (!source || !hadAppeared(source, options.asOf)) return undefined
    return { type: 'source', item: source, facts: this.having('source', id, options) }
  }

  /** The terms of a type, or all, in the order of their files. */
  terms(type?: string): readonly Term[] {
    const terms = [...this.kb.terms.values()]
    return type === undefined ? terms : terms.filter(term => term.type === type)
  }

  /** The sources that had appeared by the last day of `asOf`, or all, in the order of their file. */
  sources({ asOf }: Pick<FactsOptions, 'asOf'> = {}): readonly Source[] {
    checkDate(asOf)
    return [...this.kb.sources.values()].filter(source => hadAppeared(source, asOf))
  }

  /** The facts that have one of some ids under a facet. */
  private having(facet: string, ids: string | readonly string[], options: FactsOptions): readonly Fact[] {
    const values = [ids].flat().map(id => ({ id, exact: false }))
    return this.facts({ clauses: [{ type: 'facet', facet, values, negated: false }] }, options)
  }

  private related(fact: Fact, options: FactsOptions): readonly Fact[] {
    const { supersedes, supersededBy, confirms, refines, contradicts } = fact
    const near = [supersedes, supersededBy, confirms, refines, contradicts].flatMap(ids => ids ?? [])
    return near.length === 0 ? [] : this.having('id', near, options)
  }
}

/** What is kept of a base: as it is, or as it was before some of its files changed. */
export interface Kept {
  readonly stored?: Stored
  readonly outdated?: Outdated
}

/** The base in a folder as a snapshot has it, where there is one that is sound. */
export function storedBase(folder: string, cache: string | undefined): Kept {
  let kept: Kept = {}
  for (const place of placesOf(folder, { isShipped: folder === shippedFolder(), cache })) {
    const found = readStored(folder, place)
    if (found && 'kb' in found) return { stored: found }
    if (found && place.foreign) kept = { outdated: found }
  }
  return kept
}

/** The folder of the knowledge base that is shipped: the one in `data/` that has a kb.yaml. */
export function shippedFolder(): string {
  shipped ??= findShipped()
  return shipped
}

let shipped: string | undefined

function findShipped(): string {
  const data = join(import.meta.dirname, '..', 'data')
  const found = readdirSync(data).find(name => existsSync(join(data, name, 'kb.yaml')))
  return join(data, found ?? '')
}

/** Throws a QueryFailure where a text is given, as the value of a flag, that is no EDTF date. */
export function checkDate(text: string | undefined, flag = 'as-of'): void {
  if (text !== undefined && !parseEdtf(text)) throw new QueryFailure({ ...notADate(text), flag }, text)
}

function hadAppeared({ published }: Source, asOf: string | undefined): boolean {
  return asOf === undefined || knownOn({ reported: published }) <= (parseEdtf(asOf)?.end ?? Number.NaN)
}

function notADate(text: string): QueryError {
  const tip = 'write dates as 2022, 2022-05 or 2022-05-27'
  return { message: `"${text}" is no date`, start: 0, end: text.length, tip, nearest: [] }
}
