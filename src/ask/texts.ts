import { isUnnamed, type KnowledgeBase, type RoleValue, roleValues, textIn } from '../model/knowledge-base.ts'
import { wordsOfDates } from './read/dated.ts'
import { DateReader } from './read/dates.ts'
import type { Lexicon } from './read/lexicon.ts'
import type { Lookup } from './read/lookup.ts'
import { Recent } from './read/recent.ts'
import { rowsAt } from './read/rows.ts'

const NOTHING: ReadonlySet<number> = new Set()

/** A root shorter than this is shared by words that have nothing to do with each other. */
const SHORTEST_ROOT = 4

const CLAUSES = /[,;:.]\s/

/** The words of texts, by stem and language: in memory, or as they were kept. */
export interface TextWords {
  /** The facts in whose statement or texts a stem stands. */
  readonly facts: Lookup<ReadonlySet<number>>
  /** The terms in whose definition a stem stands. */
  readonly terms: Lookup<ReadonlySet<string>>
  /** The stems of texts that mean the same as a stem. */
  readonly alike: Lookup<ReadonlySet<string>>
  /** The stems of texts that have a root. */
  readonly roots: Lookup<ReadonlySet<string>>
  /** The phrases that stems of texts mean the same as, by their first stem. */
  readonly phrases: Lookup<ReadonlySet<string>>
}

/** The words of texts while they are collected. */
interface Collected extends TextWords {
  readonly facts: Map<string, Set<number>>
  readonly terms: Map<string, Set<string>>
  readonly alike: Map<string, Set<string>>
  readonly roots: Map<string, Set<string>>
  readonly phrases: Map<string, Set<string>>
}

/** The words in the statements and other texts of facts, by stem and language. */
export class Texts {
  readonly words: TextWords
  private readonly kb: KnowledgeBase
  private readonly lexicons: readonly Lexicon[]
  private readonly endings: readonly string[]
  private readonly rows = new Map<number, readonly (readonly string[])[]>()
  /** What questions ask of one word at several places, and of many words again. */
  private readonly near = new Recent<readonly string[]>()
  private readonly nearFacts = new Recent<ReadonlySet<number>>()

  /** The words are collected from the facts where none are given. */
  constructor(kb: KnowledgeBase, lexicons: readonly Lexicon[], words?: TextWords) {
    this.kb = kb
    this.lexicons = lexicons
    this.endings = lexicons.flatMap(({ language }) => language.derivations ?? [])
    this.words = words ?? this.collected()
  }

  /** The facts in whose statement or texts a stem stands. */
  with(stem: string): ReadonlySet<number> {
    return this.words.facts.get(stem) ?? NOTHING
  }

  /** The terms in whose definition a stem stands. */
  termsWith(stem: string): Iterable<string> {
    return this.words.terms.get(stem) ?? []
  }

  /** Whether some text holds a stem. */
  knows(stem: string): boolean {
    return this.words.facts.has(stem) || this.words.terms.has(stem)
  }

  /** The stems of texts that mean the same as a stem, or as the stems of a phrase with a blank between them. */
  synonyms(stem: string): string[] {
    return [...(this.words.alike.get(stem) ?? [])]
  }

  /** The phrases that begin with a stem and have synonyms: most words begin none. */
  phrasesFrom(stem: string): ReadonlySet<string> | undefined {
    return this.words.phrases.get(stem)
  }

  /** The stems of texts that share a root with a stem: recycler, recycling. */
  relatives(stem: string): string[] {
    return [...new Set(this.rootsOf(stem).flatMap(root => [...(this.words.roots.get(root) ?? [])]))]
  }

  /** A stem with the known ones that mean the same or share its root. */
  wider(stem: string): readonly string[] {
    return this.near.get(stem, () => [stem, ...this.synonyms(stem), ...this.relatives(stem)])
  }

  /** The facts in whose statement or texts a stem stands, or a known one that means the same or shares its root. */
  withWider(stem: string): ReadonlySet<number> {
    return this.nearFacts.get(stem, () => unionOf(this.wider(stem).map(each => this.with(each))))
  }

  /** Whether one text of a fact holds words one behind the other, each by one of its stems. */
  holdsInRow(ordinal: number, words: readonly (readonly string[])[]): boolean {
    return this.rowsOf(ordinal).some(stems =>
      stems.some((_, at) => words.every((some, i) => some.includes(stems[at + i] ?? ''))),
    )
  }

  /**
   * Whether one text of a fact denies one of some words: a word of denial stands right before it, or with one between, or
   * opens the text: "no manager …".
   */
  denies(
    ordinal: number,
    { denials, words }: { denials: readonly string[]; words: readonly string[] },
  ): boolean {
    return this.rowsOf(ordinal).some(stems =>
      stems.some((stem, at) => {
        const behind = at === 0 ? stems.slice(1) : stems.slice(at + 1, at + 3)
        return denials.includes(stem) && behind.some(each => words.includes(each))
      }),
    )
  }

  /** Whether a clause of a text of a fact, between its marks, has a word of denial and one of some words. */
  deniesIn(
    ordinal: number,
    { denials, words }: { denials: readonly string[]; words: readonly string[] },
  ): boolean {
    return this.lexicons.some(lexicon =>
      this.textsOf(ordinal, lexicon.language.language)
        .flatMap(text => text.split(CLAUSES))
        .map(clause => lexicon.textStems(clause))
        .some(
          stems => stems.some(stem => denials.includes(stem)) && stems.some(stem => words.includes(stem)),
        ),
    )
  }

