import { Labels } from '../knowledge/labels.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { Stat } from '../views/stats.ts'
import type { FactsQuestion } from './facts-listing.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

/** Figures about a knowledge base. */
export function statsListing(
  rows: readonly Stat[],
  kb: KnowledgeBase,
  { query, asOf, languages }: FactsQuestion,
): Listing<Stat> {
  const columns = columnsOf(new Labels(kb, languages.data))
  const forPeople = columnsOf(new Labels(kb, languages.people))
  return {
    key: 'rows',
    head: { kb: stampOf(kb), query, asOf: asOf ?? null },
    rows,
    json: row => row,
    columns,
    tableColumns: forPeople.filter(({ name }) => name !== 'id'),
    id: row => row.id ?? row.section,
    fields: fixedFields(columns, forPeople),
  }
}

function columnsOf(labels: Labels): readonly Column<Stat>[] {
  const named = ({ section, id }: Stat) => {
    if (id === undefined) return ''
    return section === 'facts'
      ? labels.heading(id)
      : section === 'terms'
        ? labels.facet(id)
        : labels.facetValue(section, id)
  }
  return [
    {
      name: 'section',
      meaning: 'what is counted',
      heading: labels.heading('section'),
      cell: row => row.section,
      human: row => labels.heading(row.section),
    },
    { name: 'id', meaning: 'which of them; empty: all', cell: row => row.id ?? '' },
    { name: 'label', meaning: 'its name', heading: labels.heading('label'), cell: named },
    {
      name: 'count',
      meaning: 'how many the query finds',
      heading: labels.heading('count'),
      numeric: true,
      cell: row => String(row.count),
      json: row => row.count,
    },
    {
      name: 'of',
      meaning: 'how many the knowledge base has',
      heading: labels.heading('of'),
      numeric: true,
      cell: row => String(row.of),
      json: row => row.of,
    },
  ]
}
