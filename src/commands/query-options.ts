import { type Base, checkDate, QueryFailure } from '../base.ts'
import type { FactsQuestion } from '../output/facts-listing.ts'
import {
  broadFacets,
  emptyValues,
  flagsToQuery,
  formatQuery,
  joinQueries,
  matchedTerms,
  type QueryFlags,
  qualifiers,
} from '../query/index.ts'
import type { Query } from '../query/query.ts'
import type { Declared, Invocation } from './command.ts'
import { exampleFlags } from './example.ts'
import { explain } from './explain.ts'
import { facetHelp } from './facet-help.ts'
import { addOutputOptions } from './output-options.ts'
import type { Session } from './session.ts'

/** What the arguments and flags of a command ask for. */
export interface Asked {
  readonly base: Base
  readonly query: Query
  /** EDTF: what was known then. */
  readonly asOf: string | undefined
  /** Superseded facts too. */
  readonly history: boolean
}

const collect = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value]

/** Declares the flags of a command that lists what a query finds: of output, of what was known when, of which facts. */
export function addListOptions(
  command: Declared,
  session: Session,
  { history = true }: { readonly history?: boolean } = {},
): void {
  addOutputOptions(command)
  command.optionsGroup('Time:').option('--as-of <date>', 'what was known then')
  if (history) command.option('--history', 'superseded facts too')
  addFacetOptions(command, session)
}

/** Declares the flags that say which facts are meant. */
export function addFacetOptions(command: Declared, session: Session): void {
  command.optionsGroup('Query:').option('--explain', 'say on standard error how the query was read')
  const base = session.tryBase()
  if (base) addFacets(command, base, session)
}

/** All facets as flags; none where others declared all that are named. */
function addFacets(command: Declared, { kb, index }: Base, session: Session): void {
  const { named } = session
  if (named?.every(flag => command.options.some(({ short, long }) => flag === long || flag === short))) return
  command.optionsGroup('Facets of the knowledge base (commas: or; repeated: and):')
  const flags = new Map<string, () => string>(
    Array.from(qualifiers(kb).values(), qualifier => [qualifier.key, () => facetHelp(kb, qualifier)]),
  )
  flags.set('since', () => 'reported then or later')
  flags.set('until', () => 'reported then or earlier')
  for (const [name, help] of flags) {
    if (!named || named.includes(`--${name}`)) command.option(`--${name} <value>`, help(), collect)
  }
  command.addHelpText('after', () => {
    const example = exampleFlags(index)
    return example === '' ? '' : `\nExample:\n  akb ${session.command} ${example}`
  })
}

/** Reads the query of a command from its arguments and its flags; what no fact has is said on standard error. */
export async function readAsked(
  { session, options }: Invocation,
  queryText: readonly string[],
): Promise<Asked> {
  const base = session.base()
  const query = joinQueries(base.read(queryText.join(' ')), facetQuery(options, base))
  const asOf = options.asOf as string | undefined
  checkDate(asOf)
  for (const { message } of emptyValues(base.index, query)) await session.note(message)
  const asked = { base, query, asOf, history: options.history === true }
  if (options.explain) await explain(query, asked, { base, session })
  return asked
}

/** Whether an argument beside others is query text: a qualifier, a phrase, or what is excluded. */
export function isQueryText(argument: string): boolean {
  return /^-|^"/.test(argument) || (argument.includes(':') && /^\p{L}[\p{L}\p{N}_-]*:/u.test(argument))
}

/** What a list of the facts that were asked for says of itself. */
export function questionOf({ base: { kb }, query, asOf, history }: Asked, session: Session): FactsQuestion {
  return {
    query: formatQuery(query),
    asOf,
    kind: onlyKind(query),
    facets: () => [
      ...new Set([...broadFacets(kb, query), ...comparedFacets(query), ...(history ? ['supersededBy'] : [])]),
    ],
    matched: matchedTerms(kb, query),
    languages: session.languages(),
  }
}

/** The query that the facet flags stand for. */
function facetQuery(options: Readonly<Record<string, unknown>>, { kb }: Base): Query {
  // No flag but theirs may be repeated.
  if (!Object.values(options).some(Array.isArray)) return { clauses: [] }
  const names = [...qualifiers(kb).keys(), 'since', 'until']
  const given = names.filter(name => Object.hasOwn(options, name))
  const flags: QueryFlags = Object.fromEntries(given.map(name => [name, options[name] as readonly string[]]))
  const parsed = flagsToQuery(flags, kb)
  if ('error' in parsed) throw new QueryFailure(parsed.error, parsed.error.text ?? '')
  return parsed.query
}

/** The kind that a query asks for, where it asks for one alone. */
function onlyKind({ clauses }: Query): string | undefined {
  const kinds = clauses.flatMap(clause =>
    clause.type === 'facet' && clause.facet === 'kind' && !clause.negated ? [clause.values] : [],
  )
  return kinds.length === 1 && kinds[0]?.length === 1 ? kinds[0][0]?.id : undefined
}

/** The quantities that a query compares: a row shows them, with their bounds. */
function comparedFacets({ clauses }: Query): readonly string[] {
  return clauses.flatMap(clause => (clause.type === 'quantity' && !clause.negated ? [clause.facet] : []))
}
