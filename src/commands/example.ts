import type { KnowledgeIndex } from '../knowledge/index.ts'
import type { Postings } from '../knowledge/postings.ts'
import { qualifiers } from '../query/index.ts'

/** Flags for an example that finds facts in this knowledge base: two terms of different types that stand together. */
export function exampleFlags(index: KnowledgeIndex): string {
  const found: string[] = []
  let among = index.all()
  for (const type of index.kb.types.keys()) {
    const id = busiest(index, type, among)
    if (id === undefined) continue
    found.push(`--${type} ${id}`)
    if (found.length === 2) break
    among = index.postings(type, id)
  }
  return found.join(' ')
}

/** The flags that take a date. */
const DATES = ['as-of', 'from', 'to', 'since', 'until', 'reported', 'valid']

/** A value of a flag that finds facts: `--region europe`; undefined where no fact has one. */
export function exampleFor(flag: string, index: KnowledgeIndex): string | undefined {
  const [source] = index.kb.sources.values()
  if (source && DATES.includes(flag)) return `--${flag} ${source.published}`
  const qualifier = [...qualifiers(index.kb).values()].find(
    ({ key, facet }) => key === flag || facet === flag,
  )
  const id = qualifier && busiest(index, qualifier.facet, index.all())
  return id === undefined ? undefined : `--${qualifier!.key} ${id}`
}

/** The value under a facet that most of these facts have. */
function busiest(index: KnowledgeIndex, facet: string, among: Postings): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [id, postings] of index.values(facet)) {
    const size = index.and(postings, among).length
    if (size > most) [best, most] = [id, size]
  }
  return best
}
