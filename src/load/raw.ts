import type {
  Envelope,
  FactsFile,
  KindFile,
  LanguageFile,
  RoleSchema,
  SourceEntry,
  TermEntry,
  TermsFile,
  WordsFile,
} from '../model/generated.ts'
import type { ParsedFile } from './parse.ts'
import type { Path } from './report.ts'

/** A part of a file that its schema accepts, and where it stands. */
export interface Entry<T> {
  readonly file: ParsedFile
  readonly path: Path
  readonly value: T
}

export type RawFact = Envelope & Readonly<Record<string, unknown>>

export interface TermRecord extends Entry<TermEntry> {
  readonly type: string
}

export interface FactRecord extends Entry<RawFact> {
  readonly source: string
}

/** An id and where it is declared, whether or not what it names is sound. */
export interface Declaration {
  readonly what: 'term' | 'source' | 'fact'
  readonly id: string
  readonly file: ParsedFile
  readonly path: Path
}

/** The names that kb.yaml gives; undefined where that part of it cannot be read, and then nothing is held against it. */
export interface KbNames {
  readonly types: readonly string[] | undefined
  readonly statuses: readonly string[] | undefined
  readonly certainties: readonly string[] | undefined
  readonly units: readonly string[] | undefined
  readonly languages: readonly string[] | undefined
  readonly views: readonly string[] | undefined
}

/**
 * What the files hold, before references are followed. Entries that break their schema are not among the lists,
 * but what they declare is among the known, so that one fault is not reported at every reference.
 */
export interface RawBase {
  readonly kb: ParsedFile | undefined
  /** Whether kb.yaml breaks its schema. */
  readonly kbFaults: boolean
  readonly names: KbNames
  readonly sources: readonly Entry<SourceEntry>[]
  readonly termFiles: readonly Entry<Pick<TermsFile, 'type'>>[]
  readonly terms: readonly TermRecord[]
  readonly kinds: ReadonlyMap<string, Entry<KindFile>>
  /** The name that each file of kinds/ gives, sound or not. */
  readonly kindNames: readonly { readonly name: string; readonly file: ParsedFile }[]
  readonly factFiles: readonly Entry<Pick<FactsFile, 'source'>>[]
  readonly facts: readonly FactRecord[]
  readonly words: readonly Entry<WordsFile>[]
  readonly languages: readonly Entry<LanguageFile>[]
  readonly sharedLanguages: readonly Entry<LanguageFile>[]
  /** The paths of all files, sound or not. */
  readonly paths: ReadonlySet<string>
  readonly declarations: readonly Declaration[]
  readonly known: Known
  /** The length of a source's article in code points, where it is at hand. */
  readonly articleLength: (file: string) => number | undefined
}

export interface Known {
  /** Id → type, where that is known. */
  readonly terms: ReadonlyMap<string, string | undefined>
  readonly sources: ReadonlySet<string>
  readonly facts: Iterable<string> & Pick<ReadonlySet<string>, 'has'>
  /** Kinds that have a file, be it faulty. */
  readonly kinds: ReadonlySet<string>
}

/** One value of a role of a fact, and where it stands. */
export interface Filler {
  readonly role: string
  readonly schema: RoleSchema
  readonly value: unknown
  readonly path: Path
}

/** The types of terms, or the one scalar range, that a role points to. */
export function rangeOf(role: RoleSchema): readonly string[] {
  return typeof role.range === 'string' ? [role.range] : role.range
}

/** Every value of every role of a fact, those of `previously` included. */
export function* fillersOf(fact: FactRecord, base: RawBase): Generator<Filler> {
  const roles = base.kinds.get(fact.value.kind)?.value.properties
  if (!roles) return
  yield* fillersIn(fact.value, roles, fact.path)
  if (fact.value.previously) yield* fillersIn(fact.value.previously, roles, [...fact.path, 'previously'])
}

function* fillersIn(
  values: Readonly<Record<string, unknown>>,
  roles: Readonly<Record<string, RoleSchema>>,
  path: Path,
): Generator<Filler> {
  for (const [role, value] of Object.entries(values)) {
    const schema = Object.hasOwn(roles, role) ? roles[role] : undefined
    if (!schema) continue
    if (!Array.isArray(value)) yield { role, schema, value, path: [...path, role] }
    else
      for (const [i, item] of value.entries()) yield { role, schema, value: item, path: [...path, role, i] }
  }
}

/** One value or a list of them, as a list. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value as T]
}
