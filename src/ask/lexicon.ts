import { fold } from '../knowledge/vocabulary.ts'
import type { Adjective, CodeWords, FilterWord, LanguageFile, WordsFile } from '../model/generated.ts'
import type { Kind, KnowledgeBase } from '../model/knowledge-base.ts'
import { mergePatterns, type Pattern, readPattern } from './pattern.ts'
import { type Stemmer, stemmer } from './stems.ts'
import { type Apostrophes, apostrophesOf, type Token, tokenise } from './tokens.ts'

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
  /** Phrases whose verb is a preposition alone. */
  readonly prepositional: Pattern[] = []
  private readonly items = new Map<string, Item[]>()
  private readonly apostrophes: Apostrophes
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

  stemOf(token: Token): string {
    return token.sort === 'word' ? this.stem(token.word) : token.word
  }

  add(text: string, entry: Entry): void {
    this.learn(text)
    this.addStems(this.stems(text), entry)
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

  private put(item: Item): void {
    const first = item.stems[0]
    if (first === undefined) return
    const items = this.items.get(first)
    if (items) items.push(item)
    else this.items.set(first, [item])
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

/** Accents may be left out, but one that is there counts: "à" is not "a". */
function isWritten(written: readonly string[], tokens: readonly Token[]): boolean {
  return tokens.every((token, i) => {
    const text = token.text.toLowerCase().normalize('NFC')
    return fold(text) === text || text === written[i]?.normalize('NFC')
  })
}

/** Builds the lexicon of each language of a knowledge base from its vocabulary, its words and the language's own. */
export function lexicons(kb: KnowledgeBase): Lexicon[] {
  const files = kb.languages.flatMap(id => kb.lexicon.get(id) ?? [])
  const apostrophes = apostrophesOf(files)
  return files.map(language => {
    const lexicon = new Lexicon(language, apostrophes)
    addCues(lexicon)
    addTerms(lexicon, kb)
    const words = kb.words.get(language.language)
    if (words) addWords(lexicon, kb, words)
    return lexicon
  })
}

function addCues(lexicon: Lexicon): void {
  const { cues, prepositions } = lexicon.language
  for (const [cue, list] of Object.entries(cues))
    for (const text of list ?? []) lexicon.addExact(text, { sort: 'cue', cue: cue as Cue })
  for (const text of prepositions ?? []) lexicon.addExact(text, { sort: 'preposition' })
}

function addTerms(lexicon: Lexicon, kb: KnowledgeBase): void {
  const id = lexicon.language.language
  for (const term of kb.terms.values()) {
    const names = [term.label[id] ?? Object.values(term.label)[0]!, ...(term.aliases?.[id] ?? [])]
    const isAcronym = (name: string): boolean =>
      name.length <= 4 && name === name.toUpperCase() && /\p{L}/u.test(name)
    const seen = new Set<string>()
    for (const name of names) {
      const stems = withoutLight(lexicon, name)
      if (seen.has(stems.join(' '))) continue
      seen.add(stems.join(' '))
      lexicon.learn(name)
      lexicon.addStems(stems, { sort: 'term', id: term.id, type: term.type, acronym: isAcronym(name) })
    }
  }
}

/** A label's leading article says nothing: a question may lack it. */
function withoutLight(lexicon: Lexicon, name: string): string[] {
  const words = name.split(/(?<=['’])|\s+/u)
  while (
    words.length > 1 &&
    words[0] === words[0]!.toLowerCase() &&
    lexicon.light.has(fold(words[0]!).replace(/['’]$/u, ''))
  )
    words.shift()
  return lexicon.stems(words.join(' '))
}

function addWords(lexicon: Lexicon, kb: KnowledgeBase, words: WordsFile): void {
  for (const [type, { nouns }] of Object.entries(words.types ?? {}))
    for (const noun of nouns) lexicon.add(noun, { sort: 'type', type })
  for (const [role, { nouns }] of Object.entries(words.roles ?? {}))
    for (const noun of nouns ?? []) lexicon.add(noun, { sort: 'role', kind: undefined, role })
  for (const kind of kb.kinds.values()) addKind(lexicon, kind, words)
  for (const [status, list] of Object.entries(words.statuses ?? {}))
    for (const word of list) lexicon.add(word, { sort: 'status', status })
  for (const [certainty, list] of Object.entries(words.certainties ?? {}))
    for (const word of list) lexicon.add(word, { sort: 'certainty', certainty })
  for (const [unit, list] of Object.entries(words.units ?? {}))
    for (const word of list) lexicon.add(word, { sort: 'unit', unit })
  for (const adjective of words.adjectives ?? []) addAdjective(lexicon, adjective)
  for (const filter of words.filters ?? [])
    for (const word of filter.words) lexicon.add(word, { sort: 'filter', filter })
  for (const word of words.filler ?? []) lexicon.add(word, { sort: 'filler' })
  for (const word of words.whole ?? []) lexicon.add(word, { sort: 'whole' })
}

function addKind(lexicon: Lexicon, kind: Kind, words: WordsFile): void {
  const own = words.kinds?.[kind.id]
  if (!own) return
  for (const noun of own.nouns ?? []) lexicon.add(noun, { sort: 'kind', kind: kind.id })
  addPatterns(lexicon, kind.id, own.phrases ?? [])
  for (const [role, { nouns }] of Object.entries(own.roles ?? {}))
    for (const noun of nouns ?? []) lexicon.add(noun, { sort: 'role', kind: kind.id, role })
  for (const [role, codes] of Object.entries(own.codes ?? {}))
    for (const [value, code] of Object.entries(codes)) addCode(lexicon, { kind: kind.id, role, value }, code)
}

function addCode(lexicon: Lexicon, at: { kind: string; role: string; value: string }, code: CodeWords): void {
  for (const noun of code.nouns ?? []) lexicon.add(noun, { sort: 'code', ...at })
  addPatterns(lexicon, at.kind, code.phrases ?? [], { role: at.role, value: at.value })
}

/** Phrases with one verb and one subject are one entry, whatever complements each of them shows. */
function addPatterns(
  lexicon: Lexicon,
  kind: string,
  phrases: readonly string[],
  code?: Pattern['code'],
): void {
  const prepositions = new Set((lexicon.language.prepositions ?? []).map(word => word.toLowerCase()))
  const copula = new Set((lexicon.language.cues.copula ?? []).map(fold))
  const merged = new Map<string, { pattern: Pattern; predicative: boolean }>()
  for (const phrase of phrases) {
    const read = readPattern(kind, phrase, prepositions)
    const predicative = read.anchor.length > 1 && copula.has(fold(read.anchor[0]!))
    const pattern: Pattern = {
      ...read,
      anchor: predicative ? read.anchor.slice(1) : read.anchor,
      ...(code ? { code } : {}),
    }
    const key = [...lexicon.stems(pattern.anchor.join(' ')), '|', ...pattern.subject, predicative].join(' ')
    const known = merged.get(key)
    merged.set(key, { predicative, pattern: known ? mergePatterns(known.pattern, pattern) : pattern })
  }
  for (const { pattern, predicative } of merged.values()) {
    const prepositional = pattern.anchor.length > 0 && pattern.anchor.every(word => prepositions.has(word))
    if (prepositional) lexicon.prepositional.push(pattern)
    lexicon.add(pattern.anchor.join(' '), { sort: 'pattern', pattern, predicative, prepositional })
  }
}

function addAdjective(lexicon: Lexicon, adjective: Adjective): void {
  const { comparative = [], superlative = [] } = lexicon.language
  for (const [words, up] of [
    [adjective.words, true],
    [adjective.opposite ?? [], false],
  ] as const)
    for (const word of words) {
      lexicon.add(word, { sort: 'adjective', adjective, up, grade: 'positive' })
      for (const ending of comparative)
        addGraded(lexicon, word, ending, { sort: 'adjective', adjective, up, grade: 'comparative' })
      for (const ending of superlative)
        addGraded(lexicon, word, ending, { sort: 'adjective', adjective, up, grade: 'superlative' })
    }
}

/** Large–larger, big–bigger, high–higher, dense–denser, tiny–tiniest: the ways an ending joins a word. */
function addGraded(lexicon: Lexicon, word: string, ending: string, entry: Entry): void {
  const doubled = `${word}${word.at(-1)}${ending}`
  const forms = [
    `${word}${ending}`,
    `${word.replace(/e$/, '')}${ending}`,
    `${word.replace(/y$/, 'i')}${ending}`,
    doubled,
  ]
  for (const form of new Set(forms)) lexicon.add(form, entry)
}
