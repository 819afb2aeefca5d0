import type { Column, Listing } from '../output/result.ts'
import { choose } from './choose.ts'

/** The columns of a field; a UsageError with the nearest ones where there is none. */
export async function fieldNamed(listing: Listing, name: string): Promise<readonly Column<unknown>[]> {
  const message = `${listing.key} have no field "${name}"`
  const found = listing.fields.named(name)
  if (found) return found
  await choose(name, listing.fields.names(), { message, all: 'fields', example: '--fields' })
  return []
}
