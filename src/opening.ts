import { Base, KnowledgeBaseError, type Opened, storedBase } from './base.ts'
import { DamagedSnapshot } from './knowledge/snapshot/damaged.ts'
import { type FileBytes, type LoadHost, sharedLanguages } from './load/host.ts'
import { load } from './load/index.ts'
import { type Progress, parseAll } from './load/parallel.ts'
import type { KnowledgeBase } from './model/knowledge-base.ts'
import { reload } from './reloading.ts'
import { writeStored } from './store/index.ts'
import { attempt, beside, placesOf } from './store/places.ts'
import { thisProgram } from './store/program.ts'
import { type Stamp, stampOfFile, stateOf, takeStamps, withStamps } from './store/stamps.ts'
import { KeptValues } from './store/values.ts'
import { wordStore } from './store/words.ts'

export interface OpeningOptions {
  /** The folder of snapshots; none is read or written but the shipped one where it is left out. */
  readonly cache?: string | undefined
  /** Is told how many files are parsed, of how many. */
  readonly progress?: Progress | undefined
}

/**
 * Opens a folder; throws a KnowledgeBaseError with all problems where it holds errors. A snapshot of it is taken
 * instead as long as no byte of its files has changed, or no more than some of its facts.
 */
export function openFolder(folder: string, options: OpeningOptions = {}): Opened {
  const { stored, outdated } = storedBase(folder, options.cache)
  try {
    const found = stored ?? (outdated && reload(outdated))
    found?.check()
    return found ?? loadFolder(folder, options)
  } catch (error) {
    if (!(error instanceof DamagedSnapshot)) throw error
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
  const values = new KeptValues(beside(place, 'values'), thisProgram(), parse)
  const kb = loaded(folder, { values, reads })
  attempt(() => values.keep())
  if (!values.agreeWith(before.own)) return { kb }
  const stamps = { ...before, own: withStamps(before.own, articles) }
  attempt(() => writeStored(kb, place, { folder, stamps }))
  return { kb, words: wordStore(place, () => stateOf(stamps)) }
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
