import type { LanguageFile, WordsFile } from '../../model/generated.ts'
import type { Fact, KnowledgeBase, Source, Term, TermLists } from '../../model/knowledge-base.ts'
import { BitList } from '../bits.ts'
import type { RowGroup } from '../columns.ts'
import type { Family } from '../families.ts'
import type { Figures, Lists } from '../lists.ts'
import { NONE, type Postings } from '../postings.ts'
import { BlobReader, type ByteSource } from './blobs.ts'
import { StoredGroups } from './groups.ts'
import { HashTables } from './hash-tables.ts'
import {
  type EntryIds,
  type Head,
  kindIn,
  kindSection,
  listsIn,
  type Root,
  type StoredPostings,
  smallMaps,
} from './layout.ts'
import { LazyMap } from './lazy-map.ts'
import { readParts } from './parts.ts'
import { Tree } from './tree.ts'

/**
 * A snapshot, read by need: nothing but what a question touches is read, and each blob is held against its checksum
 * when it is. Everything here throws a DamagedSnapshot where one does not fit.
 */
export class Snapshot implements Lists {
  readonly #reader: BlobReader
  readonly #root: Root
  readonly #sections: ReadonlyMap<string, number>
  readonly #families: ReadonlyMap<string, number>
  readonly #groups: StoredGroups
  readonly #trees = new Map<string, Tree<StoredPostings>>()
  readonly #figures = new Map<string, Figures>()
  #entryIds: EntryIds | undefined
  #termLists: TermLists | undefined
  #superseded: Postings | undefined
  #facts: readonly Fact[] | undefined

  constructor(source: ByteSource) {
    this.#reader = new BlobReader(source)
    this.#root = this.#reader.json(this.#reader.root) as Root
    this.#sections = new Map(this.#root.sections)
    this.#families = new Map(this.#root.families)
    this.#groups = new StoredGroups(this.#reader, this.#root.groups, this.#root.size)
  }

  get size(): number {
    return this.#root.size
  }

  /** Reads all of it once, so that nothing can turn out to be damaged later. */
  check(): void {
    this.#reader.check()
  }

  /** A section by its name; undefined where there is none. */
  section(name: string): unknown {
    const at = this.#sections.get(name)
    return at === undefined ? undefined : this.#reader.json(at)
  }

  /** A section of numbers; none where there is no such section. */
  numbers(name: string): Uint32Array {
    const at = this.#sections.get(name)
    return at === undefined ? NONE : this.#reader.uint32s(at)
  }

  /** The knowledge base; its parts are read when they are first looked at. */
  base(): KnowledgeBase {
    const head = this.section('head') as Head
    const { maps: _, words, lexicon, kinds, kindsOf, ...plain } = head
    const entries = new HashTables(this.#reader, this.#root.entries)
    const mapOf = <T>(name: keyof EntryIds): LazyMap<T> => {
      const table = entries.table(name)
      return new LazyMap(
        () => this.#ids()[name],
        id => table.get(id) as T | undefined,
      )
    }
    const whole = (): readonly Fact[] => this.#whole()
    const lists = (): TermLists => this.#lists()
    return {
      ...plain,
      ...smallMaps(head),
      words: this.#files<WordsFile>('words', words),
      lexicon: this.#files<LanguageFile>('lexicon', lexicon),
      kinds: new LazyMap(
        () => kinds,
        id => (kinds.includes(id) ? kindIn(this.section(kindSection(id))) : undefined),
      ),
      kindsOf: new Map(kindsOf),
      sources: mapOf<Source>('sources'),
      terms: mapOf<Term>('terms'),
      below: entries.table('below') as NonNullable<KnowledgeBase['below']>,
      get listed() {
        return lists()
      },
      get facts() {
        return whole()
      },
      factIds: {
        has: id => this.list('facet id', id).length > 0,
        all: () => this.keys('facet id'),
      },
    }
  }

  #files<T>(sort: string, languages: readonly string[]): LazyMap<T> {
    const find = (language: string) => {
      const at = this.#sections.get(`${sort} ${language}`)
      return at === undefined || !languages.includes(language)
        ? undefined
        : (readParts(this.#reader, at) as T)
    }
    return new LazyMap(() => languages, find)
  }

  get superseded(): Postings {
    this.#superseded ??= this.#reader.uint32s(this.#root.superseded)
    return this.#superseded
  }

  fact(ordinal: number): Fact {
    return this.#facts?.[ordinal] ?? this.#record(ordinal)
  }

  group(ordinal: number): RowGroup {
    return this.#groups.at(ordinal)
  }

  keys(family: Family): readonly string[] {
    return this.#tree(family)?.keys() ?? []
  }

  list(family: Family, key: string): Postings {
    const stored = this.#tree(family)?.get(key)
    if (stored === undefined) return NONE
    if (typeof stored === 'number') return this.#reader.uint32s(stored)
    return 'bits' in stored
      ? new BitList(this.#reader.uint32s(stored.bits), stored)
      : Uint32Array.from(stored)
  }

  figures(role: string): Figures {
    let known = this.#figures.get(role)
    if (!known) {
      known = this.#readFigures(role)
      this.#figures.set(role, known)
    }
    return known
  }

  #readFigures(role: string): Figures {
    const [, found] = this.#root.figures.find(([name]) => name === role) ?? []
    if (!found) return { values: new Float64Array(0), unit: NONE, ordinals: NONE, units: [] }
    const { values, unit, ordinals, units } = found
    const [unitOf, ordinalOf] = [this.#reader.uint32s(unit), this.#reader.uint32s(ordinals)]
    return { values: this.#reader.float64s(values), unit: unitOf, ordinals: ordinalOf, units }
  }

  #tree(family: Family): Tree<StoredPostings> | undefined {
    let known = this.#trees.get(family)
    const at = known ? undefined : this.#families.get(family)
    if (at !== undefined) {
      known = new Tree(this.#reader, at)
      this.#trees.set(family, known)
    }
    return known
  }

  #record(ordinal: number): Fact {
    return this.#reader.parse(this.#groups.at(ordinal).record(ordinal)) as Fact
  }

  #whole(): readonly Fact[] {
    this.#facts ??= Array.from({ length: this.size }, (_, ordinal) => this.#record(ordinal))
    return this.#facts
  }

  #lists(): TermLists {
    this.#termLists ??= listsIn(this.section('lists'))
    return this.#termLists
  }

  #ids(): EntryIds {
    this.#entryIds ??= this.section('ids') as EntryIds
    return this.#entryIds
  }
}
