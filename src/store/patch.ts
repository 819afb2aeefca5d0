import type { Replacement } from '../knowledge/patched.ts'
import { BlobReader, BlobWriter } from '../knowledge/snapshot/blobs.ts'
import type { FileEntries } from '../load/file-entries.ts'
import { FileSource } from './file-source.ts'
import { beside, type Place } from './places.ts'
import { thisProgram } from './program.ts'
import type { Stamps } from './stamps.ts'
import { writeWhole } from './write-whole.ts'

/** The facts of one file as an edit left them, in the place of those that the snapshot has. */
export interface FilePatch extends Replacement {
  readonly path: string
  readonly source: string
  readonly entries?: FileEntries
}

/** What has become of a base since its snapshot: small, and written at each edit in its stead. */
export interface Patch {
  /** By the ordinals of what they replace. */
  readonly files: readonly FilePatch[]
  /** The digest of the base as it is. */
  readonly digest: string
  readonly stamps: Stamps
}

/** The snapshot that a patch belongs to. */
export interface PatchedSnapshot {
  readonly place: Place
  readonly folder: string
  /** Tells what the files held that it was made from. */
  readonly state: string
}

interface Root extends Omit<Patch, 'stamps'> {
  readonly program: string
  readonly folder: string
  /** The state of the snapshot that it belongs to. */
  readonly base: string
  readonly own: StampOffsets
  readonly shared: StampOffsets
}

interface StampOffsets {
  readonly paths: readonly string[]
  readonly rows: number
}

/** The patch of a snapshot; undefined where it has none that is whole. */
export function readPatch({ place, folder, state }: PatchedSnapshot): Patch | undefined {
  try {
    const reader = new BlobReader(new FileSource(beside(place, 'patch')))
    const { program, folder: its, base, own, shared, ...patch } = reader.json(reader.root) as Root
    if (program !== thisProgram() || its !== folder || base !== state) return undefined
    const rowsOf = ({ paths, rows }: StampOffsets) => ({ paths, rows: reader.uint32s(rows) })
    return { ...patch, stamps: { own: rowsOf(own), shared: rowsOf(shared) } }
  } catch {
    return undefined
  }
}

/** Writes a patch, whole or not at all; throws where that fails. */
export function writePatch({ stamps, ...patch }: Patch, { place, folder, state }: PatchedSnapshot): void {
  writeWhole(beside(place, 'patch'), write => {
    const writer = new BlobWriter(write)
    const offsetsOf = ({ paths, rows }: Stamps['own']): StampOffsets => ({
      paths,
      rows: writer.numbers(rows, 2),
    })
    const origin = { program: thisProgram(), folder, base: state }
    const root: Root = { ...patch, ...origin, own: offsetsOf(stamps.own), shared: offsetsOf(stamps.shared) }
    writer.end(writer.json(root))
  })
}
