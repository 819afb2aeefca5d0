import { fold } from '../../knowledge/vocabulary.ts'
import type { Adjective, CodeWords, WordsFile } from '../../model/generated.ts'
import type { Kind, KnowledgeBase } from '../../model/knowledge-base.ts'
import { Lexicon } from './lexicon.ts'
import type { Cue, Entry } from './lexicon-words.ts'
import { mergePatterns, type Pattern, readPattern } from './pattern.ts'
import { apostrophesOf } from './tokens.ts'

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
    addForms(lexicon)
    return lexicon
  })
}

function addCues(lexicon: Lexicon): void {
  const { cues, prepositions, general } = lexicon.language
  for (const [cue, list] of Object.entries(cues))
    for (const text of (list ?? []).flatMap(each => [each, ...elidedIn(lexicon, each)]))
      lexicon.addExact(text, { sort: 'cue', cue: cue as Cue })
  for (const text of prepositions ?? []) lexicon.addExact(text, { sort: 'preposition' })
  addAll(lexicon, general, { sort: 'general' })
}

/** “Est-il sûr qu'”: a row of closed words whose last one loses its vowel before another; none where it cannot. */
function elidedIn({ language }: Lexicon, text: string): string[] {
  const bare = text.slice(0, -1)
  const last = bare.slice(bare.lastIndexOf(' ') + 1)
  return bare.includes(' ') && language.elisions?.includes(last) ? [bare] : []
}

/** Shorter forms are near to too many other words to be what one of those is a slip of. */
const LONG_FORM = 6

/** A slip in an irregular form is mended as well as one in the word itself; so is one in a month or a number. */
function addForms(lexicon: Lexicon): void {
  const { irregular = {}, months = {}, seasons = {}, numbers = {}, multipliers = {} } = lexicon.language
  const known = Object.entries(irregular).filter(([lemma]) => lexicon.words.spelt.has(fold(lemma)))
  const counted = [months, seasons, numbers, multipliers].flatMap(Object.keys)
  for (const form of [...known.flatMap(([, forms]) => forms), ...counted])
    if (form.length >= LONG_FORM) lexicon.learn(form)
}

function addTerms(lexicon: Lexicon, kb: KnowledgeBase): void {
  const id = lexicon.language.language
  for (const term of kb.terms.values()) {
    const names = [term.label[id] ?? Object.values(term.label)[0]!, ...(term.aliases?.[id] ?? [])]
    const seen = new Set<string>()
    for (const name of names) {
      const stems = withoutLight(lexicon, name)
      if (seen.has(stems.join(' '))) continue
      seen.add(stems.join(' '))
      lexicon.learn(name, { names: true })
      const entry: Entry = { sort: 'term', id: term.id, type: term.type, acronym: isAcronym(name) }
      lexicon.addStems(stems, entry)
      if (entry.acronym)
        for (const plural of lexicon.language.plurals ?? []) lexicon.add(name + plural, entry)
    }
  }
}

function isAcronym(name: string): boolean {
  return name.length <= 4 && name === name.toUpperCase() && /\p{L}/u.test(name)
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

type Nouns = Readonly<Record<string, { readonly nouns?: readonly string[] }>>
type Lists = Readonly<Record<string, readonly string[]>>

function addWords(lexicon: Lexicon, kb: KnowledgeBase, words: WordsFile): void {
  addNouns(lexicon, words.types, type => ({ sort: 'type', type }))
  for (const [type, { classes }] of Object.entries(words.types ?? {}))
    addLists(lexicon, classes, name => ({ sort: 'type', type, class: name }))
  addNouns(lexicon, words.roles, role => ({ sort: 'role', kind: undefined, role }))
  for (const kind of kb.kinds.values()) addKind(lexicon, kind, words)
  addLists(lexicon, words.statuses, status => ({ sort: 'status', status }))
  addLists(lexicon, words.certainties, certainty => ({ sort: 'certainty', certainty }))
  addLists(lexicon, words.units, unit => ({ sort: 'unit', unit }))
  for (const adjective of words.adjectives ?? []) addAdjective(lexicon, adjective)
  for (const filter of words.filters ?? []) addAll(lexicon, filter.words, { sort: 'filter', filter })
  addAll(lexicon, words.filler, { sort: 'filler' })
  addAll(lexicon, words.whole, { sort: 'whole' })
}

function addNouns(lexicon: Lexicon, nouns: Nouns | undefined, entry: (name: string) => Entry): void {
  for (const [name, { nouns: list }] of Object.entries(nouns ?? {})) addAll(lexicon, list, entry(name))
}

function addLists(lexicon: Lexicon, lists: Lists | undefined, entry: (name: string) => Entry): void {
  for (const [name, list] of Object.entries(lists ?? {})) addAll(lexicon, list, entry(name))
}

function addAll(lexicon: Lexicon, words: readonly string[] | undefined, entry: Entry): void {
  for (const word of words ?? []) lexicon.add(word, entry)
}

function addKind(lexicon: Lexicon, kind: Kind, words: WordsFile): void {
  const own = words.kinds?.[kind.id]
  if (!own) return
  addAll(lexicon, own.nouns, { sort: 'kind', kind: kind.id })
  addPatterns(lexicon, { kind: kind.id, phrases: own.phrases ?? [] })
  addNouns(lexicon, own.roles, role => ({ sort: 'role', kind: kind.id, role }))
  for (const [role, codes] of Object.entries(own.codes ?? {}))
    for (const [value, code] of Object.entries(codes)) addCode(lexicon, { kind: kind.id, role, value }, code)
}

function addCode(lexicon: Lexicon, at: { kind: string; role: string; value: string }, code: CodeWords): void {
  const { kind, role, value } = at
  for (const noun of code.nouns ?? [])
    lexicon.add(noun, { sort: 'code', ...at, ...(isAcronym(noun) ? { acronym: true } : {}) })
  addPatterns(lexicon, { kind, phrases: code.phrases ?? [], code: { role, value } })
}

/** Phrases with one verb and one subject are one entry, whatever complements each of them shows. */
function addPatterns(
  lexicon: Lexicon,
  { kind, phrases, code }: { kind: string; phrases: readonly string[]; code?: Pattern['code'] },
): void {
  const prepositions = new Set((lexicon.language.prepositions ?? []).map(word => lexicon.folded(word)))
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
    const prepositional =
      pattern.anchor.length > 0 && pattern.anchor.every(word => prepositions.has(fold(word)))
    lexicon.addPattern(pattern, { predicative, prepositional })
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
        addAll(lexicon, graded(word, ending), { sort: 'adjective', adjective, up, grade: 'comparative' })
      for (const ending of superlative)
        addAll(lexicon, graded(word, ending), { sort: 'adjective', adjective, up, grade: 'superlative' })
    }
}

/** Large–larger, big–bigger, high–higher, dense–denser, tiny–tiniest: the ways an ending joins a word. */
function graded(word: string, ending: string): string[] {
  const forms = [
    `${word}${ending}`,
    `${word.replace(/e$/, '')}${ending}`,
    `${word.replace(/y$/, 'i')}${ending}`,
    `${word}${word.at(-1)}${ending}`,
  ]
  return [...new Set(forms)]
}
