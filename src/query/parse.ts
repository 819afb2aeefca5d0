import { wordsOf } from '../knowledge/vocabulary.ts'
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import { parseRange } from '../model/time.ts'
import { domainOf } from './domain.ts'
import { caught, type QueryError, QueryFault } from './fault.ts'
import { lexFlagValue, lexQuery, type Piece, type QueryToken } from './lex.ts'
import { readNumberRange } from './numbers.ts'
import { isCommon, type Qualifier, qualifierOf, qualifiers } from './qualifiers.ts'
import type { Clause, FacetValue, Query } from './query.ts'
import { isReference } from './steps.ts'

export type ParsedQuery = { readonly query: Query } | { readonly error: QueryError }

export interface ParseOptions {
  /** Whether values may refer to earlier steps of a plan (`$1.customer`). */
  readonly steps?: boolean
}

interface Context extends ParseOptions {
  readonly kb: KnowledgeBase
}

/** Reads query text, in the manner of GitHub's search: see `GRAMMAR`. Nothing is thrown. */
export function parseQuery(text: string, kb: KnowledgeBase, options: ParseOptions = {}): ParsedQuery {
  const context = { kb, ...options }
  const read = caught(() => lexQuery(text).map(token => readClause(token, context)))
  return 'error' in read ? read : { query: { clauses: read.result } }
}

/** Flags by the name of their qualifier, hyphens or camel case, each with one value or one for each repetition. */
export type QueryFlags = Readonly<Record<string, string | readonly string[] | undefined>>

/** The flags that are `reported:` with a bound. */
const BOUNDS: ReadonlyMap<string, string> = new Map([
  ['since', '>='],
  ['until', '<='],
])

/**
 * Reads flags as query text reads qualifiers: `{ film: 'a,b', since: '2022' }`. A comma is "or", a
 * repetition "and"; names may hold blanks. The error says which flag, and its place counts in that flag's value.
 */
export function flagsToQuery(flags: QueryFlags, kb: KnowledgeBase): ParsedQuery {
  const clauses: Clause[] = []
  for (const [flag, given] of Object.entries(flags)) {
    for (const text of given === undefined ? [] : [given].flat()) {
      const read = caught(() => readFlag(flag, text, kb))
      if ('error' in read) return { error: { ...read.error, flag, text } }
      clauses.push(read.result)
    }
  }
  return { query: { clauses } }
}

function readFlag(flag: string, text: string, kb: KnowledgeBase): Clause {
  const pieces = lexFlagValue(text)
  const bound = BOUNDS.get(flag)
  if (bound === undefined)
    return readClause({ negated: false, key: flag, pieces, start: 0, end: text.length }, { kb })
  const periods = readAll(pieces, date => parseRange(bound + date))
  if (!periods) throw malformed(qualifiers(kb).get('reported')!, pieces, date => parseRange(bound + date))
  return { type: 'time', facet: 'reported', periods, negated: false }
}

/** One query that holds where all of these do. */
export function joinQueries(...queries: readonly Query[]): Query {
  return { clauses: queries.flatMap(query => query.clauses) }
}

function readClause(token: QueryToken, context: Context): Clause {
  if (token.key === undefined) return readWords(token)
  const qualifier = qualifierOf(context.kb, token.key)
  if (!qualifier) throw unknownKey(token, token.key, context.kb)
  const { facet, accepts } = qualifier
  const { negated, pieces } = token
  if (accepts.has('number')) {
    const ranges = readAll(pieces, readNumberRange)
    if (ranges) return { type: 'quantity', facet, ranges, negated }
  }
  if (accepts.has('time')) {
    const periods = readAll(pieces, parseRange)
    if (periods) return { type: 'time', facet, periods, negated }
  }
  if (!accepts.has('id'))
    throw malformed(qualifier, pieces, accepts.has('number') ? readNumberRange : parseRange)
  return { type: 'facet', facet, values: pieces.map(piece => readValue(piece, qualifier, context)), negated }
}

function readWords({ negated, pieces, start, end }: QueryToken): Clause {
  const { text } = pieces[0]!
  if (wordsOf(text)) return { type: 'text', text, negated }
  throw new QueryFault({
    message: `"${text}" holds no word to look for`,
    start,
    end,
    tip: 'words are letters and digits',
  })
}

