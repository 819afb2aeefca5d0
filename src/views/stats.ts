import { termsOf } from '../knowledge/facets.ts'
import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import { facetCounts } from './facets.ts'

/** A figure about a knowledge base: how many of something there are, of how many. */
export interface Stat {
  /** What is counted: facts, terms by their type, or facts under a facet. */
  readonly section: string
  /** Absent for a total. */
  readonly id?: string
  readonly count: number
  /** Of how many in the whole knowledge base. */
  readonly of: number
}

const FACETS = ['kind', 'status', 'certainty', 'source'] as const

/** How many facts there are, which they are, and how much of the vocabulary they use; against the whole base. */
export function stats(kb: KnowledgeBase, facts: readonly Fact[]): readonly Stat[] {
  return [
    ...factStats(kb, facts),
    ...termStats(kb, facts),
    ...FACETS.flatMap(facet => facetStats(kb, facts, facet)),
  ]
}

function factStats(kb: KnowledgeBase, facts: readonly Fact[]): readonly Stat[] {
  const count = (id: string, has: (fact: Fact) => boolean): Stat => ({
    section: 'facts',
    id,
    count: facts.filter(has).length,
    of: kb.facts.filter(has).length,
  })
  return [
    { section: 'facts', count: facts.length, of: kb.facts.length },
    count('superseded', fact => (fact.supersededBy?.length ?? 0) > 0),
    count('refines', fact => (fact.refines?.length ?? 0) > 0),
    count('contradicts', fact => (fact.contradicts?.length ?? 0) > 0),
    count('confirms', fact => (fact.confirms?.length ?? 0) > 0),
    count('valid', fact => fact.valid !== undefined),
    count('attributedTo', fact => fact.attributedTo !== undefined),
  ].filter(({ of, id }) => of > 0 || id === undefined)
}

function termStats(kb: KnowledgeBase, facts: readonly Fact[]): readonly Stat[] {
  const used = new Set(facts.flatMap(fact => termsOf(kb, fact)))
  const count = (type?: string): Stat => {
    const terms = [...kb.terms.values()].filter(term => type === undefined || term.type === type)
    return {
      section: 'terms',
      ...(type !== undefined && { id: type }),
      count: terms.filter(({ id }) => used.has(id)).length,
      of: terms.length,
    }
  }
  return [count(), ...[...kb.types.keys()].map(count)]
}

function facetStats(kb: KnowledgeBase, facts: readonly Fact[], facet: string): readonly Stat[] {
  const whole = facetCounts(kb, kb.facts, [facet])
  const found = new Map(facetCounts(kb, facts, [facet]).map(({ id, count }) => [id, count]))
  return whole.map(({ id, count }) => ({ section: facet, id, count: found.get(id) ?? 0, of: count }))
}
