import { Labels } from '../knowledge/labels.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { FacetCount } from '../views/facets.ts'
import type { FactsQuestion } from './facts-listing.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

/** Counts of facts under facets: a row for each value. */
export function facetsListing(
  counts: readonly FacetCount[],
  kb: KnowledgeBase,
  { query, asOf, languages }: FactsQuestion,
): Listing<FacetCount> {
  const [columns, forPeople] = [languages.data, languages.people].map(language =>
    columnsOf(new Labels(kb, language)),
  ) as [readonly Column<FacetCount>[], readonly Column<FacetCount>[]]
  return {
    key: 'rows',
    head: { kb: stampOf(kb), query, asOf: asOf ?? null },
    rows: counts,
    json: ({ depth: _, ...row }) => ({ ...row, ...broaderOf(kb, row.id) }),
    columns,
    tableColumns: ['facet', 'label', 'count', 'own', 'id'].flatMap(name =>
      forPeople.filter(column => column.name === name),
    ),
    id: row => row.id,
    fields: fixedFields(columns, forPeople),
  }
}

function broaderOf(kb: KnowledgeBase, id: string): { broader?: readonly string[] } {
  const broader = kb.terms.get(id)?.broader ?? []
  return broader.length > 0 ? { broader } : {}
}

function columnsOf(labels: Labels): readonly Column<FacetCount>[] {
  const heading = (name: string) => labels.heading(name)
  const counted = (name: 'count' | 'own', meaning: string): Column<FacetCount> => ({
    name,
    meaning,
    heading: heading(name),
    numeric: true,
    cell: row => String(row[name]),
    json: row => row[name],
  })
  return [
    {
      name: 'facet',
      meaning: 'what is counted under',
      heading: heading('facet'),
      cell: row => row.facet,
      human: row => labels.facet(row.facet),
    },
    { name: 'id', meaning: 'the value', heading: heading('id'), unbroken: true, cell: row => row.id },
    {
      name: 'label',
      meaning: 'its name',
      heading: heading('label'),
      cell: row => labels.facetValue(row.facet, row.id),
      human: row => ' '.repeat(2 * row.depth) + labels.facetValue(row.facet, row.id),
    },
    counted('count', 'facts with it or something narrower'),
    counted('own', 'facts with the value itself'),
    {
      name: 'broader',
      meaning: 'the terms directly above it',
      heading: heading('broader'),
      cell: row => labels.kb.terms.get(row.id)?.broader ?? [],
    },
  ]
}
