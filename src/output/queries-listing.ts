import { Labels } from '../knowledge/labels.ts'
import { type KnowledgeBase, textIn } from '../model/knowledge-base.ts'
import type { Languages } from './facts-listing.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

/** A query with a name. */
export interface SavedQuery {
  readonly name: string
  readonly query: string
  /** What it finds, per language. */
  readonly title?: Readonly<Record<string, string>>
  /** Where it is saved: `kb.yaml`, or a file of the user's. */
  readonly file: string
}

/** Saved queries, each with what it finds. */
export function queriesListing(
  queries: readonly SavedQuery[],
  kb: KnowledgeBase,
  { people, data }: Languages,
): Listing<SavedQuery> {
  const columns = (language: string) => columnsOf(new Labels(kb, language))
  const forPeople = columns(people)
  return {
    key: 'queries',
    head: { kb: stampOf(kb) },
    rows: queries,
    json: query => query,
    columns: columns(data),
    tableColumns: forPeople.slice(0, 3),
    id: ({ name }) => name,
    fields: fixedFields(columns(data), forPeople),
  }
}

function columnsOf(labels: Labels): readonly Column<SavedQuery>[] {
  const { kb, language } = labels
  const columns: readonly Column<SavedQuery>[] = [
    { name: 'name', meaning: 'what `akb run` calls it', unbroken: true, cell: ({ name }) => name },
    {
      name: 'title',
      meaning: 'what it finds',
      cell: ({ title }) => textIn(title, language, kb.languages),
      json: ({ title }) => title,
    },
    { name: 'query', meaning: 'the query text', cell: ({ query }) => query },
    { name: 'file', meaning: 'where it is saved', cell: ({ file }) => file },
  ]
  return columns.map(column => ({
    ...column,
    heading: labels.heading(column.name === 'name' ? 'label' : column.name),
  }))
}
