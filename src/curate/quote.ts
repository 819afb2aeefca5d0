import { Articles } from '../load/articles.ts'
import type { Evidence, KnowledgeBase } from '../model/knowledge-base.ts'

/** Reads the passages that evidence points to. */
export interface Quoter {
  /** The passage, undefined where the article is not at hand or no longer says it there. */
  quote(evidence: Evidence): string | undefined
}

/**
 * A reader of passages from the folder of the articles. A passage whose digest differs from the recorded one is
 * not given: it is not what the curator cited.
 */
export function createQuoter(kb: KnowledgeBase, articlesDir: string): Quoter {
  const articles = new Articles(articlesDir)
  return {
    quote: evidence => {
      const source = kb.sources.get(evidence.source)
      return source && articles.cited(source.file, evidence)
    },
  }
}
