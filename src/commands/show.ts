import type { Base } from '../base.ts'
import { shownListing } from '../output/show-listing.ts'
import { nearest } from '../query/index.ts'
import type { CommandModule } from './command.ts'
import { didYouMean, UsageError } from './errors.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'
import { withQuotes } from './quote.ts'

/** `akb show ID` */
export const show: CommandModule = {
  define(command) {
    command
      .argument('<id>', 'id of a term, a fact or a source')
      .option('--quote', 'the passages of the articles, where they are at hand')
    addOutputOptions(command)
  },

  async run({ session, args: [id = ''], options }) {
    const base = session.base()
    const found = base.show(id)
    if (!found) throw await unknownId(id, base)
    const quote = (facts: Parameters<typeof withQuotes>[0]) => withQuotes(facts, base.kb, session)
    const shown = !options.quote
      ? found
      : found.type === 'fact'
        ? { ...found, item: (await quote([found.item]))[0]!, facts: await quote(found.facts) }
        : { ...found, facts: await quote(found.facts) }
    return emit(
      shownListing(shown, base.kb, session.languages()),
      options as unknown as OutputOptions,
      session,
    )
  },
}

async function unknownId(id: string, { kb }: Base): Promise<UsageError> {
  const candidates = [
    ...Array.from(kb.terms.values(), term => ({ id: term.id, names: Object.values(term.label) })),
    ...Array.from([...kb.sources.keys(), ...kb.facts.map(fact => fact.id)], each => ({
      id: each,
      names: [],
    })),
  ]
  const near = await nearest(id, candidates)
  return new UsageError(`nothing has the id "${id}"`, [
    ...didYouMean(near),
    `example: akb show ${near[0] ?? candidates[0]?.id ?? 'ID'}`,
  ])
}
