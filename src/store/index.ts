import { statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Snapshot } from '../knowledge/snapshot/read.ts'
import { StoredTables, writeTables } from '../knowledge/snapshot/tables.ts'
import { writeSnapshot } from '../knowledge/snapshot/write.ts'
import { sharedLanguages } from '../load/host.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { cacheFile } from './cache.ts'
import { FileSource } from './file-source.ts'
import { changedSince, type Stamps, stateOf } from './stamps.ts'
import { KeptValues } from './values.ts'
import { writeWhole } from './write-whole.ts'

/** What a snapshot was made from, kept in a section of its own. */
interface Origin {
  /** The program that made it: another one may read the same files in another way. */
  readonly program: string
  /** The folder, as it was called. */
  readonly folder: string
  readonly stamps: Stamps
}

const ORIGIN = 'origin'

/** A knowledge base from a snapshot, with the lists of its index. */
export interface Stored {
  readonly kb: KnowledgeBase
  readonly lists: Snapshot
  readonly words: WordStore
}

/** Where the words of a base are kept for asking: tables of JSON values, beside its snapshot. */
export interface WordStore {
  /** Undefined where there are none, or none of the base as it is. */
  readonly tables: ((name: string) => ReturnType<StoredTables['table']>) | undefined
  /** Whoever cannot keep them has to do without. */
  keep(tables: Parameters<typeof writeTables>[0]): void
}

/** Where a snapshot may be. */
export interface Place {
  readonly file: string
  /** Whether it is believed without a look at the files. */
  readonly trusted?: boolean
  /** Whether another build of the program may have written it. */
  readonly foreign?: boolean
}

/** Where the snapshots of a base may be, the best first: beside the built program, for the shipped one, and in the cache. */
export function placesOf(
  folder: string,
  { isShipped, cache }: { isShipped: boolean; cache: string | undefined },
): Place[] {
  const places: Place[] = isShipped ? [shippedPlace()] : []
  return cache === undefined ? places : [...places, { file: cacheFile(cache, folder), foreign: true }]
}

/**
 * The knowledge base of a folder as a snapshot has it; undefined where there is none, where it is damaged, and as soon
 * as a byte of the base's files has changed since.
 */
export function readStored(folder: string, place: Place): Stored | undefined {
  try {
    const lists = new Snapshot(new FileSource(place.file))
    const origin = lists.section(ORIGIN) as Origin
    if (!place.trusted && !isFresh(origin, folder, place)) return undefined
    return { kb: placed(lists.base(), folder), lists, words: wordStore(place, origin.stamps) }
  } catch {
    // What cannot be read is made anew from the files.
    return undefined
  }
}

function isFresh(origin: Origin, folder: string, { foreign }: Place): boolean {
  if (foreign && (origin.program !== thisProgram() || origin.folder !== folder)) return false
  return changedSince(origin.stamps, folder, sharedLanguages()).length === 0
}

/** What a place holds for a folder. */
export interface PlaceState extends Place {
  readonly state: 'in use' | 'none' | 'damaged' | 'out of date'
  /** Bytes. */
  readonly size?: number
  /** The paths in which the base differs; empty where another build of the program wrote it. */
  readonly changed?: readonly string[]
  /** Whether the words for asking are there too. */
  readonly hasWords?: boolean
}

/** Whether the snapshot in a place is the one of a folder as it is now, and if not, why. */
export function inspectPlace(folder: string, place: Place): PlaceState {
  const size = sizeOf(place.file)
  if (size === undefined) return { ...place, state: 'none' }
  try {
    const lists = new Snapshot(new FileSource(place.file))
    lists.check()
    const origin = lists.section(ORIGIN) as Origin
    if (place.trusted || isFresh(origin, folder, place)) {
      const hasWords = wordStore(place, origin.stamps).tables !== undefined
      return { ...place, state: 'in use', size, hasWords }
    }
    const changed = changedSince(origin.stamps, folder, sharedLanguages())
    return { ...place, state: 'out of date', size, changed }
  } catch {
    return { ...place, state: 'damaged', size }
  }
}

/** The bytes of a file; undefined where it is not there, or cannot be. */
function sizeOf(file: string): number | undefined {
  try {
    return statSync(file).size
  } catch {
    return undefined
  }
}

/** Writes the snapshot of a knowledge base, whole or not at all; `stamps` were taken before its files were read. */
export function writeStored(
  kb: KnowledgeBase,
  file: string,
  { folder, stamps }: { readonly folder: string; readonly stamps: Stamps },
): void {
  const { articles, ...rest } = kb
  // The base may be moved with its articles, so the way between them is kept.
  const kept = articles === undefined ? rest : { ...rest, articles: relative(folder, articles) }
  const origin: Origin = { program: thisProgram(), folder, stamps }
  writeWhole(file, write => writeSnapshot(kept, write, { [ORIGIN]: origin }))
}

/** The file of what is kept beside the snapshot in a file. */
function beside(file: string, what: 'words' | 'values'): string {
  return file.replace(/\.akb$/, `-${what}.akb`)
}

/** The file of the words of a base whose snapshot is in a file. */
export function wordsFile(file: string): string {
  return beside(file, 'words')
}

/** The words of a base that was as its stamps say, beside its snapshot. */
export function wordStore(place: Place, stamps: Stamps): WordStore {
  const file = wordsFile(place.file)
  const origin = (): TablesOrigin => ({ program: thisProgram(), state: stateOf(stamps) })
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

/** The values of a base's files, beside its snapshot. */
export function valueStore(place: Place, parseAll: ConstructorParameters<typeof KeptValues>[2]): KeptValues {
  return new KeptValues(beside(place.file, 'values'), thisProgram(), parseAll)
}

/** A cache that cannot be written is none. */
export function attempt(write: () => void): void {
  try {
    write()
  } catch {}
}

interface TablesOrigin {
  readonly program: string
  readonly state: string
}

/** The base with the folder of its articles resolved; its parts are still read when they are looked at. */
function placed(kb: KnowledgeBase, folder: string): KnowledgeBase {
  if (kb.articles === undefined) return kb
  return Object.defineProperty(kb, 'articles', { value: resolve(folder, kb.articles) })
}

const HERE = import.meta.filename

/** Changes with every build of the program, as far as its own file tells. */
function thisProgram(): string {
  // Packages come with times of their own; when the file was put there is another.
  const { size, mtimeMs, ctimeMs } = statSync(HERE)
  return `${size} ${mtimeMs} ${ctimeMs}`
}

/** Nobody edits an installed package. */
function shippedPlace(): Place {
  return { file: join(dirname(HERE), 'shipped.akb'), trusted: HERE.split(sep).includes('node_modules') }
}
