import { type Fact, type KnowledgeBase, roleValues, textIn } from '../model/knowledge-base.ts'
import { termsOfType } from './facets.ts'
import type { Room } from './room.ts'

/**
 * What is kept of facts column by column: their ids, their spans of sources, their texts in each language of the base
 * (another language stands in as `textIn` has it), and the values that they have under a type of terms or a key.
 */
export type ColumnKey = 'id' | 'evidence' | `${'statement' | 'limits'} ${string}` | `values ${string}`

/** One text for each row, empty where it has none. */
export interface Texts {
  readonly type: 'texts'
  /** UTF-8, one text after the other. */
  readonly bytes: Uint8Array
  /** Where each ends in the bytes. */
  readonly ends: Uint32Array
  /** Whether all bytes are printable ASCII. */
  readonly printable: boolean
}

/** Any number of values for each row, of which each that differs is kept once. */
export interface Values {
  readonly type: 'values'
  /** JSON values. */
  readonly distinct: readonly unknown[]
  /** Of each value, its place in `distinct` plus one; without `ends` one for each row, zero where it has no value. */
  readonly codes: Uint32Array
  /** Where the codes of each row end. */
  readonly ends?: Uint32Array | undefined
}

/** Any number of spans for each row. */
export interface Spans {
  readonly type: 'spans'
  /** The ids of sources. */
  readonly sources: readonly string[]
  /** Of each span: the place of its source, its start and its end. */
  readonly numbers: Uint32Array
  /** How many spans there are up to the end of each row. */
  readonly ends: Uint32Array
}

export type ColumnData = Texts | Values | Spans

/** Facts that stand one after the other in a snapshot, of which each column can be read by itself. */
export interface RowGroup {
  /** The ordinal of its first fact. */
  readonly start: number
  readonly size: number
  /** The column of each key; undefined where no such column is kept. They last as long as the turn of the room. */
  columns(keys: readonly ColumnKey[], room: Room): readonly (ColumnData | undefined)[]
  /** The JSON text of the fact at an ordinal, in UTF-8. */
  record(ordinal: number): Uint8Array
}

/** The keys that every fact may have, and that are no types or roles, with one value or several. */
const ENVELOPE = [
  ...['kind', 'valid', 'status', 'certainty', 'attributedTo', 'source', 'reported', 'via', 'extent', 'note'],
  ...['together', 'supersedes', 'supersededBy', 'confirms', 'refines', 'contradicts'],
]

/** The columns that are kept of the facts of a knowledge base. */
export function columnKeys(kb: KnowledgeBase): ColumnKey[] {
  const roles = [...kb.kinds.values()].flatMap(kind => [...kind.roles.keys()])
  const names = new Set([...ENVELOPE, ...kb.types.keys(), ...roles])
  return [
    'id',
    'evidence',
    ...kb.languages.flatMap((language): ColumnKey[] => [`statement ${language}`, `limits ${language}`]),
    ...Array.from(names, (name): ColumnKey => `values ${name}`),
  ]
}

/** A column of some facts, laid out. */
export function columnOf(kb: KnowledgeBase, facts: readonly Fact[], key: ColumnKey): ColumnData {
  if (key === 'id') return texts(facts.map(({ id }) => id))
  if (key === 'evidence') return spans(facts)
  const [sort, name] = key.split(' ') as ['statement' | 'limits' | 'values', string]
  if (sort !== 'values') return texts(facts.map(fact => textIn(fact[sort], name, kb.languages)))
  return values(facts.map(valueReader(kb, name)))
}

/** Reads the values that a fact has under a name: the terms of a type, each once, else those of a key. */
function valueReader(kb: KnowledgeBase, name: string): (fact: Fact) => readonly unknown[] {
  if (!kb.types.has(name)) return fact => roleValues(fact, name)
  const read = termsOfType(kb, name)
  return fact => [...new Set(read(fact))]
}

function texts(given: readonly string[]): Texts {
  const encoder = new TextEncoder()
  const encoded = given.map(text => encoder.encode(text))
  const ends = endsOf(encoded.map(({ length }) => length))
  const bytes = new Uint8Array(ends.at(-1) ?? 0)
  for (const [at, text] of encoded.entries()) bytes.set(text, ends[at]! - text.length)
  return { type: 'texts', bytes, ends, printable: bytes.every(byte => byte >= 0x20 && byte <= 0x7e) }
}

function values(given: readonly (readonly unknown[])[]): Values {
  const distinct: unknown[] = []
  const [ofTexts, ofOthers] = [new Map<string, number>(), new Map<string, number>()]
  const codeOf = (value: unknown) => {
    const [places, key] = typeof value === 'string' ? [ofTexts, value] : [ofOthers, JSON.stringify(value)]
    let code = places.get(key)
    if (code === undefined) {
      code = distinct.push(value)
      places.set(key, code)
    }
    return code
  }
  const isPlain = given.every(({ length }) => length < 2)
  const codes = isPlain
    ? Uint32Array.from(given, ([value]) => (value === undefined ? 0 : codeOf(value)))
    : Uint32Array.from(given.flat(), codeOf)
  return { type: 'values', distinct, codes, ends: isPlain ? undefined : endsOf(given.map(lengthOf)) }
}

function spans(facts: readonly Fact[]): Spans {
  const places = new Map<string, number>()
  const numbers = facts.flatMap(({ evidence }) =>
    evidence.flatMap(({ source, start, end }) => {
      if (!places.has(source)) places.set(source, places.size)
      return [places.get(source)!, start, end]
    }),
  )
  const ends = endsOf(facts.map(({ evidence }) => evidence.length))
  return { type: 'spans', sources: [...places.keys()], numbers: Uint32Array.from(numbers), ends }
}

function lengthOf({ length }: { readonly length: number }): number {
  return length
}

function endsOf(lengths: readonly number[]): Uint32Array {
  let end = 0
  return Uint32Array.from(lengths, length => {
    end += length
    return end
  })
}
