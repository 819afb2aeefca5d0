import { fold } from '../../knowledge/vocabulary.ts'
import type { Adjective, FilterWord, LanguageFile } from '../../model/generated.ts'
import type { Pattern } from './pattern.ts'
import { type Stemmer, stemmer } from './stems.ts'
import { type Apostrophes, type Token, tokenise } from './tokens.ts'

/** A closed word of a language: who, not, most. */
export type Cue = keyof LanguageFile['cues']

/** What a word or phrase may stand for. */
export type Entry =
  | { readonly sort: 'term'; readonly id: string; readonly type: string; readonly acronym: boolean }
  | { readonly sort: 'type'; readonly type: string }
  | { readonly sort: 'kind'; readonly kind: string }
  | { readonly sort: 'role'; readonly kind: string | undefined; readonly role: string }
  | { readonly sort: 'code'; readonly kind: string; readonly role: string; readonly value: string }
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
  | { readonly sort: 'filler' }
  | { readonly sort: 'preposition' }
  | { readonly sort: 'cue'; readonly cue: Cue }

/** Large, larger, largest. */
export type Grade = 'positive' | 'comparative' | 'superlative'

interface Item {
  /** Stems, or folded words where the entry is found only as it is written. */
  readonly stems: readonly string[]
  readonly exact: boolean
  /** The words of an exact entry with their accents. */
  readonly written?: readonly string[]
  readonly entry: Entry
}

export interface Match {
  readonly entry: Entry
  /** Tokens covered. */
  readonly length: number
}

/** All words that one language can put in a question, by the stem of their first token. */
export class Lexicon {
  readonly language: LanguageFile
  readonly stem: Stemmer
  /** Folded words that a longer entry may be interrupted by: articles and pronouns. */
  readonly light: ReadonlySet<string>
  /** Folded prepositions that mark a slot of some phrase. */
  readonly marks = new Set<string>()
  /** Phrases whose verb is a preposition alone. */
  readonly prepositional: Pattern[] = []
  private readonly items = new Map<string, Item[]>()
  private readonly named = new Map<string, (readonly string[])[]>()
  private readonly apostrophes: Apostrophes
  private denying: readonly string[] | undefined
  private irregular: ReadonlySet<string> | undefined
  private readonly spelt = new Set<string>()

  constructor(language: LanguageFile, apostrophes: Apostrophes) {
    this.language = language
    this.stem = stemmer(language)
    this.apostrophes = apostrophes
    this.light = new Set([...(language.cues.article ?? []), ...(language.cues.pronoun ?? [])].map(fold))
  }

  /** The stems of a text as a question would be split. */
  stems(text: string): string[] {
    return tokenise(text, this.apostrophes)
      .filter(token => token.sort !== 'mark')
      .map(token => this.stemOf(token))
  }

  /** The stems of a text as the texts of facts know them: each with its language, as a word of another is no match. */
  textStems(text: string): string[] {
    return this.stems(text).map(stem => this.inLanguage(stem))
  }

  /** A stem with its language. */
  inLanguage(stem: string): string {
    return `${this.language.language} ${stem}`
  }

  /** A text as the atoms of a question give it: its words, folded, with one blank between them. */
  folded(text: string): string {
    return tokenise(text, this.apostrophes)
      .map(token => token.word)
      .join(' ')
  }

  stemOf(token: Token): string {
    return token.sort === 'word' ? this.stem(token.word) : token.word
  }

  add(text: string, entry: Entry): void {
    const tokens = tokenise(text, this.apostrophes).filter(token => token.sort !== 'mark')
    for (const token of tokens) if (token.sort === 'word') this.spelt.add(token.word)
    this.addStems(
      tokens.map(token => this.stemOf(token)),
      entry,
    )
  }

  learn(text: string): void {
    for (const token of tokenise(text, this.apostrophes))
      if (token.sort === 'word') this.spelt.add(token.word)
  }

