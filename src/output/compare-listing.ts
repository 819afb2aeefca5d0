import { Labels } from '../knowledge/labels.ts'
import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import type { Comparison } from '../views/compare.ts'
import { markText } from './fact-text.ts'
import type { FactsQuestion } from './facts-listing.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

/** Terms side by side: a row for each role that one of them fills, a column for each term and one for what they share. */
export function compareListing(
  rows: readonly Comparison[],
  kb: KnowledgeBase,
  { terms, query, asOf, languages }: FactsQuestion & { readonly terms: readonly string[] },
): Listing<Comparison> {
  const columns = dataColumns(terms)
  return {
    key: 'rows',
    head: { kb: stampOf(kb), terms, query, asOf: asOf ?? null },
    rows,
    json: ({ own, ...row }) => ({
      ...row,
      own: Object.fromEntries(terms.map((term, at) => [term, own[at]])),
    }),
    columns,
    tableColumns: tableColumns(terms, new Labels(kb, languages.people)),
    id: ({ common, own }) => [...common, ...own.flat()].map(({ id }) => id),
    fields: fixedFields(columns),
  }
}

const ids = (facts: readonly Fact[] = []) => facts.map(({ id }) => id)

function dataColumns(terms: readonly string[]): readonly Column<Comparison>[] {
  return [
    { name: 'kind', meaning: 'the kind of the facts', cell: row => row.kind },
    { name: 'role', meaning: 'what the terms are in them', cell: row => row.role },
    ...terms.map((term, at) => ({
      name: term,
      meaning: 'facts in which it fills the role, and not all the others do',
      cell: (row: Comparison) => ids(row.own[at]),
    })),
    { name: 'common', meaning: 'facts in which all of them fill the role', cell: row => ids(row.common) },
  ]
}

function tableColumns(terms: readonly string[], labels: Labels): readonly Column<Comparison>[] {
  const texts = (facts: readonly Fact[] = []) => facts.map(fact => `- ${markText(fact, labels)}`)
  return [
    {
      name: 'kind',
      heading: labels.heading('kind'),
      cell: ({ kind, role }) => `${labels.kind(kind)}: ${labels.role(kind, role)}`,
    },
    ...terms.map((term, at) => ({
      name: term,
      heading: labels.term(term),
      stacked: true,
      // A term without facts keeps its column: that is what the comparison shows.
      cell: (row: Comparison) => (row.own[at]?.length ? texts(row.own[at]) : '–'),
    })),
    { name: 'common', heading: labels.heading('common'), stacked: true, cell: row => texts(row.common) },
  ]
}
