import { checkDate } from '../base.ts'
import { parseEdtf } from '../model/time.ts'
import { changesListing } from '../output/time-listings.ts'
import { changes as changesOf, type Span } from '../views/changes.ts'
import type { CommandModule } from './command.ts'
import { UsageError } from './errors.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'
import { addFacetOptions, questionOf, readAsked } from './query-options.ts'

/** `akb changes --from DATE --to DATE [QUERY…]` */
export const changes: CommandModule = {
  define(command, session) {
    command
      .argument('[query...]', 'only what these facts are part of: qualifiers and words')
      .option('--from <date>', 'after what was known then (else from the beginning)')
      .option('--to <date>', 'up to what was known then (else to the end)')
    addOutputOptions(command)
    addFacetOptions(command, session)
  },

  async run(invocation) {
    const { session, args, options } = invocation
    const asked = await readAsked(invocation, args)
    const span = spanOf(options as Span)
    const { index, kb } = asked.base
    const question = { ...questionOf(asked, session), ...span }
    const listing = changesListing(changesOf(index, asked.query, span), kb, question)
    return emit(listing, options as unknown as OutputOptions, session)
  },
}

function spanOf({ from, to }: Span): Span {
  checkDate(from, 'from')
  checkDate(to, 'to')
  if (from !== undefined && to !== undefined && parseEdtf(from)!.end > parseEdtf(to)!.end)
    throw new UsageError(`--from ${from} is after --to ${to}`, [`example: --from ${to} --to ${from}`])
  return { from, to }
}
