import type { KnowledgeIndex } from '../knowledge/index.ts'
import { isEmpty } from '../knowledge/postings.ts'
import { ancestors } from '../knowledge/vocabulary.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { kebab } from './qualifiers.ts'
import type { FacetValue, Query } from './query.ts'

/** A value of a query that no fact has. */
export interface EmptyValue {
  readonly facet: string
  readonly id: string
  /** The nearest narrower, else broader, term that has facts under this facet. */
  readonly nearest?: string
  /** For people, in English. */
  readonly message: string
}

/**
 * The values that no fact of the whole knowledge base has, whatever the rest of the query: those of a clause whose
 * other values have facts included. What a clause excludes is left out.
 */
export function emptyValues(index: KnowledgeIndex, query: Query): EmptyValue[] {
  return query.clauses.flatMap(clause =>
    clause.type === 'facet' && !clause.negated
      ? clause.values.flatMap(value => emptyValue(index, clause.facet, value))
      : [],
  )
}

function emptyValue(index: KnowledgeIndex, facet: string, { id, exact }: FacetValue): EmptyValue[] {
  if (!isEmpty(index.postings(facet, id, exact))) return []
  const hasFacts = (other: string) => !isEmpty(index.postings(facet, other))
  const nearest =
    (exact ? narrower(index.kb, id).find(hasFacts) : undefined) ?? ancestors(index.kb, id).find(hasFacts)
  const message = `no fact has ${kebab(facet)}:${exact ? '=' : ''}${id}`
  if (nearest === undefined) return [{ facet, id, message }]
  return [{ facet, id, nearest, message: `${message}; the nearest that has facts is ${nearest}` }]
}

/** The terms directly below one. */
function narrower(kb: KnowledgeBase, id: string): string[] {
  return Array.from(kb.terms.values()).flatMap(term => (term.broader.includes(id) ? [term.id] : []))
}
