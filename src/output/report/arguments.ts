import type { KnowledgeBase } from '../../model/knowledge-base.ts'
import { parseEdtf } from '../../model/time.ts'
import {
  flagsToQuery,
  joinQueries,
  nearest,
  parseQuery,
  type QueryError,
  qualifiers,
  withNearest,
} from '../../query/index.ts'
import type { Query } from '../../query/query.ts'
import { type ReportCode, ReportFault } from './fault.ts'
import { joinWords, type Word } from './words.ts'

/** Flags of a mark, each with whether a value follows. They mean what they mean on the command line. */
const FLAGS = {
  'as-of': true,
  by: true,
  fields: true,
  history: false,
  lang: true,
  limit: true,
  reverse: false,
  sort: true,
} as const

export type FlagName = keyof typeof FLAGS

/** What stands in a mark after the name of its command. */
export interface Arguments {
  readonly flags: ReadonlyMap<FlagName, Word>
  /** Flags of the knowledge base, by the name of their qualifier. */
  readonly facets: readonly (readonly [name: string, value: Word])[]
  /** All else: query text, a question. */
  readonly rest: readonly Word[]
}

/** Reads the words of a mark; a flag that is none of those allowed is refused, with the nearest one. */
export async function readArguments(
  words: readonly Word[],
  { allowed, kb }: { readonly allowed: readonly FlagName[]; readonly kb: KnowledgeBase },
): Promise<Arguments> {
  const flags = new Map<FlagName, Word>()
  const facets: (readonly [string, Word])[] = []
  const rest: Word[] = []
  const facetNames = allowed.includes('history') ? [...facetFlags(kb)] : []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (!word.text.startsWith('--')) {
      rest.push(word)
      continue
    }
    const [name, inline] = splitFlag(word)
    const flag = allowed.find(each => each === name)
    if (flag === undefined && !facetNames.includes(name)) {
      const near = await nearest(
        name,
        [...allowed, ...facetNames].map(id => ({ id, names: [] })),
      )
      const tip = near.length > 0 ? `did you mean ${near.map(each => `--${each}`).join(', ')}?` : undefined
      throw new ReportFault('bad-mark', word.start, { message: `--${name} is no flag here`, tip })
    }
    const isSwitch = flag !== undefined && !FLAGS[flag]
    if (isSwitch && inline)
      throw new ReportFault('bad-mark', inline.start, { message: `--${name} takes no value` })
    const value = isSwitch ? word : (inline ?? words[++at])
    if (!value) throw new ReportFault('bad-mark', word.start, { message: `--${name} needs a value` })
    if (flag === undefined) facets.push([name, value])
    else flags.set(flag, value)
  }
  return { flags, facets, rest }
}

function facetFlags(kb: KnowledgeBase): readonly string[] {
  return [...Array.from(qualifiers(kb).values(), ({ key }) => key), 'since', 'until']
}

function splitFlag(word: Word): readonly [name: string, value?: Word] {
  const equals = word.text.indexOf('=')
  if (equals < 0) return [word.text.slice(2)]
  const offsets = word.offsets.slice(equals + 1)
  const value = { text: word.text.slice(equals + 1), offsets, start: offsets[0]! }
  return [word.text.slice(2, equals), value]
}

/** The query that words and flags of a mark stand for; a fault says where in the file it cannot be read. */
export async function readQuery(
  { rest, facets }: Pick<Arguments, 'rest' | 'facets'>,
  kb: KnowledgeBase,
): Promise<Query> {
  const text = joinWords(rest)
  const parts = [{ read: parseQuery(text.text, kb), from: text }]
  for (const [name, value] of facets)
    parts.push({ read: flagsToQuery({ [name]: value.text }, kb), from: value })
  const queries: Query[] = []
  for (const { read, from } of parts) {
    if ('error' in read) throw await queryFault(read.error, from)
    queries.push(read.query)
  }
  return joinQueries(...queries)
}

async function queryFault(error: QueryError, { offsets, start }: Word): Promise<ReportFault> {
  const { message, tip, start: at } = await withNearest(error)
  return new ReportFault('bad-query', offsets[at] ?? start, { message, tip })
}

/** The date of a flag; a fault where it is none. */
export function dateOf(flags: Arguments['flags']): string | undefined {
  const word = flags.get('as-of')
  if (word && !parseEdtf(word.text))
    throw new ReportFault('bad-query', word.start, {
      message: `"${word.text}" is no date`,
      tip: 'write dates as 2022, 2022-05 or 2022-05-27',
    })
  return word?.text
}

/** The word, where it is one of those there are; else a fault that names the nearest, and all of them. */
export async function chosen<Name extends string>(
  word: Word,
  names: readonly Name[],
  { code, what, all }: { readonly code: ReportCode; readonly what: string; readonly all: string },
): Promise<Name> {
  const found = names.find(name => name === word.text)
  if (found !== undefined) return found
  const near = await nearest(
    word.text,
    names.map(id => ({ id, names: [] })),
  )
  const tip = near.length > 0 ? `did you mean ${near.join(', ')}?` : `${all}: ${names.join(', ')}`
  throw new ReportFault(code, word.start, { message: `"${word.text}" is no ${what}`, tip })
}