  /** The stems of each text of a fact, in their order. */
  private rowsOf(ordinal: number): readonly (readonly string[])[] {
    const known = this.rows.get(ordinal)
    if (known) return known
    const found = this.lexicons.flatMap(lexicon =>
      this.textsOf(ordinal, lexicon.language.language).map(text => lexicon.textStems(text)),
    )
    this.rows.set(ordinal, found)
    return found
  }

  private collected(): TextWords {
    const words: Collected = {
      facts: new Map<string, Set<number>>(),
      terms: new Map<string, Set<string>>(),
      alike: new Map<string, Set<string>>(),
      roots: new Map<string, Set<string>>(),
      phrases: new Map<string, Set<string>>(),
    }
    for (const lexicon of this.lexicons) {
      const groups = this.groupsOf(lexicon)
      const phrases = new Set(groups.flat().filter(isPhrase))
      this.indexFacts(lexicon, { phrases, facts: words.facts })
      this.indexDefinitions(lexicon, words.terms)
      for (const group of groups) indexGroup(group, words)
    }
    for (const each of [...words.alike.keys()].filter(isPhrase)) addTo(words.phrases, firstOf(each), each)
    for (const stem of [...words.facts.keys(), ...words.terms.keys()].filter(each => !isPhrase(each)))
      for (const root of this.rootsOf(stem)) addTo(words.roots, root, stem)
    return words
  }

  private indexFacts(
    lexicon: Lexicon,
    { phrases, facts }: { phrases: ReadonlySet<string>; facts: Map<string, Set<number>> },
  ): void {
    const dates = new DateReader(lexicon.words.closed.dates)
    this.kb.facts.forEach((_fact, ordinal) => {
      for (const text of this.textsOf(ordinal, lexicon.language.language)) {
        const tokens = lexicon.tokens(text)
        const stems = tokens.map(token => lexicon.stemOf(token))
        const dated = wordsOfDates(tokens, dates)
        for (const [i, stem] of stems.entries())
          if (!dated.has(i)) addTo(facts, lexicon.inLanguage(stem), ordinal)
        const rows = stems.flatMap((_, at) => rowsAt(stems, at)).map(({ row }) => lexicon.inLanguage(row))
        for (const row of rows) if (phrases.has(row)) addTo(facts, row, ordinal)
      }
    })
  }

  private indexDefinitions(lexicon: Lexicon, terms: Map<string, Set<string>>): void {
    for (const term of this.kb.terms.values())
      for (const stem of lexicon.textStems(term.definition?.[lexicon.language.language] ?? ''))
        addTo(terms, stem, term.id)
  }

  /** The groups of words that mean the same, each word by its stems, but for "parer", whose stem is "par". */
  private groupsOf(lexicon: Lexicon): string[][] {
    const { language, synonyms = [], prepositions = [] } = lexicon.language
    return [...synonyms, ...(this.kb.words.get(language)?.synonyms ?? [])].map(group =>
      group.flatMap(word => {
        const stem = lexicon.stems(word).join(' ')
        return stem !== word && prepositions.includes(stem) ? [] : lexicon.inLanguage(stem)
      }),
    )
  }

  private rootsOf(stem: string): string[] {
    const ends = this.endings.filter(end => stem.endsWith(end))
    const roots = [stem, ...ends.map(end => stem.slice(0, -end.length))]
    return roots.filter(root => root.length - root.indexOf(' ') > SHORTEST_ROOT)
  }

  private textsOf(ordinal: number, language: string): string[] {
    const fact = this.kb.facts[ordinal]!
    const texts = [fact.statement?.[language] ?? '', fact.limits?.[language] ?? '']
    for (const role of this.kb.kinds.get(fact.kind)?.roles.values() ?? [])
      for (const value of roleValues(fact, role.name)) texts.push(textOf(value, language))
    return texts.filter(text => text !== '')
  }
}

/** What is in any of some sets, in their order. */
export function unionOf(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [first = NOTHING, ...others] = sets.filter(set => set.size > 0)
  return others.length === 0 ? first : new Set([first, ...others].flatMap(set => [...set]))
}

/** A stem stands behind its language, a phrase has more of them. */
function isPhrase(stem: string): boolean {
  return stem.indexOf(' ') !== stem.lastIndexOf(' ')
}

function firstOf(phrase: string): string {
  return phrase.slice(0, phrase.indexOf(' ', phrase.indexOf(' ') + 1))
}

/** Only what texts hold is worth being found. */
function indexGroup(group: readonly string[], { facts, terms, alike }: Collected): void {
  const known = group.filter(stem => facts.has(stem) || terms.has(stem))
  for (const stem of group) for (const other of known) if (other !== stem) addTo(alike, stem, other)
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}

function textOf(value: RoleValue, language: string): string {
  if (typeof value !== 'object') return ''
  const texts = value as Record<string, unknown>
  const text = isUnnamed(value) ? textIn(value.unnamed, language, []) : texts[language]
  return typeof text === 'string' ? text : ''
}
