import { sourcesListing } from '../output/source-listing.ts'
import type { CommandModule } from './command.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'

/** `akb sources` */
export const sources: CommandModule = {
  define: command => addOutputOptions(command),

  run({ session, options }) {
    const base = session.base()
    const listing = sourcesListing(base.sources(), base.kb, session.languages())
    return emit(listing, options as unknown as OutputOptions, session)
  },
}
