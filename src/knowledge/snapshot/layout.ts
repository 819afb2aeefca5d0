import {
  type Kind,
  type KnowledgeBase,
  kindsWith,
  type Role,
  type TermLists,
} from '../../model/knowledge-base.ts'
import { childrenOf, termLists } from '../vocabulary.ts'
import type { StoredGroup } from './groups.ts'
import type { HashTablesRoot, Tables } from './hash-tables.ts'

/** Posting lists up to this length stand in the tree itself. */
export const SHORT = 4

/** A posting list as its tree has it: the ordinals themselves, or the offset of a blob that holds them or their bits. */
export type StoredPostings = readonly number[] | number | { readonly bits: number; readonly length: number }

/** By name. A list, since an object with keys of its own takes long to parse. */
type Offsets = readonly (readonly [name: string, offset: number])[]

/** What the root of a snapshot refers to, by offsets. */
export interface Root {
  /** JSON texts by name: parts of the knowledge base, and what else was given to be kept. */
  readonly sections: Offsets
  /** Of terms and sources by their ids, and of the terms that each term has right below it. */
  readonly entries: HashTablesRoot
  /** Family → its tree. */
  readonly families: Offsets
  /** Role → its figures: values, unit indexes, ordinals; and the units. */
  readonly figures: readonly (readonly [role: string, FigureOffsets])[]
  readonly size: number
  readonly groups: readonly StoredGroup[]
  /** The facts that others supersede. */
  readonly superseded: number
}

export interface FigureOffsets {
  readonly values: number
  readonly unit: number
  readonly ordinals: number
  readonly units: readonly string[]
}

/** The maps of a knowledge base that stand in its first section, as their entries. */
const SMALL = ['types', 'statuses', 'certainties', 'units', 'views', 'queries'] as const

type Small = Pick<KnowledgeBase, (typeof SMALL)[number]>

/** The maps of a knowledge base whose values are looked up one by one. */
const ENTRIES = ['terms', 'sources'] as const

/** The keys of these maps, in their order. */
export type EntryIds = Readonly<Record<(typeof ENTRIES)[number], readonly string[]>>

type Plain = Pick<KnowledgeBase, 'id' | 'title' | 'version' | 'digest' | 'languages' | 'articles'>

/** A knowledge base without what has sections of its own. */
export interface Head extends Plain {
  readonly maps: Readonly<Record<string, readonly (readonly [string, unknown])[]>>
  /** The languages that have a section of each sort. */
  readonly words: readonly string[]
  readonly lexicon: readonly string[]
  /** The kinds, which have a section each. */
  readonly kinds: readonly string[]
  /** Of each role the kinds that have it. */
  readonly kindsOf: readonly (readonly [role: string, kinds: readonly string[]])[]
}

/** A kind without its roles, and these. */
type StoredKind = readonly [Omit<Kind, 'roles'>, readonly (readonly [string, Role])[]]

/** The sections of a knowledge base; where its articles are is kept as it is given. */
export function sectionsOf(kb: KnowledgeBase): Record<string, unknown> {
  const { id, title, version, digest, languages, articles } = kb
  const head: Head = {
    ...{ id, title, version, digest, languages },
    ...(articles === undefined ? {} : { articles }),
    maps: Object.fromEntries(SMALL.map(name => [name, [...kb[name]]])),
    words: [...kb.words.keys()],
    lexicon: [...kb.lexicon.keys()],
    kinds: [...kb.kinds.keys()],
    kindsOf: Array.from(rolesIn(kb), role => [role, kindsWith(kb, role).map(({ id }) => id)]),
  }
  const kinds = Array.from(kb.kinds.values(), ({ roles, ...kind }) => {
    return [kindSection(kind.id), [kind, [...roles]] satisfies StoredKind] as const
  })
  const ids = Object.fromEntries(ENTRIES.map(name => [name, [...kb[name].keys()]]))
  return { head, ids, lists: storedLists(kb), ...Object.fromEntries(kinds) }
}

function rolesIn(kb: KnowledgeBase): ReadonlySet<string> {
  return new Set(Array.from(kb.kinds.values(), ({ roles }) => [...roles.keys()]).flat())
}

/** Lists of terms as their entries. */
type StoredLists = readonly [byType: Entries, byWhole: Entries]

type Entries = readonly (readonly [key: string, ids: readonly string[]])[]

function storedLists(kb: KnowledgeBase): StoredLists {
  const { byType, byWhole } = termLists(kb)
  return [[...byType], [...byWhole]]
}

/** The lists of terms that a section holds. */
export function listsIn(section: unknown): TermLists {
  const [byType, byWhole] = section as StoredLists
  return { byType: new Map(byType), byWhole: new Map(byWhole) }
}

/** The name of the section that holds a kind. */
export function kindSection(id: string): string {
  return `kind ${id}`
}

/** The tables of a knowledge base. */
export function entriesOf(kb: KnowledgeBase): Tables {
  return { terms: kb.terms, sources: kb.sources, below: childrenOf(kb) }
}

/** The small maps of the first section. */
export function smallMaps({ maps }: Head): Small {
  return Object.fromEntries(
    SMALL.map(name => [name, new Map(maps[name] as [string, never][])]),
  ) as unknown as Small
}

/** The kind that a section holds. */
export function kindIn(section: unknown): Kind {
  const [kind, roles] = section as StoredKind
  return Object.assign(kind, { roles: new Map(roles) })
}
