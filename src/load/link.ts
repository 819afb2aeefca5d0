import type { KbFile, KindFile, LanguageFile, RoleSchema } from '../model/generated.ts'
import {
  type Evidence,
  type Fact,
  type Kind,
  type KnowledgeBase,
  RELATIONS,
  type Role,
  type Source,
  type Term,
} from '../model/knowledge-base.ts'
import { parseEdtf } from '../model/time.ts'
import {
  type Entry,
  type FactRecord,
  listOf,
  type RawBase,
  type RawFact,
  rangeOf,
  type TermRecord,
} from './raw.ts'

/** Links what the files hold into a knowledge base. Call it only where nothing is wrong with them. */
export function link(base: RawBase, digest: string, articles: string | undefined): KnowledgeBase {
  const kb = base.kb!.data as KbFile
  const sources = new Map(base.sources.map(({ value }) => [value.id, value]))
  return {
    id: kb.id,
    title: kb.title,
    version: kb.version,
    digest,
    languages: kb.languages,
    types: mapOf(kb.types),
    statuses: mapOf(kb.statuses),
    certainties: mapOf(kb.certainties),
    units: mapOf(kb.units),
    views: mapOf(kb.views),
    queries: mapOf(kb.queries),
    sources,
    terms: new Map(base.terms.map(record => [record.value.id, termOf(record)])),
    kinds: new Map([...base.kinds].map(([id, { value }]) => [id, kindOf(value)])),
    facts: factsOf(base.facts, sources),
    words: new Map(base.words.map(({ value }) => [value.language, value])),
    lexicon: lexiconOf(base, kb.languages),
    ...(articles === undefined ? {} : { articles }),
  }
}

function mapOf<T>(object: Readonly<Record<string, T>> | undefined): ReadonlyMap<string, T> {
  return new Map(Object.entries(object ?? {}))
}

function termOf({ value, type }: TermRecord): Term {
  return { ...value, type, broader: listOf(value.broader), partOf: listOf(value.partOf) }
}

function kindOf(file: KindFile): Kind {
  const roles = Object.entries(file.properties).map(([name, schema]): [string, Role] => [
    name,
    roleOf(name, schema, file.required ?? []),
  ])
  return {
    id: file.kind,
    description: file.description,
    subject: file.subject,
    roles: new Map(roles),
    unique: file.unique ?? [],
    complete: file.complete ?? false,
    featured: file.featured ?? [],
    bearsOn: file.bearsOn ?? {},
    ...(file.aims ? { aims: true } : {}),
    ...(file.defines === undefined ? {} : { defines: file.defines }),
  }
}

function roleOf(name: string, schema: RoleSchema, required: readonly string[]): Role {
  return {
    name,
    range: rangeOf(schema),
    codes: schema.enum ?? [],
    single: schema.single ?? false,
    required: required.includes(name),
    ...(schema.denies === undefined ? {} : { denies: schema.denies }),
    units: schema.units ?? [],
    ...(schema.description === undefined ? {} : { description: schema.description }),
  }
}

/** The facts in their default order: reported, source, position in the source. */
function factsOf(records: readonly FactRecord[], sources: ReadonlyMap<string, Source>): readonly Fact[] {
  const later = new Map<string, string[]>()
  for (const { value } of records) {
    for (const id of listOf(value.supersedes)) later.set(id, [...(later.get(id) ?? []), value.id])
  }
  const facts = records.map(({ value, source }) => factOf(value, sources.get(source)!, later.get(value.id)))
  const days = new Map([...sources].map(([id, { published }]) => [id, parseEdtf(published)!]))
  return facts.sort((a, b) => {
    const [dayA, dayB] = [days.get(a.source)!, days.get(b.source)!]
    return (
      compare(dayA.start, dayB.start) ||
      compare(dayA.end, dayB.end) ||
      compare(a.source, b.source) ||
      inSource(a, b)
    )
  })
}

/** The order of the facts of one source. */
export function inSource(a: Fact, b: Fact): number {
  return compare(a.evidence[0]!.start, b.evidence[0]!.start)
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A fact of a source, with the ids of those that supersede it. */
export function factOf(
  raw: RawFact,
  source: Pick<Source, 'id' | 'published'>,
  supersededBy: readonly string[] | undefined,
): Fact {
  const relations = RELATIONS.filter(name => raw[name] !== undefined).map(name => [name, listOf(raw[name])])
  return {
    ...raw,
    ...Object.fromEntries(relations),
    evidence: raw.evidence.map((span): Evidence => ({ source: source.id, ...span })),
    source: source.id,
    reported: source.published,
    ...(supersededBy ? { supersededBy } : {}),
  }
}

/** The closed words of each language; a base's own file adds to the shared one of its language. */
function lexiconOf(base: RawBase, languages: readonly string[]): ReadonlyMap<string, LanguageFile> {
  const lexicon = new Map<string, LanguageFile>()
  for (const { value } of [...base.sharedLanguages, ...base.languages] as Entry<LanguageFile>[]) {
    const known = lexicon.get(value.language)
    if (!languages.includes(value.language)) continue
    lexicon.set(value.language, known ? (merged(known, value) as LanguageFile) : value)
  }
  return lexicon
}

/** Lists are joined, mappings merged, and of two scalars the second is taken. */
function merged(first: unknown, second: unknown): unknown {
  if (Array.isArray(first) && Array.isArray(second)) return [...new Set([...first, ...second])]
  if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null)
    return second
  const entries = new Map<string, unknown>(Object.entries(first))
  for (const [key, value] of Object.entries(second)) {
    entries.set(key, entries.has(key) ? merged(entries.get(key), value) : value)
  }
  return Object.fromEntries(entries)
}
