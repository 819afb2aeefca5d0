import type { Column, Listing } from '../output/result.ts'
import { nearest } from '../query/index.ts'
import { didYouMean, UsageError } from './errors.ts'

/** The columns of a field; a UsageError with the nearest ones where there is none. */
export async function fieldNamed(listing: Listing, name: string): Promise<readonly Column<unknown>[]> {
  const known = listing.fields.named(name)
  if (known) return known
  const names = listing.fields.names()
  const near = await nearest(name, named(names))
  throw new UsageError(`${listing.key} have no field "${name}"`, [
    ...didYouMean(near),
    `fields: ${names.join(', ')}`,
    `example: --fields ${near[0] ?? names.slice(0, 2).join(',')}`,
  ])
}

/** Ids as candidates for what was meant, without further names. */
export function named(ids: readonly string[]): readonly { id: string; names: readonly string[] }[] {
  return ids.map(id => ({ id, names: [] }))
}
