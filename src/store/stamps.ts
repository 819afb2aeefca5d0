import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { LARGEST_FILE } from '../load/limits.ts'
import { FOLDER_PARTS, pathsOf } from '../load/paths.ts'
import { namesIn, reasonOf } from '../load/read.ts'
import { digest } from '../load/digest.ts'

/** A file or a folder as it was when it was last read. */
export interface Stamp {
  /** From the folder of the base, or of the shared languages. */
  readonly path: string
  /** Size, times of its content and of its entry, and its number; empty where nothing was there. */
  readonly key: string
  /** What a file held, or which names a folder did. */
  readonly hash: string
  /** Whether it had changed so shortly before that a change after it might bear the same times. */
  readonly recent: boolean
}

/** What a base was made of: its own files and folders, and those of the shared languages. */
export interface Stamps {
  readonly own: readonly Stamp[]
  readonly shared: readonly Stamp[]
}

/** The times of files are as coarse as two seconds on some file systems. */
const RECENT_NS = 2_000_000_000n

/** Stamps of all that a base in a folder is read from; take them before it is read. */
export function takeStamps(folder: string, shared: string | undefined): Stamps {
  const start = now()
  const take = (root: string, path: string, hash: Hasher) => stampOf(root, path, { hash, now: start })
  const files = pathsOf(folder).map(path => take(folder, path, contentHash))
  const folders = FOLDER_PARTS.map(path => take(folder, path, namesHash))
  return { own: [...files, ...folders], shared: shared === undefined ? [] : sharedStamps(shared, take) }
}

/** The stamp of a file of a base that may lie outside its folder, such as an article; take it before it is read. */
export function stampOfFile(folder: string, file: string): Stamp {
  return stampOf(folder, relative(folder, file), { hash: contentHash, now: now() })
}

/** Tells what the files of a base held from what they hold in another state. */
export function stateOf({ own, shared }: Stamps): string {
  return digest(Buffer.from([...own, ...shared].map(({ path, hash }) => `${path} ${hash}`).join('\n')))
}

function now(): bigint {
  return BigInt(Date.now()) * 1_000_000n
}

type Hasher = (root: string, path: string) => string

function sharedStamps(shared: string, take: (root: string, path: string, hash: Hasher) => Stamp): Stamp[] {
  const names = namesIn(shared, '.').names.filter(name => name.endsWith('.yaml'))
  return [...names.map(name => take(shared, name, contentHash)), take(shared, '.', namesHash)]
}

function stampOf(
  root: string,
  path: string,
  { hash, now }: { readonly hash: Hasher; readonly now: bigint },
): Stamp {
  const found = statOf(join(root, path))
  if (!found) return { path, key: '', hash: '', recent: false }
  const recent = found.times.some(time => now - time < RECENT_NS)
  return { path, key: found.key, hash: hash(root, path), recent }
}

/**
 * The paths in which a base differs from its stamps; empty where it is as it was. Where size, times and number are
 * the same, and the times were old enough to tell, the content is not looked at.
 */
export function changedSince(
  { own, shared }: Stamps,
  folder: string,
  languages: string | undefined,
): string[] {
  const changed = own.filter(stamp => hasChanged(stamp, folder)).map(({ path }) => path)
  if (languages === undefined) return shared.length > 0 ? [...changed, 'languages'] : changed
  return [...changed, ...shared.filter(stamp => hasChanged(stamp, languages)).map(({ path }) => path)]
}

function hasChanged({ path, key, hash, recent }: Stamp, root: string): boolean {
  const found = statOf(join(root, path))
  if (!found || key === '') return found !== undefined || key !== ''
  if (found.key === key && !recent) return false
  return hash !== (found.isFolder ? namesHash : contentHash)(root, path)
}

function statOf(path: string): { key: string; times: readonly bigint[]; isFolder: boolean } | undefined {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (!found) return undefined
    const { size, mtimeNs, ctimeNs, ino } = found
    const key = `${size} ${mtimeNs} ${ctimeNs} ${ino}`
    return { key, times: [mtimeNs, ctimeNs], isFolder: found.isDirectory() }
  } catch (error) {
    return { key: reasonOf(error), times: [], isFolder: false }
  }
}

/** Empty for what is no file that can be read: who loads the base says so, and nobody waits for a pipe. */
const contentHash: Hasher = (root, path) => {
  try {
    const file = join(root, path)
    const found = statSync(file)
    return found.isFile() && found.size <= LARGEST_FILE ? digest(readFileSync(file)) : ''
  } catch {
    return ''
  }
}

const namesHash: Hasher = (root, path) => digest(Buffer.from(namesIn(root, path).names.join('\0')))
