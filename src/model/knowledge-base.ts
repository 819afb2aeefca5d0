import type {
  CertaintyEntry,
  Envelope,
  LanguageFile,
  Quantity,
  QueryEntry,
  SourceEntry,
  Span,
  StatusEntry,
  TermEntry,
  Text,
  TypeEntry,
  UnitEntry,
  Unnamed,
  ViewEntry,
  WordsFile,
} from './generated.ts'

/** A term of the vocabulary (a SKOS concept): its YAML, its type, and lists where YAML allows one or several. */
export interface Term extends Omit<TermEntry, 'broader' | 'partOf'> {
  readonly id: string
  readonly type: string
  readonly broader: readonly string[]
  readonly partOf: readonly string[]
}

export type Source = SourceEntry

export interface Evidence extends Span {
  readonly source: string
}

export type RoleValue = string | number | Quantity | Text | Unnamed

/**
 * A fact exactly as `--format json` prints it: the envelope and its roles at the top level, evidence with its
 * source, the date it was reported, and the ids of the facts that supersede it.
 */
export interface Fact
  extends Omit<Envelope, 'evidence' | 'supersedes' | 'confirms' | 'refines' | 'contradicts'> {
  readonly id: string
  readonly kind: string
  readonly status: string
  readonly certainty: string
  readonly source: string
  /** EDTF: the date of the source. */
  readonly reported: string
  readonly evidence: readonly Evidence[]
  readonly supersedes?: readonly string[]
  readonly confirms?: readonly string[]
  readonly refines?: readonly string[]
  readonly contradicts?: readonly string[]
  readonly supersededBy?: readonly string[]
  readonly [role: string]: unknown
}

/** The ways in which a fact may name others. */
export const RELATIONS = ['supersedes', 'confirms', 'refines', 'contradicts'] as const

/** The ids of the facts that a fact names. */
export function relatedIds(fact: Pick<Fact, (typeof RELATIONS)[number]>): string[] {
  return RELATIONS.flatMap(name => fact[name] ?? [])
}

/** What a role points to, beside the types of terms that a knowledge base names. */
export const SCALAR_RANGES = ['quantity', 'count', 'date', 'text', 'code'] as const

export interface Role {
  readonly name: string
  /** Types of terms, or exactly one scalar range. */
  readonly range: readonly string[]
  readonly codes: readonly string[]
  readonly single: boolean
  readonly required: boolean
  /** The role that a filler of this one is said not to have. */
  readonly denies?: string
  readonly units: readonly string[]
  /** What it is for, in English. */
  readonly description?: string
}

export interface Kind {
  readonly id: string
  readonly description: string
  readonly subject: string
  /** In the order of the kind's schema. */
  readonly roles: ReadonlyMap<string, Role>
  readonly unique: readonly string[]
  readonly complete: boolean
  readonly featured: readonly string[]
  /** Its facts state what somebody aims for. */
  readonly aims?: true
  /** The role of what the fact says what it is. */
  readonly defines?: string
  /** kind → this kind's role → that kind's role. */
  readonly bearsOn: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** The ids of facts: looked up one by one, or all of them. */
export interface FactIds {
  has(id: string): boolean
  all(): readonly string[]
}

/** The ids of terms by their types, and by what they are part of. */
export interface TermLists {
  readonly byType: ReadonlyMap<string, readonly string[]>
  readonly byWhole: ReadonlyMap<string, readonly string[]>
}

/** A knowledge base, linked: every id in it names something in it. */
export interface KnowledgeBase {
  readonly id: string
  readonly title: Text
  readonly version: string
  /** Changes with any byte of its files; sixteen hexadecimal digits. */
  readonly digest: string
  /** The first is the default for texts. */
  readonly languages: readonly string[]
  readonly types: ReadonlyMap<string, TypeEntry>
  readonly statuses: ReadonlyMap<string, StatusEntry>
  readonly certainties: ReadonlyMap<string, CertaintyEntry>
  readonly units: ReadonlyMap<string, UnitEntry>
  readonly views: ReadonlyMap<string, ViewEntry>
  /** Saved queries by their names. */
  readonly queries: ReadonlyMap<string, QueryEntry>
  readonly sources: ReadonlyMap<string, Source>
  readonly terms: ReadonlyMap<string, Term>
  readonly kinds: ReadonlyMap<string, Kind>
  /** The kinds that have a role of a name, where they are known without reading all kinds. */
  readonly kindsOf?: Pick<ReadonlyMap<string, readonly string[]>, 'get'>
  /** The terms directly below a term, where they are known without reading all terms. */
  readonly below?: Pick<ReadonlyMap<string, readonly string[]>, 'get'>
  /** Its terms in lists, where they are known without reading all terms. */
  readonly listed?: TermLists
  /** In the default order: reported, source, position in the source. */
  readonly facts: readonly Fact[]
  /** The ids of the facts, where they are known without reading the facts. */
  readonly factIds?: FactIds
  /** The words of its kinds and types, per language. */
  readonly words: ReadonlyMap<string, WordsFile>
  /** The closed words of each language. */
  readonly lexicon: ReadonlyMap<string, LanguageFile>
  /** The folder of the articles as kb.yaml gives it, resolved; absent where it gives none. */
  readonly articles?: string
}

/** The ids of the facts of a knowledge base. */
export function factIdsOf(kb: KnowledgeBase): FactIds {
  if (kb.factIds) return kb.factIds
  const all = kb.facts.map(({ id }) => id)
  const known = new Set(all)
  return { has: id => known.has(id), all: () => all }
}

/** The kinds that have a role of a name. */
export function kindsWith(kb: KnowledgeBase, role: string): readonly Kind[] {
  if (!kb.kindsOf) return [...kb.kinds.values()].filter(({ roles }) => roles.has(role))
  return (kb.kindsOf.get(role) ?? []).map(id => kb.kinds.get(id)!)
}

/** The values of a role as a list: empty where the fact does not have it. */
export function roleValues(fact: Fact, role: string): readonly RoleValue[] {
  const value = Object.hasOwn(fact, role) ? fact[role] : undefined
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]) as RoleValue[]
}

/** Whether the role points to terms rather than to a quantity, count, date, text or code. */
export function pointsToTerms(role: Role): boolean {
  return !(SCALAR_RANGES as readonly string[]).includes(role.range[0] ?? '')
}

export function isQuantity(value: RoleValue): value is Quantity {
  return typeof value === 'object' && 'value' in value && typeof value.value === 'number'
}

export function isUnnamed(value: RoleValue): value is Unnamed {
  return typeof value === 'object' && 'unnamed' in value && typeof value.unnamed === 'object'
}

/** The texts of a filler, in each language or one: its own, or of what has no name. */
export function textsIn(value: RoleValue, language?: string): string[] {
  if (typeof value !== 'object') return []
  const texts = Object.entries(isUnnamed(value) ? value.unnamed : value)
  return texts.flatMap(([key, text]) =>
    typeof text === 'string' && (language === undefined || language === key) ? [text] : [],
  )
}

/** A text in the wanted language, else in the first language of the knowledge base that has it, else in any. */
export function textIn(text: Text | undefined, language: string, languages: readonly string[]): string {
  if (!text) return ''
  for (const candidate of [language, ...languages])
    if (Object.hasOwn(text, candidate)) return text[candidate]!
  return Object.values(text)[0] ?? ''
}
