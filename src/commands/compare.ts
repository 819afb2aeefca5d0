import type { Base } from '../base.ts'
import { nameKey, namesOf, termNames } from '../knowledge/vocabulary.ts'
import { compareListing } from '../output/compare-listing.ts'
import { nearest } from '../query/index.ts'
import { compare as compareTerms } from '../views/compare.ts'
import type { CommandModule } from './command.ts'
import { didYouMean, UsageError } from './errors.ts'
import { emit, type OutputOptions } from './output-options.ts'
import { addListOptions, isQueryText, questionOf, readAsked } from './query-options.ts'

/** `akb compare TERM TERM… [QUERY…]` */
export const compare: CommandModule = {
  define(command, session) {
    command.argument('<terms...>', 'two terms or more, by id or name; then qualifiers such as kind:…')
    addListOptions(command, session)
  },

  async run(invocation) {
    const { session, args, options } = invocation
    const asked = await readAsked(invocation, args.filter(isQueryText))
    const names = args.filter(text => !isQueryText(text))
    const terms = await Promise.all(names.map(name => termNamed(name, asked.base)))
    if (new Set(terms).size < 2) throw tooFew(asked.base)
    const { index, kb } = asked.base
    const question = { ...questionOf(asked, session), terms }
    const listing = compareListing(compareTerms(index, terms, asked), kb, question)
    return emit(listing, options as unknown as OutputOptions, session)
  },
}

async function termNamed(name: string, { kb }: Base): Promise<string> {
  if (kb.terms.has(name)) return name
  const found = termNames(kb).get(nameKey(name)) ?? []
  if (found.length === 1) return found[0]!
  const candidates = Array.from(kb.terms.values(), term => ({ id: term.id, names: namesOf(term) }))
  const near = found.length > 1 ? found : await nearest(name, candidates)
  const message = found.length > 1 ? `"${name}" may be several terms` : `no term is called "${name}"`
  throw new UsageError(message, [...didYouMean(near), 'akb terms lists them'])
}

function tooFew({ kb }: Base): UsageError {
  const [first] = kb.terms.values()
  const like = [...kb.terms.values()].filter(({ type }) => type === first?.type)
  const example = like.slice(0, 2).map(({ id }) => id)
  return new UsageError('compare needs two different terms', [`example: akb compare ${example.join(' ')}`])
}
