import { readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { digest } from '../load/digest.ts'
import { LARGEST_FILE } from '../load/limits.ts'
import { namesIn, reasonOf } from '../load/read.ts'

/** Tells what stands at a path from anything else that could; empty where it cannot be read. */
export type Hasher = (root: string, path: string) => string

/** Size, times of content and of entry, and number, each of two words; all are 0 where nothing is there. */
export const LOOK = 8

/** The times of files are as coarse as two seconds on some file systems. */
const RECENT_MS = 2000

/**
 * What `look` has found last, as numbers and as the words of a row: nothing is made for each of thousands. Times are
 * milliseconds with a fraction, exact to a quarter of a microsecond: a change that is not recent is off by far more.
 */
const NUMBERS = new Float64Array(LOOK / 2)
export const LOOKED = new Uint32Array(NUMBERS.buffer)
const [SIZE, CONTENT_TIME, ENTRY_TIME, NUMBER] = [0, 1, 2, 3] as const

/** Whether the words of a row from a place on are those of the last look. */
export function isAsLooked(rows: Uint32Array, start: number): boolean {
  for (let at = 0; at < LOOK; at++) if (rows[start + at] !== LOOKED[at]) return false
  return true
}

/** Whether what was looked at last had changed so shortly before that a change after it might bear the same times. */
export function isRecent(now: number): boolean {
  return now - NUMBERS[CONTENT_TIME]! < RECENT_MS || now - NUMBERS[ENTRY_TIME]! < RECENT_MS
}

const UNLESS_NONE = { throwIfNoEntry: false } as const

/** Looks at what stands at a path, and leaves what it saw in `NUMBERS`. */
export function look(root: string, path: string): 'none' | 'unreadable' | 'folder' | 'other' {
  try {
    const found = statSync(root + sep + path, UNLESS_NONE)
    NUMBERS[SIZE] = found?.size ?? 0
    NUMBERS[CONTENT_TIME] = found?.mtimeMs ?? 0
    NUMBERS[ENTRY_TIME] = found?.ctimeMs ?? 0
    NUMBERS[NUMBER] = found?.ino ?? 0
    if (!found) return 'none'
    return found.isDirectory() ? 'folder' : 'other'
  } catch (error) {
    NUMBERS.fill(0)
    // Thirteen digits are as many as a number holds exactly.
    NUMBERS[NUMBER] = Number.parseInt(digest(Buffer.from(reasonOf(error))).slice(0, 13), 16)
    return 'unreadable'
  }
}

/** What a file holds. */
export const contentHash: Hasher = (root, path) => {
  const bytes = contentOf(root, path)
  return bytes ? digest(bytes) : ''
}

/** Undefined for what is no file that can be read: who loads the base says so, and nobody waits for a pipe. */
function contentOf(root: string, path: string): Buffer | undefined {
  try {
    const file = join(root, path)
    const found = statSync(file)
    return found.isFile() && found.size <= LARGEST_FILE ? readFileSync(file) : undefined
  } catch {
    return undefined
  }
}

/** The names in a folder. */
export const namesHash: Hasher = (root, path) => digest(Buffer.from(namesIn(root, path).names.join('\0')))
