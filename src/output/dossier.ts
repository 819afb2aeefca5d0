import type { Labels } from '../knowledge/labels.ts'
import { narrowerAndOwn } from '../knowledge/vocabulary.ts'
import { type Evidence, type Fact, pointsToTerms, roleValues, type Term } from '../model/knowledge-base.ts'
import { bullets } from './blocks.ts'
import { SEPARATOR, statusText } from './fact-text.ts'
import type { Layout } from './result.ts'
import { visible } from './text.ts'
import { wrapped } from './width.ts'

/** What is known of a term: its facts by what it is in them, role after role of each kind, then what it said. */
export function dossier(
  {
    item,
    facts,
    said,
  }: { readonly item: Term; readonly facts: readonly Fact[]; readonly said: readonly Fact[] },
  labels: Labels,
  layout: Layout,
): readonly string[] {
  const narrower = narrowerAndOwn(labels.kb, item.id)
  const groups = new Map<string, Fact[]>()
  const put = (heading: string, fact: Fact) => groups.set(heading, [...(groups.get(heading) ?? []), fact])
  for (const kind of labels.kb.kinds.values()) {
    const roles = [...kind.roles.values()].filter(pointsToTerms).map(({ name }) => name)
    for (const role of roles) {
      const heading = `${labels.kind(kind.id)}: ${labels.role(kind.id, role)}`
      const isFirst = (fact: Fact) => roles.find(each => fills(fact, each, narrower)) === role
      for (const fact of facts) if (fact.kind === kind.id && isFirst(fact)) put(heading, fact)
    }
  }
  for (const fact of said) put(labels.heading('said'), fact)
  return Array.from(groups, ([heading, list]) => section(heading, list, { labels, layout }))
}

function fills(fact: Fact, role: string, terms: ReadonlySet<string>): boolean {
  return roleValues(fact, role).some(value => typeof value === 'string' && terms.has(value))
}

function section(
  heading: string,
  facts: readonly Fact[],
  { labels, layout }: { readonly labels: Labels; readonly layout: Layout },
): string {
  const title = `${layout.paint.strong(visible(heading))} (${labels.number(facts.length)})`
  return `${wrapped(title, layout.width)}\n${factBullets(facts, labels, layout)}`
}

/** Facts one below the other, each with when it holds, how sure it is, what supersedes it, its id, and the passages where they are at hand. */
export function factBullets(facts: readonly Fact[], labels: Labels, layout: Layout): string {
  const entries = facts.map(fact => {
    const later = fact.supersededBy?.length
      ? [`${labels.heading('supersededBy')} ${fact.supersededBy.join(', ')}`]
      : []
    const quotes = fact.evidence.flatMap(({ quote }: Evidence & { readonly quote?: string }) => quote ?? [])
    const when = fact.valid === undefined ? [] : [labels.date(fact.valid)]
    const more = [...when, statusText(fact, labels), ...later, fact.id, ...quotes.map(quote => `“${quote}”`)]
    return [labels.statement(fact), more.join(SEPARATOR)] as const
  })
  return bullets(entries, layout)
}
