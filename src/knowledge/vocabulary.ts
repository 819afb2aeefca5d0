import type { KnowledgeBase, Term, TermLists } from '../model/knowledge-base.ts'

/** Letters that Unicode does not take apart, and signs that are written in several ways. */
const UNIFIED: ReadonlyMap<string, string> = new Map([
  ['œ', 'oe'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ...[...'‘’ʼ′´`'].map(sign => [sign, "'"] as const),
  ...[...'‐‑‒–—−'].map(sign => [sign, '-'] as const),
])
const UNIFIED_SIGNS = new RegExp(`[${[...UNIFIED.keys()].join('')}]`, 'gu')
/** What the property classes of Unicode take to compile is longer than most runs: they are made when they are needed. */
const WIDE = once(() => ({
  marks: /\p{M}+/gu,
  // U+02BC is a letter to Unicode, yet people type it for an apostrophe.
  word: /(?!ʼ)[\p{L}\p{N}](?:(?!ʼ)[\p{L}\p{N}\p{M}])*/gu,
}))
const MARK = '\u0300-\u036f'
/** Letters of the scripts of Latin, as a pattern has them between brackets. */
export const LATIN_LETTER = 'A-Za-z\xaa\xb5\xba\xc0-\xd6\xd8-\xf6\xf8-\u024f'
const LETTER = `${LATIN_LETTER}0-9\xb2\xb3\xb9\xbc-\xbe`
/** Letters, digits and marks. */
export const LATIN_WORD_SIGN = LETTER + MARK
/** Text in which the two below find what those of `WIDE` find. */
const LATIN = new RegExp(`^[\0-\u024f\u2010-\u2027${MARK}]*$`)
const LATIN_MARKS = new RegExp(`[${MARK}]+`, 'g')
const LATIN_WORD = new RegExp(`[${LETTER}][${LETTER}${MARK}]*`, 'g')
const ASCII = /^[\0-\x7f]*$/

/** The text in lower case and without marks; ligatures, apostrophes and hyphens in one spelling. Idempotent. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return lower.replaceAll('`', "'")
  return lower
    .normalize('NFD')
    .replace(isLatin(lower) ? LATIN_MARKS : WIDE().marks, '')
    .replace(UNIFIED_SIGNS, sign => UNIFIED.get(sign)!)
}

export interface Token {
  /** The word, folded. */
  readonly text: string
  /** Where it stands in the text given: UTF-16 code units, the end not included. */
  readonly start: number
  readonly end: number
}

/** The words of a text: runs of letters and digits, folded, with their places. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(wordIn(text)), ({ 0: word, index }) => ({
    text: fold(word),
    start: index,
    end: index + word.length,
  }))
}

/** The folded words of a text, joined by blanks: equal for texts that differ in case, accents and punctuation. */
export function wordsOf(text: string): string {
  const folded = fold(text)
  return (folded.match(wordIn(folded)) ?? []).join(' ')
}

/** Whether all letters and marks of a text are among those of Latin. */
export function isLatin(text: string): boolean {
  return LATIN.test(text)
}

/** The expression that finds the words of a text. */
function wordIn(text: string): RegExp {
  return isLatin(text) ? LATIN_WORD : WIDE().word
}

/** A value that is made when it is first asked for. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}

/** The key under which a name is known: its words, or the folded text where it has none ("%"). */
export function nameKey(name: string): string {
  return wordsOf(name) || fold(name).trim()
}

/** The labels and aliases of a term in every language. */
export function namesOf(term: Term): string[] {
  return [...Object.values(term.label), ...Object.values(term.aliases ?? {}).flat()]
}

type Closure = ReadonlyMap<string, ReadonlySet<string>>

const closures = new WeakMap<KnowledgeBase, Closure>()

/** For each term, the ids of the terms below it by `broader`, at any depth, and its own. */
export function closure(kb: KnowledgeBase): Closure {
  const known = closures.get(kb)
  if (known) return known
  const narrower = new Map<string, Set<string>>()
  for (const id of kb.terms.keys()) narrower.set(id, new Set([id]))
  for (const id of kb.terms.keys()) for (const above of ancestors(kb, id)) narrower.get(above)?.add(id)
  closures.set(kb, narrower)
  return narrower
}

type Children = ReadonlyMap<string, readonly string[]>

const children = new WeakMap<KnowledgeBase, Children>()

/** The terms directly below each term that has some. */
export function childrenOf(kb: KnowledgeBase): Children {
  const known = children.get(kb)
  if (known) return known
  const made = new Map<string, string[]>()
  for (const { id, broader } of kb.terms.values()) {
    for (const above of broader) addTo(made, above, id)
  }
  children.set(kb, made)
  return made
}

/** The ids of the terms of a base, in lists. */
export function termLists(kb: KnowledgeBase): TermLists {
  const known = kb.listed ?? lists.get(kb)
  if (known) return known
  const byType = new Map<string, string[]>()
  const byWhole = new Map<string, string[]>()
  for (const { id, type, partOf = [] } of kb.terms.values()) {
    addTo(byType, type, id)
    for (const whole of new Set([partOf].flat())) addTo(byWhole, whole, id)
  }
  lists.set(kb, { byType, byWhole })
  return { byType, byWhole }
}

const lists = new WeakMap<KnowledgeBase, TermLists>()

function addTo(lists: Map<string, string[]>, key: string, id: string): void {
  const known = lists.get(key)
  if (known) known.push(id)
  else lists.set(key, [id])
}

/** One entry of the closure, for those who need no more: the ids of the terms below a term at any depth, and its own. */
export function narrowerAndOwn(kb: KnowledgeBase, id: string): ReadonlySet<string> {
  const below = kb.below ?? childrenOf(kb)
  const found = new Set([id])
  for (const each of found) for (const child of below.get(each) ?? []) found.add(child)
  return found
}

/** The ids of the terms above one by `broader`, nearest first, its own excluded; a cycle ends it. */
export function ancestors(kb: KnowledgeBase, id: string): string[] {
  const found = new Set([id])
  for (const each of found) for (const above of kb.terms.get(each)?.broader ?? []) found.add(above)
  return [...found].slice(1)
}

/** Folded name → the terms that bear it, for labels, aliases and ids. */
export type Names = ReadonlyMap<string, readonly string[]>

const nameTables = new WeakMap<KnowledgeBase, Names>()

/** What each folded name (see `nameKey`) stands for. A name that several terms bear lists them all. */
export function termNames(kb: KnowledgeBase): Names {
  const known = nameTables.get(kb)
  if (known) return known
  const names = new Map<string, string[]>()
  for (const term of kb.terms.values()) {
    for (const key of new Set([term.id, ...namesOf(term)].map(nameKey))) {
      const ids = names.get(key)
      if (ids) ids.push(term.id)
      else names.set(key, [term.id])
    }
  }
  nameTables.set(kb, names)
  return names
}
