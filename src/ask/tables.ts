/**
 * The words of a knowledge base as tables of JSON values, so that they can be kept beside its snapshot: collecting them
 * takes longer than most questions, of which each looks up a few.
 */
import type { KnowledgeBase } from '../model/knowledge-base.ts'
import type { PhraseRoles } from './phrases.ts'
import type { ClosedWords } from './read/closed-words.ts'
import type { Group } from './read/groups.ts'
import { Lexicon } from './read/lexicon.ts'
import type { Item, LexiconWords } from './read/lexicon-words.ts'
import type { Lookup } from './read/lookup.ts'
import type { Pattern } from './read/pattern.ts'
import { Recent } from './read/recent.ts'
import type { Lemma } from './read/stems.ts'
import type { Apostrophes } from './read/tokens.ts'
import type { Texts, TextWords } from './texts.ts'

/** Tables that were kept, by their names; one that is not there is empty. */
export type AskTables = (name: string) => Lookup<unknown>

/** What is looked up of the words of a base: those of its languages, and those of its facts. */
interface Words {
  readonly lexicons: readonly Lexicon[]
  readonly texts: Texts
  readonly phraseRoles: PhraseRoles
}

/** The tables of the words of a base, to be kept, with those whom its definitions call the same. */
export function tablesOf(
  { lexicons, texts, phraseRoles }: Words,
  groups: readonly Group[],
): Record<string, Iterable<readonly [string, unknown]>> {
  const ofLanguages = lexicons.flatMap(({ language: { language }, words }) =>
    Object.entries(lexiconTables(words)).map(([name, table]) => [`${language} ${name}`, table] as const),
  )
  const { facts, terms, alike, roots, phrases } = texts.words
  return {
    apostrophes: lexicons.slice(0, 1).map(({ apostrophes }) => ['all', plainApostrophes(apostrophes)]),
    ...Object.fromEntries(ofLanguages),
    groups: [['all', groups]],
    ...phraseTables(phraseRoles),
    'text facts': entriesOf(facts, set => [...set]),
    'text terms': entriesOf(terms, set => [...set]),
    'text alike': entriesOf(alike, set => [...set]),
    'text roots': entriesOf(roots, set => [...set]),
    'text phrases': entriesOf(phrases, set => [...set]),
  }
}

function phraseTables(roles: PhraseRoles): Record<string, Iterable<readonly [string, unknown]>> {
  const { reciprocal, possessors, marked, usual, reasons } = roles
  return {
    'phrase reciprocal': entriesOf(reciprocal, yes => yes),
    'phrase possessors': entriesOf(possessors, list => list),
    'phrase marked': entriesOf(marked, list => list),
    'phrase usual': entriesOf(usual, yes => yes),
    'phrase reasons': entriesOf(reasons, yes => yes),
  }
}

function lexiconTables(words: LexiconWords): Record<string, Iterable<readonly [string, unknown]>> {
  const { items, named, spelt, spellings, stems, lemmas, marks, prepositional, closed } = words
  return {
    items: entriesOf(items, list => list.map(plainItem)),
    named: entriesOf(named, list => list),
    spelt: entriesOf(spelt, isName => isName),
    spellings: entriesOf(spellings, list => list),
    stems: entriesOf(stems, yes => yes),
    lemmas: entriesOf(lemmas, lemma => lemma),
    rest: [
      ['marks', [...marks]],
      ['prepositional', prepositional.map(plainPattern)],
      ['closed', closed],
    ],
  }
}

function* entriesOf<Value>(lookup: Lookup<Value>, plain: (value: Value) => unknown) {
  if (!(lookup instanceof Map)) throw new Error('only words that were just collected can be kept')
  for (const [key, value] of lookup as Map<string, Value>) yield [key, plain(value)] as const
}

/** The lexicon of each language of a knowledge base, as it was kept. */
export function storedLexicons(kb: KnowledgeBase, tables: AskTables): Lexicon[] {
  const files = kb.languages.flatMap(id => kb.lexicon.get(id) ?? [])
  const apostrophes = revivedApostrophes(tables('apostrophes').get('all'))
  return files.map(file => {
    const words = storedWords(name => tables(`${file.language} ${name}`))
    return new Lexicon(file, apostrophes, words)
  })
}

