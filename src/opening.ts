import { Base, KnowledgeBaseError, type Opened, storedBase } from './base.ts'
import { sharedLanguages } from './load/host.ts'
import { load } from './load/index.ts'
import { attempt, placesOf, wordStore, writeStored } from './store/index.ts'
import { takeStamps } from './store/stamps.ts'

export interface OpeningOptions {
  /** The folder of snapshots; none is read or written but the shipped one where it is left out. */
  readonly cache?: string | undefined
}

/**
 * Opens a folder; throws a KnowledgeBaseError with all problems where it holds errors. A snapshot of it is taken
 * instead as long as no byte of its files has changed.
 */
export function openFolder(folder: string, options: OpeningOptions = {}): Opened {
  const stored = storedBase(folder, options.cache)
  if (!stored) return loadFolder(folder, options)
  try {
    stored.lists.check()
    return stored
  } catch {
    return loadFolder(folder, options)
  }
}

/** Opens a folder from its files, and leaves a snapshot in the cache; throws as `openFolder` does. */
export function loadFolder(folder: string, { cache }: OpeningOptions = {}): Opened {
  const stamps = cache === undefined ? undefined : takeStamps(folder, sharedLanguages())
  const result = load(folder)
  if (!result.kb) throw new KnowledgeBaseError(folder, result)
  const place = placesOf(folder, { isShipped: false, cache })[0]
  if (!stamps || !place) return { kb: result.kb }
  attempt(() => writeStored(result.kb!, place.file, { folder, stamps }))
  return { kb: result.kb, words: wordStore(place, stamps) }
}

/** A base that is opened, as `openFolder` opens it. */
export function openBase(folder: string, options: OpeningOptions = {}): Base {
  return new Base(openFolder(folder, options))
}
