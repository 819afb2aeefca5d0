import type { Evidence, Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import { UsageError } from './errors.ts'
import type { Session } from './session.ts'

/** Evidence with the passage it points to, as `--quote` shows it. */
interface QuotedEvidence extends Evidence {
  readonly quote?: string
}

/**
 * Puts the passage beside each piece of evidence. One that is not in the articles at hand, or differs from its
 * digest, is left as it is, with a remark on standard error.
 */
export async function withQuotes(
  facts: readonly Fact[],
  kb: KnowledgeBase,
  session: Session,
): Promise<Fact[]> {
  const { createQuoter } = await import('../curate/index.ts')
  const quoter = createQuoter(kb, articlesOf(session, '--quote', kb))
  const missing = new Set<string>()
  const quoted = (evidence: Evidence): QuotedEvidence => {
    const quote = quoter.quote(evidence)
    if (quote !== undefined) return { ...evidence, quote }
    missing.add(evidence.source)
    return evidence
  }
  const result = facts.map(fact => ({ ...fact, evidence: fact.evidence.map(quoted) }))
  for (const source of missing) await session.note(`no passage to quote from ${source}: run akb verify`)
  return result
}

/** The folder of the articles, which `what` cannot do without. */
export function articlesOf(session: Session, what: string, kb: KnowledgeBase): string {
  const folder = session.articles() ?? kb.articles
  if (folder !== undefined) return folder
  throw new UsageError(`${what} needs the articles`, [
    'name their folder with --articles DIR or AKB_ARTICLES',
  ])
}
