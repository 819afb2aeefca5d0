import { facetReader, holdsTerms } from '../knowledge/facets.ts'
import { ancestors } from '../knowledge/vocabulary.ts'
import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'

/** How many facts have a value under a facet. */
export interface FacetCount {
  readonly facet: string
  readonly id: string
  /** Facts with the value or one that is narrower, each once. */
  readonly count: number
  /** Facts with the very value. */
  readonly own: number
  /** How many broader values are listed above it, one below the other. */
  readonly depth: number
}

/** The facets that are counted unless others are named: whatever is listed in kb.yaml, the sources, the types of terms. */
export function usualFacets(kb: KnowledgeBase): readonly string[] {
  return ['kind', 'status', 'certainty', 'source', ...kb.types.keys()]
}

/**
 * Counts facts under each value that they have, rolled up: a fact counts for what is broader too, once. Values come
 * most frequent first, narrower ones below the first broader one that they have.
 */
export function facetCounts(
  kb: KnowledgeBase,
  facts: readonly Fact[],
  facets: readonly string[] = usualFacets(kb),
): readonly FacetCount[] {
  return facets.flatMap(facet => countFacet(kb, facts, facet))
}

function countFacet(kb: KnowledgeBase, facts: readonly Fact[], facet: string): readonly FacetCount[] {
  const read = facetReader(kb, facet)
  const above = (id: string) => (holdsTerms(facet) ? ancestors(kb, id) : [])
  const counts = new Map<string, { count: number; own: number }>()
  const entry = (id: string) => {
    const known = counts.get(id) ?? { count: 0, own: 0 }
    counts.set(id, known)
    return known
  }
  for (const fact of facts) {
    const ids = new Set(read(fact))
    for (const id of ids) entry(id).own += 1
    for (const id of new Set([...ids].flatMap(each => [each, ...above(each)]))) entry(id).count += 1
  }
  const parent = (id: string) => (holdsTerms(facet) ? kb.terms.get(id)?.broader[0] : undefined)
  return asTree(orderOf(kb, facet, counts), parent).map(({ id, depth }) => ({
    facet,
    id,
    ...counts.get(id)!,
    depth,
  }))
}

/** The ids, most frequent first, then as the knowledge base lists them. */
function orderOf(
  kb: KnowledgeBase,
  facet: string,
  counts: ReadonlyMap<string, { readonly count: number }>,
): readonly string[] {
  const lists: Readonly<Record<string, ReadonlyMap<string, unknown>>> = {
    kind: kb.kinds,
    status: kb.statuses,
    certainty: kb.certainties,
    source: kb.sources,
  }
  const list = Object.hasOwn(lists, facet) ? lists[facet]! : kb.terms
  const places = new Map([...list.keys()].map((id, place) => [id, place]))
  const place = (id: string) => places.get(id) ?? places.size
  return [...counts.keys()].sort((a, b) => counts.get(b)!.count - counts.get(a)!.count || place(a) - place(b))
}

/** Each id below its parent, where that is listed too; the order among siblings is kept. */
function asTree(
  ids: readonly string[],
  parent: (id: string) => string | undefined,
): readonly { id: string; depth: number }[] {
  const listed = new Set(ids)
  const children = new Map<string | undefined, string[]>()
  for (const id of ids) {
    const above = parent(id)
    const key = above !== undefined && listed.has(above) ? above : undefined
    children.set(key, [...(children.get(key) ?? []), id])
  }
  const below = (above: string | undefined, depth: number): { id: string; depth: number }[] =>
    (children.get(above) ?? []).flatMap(id => [{ id, depth }, ...below(id, depth + 1)])
  return below(undefined, 0)
}
