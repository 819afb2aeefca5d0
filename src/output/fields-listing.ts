import type { Column, Fields, Listing } from './result.ts'
import { fixedFields } from './result.ts'

interface Field {
  readonly name: string
  readonly meaning: string
}

const COLUMNS: readonly Column<Field>[] = [
  { name: 'name', unbroken: true, cell: field => field.name },
  { name: 'meaning', cell: field => field.meaning },
]

/** The fields that `--fields` takes, each with what it holds. */
export function fieldsListing(fields: Fields<unknown>): Listing<Field> {
  return {
    key: 'fields',
    head: {},
    rows: fields.names().map(name => ({ name, meaning: meaningOf(fields.named(name) ?? []) })),
    json: field => field,
    columns: COLUMNS,
    tableColumns: COLUMNS,
    id: field => field.name,
    fields: fixedFields(COLUMNS),
  }
}

function meaningOf([column, ...more]: readonly Column<unknown>[]): string {
  const meaning = column?.meaning ?? ''
  return more.length > 0 ? `${meaning.replace(/ \([^)]*\)$/, '')} (${more.length + 1} columns)` : meaning
}
