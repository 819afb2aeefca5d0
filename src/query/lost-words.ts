import type { KnowledgeIndex } from '../knowledge/index.ts'
import { namesOf } from '../knowledge/vocabulary.ts'
import { kebabCase } from '../model/reserved.ts'
import { LIMIT, nearest } from './nearest.ts'
import type { Query } from './query.ts'

/**
 * For each of the words that a query looks for and no text of the whole knowledge base has: that it is so, and the
 * qualifiers of the terms, or else the words, that were perhaps meant. For people, in English.
 */
export async function lostWords(index: KnowledgeIndex, query: Query): Promise<string[]> {
  const lost = query.clauses.flatMap(clause =>
    clause.type === 'text' && !clause.negated && index.withText(clause.text).length === 0
      ? [clause.text]
      : [],
  )
  return Promise.all(lost.map(text => messageOf(index, text)))
}

async function messageOf(index: KnowledgeIndex, text: string): Promise<string> {
  const near = await nearTo(index, text)
  const message = `nothing for the ${/\s/.test(text) ? 'words' : 'word'} "${text}"`
  if (near.length === 0) return message
  const last = near.at(-1)!
  return `${message}; did you mean ${near.length > 1 ? `${near.slice(0, -1).join(', ')} or ${last}` : last}?`
}

async function nearTo(index: KnowledgeIndex, text: string): Promise<readonly string[]> {
  const { kb } = index
  const terms = [...kb.terms.values()].map(term => ({ id: term.id, names: namesOf(term) }))
  const ids = await nearest(text, terms)
  const kinds = [...kb.kinds.keys()]
    .filter(id => id === kebabCase(text.toLowerCase()))
    .map(id => `kind:${id}`)
  const found = [...kinds, ...ids.map(id => `${kb.terms.get(id)!.type}:${id}`)]
  if (found.length > 0) return found.slice(0, LIMIT)
  return nearest(
    text,
    [...index.words()].map(id => ({ id, names: [] })),
  )
}
