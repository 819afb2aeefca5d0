import type { Rows } from '../knowledge/rows.ts'
import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import { FactFields, type Matched } from './fact-fields.ts'
import { type Listing, stampOf } from './result.ts'

/** The languages of what is printed: tables follow the locale, data does not. */
export interface Languages {
  readonly people: string
  readonly data: string
}

/** What a listing says of the question that it answers. */
export interface FactsQuestion {
  /** The query text that found them. */
  readonly query: string
  readonly asOf?: string | undefined
  /** The one kind that the query asks for. */
  readonly kind?: string | undefined
  /** Fields that the table shows beside what it always shows. */
  readonly facets?: () => readonly string[]
  /** The narrower terms by which the query found a fact. */
  readonly matched?: Matched
  readonly languages: Languages
}

/** Facts that a query found. */
export function factsListing(
  facts: Rows<Fact>,
  kb: KnowledgeBase,
  {
    query,
    asOf,
    kind,
    facets,
    matched,
    languages,
    quoted,
  }: FactsQuestion & { readonly quoted?: boolean | undefined },
): Listing<Fact> {
  const fields = new FactFields(kb, languages.data, matched)
  const forPeople = new FactFields(kb, languages.people, matched)
  const quote = () => (quoted ? (fields.named('quote') ?? []) : [])
  return {
    key: 'facts',
    head: { kb: stampOf(kb), query, asOf: asOf ?? null },
    rows: facts,
    ofFacts: true,
    json: fact => fact,
    // Made where they are printed: a count needs none, and no format both.
    get columns() {
      return [...fields.usual(kind), ...quote()]
    },
    get tableColumns() {
      return forPeople.table(kind, facets?.()).concat(quote())
    },
    id: fact => fact.id,
    fields: {
      names: () => fields.names(),
      named: name => fields.named(name),
      shown: name => forPeople.shown(name),
    },
  }
}
