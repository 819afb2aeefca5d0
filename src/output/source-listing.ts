import { Labels } from '../knowledge/labels.ts'
import type { KnowledgeBase, Source } from '../model/knowledge-base.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

/** The keys of a source that are columns, each with what a bare `--fields` says of it. */
const KEYS = {
  id: 'the id of the source',
  published: 'when it appeared (EDTF)',
  language: 'its language',
  title: 'its title',
  publisher: 'who published it',
  author: 'who wrote it',
  url: 'where it stands',
  retrieved: 'when it was read there',
  licence: 'on what terms it may be used',
  file: 'its file in the folder of the articles',
  sha256: 'the digest of that file',
  note: "the curator's remark",
} as const satisfies Partial<Record<keyof Source, string>>

const SHOWN: readonly string[] = ['id', 'published', 'language', 'title', 'publisher', 'file']

/** The columns of sources, headed in one language. */
export function sourceColumns(kb: KnowledgeBase, language: string): readonly Column<Source>[] {
  const labels = new Labels(kb, language)
  return (Object.keys(KEYS) as (keyof typeof KEYS)[]).map(name => ({
    name,
    meaning: KEYS[name],
    heading: labels.heading(name),
    unbroken: name === 'id',
    cell: source => source[name] ?? '',
  }))
}

export function sourcesListing(
  sources: readonly Source[],
  kb: KnowledgeBase,
  languages: { readonly people: string },
): Listing<Source> {
  const columns = sourceColumns(kb, languages.people)
  return {
    key: 'sources',
    head: { kb: stampOf(kb) },
    rows: sources,
    json: source => source,
    columns,
    tableColumns: columns.filter(({ name }) => SHOWN.includes(name)),
    id: source => source.id,
    fields: fixedFields(columns),
  }
}
