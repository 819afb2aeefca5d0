import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'
import { type Cue, type Entry, GrowingWords, type Item, type LexiconWords } from './lexicon-words.ts'
import type { Pattern } from './pattern.ts'
import { Recent } from './recent.ts'
import { type Stemmer, stemmer } from './stems.ts'
import { type Apostrophes, type Token, tokenise } from './tokens.ts'

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
  readonly words: LexiconWords
  /** Those of all languages of the base. */
  readonly apostrophes: Apostrophes
  private readonly growing: GrowingWords | undefined
  private readonly closed = new Map<Cue, readonly string[]>()
  /** What begins at each token of a question, which is asked more than once. */
  private readonly matched = new WeakMap<readonly Token[], Match[][]>()
  /** The stems of texts, most of them those of facts, which are asked about again by question after question. */
  private readonly split = new Recent<readonly string[]>()

  /** Without words, it is empty and grows by `add` and its like. */
  constructor(language: LanguageFile, apostrophes: Apostrophes, words?: LexiconWords) {
    this.language = language
    this.growing = words ? undefined : new GrowingWords(language, apostrophes)
    this.words = words ?? this.growing!
    this.stem = stemmer(this.words.lemmas, this.words.closed.endings)
    this.apostrophes = apostrophes
    this.light = new Set(this.words.closed.light)
  }

  /** The stems of a text as a question would be split. */
  stems(text: string): string[] {
    return this.tokens(text).map(token => this.stemOf(token))
  }

  /** The tokens of a text but its marks. */
  tokens(text: string): Token[] {
    return tokenise(text, this.apostrophes).filter(token => token.sort !== 'mark')
  }

  /** The stems of a text as the texts of facts know them: each with its language, as a word of another is no match. */
  textStems(text: string): readonly string[] {
    return this.split.get(text, () => this.stems(text).map(stem => this.inLanguage(stem)))
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
    this.spell(tokens)
    this.addStems(
      tokens.map(token => this.stemOf(token)),
      entry,
    )
  }

  /** Takes the words of a text as spelt; with a capital they are proper names where `names` says so. */
  learn(text: string, { names = false }: { names?: boolean } = {}): void {
    this.spell(tokenise(text, this.apostrophes), names)
  }

  private spell(tokens: readonly Token[], names = false): void {
    const { spelt } = this.grown()
    // What is also an ordinary word is no name.
    for (const { sort, word, text } of tokens)
      if (sort === 'word') spelt.set(word, names && /^\p{Lu}/u.test(text) && spelt.get(word) !== false)
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
    return this.words.named.get(nameOf(entry) ?? '') ?? []
  }

  private put(item: Item): void {
    const first = item.stems[0]
    if (first === undefined) return
    const name = nameOf(item.entry)
    const words = this.grown()
    if (name !== undefined) addTo(words.named, name, item.stems)
    addTo(words.items, first, item)
    for (const stem of item.stems) words.stems.set(stem, true)
  }

  /** Takes a phrase in whose words a slot follows some prepositions; one whose verb is a preposition alone, too. */
  addPattern(
    pattern: Pattern,
    { predicative, prepositional }: { predicative: boolean; prepositional: boolean },
  ): void {
    const words = this.grown()
    if (prepositional) words.prepositional.push(pattern)
    for (const preposition of pattern.marked.keys()) words.marks.add(preposition)
    this.add(pattern.anchor.join(' '), { sort: 'pattern', pattern, predicative, prepositional })
  }

  private grown(): GrowingWords {
    if (!this.growing) throw new Error('the words of this lexicon are complete')
    return this.growing
  }

  /** Every entry that begins at a token, whatever its length. */
  matches(tokens: readonly Token[], at: number): readonly Match[] {
    const known = this.matched.get(tokens) ?? []
    this.matched.set(tokens, known)
    known[at] ??= this.matchesAt(tokens, at)
    return known[at]
  }

  private matchesAt(tokens: readonly Token[], at: number): Match[] {
    const token = tokens[at]!
    const stem = this.stemOf(token)
    const found: Match[] = []
    const add = (item: Item): void => {
      if ((item.exact ? token.word : stem) !== item.stems[0]) return
      const end = item.stems.length === 1 ? at + 1 : this.reach(item, tokens, at)
      if (end > at && (!item.written || isWritten(item.written, tokens.slice(at, end))))
        found.push({ entry: item.entry, length: end - at })
    }
    this.words.items.get(stem)?.forEach(add)
    if (stem !== token.word) this.words.items.get(token.word)?.forEach(add)
    return found
  }

  /** Whether a folded word is an irregular form: led, held. */
  isIrregular(word: string): boolean {
    return this.words.lemmas.get(word)?.form ?? false
  }

  /** The stems of single words that deny, as texts know them. */
  get denials(): readonly string[] {
    return [...this.closedStems('not'), ...this.closedStems('neither')]
  }

  /** The stems of single closed words, as texts know them. */
  closedStems(cue: Cue): readonly string[] {
    const known = this.closed.get(cue)
    if (known) return known
    const words = this.language.cues[cue] ?? []
    const found = words.map(word => this.textStems(word)).flatMap(stems => (stems.length === 1 ? stems : []))
    this.closed.set(cue, found)
    return found
  }

  /** What a word stands for where words of denial stand before it: not to comment is to be silent. */
  denied(atom: readonly (readonly string[])[]): Entry[] {
    const denials = this.denials.map(stem => stem.slice(stem.indexOf(' ') + 1))
    return denials
      .flatMap(denial => this.words.items.get(denial) ?? [])
      .filter(({ stems }) => {
        const rest = stems.slice(stems.findIndex(stem => !denials.includes(stem)))
        return (
          rest.length === atom.length && rest.every((stem, i) => atom[i]!.includes(this.inLanguage(stem)))
        )
      })
      .map(({ entry }) => entry)
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
    const lower = token.text.toLowerCase()
    if (lower === token.word) return true
    const text = lower.normalize('NFC')
    return fold(text) === text || text === written[i]?.normalize('NFC')
  })
}
