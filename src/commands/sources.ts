import type { FactsOptions } from '../base.ts'
import { sourcesListing } from '../output/source-listing.ts'
import type { CommandModule } from './command.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'

/** `akb sources` */
export const sources: CommandModule = {
  define(command) {
    command.option('--as-of <date>', 'those that had appeared then')
    addOutputOptions(command)
  },

  run({ session, options }) {
    const base = session.base()
    const listing = sourcesListing(base.sources(options as FactsOptions), base.kb, session.languages())
    return emit(listing, options as unknown as OutputOptions, session)
  },
}
