import { timelineListing } from '../output/time-listings.ts'
import { TIMES, timeline as timelineOf } from '../views/timeline.ts'
import type { CommandModule } from './command.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { addListOptions, questionOf, readAsked } from './query-options.ts'
import { axisNamed } from './view.ts'

/** `akb timeline [QUERY…] [--by valid|reported]` */
export const timeline: CommandModule = {
  define(command, session) {
    command
      .argument('[query...]', 'only these facts: qualifiers and words')
      .option('--by <time>', `${TIMES.join(' or ')}: when it holds, or when it was reported`, 'valid')
    addListOptions(command, session)
  },

  async run(invocation) {
    const { session, args, options } = invocation
    const asked = await readAsked(invocation, args)
    const by = (await axisNamed(options.by as string, TIMES)) ?? 'valid'
    const found = asked.base.facts(asked.query, asked)
    const question = { ...questionOf(asked, session), by }
    const listing = timelineListing(timelineOf(found, by), asked.base.kb, question)
    return emit(listing, options as unknown as OutputOptions, session)
  },
}