  /** Adds a closed word, which is found only in the forms that the language lists. */
  addExact(text: string, entry: Entry): void {
    this.learn(text)
    const words = tokenise(text, this.apostrophes).filter(token => token.sort !== 'mark')
    this.put({
      stems: words.map(token => token.word),
      written: words.map(token => token.text.toLowerCase()),
      exact: true,
      entry,
    })
  }

  addStems(stems: readonly string[], entry: Entry): void {
    this.put({ stems, exact: false, entry })
  }

  /** The other words for what an entry stands for, each as its stems: a role's nouns mean the same. */
  alike(entry: Entry): readonly (readonly string[])[] {
    return this.named.get(nameOf(entry) ?? '') ?? []
  }

  private put(item: Item): void {
    const first = item.stems[0]
    if (first === undefined) return
    const name = nameOf(item.entry)
    if (name !== undefined) addTo(this.named, name, item.stems)
    addTo(this.items, first, item)
  }

  /** Every entry that begins at a token, whatever its length. */
  matches(tokens: readonly Token[], at: number): Match[] {
    const found: Match[] = []
    const token = tokens[at]!
    const stem = this.stemOf(token)
    const items = [
      ...(this.items.get(stem) ?? []),
      ...(stem === token.word ? [] : (this.items.get(token.word) ?? [])),
    ]
    for (const item of items) {
      if ((item.exact ? token.word : stem) !== item.stems[0]) continue
      const end = this.reach(item, tokens, at)
      if (end > at && (!item.written || isWritten(item.written, tokens.slice(at, end))))
        found.push({ entry: item.entry, length: end - at })
    }
    return found
  }

  /** Whether a folded word is an irregular form: led, held. */
  isIrregular(word: string): boolean {
    this.irregular ??= new Set(
      Object.values(this.language.irregular ?? {})
        .flat()
        .map(fold),
    )
    return this.irregular.has(word)
  }

  /** The stems of single words that deny, as texts know them. */
  get denials(): readonly string[] {
    const { not = [], neither = [] } = this.language.cues
    this.denying ??= [...not, ...neither]
      .map(word => this.textStems(word))
      .flatMap(stems => (stems.length === 1 ? stems : []))
    return this.denying
  }

  /** Every stem of every entry. */
  *allStems(): Iterable<string> {
    for (const items of this.items.values()) for (const { stems } of items) yield* stems
  }

  /** Every word of every entry as the data spells it, folded: what a misspelt word may have meant. */
  allWords(): Iterable<string> {
    return this.spelt
  }

  private reach(item: Item, tokens: readonly Token[], at: number): number {
    const form = (token: Token): string => (item.exact ? token.word : this.stemOf(token))
    let i = at + 1
    for (const stem of item.stems.slice(1)) {
      while (
        item.entry.sort === 'pattern' &&
        tokens[i]?.sort === 'word' &&
        this.light.has(tokens[i]!.word) &&
        form(tokens[i]!) !== stem
      )
        i++
      const token = tokens[i]
      if (token === undefined || token.sort === 'mark' || form(token) !== stem) return -1
      i++
    }
    return i
  }
}

function addTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

/** What entries have in common that mean the same; undefined where words for one thing differ in meaning. */
function nameOf(entry: Entry): string | undefined {
  switch (entry.sort) {
    case 'kind':
      return `kind ${entry.kind}`
    case 'role':
      return `role ${entry.kind} ${entry.role}`
    case 'code':
      return `code ${entry.kind} ${entry.role} ${entry.value}`
    case 'status':
      return `status ${entry.status}`
    default:
      return undefined
  }
}

/** Accents may be left out, but one that is there counts: "à" is not "a". */
function isWritten(written: readonly string[], tokens: readonly Token[]): boolean {
  return tokens.every((token, i) => {
    const text = token.text.toLowerCase().normalize('NFC')
    return fold(text) === text || text === written[i]?.normalize('NFC')
  })
}
