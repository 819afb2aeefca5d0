import { type Base, checkDate } from '../base.ts'
import { nameKey, termNames } from '../knowledge/vocabulary.ts'
import { type Fact, factIdsOf } from '../model/knowledge-base.ts'
import { type Shown, shownListing } from '../output/show-listing.ts'
import { nearest } from '../query/index.ts'
import type { CommandModule } from './command.ts'
import { didYouMean, UsageError } from './errors.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'
import { withQuotes } from './quote.ts'

interface ShowFlags extends OutputOptions {
  readonly asOf?: string
  readonly history?: boolean
  readonly quote?: boolean
}

/** `akb show ID` */
export const show: CommandModule = {
  define(command) {
    command
      .argument('<id>', 'id of a term, a fact or a source; or the name of a term')
      .option('--as-of <date>', 'what was known then')
      .option('--history', 'superseded facts too')
      .option('--quote', 'the passages of the articles, where they are at hand')
    addOutputOptions(command, { rows: false })
  },

  async run({ session, args: [id = ''], options }) {
    const flags = options as unknown as ShowFlags
    const base = session.base()
    checkDate(flags.asOf)
    const found = base.show(id, flags) ?? termCalled(id, flags, base)
    if (!found) throw await unknownId(id, flags.asOf, base)
    const shown = flags.quote ? await quoted(found, facts => withQuotes(facts, base.kb, session)) : found
    const listing = shownListing(shown, base.kb, { languages: session.languages(), asOf: flags.asOf })
    return emit(listing, flags, session)
  },
}

/** The term that alone bears a name, in any language. */
function termCalled(name: string, flags: ShowFlags, base: Base): Shown | undefined {
  const [id, ...others] = termNames(base.kb).get(nameKey(name)) ?? []
  return id !== undefined && others.length === 0 ? base.show(id, flags) : undefined
}

async function quoted(
  found: Shown,
  quote: (facts: readonly Fact[]) => Promise<readonly Fact[]>,
): Promise<Shown> {
  const facts = await quote(found.facts)
  if (found.type === 'term') return { ...found, facts, said: await quote(found.said) }
  return found.type === 'fact'
    ? { ...found, item: (await quote([found.item]))[0]!, facts }
    : { ...found, facts }
}

async function unknownId(id: string, asOf: string | undefined, base: Base): Promise<UsageError> {
  if (asOf !== undefined && base.show(id))
    return new UsageError(`${id} was not known on ${asOf}`, ['leave --as-of out, or name a later date'])
  const { kb } = base
  const candidates = [
    ...Array.from(kb.terms.values(), term => ({ id: term.id, names: Object.values(term.label) })),
    ...Array.from([...kb.sources.keys(), ...factIdsOf(kb).all()], each => ({
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
