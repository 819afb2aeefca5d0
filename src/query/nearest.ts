import type { Candidate, QueryError } from './fault.ts'

/** How many suggestions are of use. */
export const LIMIT = 3
/** Of what was written, no more is compared: a suggestion for a page of text is of no use. */
const LONGEST = 64

/**
 * The ids of the candidates whose id or names are nearest to what was written, best first; none where nothing is
 * near. Loads the matcher (Fuse.js: the bitap algorithm) when first called.
 */
export async function nearest(wanted: string, candidates: readonly Candidate[]): Promise<string[]> {
  const { default: Fuse } = await import('fuse.js')
  const fuse = new Fuse(candidates, {
    keys: ['id', 'names'],
    threshold: 0.4,
    // What begins alike is nearer than a long name that holds it somewhere.
    distance: 30,
    ignoreDiacritics: true,
  })
  return fuse.search(wanted.slice(0, LONGEST), { limit: LIMIT }).map(({ item }) => item.id)
}

/** The error with the nearest values named, and a tip to match; as it was where nothing is near. */
export async function withNearest(error: QueryError): Promise<QueryError> {
  if (error.wanted === undefined || !error.candidates) return error
  const near = await nearest(error.wanted, error.candidates)
  if (near.length === 0) return error
  return { ...error, nearest: near, tip: `did you mean ${near.map(id => `\`${id}\``).join(', ')}?` }
}
