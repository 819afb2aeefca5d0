import Fuse from 'fuse.js'

/** Two letters in the wrong order are two faults to Fuse: half of a word of four letters. */
const THRESHOLD = 0.5

const ENGINES = new WeakMap<readonly string[], Fuse<string>>()

/** Of the candidates, those that look like the value, nearest first; none where nothing is near. */
export function nearest(value: string, candidates: readonly string[], limit = 1): readonly string[] {
  let engine = ENGINES.get(candidates)
  if (!engine) {
    engine = new Fuse(candidates, { threshold: THRESHOLD, ignoreDiacritics: true, ignoreLocation: true })
    ENGINES.set(candidates, engine)
  }
  return engine.search(value.slice(0, 100), { limit }).map(result => result.item)
}

/** A tip that names the nearest candidate, or all of them where they are few and none is near. */
export function suggest(value: unknown, candidates: readonly string[]): string | undefined {
  const [near] = typeof value === 'string' ? nearest(value, candidates) : []
  if (near !== undefined) return `Did you mean \`${near}\`?`
  return candidates.length > 0 && candidates.length <= 12 ? `One of: ${candidates.join(', ')}.` : undefined
}
