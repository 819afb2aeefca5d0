import { isUnnamed, type KnowledgeBase, type RoleValue, roleValues, textIn } from '../model/knowledge-base.ts'
import type { Lexicon } from './read/lexicon.ts'

const NOTHING: ReadonlySet<number> = new Set()

/** A root shorter than this is shared by words that have nothing to do with each other. */
const SHORTEST_ROOT = 4

/** The words in the statements and other texts of facts, by stem and language. */
export class Texts {
  private readonly kb: KnowledgeBase
  private readonly lexicons: readonly Lexicon[]
  private readonly facts = new Map<string, Set<number>>()
  private readonly terms = new Map<string, Set<string>>()
  private readonly endings: readonly string[]
  private readonly alike = new Map<string, Set<string>>()
  private readonly rows = new Map<number, readonly (readonly string[])[]>()
  private readonly roots = new Map<string, Set<string>>()

  constructor(kb: KnowledgeBase, lexicons: readonly Lexicon[]) {
    this.kb = kb
    this.lexicons = lexicons
    this.endings = lexicons.flatMap(({ language }) => language.derivations ?? [])
    for (const lexicon of lexicons) {
      this.indexFacts(lexicon)
      this.indexDefinitions(lexicon)
      this.indexSynonyms(lexicon)
    }
    for (const stem of [...this.facts.keys(), ...this.terms.keys()])
      for (const root of this.rootsOf(stem)) addTo(this.roots, root, stem)
  }

  /** The facts in whose statement or texts a stem stands. */
  with(stem: string): ReadonlySet<number> {
    return this.facts.get(stem) ?? NOTHING
  }

  /** The terms in whose definition a stem stands. */
  termsWith(stem: string): Iterable<string> {
    return this.terms.get(stem) ?? []
  }

  /** Whether some text holds a stem. */
  knows(stem: string): boolean {
    return this.facts.has(stem) || this.terms.has(stem)
  }

  /** The stems of texts that mean the same as a stem. */
  synonyms(stem: string): string[] {
    return [...(this.alike.get(stem) ?? [])].filter(other => this.knows(other))
  }

  /** The stems of texts that share a root with a stem: recycler, recycling. */
  relatives(stem: string): string[] {
    return [...new Set(this.rootsOf(stem).flatMap(root => [...(this.roots.get(root) ?? [])]))]
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

  private indexFacts(lexicon: Lexicon): void {
    this.kb.facts.forEach((_fact, ordinal) => {
      for (const text of this.textsOf(ordinal, lexicon.language.language))
        for (const stem of lexicon.textStems(text)) addTo(this.facts, stem, ordinal)
    })
  }

  private indexDefinitions(lexicon: Lexicon): void {
    for (const term of this.kb.terms.values())
      for (const stem of lexicon.textStems(term.definition?.[lexicon.language.language] ?? ''))
        addTo(this.terms, stem, term.id)
  }

  private indexSynonyms(lexicon: Lexicon): void {
    const { language, synonyms = [] } = lexicon.language
    for (const group of [...synonyms, ...(this.kb.words.get(language)?.synonyms ?? [])]) {
      const stems = group.flatMap(word => lexicon.textStems(word))
      for (const stem of stems) for (const other of stems) if (other !== stem) addTo(this.alike, stem, other)
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
