import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import { FactFields } from './fact-fields.ts'
import { type Listing, stampOf } from './result.ts'

export interface FactsQuestion {
  /** The query text that found them. */
  readonly query: string
  readonly asOf?: string | undefined
  /** The one kind that the query asks for. */
  readonly kind?: string | undefined
  /** Facets of which the table shows the values, beside what it always shows. */
  readonly facets?: readonly string[]
}

/** The languages of what is printed: tables follow the locale, data does not. */
export interface Languages {
  readonly people: string
  readonly data: string
}

/** Facts that a query found. */
export function factsListing(
  facts: readonly Fact[],
  kb: KnowledgeBase,
  {
    query,
    asOf,
    kind,
    facets = [],
    languages,
    quoted,
  }: FactsQuestion & { readonly languages: Languages; readonly quoted?: boolean | undefined },
): Listing<Fact> {
  const fields = new FactFields(kb, languages.data)
  const quote = quoted ? (fields.named('quote') ?? []) : []
  return {
    key: 'facts',
    head: { kb: stampOf(kb), query, asOf: asOf ?? null },
    rows: facts,
    json: fact => fact,
    columns: [...fields.usual(kind), ...quote],
    tableColumns: new FactFields(kb, languages.people).table(kind, facets).concat(quote),
    id: fact => fact.id,
    fields,
  }
}
