import { conflictsListing } from '../output/conflicts-listing.ts'
import { conflicts as conflictsOf } from '../views/conflicts.ts'
import type { CommandModule } from './command.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { addListOptions, questionOf, readAsked } from './query-options.ts'

/** `akb conflicts [QUERY…]` */
export const conflicts: CommandModule = {
  define(command, session) {
    command
      .argument('[query...]', 'only pairs with one of these facts: qualifiers and words')
      .option('--unsettled', 'only where both still stand')
    addListOptions(command, session, { history: false })
  },

  async run(invocation) {
    const { session, args, options } = invocation
    const asked = await readAsked(invocation, args)
    const { index, kb } = asked.base
    const pairs = conflictsOf(index, asked.query, asked)
    const shown = options.unsettled ? pairs.filter(({ rule }) => rule === 'unsettled') : pairs
    const question = questionOf(asked, session)
    return emit(conflictsListing(shown, kb, question), options as unknown as OutputOptions, session)
  },
}
