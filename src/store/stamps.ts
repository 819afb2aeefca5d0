import { relative } from 'node:path'
import { digest } from '../load/digest.ts'
import { FOLDER_PARTS, pathsOf } from '../load/paths.ts'
import { namesIn, readInside } from '../load/read.ts'
import { contentHash, type Hasher, isAsLooked, isRecent, LOOK, LOOKED, look, namesHash } from './look.ts'

/**
 * Files and folders as they were when they were last read. A base may have thousands, all of which are looked at before
 * each answer, so they are rows of numbers that are compared as they stand.
 */
export interface StampRows {
  /** From the folder of the base, or of the shared languages. */
  readonly paths: readonly string[]
  /** For each path `ROW` numbers: its look, the digest of what it held, and whether it had only just changed. */
  readonly rows: Uint32Array
}

/** What a base was made of: its own files and folders, and those of the shared languages. */
export interface Stamps {
  readonly own: StampRows
  readonly shared: StampRows
}

/** A file or a folder, its row, and what its row tells apart. */
export interface Stamp {
  readonly path: string
  readonly row: Uint32Array
}

/** Where the digest of the content, or of the names in a folder, stands: two words, 0 where it could not be read. */
const HASH = LOOK
/** Whether it had only just changed when it was looked at. */
const RECENT = LOOK + 2
const ROW = LOOK + 3

/** Stamps of all that a base in a folder is read from; take them before it is read. */
export function takeStamps(folder: string, shared: string | undefined): Stamps {
  const start = Date.now()
  const files = pathsOf(folder).map(path => stampOf(folder, path, { hash: contentHash, now: start }))
  const folders = FOLDER_PARTS.map(path => stampOf(folder, path, { hash: namesHash, now: start }))
  const languages = shared === undefined ? [] : sharedStamps(shared, start)
  return { own: rowsOf([...files, ...folders]), shared: rowsOf(languages) }
}

function sharedStamps(shared: string, now: number): Stamp[] {
  const names = namesIn(shared, '.').names.filter(name => name.endsWith('.yaml'))
  const files = names.map(name => stampOf(shared, name, { hash: contentHash, now }))
  return [...files, stampOf(shared, '.', { hash: namesHash, now })]
}

/** The stamp of a file of a base that may lie outside its folder, such as an article; take it before it is read. */
export function stampOfFile(folder: string, file: string): Stamp {
  return stampOf(folder, relative(folder, file), { hash: contentHash, now: Date.now() })
}

/** The same for a file inside the folder, with what it held; undefined where it cannot be read. */
export function stampAndRead(folder: string, path: string): Stamp & { readonly bytes: Buffer | undefined } {
  let bytes: Buffer | undefined
  const hash: Hasher = (root, name) => {
    const read = readInside(root, name)
    bytes = 'bytes' in read ? read.bytes : undefined
    return bytes ? digest(bytes) : ''
  }
  const stamp = stampOf(folder, path, { hash, now: Date.now() })
  return { ...stamp, bytes }
}

/** Stamps of the same files, some of them taken anew, or of more. */
export function withStamps({ paths, rows }: StampRows, stamps: readonly Stamp[]): StampRows {
  const places = new Map(paths.map((path, at) => [path, at]))
  // Of several stamps of one file, the last counts.
  const latest = [...new Map(stamps.map(stamp => [stamp.path, stamp])).values()]
  const fresh = rowsOf(latest.filter(({ path }) => !places.has(path)))
  const all = new Uint32Array(rows.length + fresh.rows.length)
  all.set(rows)
  all.set(fresh.rows, rows.length)
  for (const { path, row } of latest) if (places.has(path)) all.set(row, places.get(path)! * ROW)
  return { paths: [...paths, ...fresh.paths], rows: all }
}

function rowsOf(stamps: readonly Stamp[]): StampRows {
  const rows = new Uint32Array(stamps.length * ROW)
  for (const [at, { row }] of stamps.entries()) rows.set(row, at * ROW)
  return { paths: stamps.map(({ path }) => path), rows }
}

function rowAt(rows: Uint32Array, at: number): Uint32Array {
  return rows.subarray(at * ROW, (at + 1) * ROW)
}

