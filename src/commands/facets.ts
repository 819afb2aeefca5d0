import type { Fact } from '../model/knowledge-base.ts'
import { facetsListing } from '../output/facets-listing.ts'
import { nearest, qualifiers } from '../query/index.ts'
import { facetCounts } from '../views/facets.ts'
import { didYouMean, UsageError } from './errors.ts'
import type { ExitStatus } from './exit-status.ts'
import { named } from './fields.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { type Asked, questionOf } from './query-options.ts'
import type { Session } from './session.ts'

/** Prints how many of the facts found have each value of the facets that `--facets` names, or of the usual ones. */
export async function emitFacets(
  found: readonly Fact[],
  asked: Asked,
  {
    flags,
    session,
  }: { readonly flags: OutputOptions & { readonly facets?: string | true }; readonly session: Session },
): Promise<ExitStatus> {
  const { kb } = asked.base
  const facets = typeof flags.facets === 'string' ? await facetsNamed(flags.facets, asked) : undefined
  const question = { ...questionOf(asked), languages: session.languages() }
  return emit(facetsListing(facetCounts(kb, found, facets), kb, question), flags, session)
}

async function facetsNamed(names: string, { base: { kb } }: Asked): Promise<readonly string[]> {
  const countable = [...qualifiers(kb).values()].filter(({ accepts }) => accepts.has('id'))
  return Promise.all(
    names.split(',').map(async text => {
      const name = text.trim()
      const found = countable.find(({ key, facet }) => key === name || facet === name)
      if (found) return found.facet
      const keys = countable.map(({ key }) => key)
      const near = await nearest(name, named(keys))
      throw new UsageError(`--facets: nothing is counted under "${name}"`, [
        ...(name.includes(':') ? ['put the query before --facets'] : didYouMean(near)),
        `facets: ${keys.join(', ')}`,
        `example: --facets ${near[0] ?? keys[0]}`,
      ])
    }),
  )
}
