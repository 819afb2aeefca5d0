import { facetReader, holdsTerms } from '../knowledge/facets.ts'
import { narrowerAndOwn } from '../knowledge/vocabulary.ts'
import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import type { FacetClause, Query } from './query.ts'

/**
 * For each fact that a query found, the terms by which it did that are narrower than the ones the query names; none
 * where a fact has the very terms of the query. What a query excludes matches nothing.
 */
export function matchedTerms(kb: KnowledgeBase, query: Query): (fact: Fact) => readonly string[] {
  // Whoever prints ids alone asks of no fact.
  let clauses: ReturnType<typeof broadClauses> | undefined
  return fact => {
    clauses ??= broadClauses(kb, query)
    return [...new Set(clauses.flatMap(({ read, narrower }) => read(fact).filter(id => narrower.has(id))))]
  }
}

/** The facets in which a query names a term that has narrower ones, each once. */
export function broadFacets(kb: KnowledgeBase, query: Query): readonly string[] {
  return [...new Set(broadClauses(kb, query).map(({ facet }) => facet))]
}

function broadClauses(kb: KnowledgeBase, { clauses }: Query) {
  return clauses.flatMap(clause => {
    if (clause.type !== 'facet' || clause.negated || !holdsTerms(clause.facet)) return []
    const narrower = narrowerThan(kb, clause)
    return narrower.size > 0 ? [{ facet: clause.facet, read: facetReader(kb, clause.facet), narrower }] : []
  })
}

function narrowerThan(kb: KnowledgeBase, { values }: FacetClause): ReadonlySet<string> {
  const named = new Set(values.map(({ id }) => id))
  const found = values.flatMap(({ id, exact }) => (exact ? [] : [...narrowerAndOwn(kb, id)]))
  return new Set(found.filter(id => !named.has(id)))
}