/** What a file held by its stamps, as `digest` tells it; empty where it could not be read. */
export function hashIn({ paths, rows }: StampRows, path: string): string | undefined {
  const at = paths.indexOf(path)
  return at < 0 ? undefined : hashOf(rowAt(rows, at))
}

/** What a stamp says that a file held. */
export function hashOf(row: Uint32Array): string {
  const [first, second] = [row[HASH]!, row[HASH + 1]!]
  return first === 0 && second === 0 ? '' : hexadecimal(first) + hexadecimal(second)
}

function hexadecimal(word: number): string {
  return word.toString(16).padStart(8, '0')
}

/** The same for all paths. */
export function hashesIn({ paths, rows }: StampRows): (readonly [path: string, hash: string])[] {
  return paths.map((path, at) => [path, hashOf(rowAt(rows, at))])
}

/** Tells what the files of a base held from what they hold in another state. */
export function stateOf({ own, shared }: Stamps): string {
  const linesOf = (stamps: StampRows) => hashesIn(stamps).map(pair => pair.join(' '))
  return digest(Buffer.from([...linesOf(own), ...linesOf(shared)].join('\n')))
}

interface Taking {
  readonly hash: Hasher
  readonly now: number
}

function stampOf(root: string, path: string, { hash, now }: Taking): Stamp {
  const row = new Uint32Array(ROW)
  const found = look(root, path)
  if (found !== 'none') {
    row.set(LOOKED)
    row[RECENT] = found !== 'unreadable' && isRecent(now) ? 1 : 0
    const text = hash(root, path)
    row[HASH] = Number.parseInt(text.slice(0, 8) || '0', 16)
    row[HASH + 1] = Number.parseInt(text.slice(8) || '0', 16)
  }
  return { path, row }
}

/** What has become of a base since its stamps were taken. */
export interface Comparison {
  /** The paths in which it differs; empty where it is as it was. */
  readonly changed: readonly string[]
  /** The stamps of the same content as they would be taken now, where that spares a look at content the next time. */
  readonly renewed?: Stamps
}

/**
 * Compares a base with its stamps. Where size, times and number are the same, and the times were old enough to tell,
 * the content is not looked at.
 */
export function compareStamps(stamps: Stamps, folder: string, languages: string | undefined): Comparison {
  const start = Date.now()
  const own = compareRows(stamps.own, folder, start)
  if (languages === undefined) {
    const changed = stamps.shared.paths.length > 0 ? [...own.changed, 'languages'] : own.changed
    return { changed }
  }
  const shared = compareRows(stamps.shared, languages, start)
  const changed = [...own.changed, ...shared.changed]
  if (own.settled.length + shared.settled.length === 0) return { changed }
  const renewed = {
    own: withStamps(stamps.own, own.settled),
    shared: withStamps(stamps.shared, shared.settled),
  }
  return { changed, renewed }
}

/** The paths in which a base differs from its stamps. */
export function changedSince(
  stamps: Stamps,
  folder: string,
  languages: string | undefined,
): readonly string[] {
  return compareStamps(stamps, folder, languages).changed
}

function compareRows({ paths, rows }: StampRows, root: string, now: number) {
  const changed: string[] = []
  const settled: Stamp[] = []
  for (let at = 0; at < paths.length; at++) {
    const path = paths[at]!
    const found = look(root, path)
    const start = at * ROW
    if (isAsLooked(rows, start) && (found === 'none' || rows[start + RECENT] === 0)) continue
    const old = rowAt(rows, at)
    const hash = found === 'folder' ? namesHash : contentHash
    // Where nothing is there now, or was then, all of the look is 0, and no content is the same.
    if (found === 'none' || isNone(old)) changed.push(path)
    else {
      const isSettled = found !== 'unreadable' && !isRecent(now)
      const row = isSettled ? Uint32Array.from([...LOOKED, ...old.subarray(HASH, RECENT), 0]) : undefined
      if (hash(root, path) !== hashOf(old)) changed.push(path)
      else if (row) settled.push({ path, row })
    }
  }
  return { changed, settled }
}

function isNone(row: Uint32Array): boolean {
  return row.subarray(0, LOOK).every(word => word === 0)
}
