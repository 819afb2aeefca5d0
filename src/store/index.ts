import { rmSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Lists } from '../knowledge/lists.ts'
import { PatchedLists } from '../knowledge/patched.ts'
import { Snapshot } from '../knowledge/snapshot/read.ts'
import { writeSnapshot } from '../knowledge/snapshot/write.ts'
import { sharedLanguages } from '../load/host.ts'
import { type KnowledgeBase, relatedIds } from '../model/knowledge-base.ts'
import { FileSource } from './file-source.ts'
import { type Patch, readPatch, writePatch } from './patch.ts'
import { attempt, beside, type Place } from './places.ts'
import { thisProgram } from './program.ts'
import { compareStamps, type Stamps, stateOf } from './stamps.ts'
import { type WordStore, wordStore } from './words.ts'
import { writeWhole } from './write-whole.ts'

/** What a snapshot was made from, kept in a section of its own. */
interface Origin {
  /** The program that made it: another one may read the same files in another way. */
  readonly program: string
  /** The folder, as it was called. */
  readonly folder: string
  /** Tells what the files held. */
  readonly state: string
}

const ORIGIN = 'origin'
/** The paths of all stamps, and their rows. */
const PATHS = 'stampedPaths'
const ROWS = { own: 'ownStamps', shared: 'sharedStamps' } as const
/** The ids that some fact names as superseded, confirmed, refined or contradicted. */
const RELATED = 'related'

/** A knowledge base from a snapshot, with the lists of its index. */
export interface Stored {
  readonly kb: KnowledgeBase
  readonly lists: Lists
  readonly words: WordStore
  /** Reads all of the snapshot once, so that nothing can turn out to be damaged later; throws where something is. */
  check(): void
}

/** A snapshot, with the patch that has been made since, if there is one. */
export interface Version {
  readonly place: Place
  readonly folder: string
  readonly snapshot: Snapshot
  /** Tells what the files held that the snapshot was made from. */
  readonly state: string
  readonly patch: Patch
}

/** A version of a base that was edited since. */
export interface Outdated extends Version {
  /** The paths of the files and folders that have changed. */
  readonly changed: readonly string[]
}

/**
 * The knowledge base of a folder as a snapshot has it. Where its files have changed since, what has; undefined where
 * there is no snapshot, where it is damaged, and where another program wrote it.
 */
export function readStored(folder: string, place: Place): Stored | Outdated | undefined {
  try {
    const version = versionIn(folder, place)
    if (!version || place.trusted) return version && storedOf(version)
    const { changed, renewed } = compareStamps(version.patch.stamps, folder, sharedLanguages())
    if (changed.length > 0) return { ...version, changed }
    // Files whose content had to be looked at need not be looked into the next time.
    if (renewed && place.foreign) attempt(() => writePatch({ ...version.patch, stamps: renewed }, version))
    return storedOf(version)
  } catch {
    // What cannot be read is made anew from the files.
    return undefined
  }
}

/** Throws where there is no snapshot; undefined where there is one of another program, or of another folder. */
function versionIn(folder: string, place: Place): Version | undefined {
  const snapshot = new Snapshot(new FileSource(place.file))
  const { program, folder: its, state } = snapshot.section(ORIGIN) as Origin
  if (place.foreign && (program !== thisProgram() || its !== folder)) return undefined
  const patch = place.foreign ? readPatch({ place, folder, state }) : undefined
  return { place, folder, snapshot, state, patch: patch ?? nothingPatched(snapshot) }
}

function nothingPatched(snapshot: Snapshot): Patch {
  let stamps: Stamps | undefined
  return {
    files: [],
    get digest() {
      return snapshot.base().digest
    },
    get stamps() {
      stamps ??= stampsIn(snapshot)
      return stamps
    },
  }
}

function stampsIn(snapshot: Snapshot): Stamps {
  const paths = snapshot.section(PATHS) as Record<keyof Stamps, readonly string[]>
  return {
    own: { paths: paths.own, rows: snapshot.numbers(ROWS.own) },
    shared: { paths: paths.shared, rows: snapshot.numbers(ROWS.shared) },
  }
}

