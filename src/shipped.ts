import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { readSnapshot, type Seal, writeSnapshot } from './knowledge/snapshot.ts'
import { pathsOf } from './load/files.ts'
import { sharedLanguages } from './load/host.ts'
import { namesIn, readInside } from './load/read.ts'
import type { KnowledgeBase } from './model/knowledge-base.ts'

/**
 * A hash of every byte that a knowledge base is made of, the shared languages included, so that a snapshot is never
 * older than an edit: sizes and times of files are not looked at.
 */
function fingerprint(folder: string): string {
  const hash = createHash('sha256')
  const add = (place: string, path: string): void => {
    const result = readInside(place, path)
    if ('bytes' in result) hash.update(`${path}\0${result.bytes.length}\0`).update(result.bytes)
  }
  for (const path of pathsOf(folder)) add(folder, path)
  const shared = sharedLanguages()
  if (shared !== undefined) for (const name of namesIn(shared, '.').names) add(shared, name)
  return hash.digest('hex')
}

function sealOf(folder: string): Seal {
  const digestOf = (body: string): string => createHash('sha256').update(body).digest('hex')
  return { fingerprint: fingerprint(folder), digestOf }
}

/** The knowledge base in a folder from the snapshot in a file; undefined where there is none or the files changed. */
export function fromSnapshot(folder: string, file: URL): KnowledgeBase | undefined {
  let text: string
  try {
    // A pipe would never end, and a folder is no text.
    if (!statSync(file).isFile()) return undefined
    text = readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
  const kb = readSnapshot(text, sealOf(folder))
  return kb?.articles === undefined ? kb : { ...kb, articles: resolve(folder, kb.articles) }
}

/** Writes the snapshot of a knowledge base that was just loaded from a folder. */
export function makeSnapshot(kb: KnowledgeBase, folder: string, file: string): void {
  const { articles, ...rest } = kb
  // The base may be moved with its articles, so the way between them is kept.
  const placed = articles === undefined ? rest : { ...rest, articles: relative(folder, articles) }
  writeFileSync(file, writeSnapshot(placed, sealOf(folder)))
}
