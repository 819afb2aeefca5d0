import type { Command } from 'commander'
import type { Base } from '../base.ts'
import { QueryFailure } from '../base.ts'
import { closure } from '../knowledge/vocabulary.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { factsListing } from '../output/facts-listing.ts'
import {
  emptyValues,
  flagsToQuery,
  formatQuery,
  joinQueries,
  lostWords,
  type QueryFlags,
  qualifiers,
} from '../query/index.ts'
import type { FacetValue, Query } from '../query/query.ts'
import type { CommandModule } from './command.ts'
import { count } from './count.ts'
import { exampleFlags } from './example.ts'
import { explain } from './explain.ts'
import { facetHelp } from './facet-help.ts'
import { addOutputOptions, emit, type OutputOptions } from './output-options.ts'
import { withQuotes } from './quote.ts'

interface FactsFlags extends OutputOptions {
  readonly asOf?: string
  readonly history?: boolean
  readonly explain?: boolean
  readonly count?: boolean
  readonly quote?: boolean
}

const collect = (value: string, before: readonly string[] = []) => [...before, value]

/** `akb facts [QUERY…] [flags]` */
export const facts: CommandModule = {
  define(command, session) {
    command
      .argument('[query...]', 'qualifiers such as kind:… and words; a leading hyphen excludes')
      .option('--as-of <date>', 'what was known then')
      .option('--history', 'superseded facts too')
      .option('--explain', 'say on standard error how the query was read')
      .option('--count', 'print the number of facts alone')
      .option('--quote', 'the passages of the articles, where they are at hand')
    addOutputOptions(command)
    const base = session.tryBase()
    if (base) addFacets(command, base)
  },

  async run({ session, args, options }) {
    const base = session.base()
    const flags = options as unknown as FactsFlags
    const query = joinQueries(base.read(args.join(' ')), facetQuery(options, base))
    const found = base.facts(query, flags)
    for (const { message } of emptyValues(base.index, query)) await session.note(message)
    if (found.length === 0)
      for (const message of await lostWords(base.index, query)) await session.note(message)
    if (flags.explain) await explain(query, flags, { base, session })
    const question = {
      query: formatQuery(query),
      asOf: flags.asOf,
      kind: onlyKind(query),
      facets: broadFacets(query, base.kb),
    }
    if (flags.count) return count(found.length, question, { session, flags })
    const rows = flags.quote ? await withQuotes(found, base.kb, session) : found
    const languages = session.languages()
    return emit(factsListing(rows, base.kb, { ...question, languages, quoted: flags.quote }), flags, session)
  },
}

function addFacets(command: Command, { kb, index }: Base): void {
  command.optionsGroup('Facets of the knowledge base (commas: or; repeated: and):')
  for (const qualifier of qualifiers(kb).values()) {
    command.option(`--${qualifier.key} <value>`, facetHelp(kb, qualifier), collect)
  }
  command.option('--since <date>', 'reported then or later', collect)
  command.option('--until <date>', 'reported then or earlier', collect)
  const example = exampleFlags(index)
  if (example !== '') command.addHelpText('after', `\nExample:\n  akb facts ${example}`)
}

/** The query that the facet flags stand for. */
function facetQuery(options: Readonly<Record<string, unknown>>, { kb }: Base): Query {
  const names = [...qualifiers(kb).keys(), 'since', 'until']
  const given = names.filter(name => Object.hasOwn(options, name))
  const flags: QueryFlags = Object.fromEntries(given.map(name => [name, options[name] as readonly string[]]))
  const parsed = flagsToQuery(flags, kb)
  if ('error' in parsed) throw new QueryFailure(parsed.error, textOfFlag(flags, parsed.error.flag))
  return parsed.query
}

function textOfFlag(flags: QueryFlags, flag = ''): string {
  return [flags[flag] ?? []].flat().at(-1) ?? ''
}

/** The kind that a query asks for, where it asks for one alone. */
function onlyKind({ clauses }: Query): string | undefined {
  const kinds = clauses.flatMap(clause =>
    clause.type === 'facet' && clause.facet === 'kind' && !clause.negated ? [clause.values] : [],
  )
  return kinds.length === 1 && kinds[0]?.length === 1 ? kinds[0][0]?.id : undefined
}

/** The facets that a query narrows by a term with narrower ones: the table says which of them a fact has. */
function broadFacets({ clauses }: Query, kb: KnowledgeBase): readonly string[] {
  const narrower = closure(kb)
  const isBroad = ({ id, exact }: FacetValue) => !exact && (narrower.get(id)?.size ?? 0) > 1
  const facets = clauses.flatMap(clause =>
    clause.type === 'facet' && !clause.negated && clause.values.some(isBroad) ? [clause.facet] : [],
  )
  return [...new Set(facets)]
}
