import Fuse from 'fuse.js'

/** Two letters in the wrong order are two faults to Fuse: half of a word of four letters. */
const THRESHOLD = 0.5

interface Engine {
  readonly fuse: Fuse<string>
  /** How many candidates may still be looked at: after that, more suggestions would cost more than they help. */
  left: number
}

const ENGINES = new WeakMap<readonly string[], Engine>()
/** Enough for a thousand suggestions out of ten thousand candidates. */
const MOST_LOOKS = 10_000_000

/** Of the candidates, those that look like the value, nearest first; none where nothing is near. */
export function nearest(value: string, candidates: readonly string[], limit = 1): readonly string[] {
  let engine = ENGINES.get(candidates)
  if (!engine) {
    const options = { threshold: THRESHOLD, ignoreDiacritics: true, ignoreLocation: true }
    engine = { fuse: new Fuse(candidates, options), left: MOST_LOOKS }
    ENGINES.set(candidates, engine)
  }
  if (engine.left < 0) return []
  engine.left -= candidates.length
  return engine.fuse.search(value.slice(0, 100), { limit }).map(result => result.item)
}

/** A tip that names the nearest candidate, or all of them where they are few and none is near. */
export function suggest(value: unknown, candidates: readonly string[]): string | undefined {
  const [near] = typeof value === 'string' ? nearest(value, candidates) : []
  if (near !== undefined) return `Did you mean \`${near}\`?`
  return candidates.length > 0 && candidates.length <= 12 ? `One of: ${candidates.join(', ')}.` : undefined
}
