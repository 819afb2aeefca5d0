import type { KnowledgeBase } from '../../src/model/knowledge-base.ts'
import { type ParseOptions, parseQuery, type QueryError } from '../../src/query/index.ts'
import type { Clause } from '../../src/query/query.ts'

/** The clauses of a text that reads as a query; throws where it does not. */
export function clausesOf(text: string, kb: KnowledgeBase, options: ParseOptions = {}): readonly Clause[] {
  const parsed = parseQuery(text, kb, options)
  if ('error' in parsed) throw new Error(parsed.error.message)
  return parsed.query.clauses
}

/** The error of a text that is no query; throws where it reads as one. */
export function errorOf(text: string, kb: KnowledgeBase): QueryError {
  const parsed = parseQuery(text, kb)
  if ('query' in parsed) throw new Error(`read as ${JSON.stringify(parsed.query)}`)
  return parsed.error
}
