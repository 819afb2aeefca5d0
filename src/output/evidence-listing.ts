import type { Evidence, KnowledgeBase } from '../model/knowledge-base.ts'
import { type Column, fixedFields, type Listing, stampOf } from './result.ts'

const COLUMNS: readonly Column<Evidence>[] = [
  { name: 'source', meaning: 'the id of the source', cell: span => span.source },
  {
    name: 'start',
    numeric: true,
    meaning: 'the first character of the passage',
    cell: span => String(span.start),
    json: span => span.start,
  },
  {
    name: 'end',
    numeric: true,
    meaning: 'the character after its last',
    cell: span => String(span.end),
    json: span => span.end,
  },
  { name: 'sha256', meaning: 'the digest of the passage', cell: span => span.sha256 },
]

/** Evidence entries; as a table, each is the line of YAML that stands in a file of facts. */
export function evidenceListing(evidence: readonly Evidence[], kb: KnowledgeBase): Listing<Evidence> {
  return {
    key: 'evidence',
    head: { kb: stampOf(kb) },
    rows: evidence,
    json: span => span,
    columns: COLUMNS,
    tableColumns: COLUMNS,
    id: span => `${span.source}#${span.start}-${span.end}`,
    fields: fixedFields(COLUMNS),
    text: (_layout, rows) =>
      rows
        .map(({ start, end, sha256 }) => `- { start: ${start}, end: ${end}, sha256: ${sha256} }\n`)
        .join(''),
  }
}
