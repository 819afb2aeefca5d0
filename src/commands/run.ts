import { queriesListing } from '../output/queries-listing.ts'
import { choose } from './choose.ts'
import type { CommandModule } from './command.ts'
import { UsageError } from './errors.ts'
import { facts } from './facts.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { isQueryText } from './query-options.ts'
import { savedQueries } from './saved-queries.ts'

/** `akb run [NAME] [QUERY…] [flags of facts]` */
export const run: CommandModule = {
  define(command, session) {
    command.argument('[name]', 'a query of kb.yaml or of your own file; without it, lists them')
    facts.define(command, session)
  },

  async run(invocation) {
    const { session, args, options } = invocation
    const [name, ...rest] = args
    const queries = await savedQueries(session)
    if (name === undefined) {
      const listing = queriesListing([...queries.values()], session.base().kb, session.languages())
      return emit(listing, options as unknown as OutputOptions, session)
    }
    const names = [...queries.keys()]
    const message = isQueryText(name)
      ? `the name of a query comes first, before "${name}"`
      : `no query is saved as "${name}"`
    if (names.length === 0) throw new UsageError(message, ['kb.yaml or AKB_QUERIES may hold some'])
    const query = queries.get(await choose(name, names, { message, all: 'queries', example: 'akb run' }))!
    return facts.run({ ...invocation, args: [query.query, ...rest] })
  },
}
