import { termsListing } from '../output/term-listing.ts'
import { choose } from './choose.ts'
import type { CommandModule } from './command.ts'
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
    const choice = { message: `there is no type of term "${type}"`, all: 'types', example: 'akb terms' }
    if (type !== undefined) await choose(type, types, choice)
    const listing = termsListing(base.terms(type), base.kb, session.languages())
    return emit(listing, options as unknown as OutputOptions, session)
  },
}
