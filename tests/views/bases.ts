import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import { load } from '../../src/load/index.ts'
import { parseQuery } from '../../src/query/index.ts'
import type { Query } from '../../src/query/query.ts'

/** A knowledge base from its folder, indexed. */
export function indexOf(folder: string): KnowledgeIndex {
  const { kb, problems } = load(folder)
  if (!kb) throw new Error(JSON.stringify(problems))
  return new KnowledgeIndex(kb)
}

export const alliance = indexOf('data/alliance')
export const films = indexOf('tests/kb/films')

/** The query that a text stands for. */
export function queryOf(text: string, { kb }: KnowledgeIndex): Query {
  const parsed = parseQuery(text, kb)
  if ('error' in parsed) throw new Error(parsed.error.message)
  return parsed.query
}

export const ids = (facts: readonly { readonly id: string }[]) => facts.map(({ id }) => id)
