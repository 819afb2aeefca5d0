import type { KnowledgeBase, Source } from '../model/knowledge-base.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

const KEYS = [
  ...([
    'id',
    'published',
    'language',
    'title',
    'publisher',
    'author',
    'url',
    'retrieved',
    'licence',
  ] as const),
  ...(['file', 'sha256', 'note'] as const),
]

const SHOWN: readonly string[] = ['id', 'published', 'language', 'title', 'publisher', 'file']

const COLUMNS: readonly Column<Source>[] = KEYS.map(name => ({
  name,
  unbroken: name === 'id',
  cell: source => source[name] ?? '',
}))

export function sourcesListing(sources: readonly Source[], kb: KnowledgeBase): Listing<Source> {
  return {
    key: 'sources',
    head: { kb: stampOf(kb) },
    rows: sources,
    json: source => source,
    columns: COLUMNS,
    tableColumns: COLUMNS.filter(({ name }) => SHOWN.includes(name)),
    id: source => source.id,
    fields: fixedFields(COLUMNS),
  }
}
