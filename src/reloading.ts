import { relative } from 'node:path'
import { ordinalsOf } from './knowledge/postings.ts'
import { articleLengths } from './load/articles.ts'
import { FilesDigest } from './load/digest.ts'
import type { FileBytes } from './load/host.ts'
import { type Before, type Edit, reloadFile } from './load/reload.ts'
import type { KindFile } from './model/generated.ts'
import { type Outdated, relatedIn, type Stored, storedOf, type Version } from './store/index.ts'
import { type FilePatch, writePatch } from './store/patch.ts'
import { attempt, beside } from './store/places.ts'
import { thisProgram } from './store/program.ts'
import { hashIn, hashOf, stampAndRead, withStamps } from './store/stamps.ts'
import { ValueTables } from './store/values.ts'

/** Files beyond which a whole load is as fast. */
const MOST_FILES = 20
/** Facts of a patch, all of which each start reads: so many, or this share of all. */
const MOST_FACTS = 1000
const SHARE = 0.02

/**
 * A base of which some files of facts were edited, without a look at the others; keeps a patch beside its snapshot.
 * Undefined where only a load of all files can tell what became of it, or what is wrong.
 */
export function reload({ changed, ...version }: Outdated): Stored | undefined {
  if (changed.length > MOST_FILES || !changed.every(path => isOfFacts(path, version))) return undefined
  let patched: Version = version
  for (const path of changed) {
    const next = withFile(path, patched)
    if (!next) return undefined
    patched = next
  }
  attempt(() => writePatch(patched.patch, patched))
  return storedOf(patched)
}

const FILE_OF_FACTS = /^facts\/[^/]+\.yaml$/

function isOfFacts(path: string, { patch }: Version): boolean {
  return FILE_OF_FACTS.test(path) && Boolean(hashIn(patch.stamps.own, path))
}

/** The version with one of its files as it is now. */
function withFile(path: string, version: Version): Version | undefined {
  const { bytes, ...stamp } = stampAndRead(version.folder, path)
  const edit = bytes && editIn({ path, bytes }, version)
  const { files, digest, stamps } = version.patch
  const range = edit && rangeOf(edit, version)
  if (!range) return undefined
  const patched = [...files.filter(file => file.path !== path), { ...edit, ...range, path }]
  if (isTooLarge(patched, version)) return undefined
  const sum = new FilesDigest(digest)
  sum.remove(path, hashIn(stamps.own, path) ?? '')
  sum.add(path, hashOf(stamp.row))
  return {
    ...version,
    patch: {
      files: patched.sort((a, b) => a.from - b.from),
      digest: sum.toString(),
      stamps: { ...stamps, own: withStamps(stamps.own, [stamp]) },
    },
  }
}

/** The ordinals in the snapshot of the facts of a source, which stand together there. */
function rangeOf({ source }: Edit, { snapshot }: Version): Pick<FilePatch, 'from' | 'to'> | undefined {
  const old = ordinalsOf(snapshot.list('facet source', source))
  const [from, to] = [old[0]!, old.at(-1)! + 1]
  return to - from === old.length ? { from, to } : undefined
}

function isTooLarge(files: readonly FilePatch[], { snapshot }: Version): boolean {
  const total = files.reduce((sum, { facts }) => sum + facts.length, 0)
  return total > Math.max(MOST_FACTS, SHARE * snapshot.size)
}

function editIn(file: FileBytes, version: Version): Edit | undefined {
  let isUnseen = false
  const { own } = version.patch.stamps
  // What spans are held against must be looked at from now on, which takes its stamp.
  const reads = (article: string) => {
    isUnseen ||= !own.paths.includes(relative(version.folder, article))
  }
  const edit = reloadFile(beforeOf(version, reads), file)
  return isUnseen ? undefined : edit
}

function beforeOf(version: Version, reads: (article: string) => void): Before {
  const { place, patch } = version
  const { kb, lists } = storedOf(version)
  const values = new ValueTables(beside(place, 'values'), thisProgram())
  const fileAt = (path: string) => ({ path, hash: hashIn(patch.stamps.own, path) ?? '' })
  let related: ReadonlySet<string> | undefined
  return {
    kb,
    facts: source => Array.from(lists.list('facet source', source), ordinal => lists.fact(ordinal)),
    ids: {
      has: id => lists.list('facet id', id).length > 0,
      [Symbol.iterator]: () => lists.keys('facet id').values(),
    },
    isRelated: id => {
      related ??= relatedIn(version)
      return related.has(id)
    },
    entries: path => patch.files.find(file => file.path === path)?.entries ?? values.entries(fileAt(path)),
    kind: id => values.value(fileAt(`kinds/${id}.schema.json`)) as KindFile | undefined,
    articleLength: articleLengths(kb.articles, reads),
  }
}
