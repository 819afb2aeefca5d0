import { Base, KnowledgeBaseError, type Opened, storedBase } from './base.ts'
import { type FileBytes, type LoadHost, sharedLanguages } from './load/host.ts'
import { load } from './load/index.ts'
import { type Progress, parseAll } from './load/parallel.ts'
import type { KnowledgeBase } from './model/knowledge-base.ts'
import { attempt, placesOf, valueStore, wordStore, writeStored } from './store/index.ts'
import { type Stamp, stampOfFile, takeStamps } from './store/stamps.ts'

export interface OpeningOptions {
  /** The folder of snapshots; none is read or written but the shipped one where it is left out. */
  readonly cache?: string | undefined
  /** Is told how many files are parsed, of how many. */
  readonly progress?: Progress | undefined
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
export function loadFolder(folder: string, { cache, progress }: OpeningOptions = {}): Opened {
  const parse = (files: readonly FileBytes[]) => parseAll(files, progress)
  const place = placesOf(folder, { isShipped: false, cache })[0]
  if (!place) return { kb: loaded(folder, { values: { of: parse, add: () => undefined } }) }
  const before = takeStamps(folder, sharedLanguages())
  const articles: Stamp[] = []
  const reads = (article: string) => articles.push(stampOfFile(folder, article))
  const values = valueStore(place, parse)
  const kb = loaded(folder, { values, reads })
  attempt(() => values.keep())
  if (!values.agreeWith(before.own)) return { kb }
  const stamps = { ...before, own: [...before.own, ...articles] }
  attempt(() => writeStored(kb, place.file, { folder, stamps }))
  return { kb, words: wordStore(place, stamps) }
}

function loaded(folder: string, host: LoadHost): KnowledgeBase {
  const result = load(folder, host)
  if (!result.kb) throw new KnowledgeBaseError(folder, result)
  return result.kb
}

/** A base that is opened, as `openFolder` opens it. */
export function openBase(folder: string, options: OpeningOptions = {}): Base {
  return new Base(openFolder(folder, options))
}