function readAll<Value>(
  pieces: readonly Piece[],
  read: (text: string) => Value | undefined,
): Value[] | undefined {
  const values = pieces.map(piece => (piece.exact ? undefined : read(piece.text)))
  return values.every(value => value !== undefined) ? values : undefined
}

function readValue(piece: Piece, qualifier: Qualifier, { kb, steps }: Context): FacetValue {
  const { text, exact, start, end } = piece
  if (isReference(text) && steps) return { id: text, exact }
  const domain = domainOf(kb, qualifier)
  if (!domain.anyText && /^[-!]/.test(text)) throw deniedValue(piece, qualifier)
  const [id, ...others] = domain.find(text)
  if (id === undefined && domain.anyText && wordsOf(text)) return { id: text, exact }
  if (id === undefined) throw unknownValue(piece, qualifier, kb)
  if (others.length === 0) return { id, exact }
  const ids = [id, ...others].map(each => `\`${each}\``).join(', ')
  throw new QueryFault({
    message: `"${text}" may be ${ids}`,
    start,
    end,
    tip: 'write the id of the one you mean',
  })
}

/** "Status:-refused" would otherwise find the refused ones: marks are dropped where names are compared. */
function deniedValue({ text, start, end }: Piece, { key }: Qualifier): QueryFault {
  return new QueryFault({
    message: `"${text}" denies a value; a hyphen goes before the qualifier`,
    start,
    end,
    tip: `in the query text, -${key}:${text.slice(1)}`,
  })
}

function unknownKey({ start, end }: QueryToken, key: string, kb: KnowledgeBase): QueryFault {
  const all = [...qualifiers(kb).values()]
  const candidates = all.map(each => ({ id: each.key, names: [] }))
  const common = all.filter(({ facet }) => isCommon(facet, kb)).map(each => each.key)
  return new QueryFault({
    message: `"${key}" is no qualifier`,
    start,
    end,
    tip: `expected ${common.join(', ')} or a role of a kind (\`akb facts --help\` lists them); quote words to look for`,
    wanted: key,
    candidates,
  })
}

/** How many values a tip lists before it says where they are listed. */
const FEW = 12

function unknownValue({ text, start, end }: Piece, qualifier: Qualifier, kb: KnowledgeBase): QueryFault {
  const domain = domainOf(kb, qualifier)
  const candidates = domain.candidates()
  const term = kb.terms.get(text)
  const place = { start, end }
  if (term && qualifier.types.length > 0) {
    const message = `"${text}" is a ${term.type}, not a ${qualifier.types.join(' or ')}`
    return new QueryFault({ message, ...place, tip: `write ${term.type}:${text}` })
  }
  const list =
    candidates.length > 0
      ? `one of ${candidates.map(({ id }) => id).join(', ')}`
      : `the knowledge base has no ${noun(qualifier)}`
  const where =
    qualifier.types.map(type => `\`akb terms ${type}\``).join(', ') ||
    `\`akb facts --facets ${qualifier.key}\``
  return new QueryFault({
    message: `no ${noun(qualifier)} is called "${text}"`,
    ...place,
    tip: candidates.length <= FEW ? list : `expected a ${noun(qualifier)}: ${where} lists them`,
    wanted: text,
    candidates,
  })
}

function noun({ key, types }: Qualifier): string {
  return types.length === 1 ? types[0]! : key
}

const DATE_TIP = 'write dates as 2022, 2022-05, 2022-05-27, 2022..2025, 2022.. or >=2022'
const NUMBER_TIP = 'write numbers as 500, 2.5M, 100..200 or >=1bn, and the unit as unit:…'

/** Of values that are not all dates, or not all numbers: the first that cannot be read is to blame. */
function malformed(
  { key, accepts }: Qualifier,
  pieces: readonly Piece[],
  read: (text: string) => unknown,
): QueryFault {
  const number = accepts.has('number')
  const { text, start, end, exact } =
    pieces.find(piece => piece.exact || read(piece.text) === undefined) ?? pieces[0]!
  return new QueryFault({
    message: `"${exact ? '=' : ''}${text}" is no ${number ? 'number' : 'date'} for ${key}`,
    start,
    end,
    tip: number ? NUMBER_TIP : DATE_TIP,
  })
}
