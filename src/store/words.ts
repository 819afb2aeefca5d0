import { StoredTables, writeTables } from '../knowledge/snapshot/tables.ts'
import { FileSource } from './file-source.ts'
import { attempt, beside, type Place } from './places.ts'
import { thisProgram } from './program.ts'
import { writeWhole } from './write-whole.ts'

/** Where the words of a base are kept for asking: tables of JSON values, beside its snapshot. */
export interface WordStore {
  /** Undefined where there are none, or none of the base as it is. */
  readonly tables: ((name: string) => ReturnType<StoredTables['table']>) | undefined
  /** Whoever cannot keep them has to do without. */
  keep(tables: Parameters<typeof writeTables>[0]): void
}

interface TablesOrigin {
  readonly program: string
  readonly state: string
}

/** The words of a base beside its snapshot; `state` tells what its files hold. */
export function wordStore(place: Place, state: () => string): WordStore {
  const file = beside(place, 'words')
  const origin = (): TablesOrigin => ({ program: thisProgram(), state: state() })
  return {
    get tables() {
      const tables = readTables(file, place, origin())
      return tables && ((name: string) => tables.table(name))
    },
    keep(tables) {
      attempt(() => writeWhole(file, write => writeTables(tables, origin(), write)))
    },
  }
}

function readTables(
  file: string,
  { foreign }: Place,
  { program, state }: TablesOrigin,
): StoredTables | undefined {
  try {
    const tables = new StoredTables(new FileSource(file))
    const origin = tables.origin as TablesOrigin
    if (origin.state !== state || (foreign && origin.program !== program)) return undefined
    if (foreign) tables.check()
    return tables
  } catch {
    return undefined
  }
}
