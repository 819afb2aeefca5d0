import type { Fact } from '../model/knowledge-base.ts'
import { facetsListing } from '../output/facets-listing.ts'
import { qualifiers } from '../query/index.ts'
import { facetCounts } from '../views/facets.ts'
import { choose } from './choose.ts'
import type { ExitStatus } from './exit-status.ts'
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
  const question = questionOf(asked, session)
  return emit(facetsListing(facetCounts(kb, found, facets), kb, question), flags, session)
}

async function facetsNamed(names: string, { base: { kb } }: Asked): Promise<readonly string[]> {
  const countable = [...qualifiers(kb).values()].filter(({ accepts }) => accepts.has('id'))
  const keys = countable.map(({ key }) => key)
  return Promise.all(
    names.split(',').map(async text => {
      const name = text.trim()
      const found = countable.find(({ key, facet }) => key === name || facet === name)
      if (found) return found.facet
      const swallowed = name.includes(':') ? ' (put the query before --facets)' : ''
      const message = `--facets: nothing is counted under "${name}"${swallowed}`
      return choose(name, keys, { message, all: 'facets', example: '--facets' })
    }),
  )
}
