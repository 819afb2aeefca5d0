import { dirname, join, sep } from 'node:path'
import { cacheFile } from './cache.ts'
import { HERE } from './program.ts'

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

/** Nobody edits an installed package. */
function shippedPlace(): Place {
  return { file: join(dirname(HERE), 'shipped.akb'), trusted: HERE.split(sep).includes('node_modules') }
}

/** The file of what is kept beside the snapshot in a file. */
export function beside({ file }: Place, what: 'words' | 'values' | 'patch'): string {
  return file.replace(/\.akb$/, `-${what}.akb`)
}

/** A cache that cannot be written is none. */
export function attempt(write: () => void): void {
  try {
    write()
  } catch {}
}
