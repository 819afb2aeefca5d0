import { termsListing } from '../output/term-listing.ts'
import { nearest } from '../query/index.ts'
import type { CommandModule } from './command.ts'
import { didYouMean, UsageError } from './errors.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'

/** `akb terms [TYPE]` */
export const terms: CommandModule = {
  define(command, session) {
    const types = [...(session.tryBase()?.kb.types.keys() ?? [])]
    command.argument('[type]', types.length > 0 ? `one of ${types.join(', ')}` : 'a type of term')
    addOutputOptions(command)
  },

  async run({ session, args: [type], options }) {
    const base = session.base()
    const types = [...base.kb.types.keys()]
    if (type !== undefined && !base.kb.types.has(type)) {
      const near = await nearest(
        type,
        types.map(id => ({ id, names: [] })),
      )
      throw new UsageError(`there is no type of term "${type}"`, [
        ...didYouMean(near),
        `types: ${types.join(', ')}`,
        `example: akb terms ${near[0] ?? types[0]}`,
      ])
    }
    const listing = termsListing(base.terms(type), base.kb, session.languages())
    return emit(listing, options as unknown as OutputOptions, session)
  },
}