function storedWords(tables: AskTables): LexiconWords {
  const rest = tables('rest')
  const as = <Value>(name: string) => new Revived(tables(name), value => value as Value)
  return {
    items: new Revived(tables('items'), list => (list as PlainItem[]).map(revivedItem)),
    named: as('named'),
    spelt: as('spelt'),
    spellings: as('spellings'),
    stems: as('stems'),
    lemmas: as<Lemma>('lemmas'),
    marks: new Set(rest.get('marks') as string[]),
    prepositional: (rest.get('prepositional') as PlainPattern[]).map(revivedPattern),
    closed: rest.get('closed') as ClosedWords,
  }
}

/** Those of whom one definition says the same, as they were kept. */
export function storedGroups(tables: AskTables): readonly Group[] | undefined {
  return tables('groups').get('all') as readonly Group[] | undefined
}

/** What the phrases of a knowledge base tell of its roles, as it was kept. */
export function storedPhraseRoles(tables: AskTables): PhraseRoles {
  const as = <Value>(name: string) => new Revived(tables(`phrase ${name}`), value => value as Value)
  return {
    reciprocal: as('reciprocal'),
    possessors: as('possessors'),
    marked: as('marked'),
    usual: as('usual'),
    reasons: as('reasons'),
  }
}

/** The words of the texts of a knowledge base, as they were kept. */
export function storedTexts(tables: AskTables): TextWords {
  const setsOf = <Member>(name: string) =>
    new Revived(tables(`text ${name}`), list => new Set(list as Member[]) as ReadonlySet<Member>)
  return {
    facts: setsOf('facts'),
    terms: setsOf('terms'),
    alike: setsOf('alike'),
    roots: setsOf('roots'),
    phrases: setsOf('phrases'),
  }
}

/** A table of whose values each is read, and made what it was, when it is first looked up. */
class Revived<Value> implements Lookup<Value> {
  readonly #known = new Recent<Value | undefined>()
  readonly #find: (key: string) => Value | undefined

  constructor(table: Lookup<unknown>, revive: (value: unknown) => Value) {
    this.#find = key => {
      const value = table.get(key)
      return value === undefined ? undefined : revive(value)
    }
  }

  get(key: string): Value | undefined {
    return this.#known.get(key, this.#find)
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }
}

type PlainPattern = Omit<Pattern, 'marked'> & {
  readonly marked: readonly (readonly [string, readonly string[]])[]
}

type Pairs = readonly (readonly [string, string])[]

type PlainApostrophes = { readonly [Key in keyof Apostrophes]: Key extends 'suffixes' ? string[] : Pairs }

function plainApostrophes({ contractions, joined, suffixes }: Apostrophes): PlainApostrophes {
  return { contractions: [...contractions], joined: [...joined], suffixes: [...suffixes] }
}

function revivedApostrophes(plain: unknown): Apostrophes {
  const { contractions, joined, suffixes } = plain as PlainApostrophes
  return { contractions: new Map(contractions), joined: new Map(joined), suffixes: new Set(suffixes) }
}

type PlainItem = Omit<Item, 'entry'> & { readonly entry: Record<string, unknown> }

function plainPattern(pattern: Pattern): PlainPattern {
  return { ...pattern, marked: [...pattern.marked] }
}

function revivedPattern(pattern: PlainPattern): Pattern {
  return { ...pattern, marked: new Map(pattern.marked) }
}

function plainItem(item: Item): PlainItem {
  const { entry } = item
  return {
    ...item,
    entry: entry.sort === 'pattern' ? { ...entry, pattern: plainPattern(entry.pattern) } : entry,
  }
}

function revivedItem(item: PlainItem): Item {
  const { entry } = item
  const revived =
    entry.sort === 'pattern' ? { ...entry, pattern: revivedPattern(entry.pattern as PlainPattern) } : entry
  return { ...item, entry: revived as unknown as Item['entry'] }
}
