import type { Adjective, FilterWord, LanguageFile } from '../../model/generated.ts'
import { type ClosedWords, closedWordsOf } from './closed-words.ts'
import type { Lookup } from './lookup.ts'
import type { Pattern } from './pattern.ts'
import { type Lemma, lemmasOf } from './stems.ts'
import type { Apostrophes } from './tokens.ts'

/** A closed word of a language: who, not, most. */
export type Cue = keyof LanguageFile['cues']

/** What a word or phrase may stand for. */
export type Entry =
  | { readonly sort: 'term'; readonly id: string; readonly type: string; readonly acronym: boolean }
  | { readonly sort: 'type'; readonly type: string; readonly class?: string }
  | { readonly sort: 'kind'; readonly kind: string }
  | { readonly sort: 'role'; readonly kind: string | undefined; readonly role: string }
  | {
      readonly sort: 'code'
      readonly kind: string
      readonly role: string
      readonly value: string
      readonly acronym?: boolean
    }
  | {
      readonly sort: 'pattern'
      readonly pattern: Pattern
      readonly predicative: boolean
      readonly prepositional: boolean
    }
  | { readonly sort: 'status'; readonly status: string }
  | { readonly sort: 'certainty'; readonly certainty: string }
  | { readonly sort: 'unit'; readonly unit: string }
  | { readonly sort: 'adjective'; readonly adjective: Adjective; readonly up: boolean; readonly grade: Grade }
  | { readonly sort: 'filter'; readonly filter: FilterWord }
  | { readonly sort: 'whole' }
  /** It adds nothing; `document` where it stands for the text that states the facts. */
  | { readonly sort: 'filler'; readonly document?: true }
  /** A word of wide meaning: thing, bring. */
  | { readonly sort: 'general' }
  | { readonly sort: 'preposition' }
  | { readonly sort: 'cue'; readonly cue: Cue }

/** Large, larger, largest. */
export type Grade = 'positive' | 'comparative' | 'superlative'

export interface Item {
  /** Stems, or folded words where the entry is found only as it is written. */
  readonly stems: readonly string[]
  readonly exact: boolean
  /** The words of an exact entry with their accents. */
  readonly written?: readonly string[]
  readonly entry: Entry
}

/** The words of a lexicon, in memory while they are collected, else as they were kept. */
export interface LexiconWords {
  /** By the stem of their first token, or by their first word where they are found only as written. */
  readonly items: Lookup<readonly Item[]>
  /** By what they stand for: the stems of each word for it. */
  readonly named: Lookup<readonly (readonly string[])[]>
  /** Every word of every entry as the data spells it, folded, and whether it is a proper name. */
  readonly spelt: Lookup<boolean>
  /** The same words by their first letter and their length, with a blank between. */
  readonly spellings: Lookup<readonly string[]>
  /** Every stem of every entry. */
  readonly stems: Lookup<true>
  /** The irregular forms of the language, folded. */
  readonly lemmas: Lookup<Lemma>
  /** Folded prepositions that mark a slot of some phrase. */
  readonly marks: ReadonlySet<string>
  /** Phrases whose verb is a preposition alone. */
  readonly prepositional: readonly Pattern[]
  readonly closed: ClosedWords
}

/** The words of a lexicon that is being made. */
export class GrowingWords implements LexiconWords {
  readonly items = new Map<string, Item[]>()
  readonly named = new Map<string, (readonly string[])[]>()
  readonly spelt = new Map<string, boolean>()
  readonly stems = new Map<string, true>()
  readonly lemmas: Map<string, Lemma>
  readonly marks = new Set<string>()
  readonly prepositional: Pattern[] = []
  readonly closed: ClosedWords
  #spellings: ReadonlyMap<string, readonly string[]> | undefined

  constructor(language: LanguageFile, apostrophes: Apostrophes) {
    this.lemmas = lemmasOf(language)
    this.closed = closedWordsOf(language, apostrophes)
  }

  /** Made when it is first asked for: no word may be added after that. */
  get spellings(): ReadonlyMap<string, readonly string[]> {
    this.#spellings ??= grouped(this.spelt.keys())
    return this.#spellings
  }
}

function grouped(words: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) {
    const key = `${word[0]} ${word.length}`
    const like = groups.get(key)
    if (like) like.push(word)
    else groups.set(key, [word])
  }
  return groups
}
