import { isUnnamed, type KnowledgeBase, type RoleValue, roleValues, textIn } from '../model/knowledge-base.ts'
import type { Lexicon } from './read/lexicon.ts'
import type { Lookup } from './read/lookup.ts'

const NOTHING: ReadonlySet<number> = new Set()

/** A root shorter than this is shared by words that have nothing to do with each other. */
const SHORTEST_ROOT = 4

/** The words of texts, by stem and language: in memory, or as they were kept. */
export interface TextWords {
  /** The facts in whose statement or texts a stem stands. */
  readonly facts: Lookup<ReadonlySet<number>>
  /** The terms in whose definition a stem stands. */
  readonly terms: Lookup<ReadonlySet<string>>
  /** The stems that mean the same as a stem. */
  readonly alike: Lookup<ReadonlySet<string>>
  /** The stems of texts that have a root. */
  readonly roots: Lookup<ReadonlySet<string>>
}

/** The words in the statements and other texts of facts, by stem and language. */
export class Texts {
  readonly words: TextWords
  private readonly kb: KnowledgeBase
  private readonly lexicons: readonly Lexicon[]
  private readonly endings: readonly string[]
  private readonly rows = new Map<number, readonly (readonly string[])[]>()

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

  /** The stems of texts that mean the same as a stem. */
  synonyms(stem: string): string[] {
    return [...(this.words.alike.get(stem) ?? [])].filter(other => this.knows(other))
  }

  /** The stems of texts that share a root with a stem: recycler, recycling. */
  relatives(stem: string): string[] {
    return [...new Set(this.rootsOf(stem).flatMap(root => [...(this.words.roots.get(root) ?? [])]))]
  }

  /** Whether one text of a fact holds words one behind the other, each by one of its stems. */
  holdsInRow(ordinal: number, words: readonly (readonly string[])[]): boolean {
    return this.rowsOf(ordinal).some(stems =>
      stems.some((_, at) => words.every((some, i) => some.includes(stems[at + i] ?? ''))),
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
    const words = {
      facts: new Map<string, Set<number>>(),
      terms: new Map<string, Set<string>>(),
      alike: new Map<string, Set<string>>(),
      roots: new Map<string, Set<string>>(),
    }
    for (const lexicon of this.lexicons) {
      this.indexFacts(lexicon, words.facts)
      this.indexDefinitions(lexicon, words.terms)
      this.indexSynonyms(lexicon, words.alike)
    }
    for (const stem of [...words.facts.keys(), ...words.terms.keys()])
      for (const root of this.rootsOf(stem)) addTo(words.roots, root, stem)
    return words
  }

  private indexFacts(lexicon: Lexicon, facts: Map<string, Set<number>>): void {
    this.kb.facts.forEach((_fact, ordinal) => {
      for (const text of this.textsOf(ordinal, lexicon.language.language))
        for (const stem of lexicon.textStems(text)) addTo(facts, stem, ordinal)
    })
  }

  private indexDefinitions(lexicon: Lexicon, terms: Map<string, Set<string>>): void {
    for (const term of this.kb.terms.values())
      for (const stem of lexicon.textStems(term.definition?.[lexicon.language.language] ?? ''))
        addTo(terms, stem, term.id)
  }

  private indexSynonyms(lexicon: Lexicon, alike: Map<string, Set<string>>): void {
    const { language, synonyms = [] } = lexicon.language
    for (const group of [...synonyms, ...(this.kb.words.get(language)?.synonyms ?? [])]) {
      const stems = group.flatMap(word => lexicon.textStems(word))
      for (const stem of stems) for (const other of stems) if (other !== stem) addTo(alike, stem, other)
    }
  }

  private rootsOf(stem: string): string[] {
    const roots = this.endings.flatMap(ending =>
      stem.endsWith(ending) ? [stem.slice(0, -ending.length)] : [],
    )
    return [stem, ...roots].filter(root => root.length - root.indexOf(' ') > SHORTEST_ROOT)
  }

  private textsOf(ordinal: number, language: string): string[] {
    const fact = this.kb.facts[ordinal]!
    const texts = [fact.statement?.[language] ?? '', fact.limits?.[language] ?? '']
    for (const role of this.kb.kinds.get(fact.kind)?.roles.values() ?? [])
      for (const value of roleValues(fact, role.name)) texts.push(textOf(value, language))
    return texts.filter(text => text !== '')
  }
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}

function textOf(value: RoleValue, language: string): string {
  if (typeof value !== 'object') return ''
  if (isUnnamed(value)) return textIn(value.unnamed, language, [])
  return language in value && typeof (value as Record<string, unknown>)[language] === 'string'
    ? ((value as Record<string, string>)[language] ?? '')
    : ''
}
