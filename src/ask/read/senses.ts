import type { Cue, Entry } from './lexicon-words.ts'
import type { TimeLimit } from './time-limits.ts'

/** Sources by their date: "the April 2023 article". */
export interface Dated {
  /** EDTF. */
  readonly period: string
  /** Ids of the sources of that date. */
  readonly ids: readonly string[]
}

/** What an atom may be: an entry of the lexicon, a date, a number, or a word that only texts know. */
export type Sense =
  | { readonly sort: 'entry'; readonly entry: Entry; readonly foreign: boolean }
  | { readonly sort: 'time'; readonly limit: TimeLimit }
  | { readonly sort: 'number'; readonly value: number }
  | { readonly sort: 'text'; readonly stems: readonly string[] }
  /** Who says it: according to X. */
  | { readonly sort: 'saidBy'; readonly ids: readonly string[] }
  /** By the date of the text that states it: the April 2023 article. */
  | { readonly sort: 'source'; readonly dated: Dated }
  /** A word that texts know only by others of the same meaning or root. */
  | { readonly sort: 'alike' }
  | { readonly sort: 'unknown' }
  | { readonly sort: 'mark' }

/** The senses of a word that is a closed one and nothing else. */
export function sensesOf(cue: Cue): readonly Sense[] {
  return [{ sort: 'entry', entry: { sort: 'cue', cue }, foreign: false }]
}

/** Whether a sense is a closed word: a given one, or any. */
export function isCue(sense: Sense, cue?: Cue): boolean {
  return (
    sense.sort === 'entry' && sense.entry.sort === 'cue' && (cue === undefined || sense.entry.cue === cue)
  )
}

/** Which words of the domain are read token by token: none, verbs ("to have a hand in"), or all ("highest point"). */
export type Apart = 'none' | 'verbs' | 'all'

/** Whether an entry is a word of the domain that is taken apart if it has several tokens. */
export function comesApart(entry: Entry, apart: Apart): boolean {
  if (apart === 'verbs') return entry.sort === 'pattern' && !entry.pattern.noun
  return apart === 'all' && COMPOUNDS.has(entry.sort)
}

const COMPOUNDS: ReadonlySet<Entry['sort']> = new Set<Entry['sort']>(['role', 'kind', 'code', 'pattern'])

/** Whether a sense is a word that only texts know, by itself or by another of its meaning. */
export function isOfTexts({ sort }: Sense): boolean {
  return sort === 'text' || sort === 'alike'
}

/** Whether a sense is a word of wide meaning. */
export function isGeneral(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'general'
}

/** Whether a sense is a unit. */
export function isUnit(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'unit'
}

/** Names are the same in every language; other words of a second language stand back. */
export function isName(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'term'
}

const CLOSED: ReadonlySet<Entry['sort']> = new Set<Entry['sort']>([
  'cue',
  'preposition',
  'filler',
  'whole',
  'term',
  'type',
])

/** A closed word means itself; only words of a domain, and adverbs that may be adjectives, may be meant as texts have them. */
export function isClosed(sense: Sense): boolean {
  if (sense.sort !== 'entry') return true
  return CLOSED.has(sense.entry.sort) && !(sense.entry.sort === 'cue' && sense.entry.cue === 'firstly')
}

const GRAMMATICAL: ReadonlySet<string> = new Set([
  'auxiliary',
  'article',
  'pronoun',
  'copula',
  'filler',
  'not',
])

/** "Does" is no form of "done": a word of pure grammar is nothing else. */
export function withoutShadows(senses: readonly Sense[]): Sense[] {
  const grammatical = (sense: Sense): boolean =>
    sense.sort === 'entry' && sense.entry.sort === 'cue' && GRAMMATICAL.has(sense.entry.cue)
  const whole = senses.filter(sense => sense.sort === 'entry' && sense.entry.sort === 'whole')
  if (whole.length > 0) return whole
  if (senses.some(grammatical))
    return senses.filter(sense => sense.sort === 'entry' && sense.entry.sort === 'cue')
  return [...senses]
}

/** An acronym in lower case, or before an apostrophe, is the word that it looks like, if there is one: "vu" is no VU. */
export function withoutAcronyms(
  senses: readonly Sense[],
  { text, elided = false }: { text: string; elided?: boolean },
): Sense[] {
  const acronym = (sense: Sense): boolean =>
    sense.sort === 'entry' &&
    (sense.entry.sort === 'term' || sense.entry.sort === 'code') &&
    sense.entry.acronym === true
  const others = senses.filter(sense => !acronym(sense))
  const isCapital = text === text.toUpperCase() && !elided
  if (isCapital && others.length < senses.length) return senses.filter(acronym)
  return (elided || text === text.toLowerCase()) && others.length > 0 ? others : [...senses]
}

/** Each sense once, the first of equal ones: in another language a word may mean the same. */
export function unique(senses: readonly Sense[]): Sense[] {
  if (senses.length < 2) return [...senses]
  const seen = new Map<string, Sense>()
  for (const sense of senses) {
    const key = sense.sort === 'entry' ? keyOf(sense.entry) : textOf(sense)
    if (!seen.has(key)) seen.set(key, sense)
  }
  return [...seen.values()]
}

/** What an entry has in common with its equals; the entries of a lexicon are the same for each question. */
function keyOf(entry: Entry): string {
  const key = keys.get(entry) ?? textOf(entry)
  keys.set(entry, key)
  return key
}

const keys = new WeakMap<Entry, string>()

function textOf(value: Sense | Entry): string {
  return JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part))
}
