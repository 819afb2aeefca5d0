import { statsListing } from '../output/stats-listing.ts'
import { stats as statsOf } from '../views/stats.ts'
import type { CommandModule } from './command.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { addListOptions, questionOf, readAsked } from './query-options.ts'

/** `akb stats [QUERY…]` */
export const stats: CommandModule = {
  define(command, session) {
    command.argument('[query...]', 'only these facts, against all: qualifiers and words')
    addListOptions(command, session)
  },

  async run(invocation) {
    const { session, args, options } = invocation
    const asked = await readAsked(invocation, args)
    const { base, query } = asked
    const question = questionOf(asked, session)
    const listing = statsListing(statsOf(base.kb, base.facts(query, asked)), base.kb, question)
    return emit(listing, options as unknown as OutputOptions, session)
  },
}
