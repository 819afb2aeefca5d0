import { nearest } from '../nearest.ts'
import { quoted } from '../quoted.ts'
import type { RawBase } from '../raw.ts'
import type { Finding } from '../report.ts'

const IDS_OF_TYPES = new WeakMap<RawBase, Map<string, readonly string[]>>()

/** What to say of an id that is no term; the nearest ids are those of the wanted types, or of any. */
export function unknownTerm(base: RawBase, id: string, types: readonly string[]): Finding {
  return {
    code: 'unknown-term',
    message: `${quoted(id)} is no term of this knowledge base.`,
    tip: () => {
      const [near] = nearest(id, idsOf(base, types))
      const add = `add it to ${fileFor(base, types)}`
      return near === undefined
        ? `${add[0]!.toUpperCase()}${add.slice(1)}.`
        : `Did you mean \`${near}\`? Or ${add}.`
    },
  }
}

/** The ids of all terms of some types, kept, since they are searched again and again. */
function idsOf(base: RawBase, types: readonly string[]): readonly string[] {
  const cache = IDS_OF_TYPES.get(base) ?? new Map<string, readonly string[]>()
  IDS_OF_TYPES.set(base, cache)
  const key = types.join(' ')
  const all = [...base.known.terms]
  const ids =
    cache.get(key) ?? all.filter(([, type]) => !type || !types[0] || types.includes(type)).map(([id]) => id)
  cache.set(key, ids)
  return ids
}

function fileFor(base: RawBase, types: readonly string[]): string {
  const file = base.termFiles.find(entry => types.includes(entry.value.type))
  return file?.file.path ?? 'terms/'
}
