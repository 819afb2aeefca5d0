import { type Column, fixedFields, type Listing } from './result.ts'

/** One thing that was looked at, for people, in English. */
export interface Check {
  readonly name: string
  readonly level: 'ok' | 'warning' | 'error'
  readonly found: string
  /** What to do, where something is to be done. */
  readonly tip?: string
}

const COLUMNS: readonly Column<Check>[] = [
  { name: 'name', meaning: 'what was looked at', cell: row => row.name },
  { name: 'level', meaning: 'ok, warning or error', cell: row => row.level },
  { name: 'found', meaning: 'what was found', cell: row => row.found },
  { name: 'tip', meaning: 'what to do', cell: row => row.tip ?? '' },
]

/** What `akb doctor` found. */
export function checksListing(rows: readonly Check[]): Listing<Check> {
  return {
    key: 'checks',
    head: {},
    rows,
    json: row => row,
    columns: COLUMNS,
    tableColumns: COLUMNS,
    id: row => row.name,
    fields: fixedFields(COLUMNS),
  }
}