/** The knowledge base of a version. */
export function storedOf({ place, folder, snapshot, state, patch }: Version): Stored {
  const { files } = patch
  const kb = placed(snapshot.base(), folder)
  const words = wordStore(place, () => (files.length === 0 ? state : stateOf(patch.stamps)))
  const check = () => snapshot.check()
  if (files.length === 0) return { kb, lists: snapshot, words, check }
  const lists = new PatchedLists(kb, snapshot, files)
  return { kb: patched(kb, lists, patch.digest), lists, words, check }
}

/** The base with the facts that its lists have. */
function patched(kb: KnowledgeBase, lists: Lists, digest: string): KnowledgeBase {
  let facts: KnowledgeBase['facts'] | undefined
  const factIds = {
    has: (id: string) => lists.list('facet id', id).length > 0,
    all: () => lists.keys('facet id'),
  }
  const whole = () => {
    facts ??= Array.from({ length: lists.size }, (_, ordinal) => lists.fact(ordinal))
    return facts
  }
  return Object.defineProperties(kb, {
    digest: { value: digest },
    facts: { get: whole },
    factIds: { value: factIds },
  })
}

/** Whether some fact of the snapshot of a version, or of its patch, names one as related to it. */
export function relatedIn({ snapshot, patch }: Version): ReadonlySet<string> {
  const since = patch.files.flatMap(({ facts }) => facts.flatMap(relatedIds))
  return new Set([...(snapshot.section(RELATED) as readonly string[]), ...since])
}

/** Writes the snapshot of a knowledge base, whole or not at all; `stamps` were taken before its files were read. */
export function writeStored(
  kb: KnowledgeBase,
  place: Place,
  { folder, stamps }: { readonly folder: string; readonly stamps: Stamps },
): void {
  const { articles, ...rest } = kb
  // The base may be moved with its articles, so the way between them is kept.
  const kept = articles === undefined ? rest : { ...rest, articles: relative(folder, articles) }
  const origin: Origin = { program: thisProgram(), folder, state: stateOf(stamps) }
  const sections = {
    [ORIGIN]: origin,
    [PATHS]: { own: stamps.own.paths, shared: stamps.shared.paths },
    [ROWS.own]: stamps.own.rows,
    [ROWS.shared]: stamps.shared.rows,
    [RELATED]: [...new Set(kb.facts.flatMap(relatedIds))],
  }
  writeWhole(place.file, write => writeSnapshot(kept, write, sections))
  // A patch of the snapshot that was there before is nobody's any more.
  attempt(() => rmSync(beside(place, 'patch'), { force: true }))
}

/** What a place holds for a folder. */
export interface PlaceState extends Place {
  readonly state: 'in use' | 'none' | 'damaged' | 'out of date'
  /** Bytes. */
  readonly size?: number
  /** The paths in which the base differs; empty where another build of the program wrote it. */
  readonly changed?: readonly string[]
  /** The files that were edited since the snapshot and stand in its patch. */
  readonly patched?: readonly string[]
  /** Whether the words for asking are there too. */
  readonly hasWords?: boolean
}

/** Whether the snapshot in a place is the one of a folder as it is now, and if not, why. */
export function inspectPlace(folder: string, place: Place): PlaceState {
  const size = sizeOf(place.file)
  if (size === undefined) return { ...place, state: 'none' }
  try {
    const version = versionIn(folder, place)
    if (!version) return { ...place, state: 'out of date', size, changed: [] }
    version.snapshot.check()
    const { patch } = version
    const { changed } = place.trusted
      ? { changed: [] }
      : compareStamps(patch.stamps, folder, sharedLanguages())
    if (changed.length > 0) return { ...place, state: 'out of date', size, changed }
    const hasWords = storedOf(version).words.tables !== undefined
    return { ...place, state: 'in use', size, hasWords, patched: patch.files.map(({ path }) => path) }
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

/** The base with the folder of its articles resolved; its parts are still read when they are looked at. */
function placed(kb: KnowledgeBase, folder: string): KnowledgeBase {
  if (kb.articles === undefined) return kb
  return Object.defineProperty(kb, 'articles', { value: resolve(folder, kb.articles) })
}
