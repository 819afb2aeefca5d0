import { factsListing } from '../output/facts-listing.ts'
import { lostWords } from '../query/index.ts'
import type { CommandModule } from './command.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { addListOptions, questionOf, readAsked } from './query-options.ts'
import { withQuotes } from './quote.ts'

interface FactsFlags extends OutputOptions {
  readonly quote?: boolean
  readonly facets?: string | true
}

/** `akb facts [QUERY…] [flags]` */
export const facts: CommandModule = {
  define(command, session) {
    command
      .argument('[query...]', 'qualifiers such as kind:… and words; a leading hyphen excludes')
      .option('--facets [names]', 'count the facts found under each term, narrower ones included')
      .option('--quote', 'the passages of the articles, where they are at hand')
    addListOptions(command, session)
  },

  async run(invocation) {
    const { session, args } = invocation
    const flags = invocation.options as unknown as FactsFlags
    const asked = await readAsked(invocation, args)
    const { base, query } = asked
    const found = base.rows(query, asked)
    if (found.length === 0) {
      for (const message of await lostWords(base.index, query)) await session.note(message)
      const old = base.rows(query, { ...asked, history: true }).length
      if (old > 0) await session.note(supersededText(old))
    }
    if (flags.facets !== undefined) {
      const { emitFacets } = await import('./facets.ts')
      return emitFacets([...found], asked, { flags, session })
    }
    const rows = flags.quote ? await withQuotes([...found], base.kb, session) : found
    const question = { ...questionOf(asked, session), quoted: flags.quote }
    return emit(factsListing(rows, base.kb, question), flags, session)
  },
}

function supersededText(count: number): string {
  const [which, them] = count === 1 ? ['the fact', 'it'] : [`the ${count} facts`, 'them']
  return `${which} that it finds ${count === 1 ? 'has' : 'have'} been superseded; --history shows ${them}, --as-of DATE what stood then`
}
