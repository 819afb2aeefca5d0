import type { KindFile } from '../model/generated.ts'
import type { Fact, KnowledgeBase, Source } from '../model/knowledge-base.ts'
import { type EditedFile, type EditedRow, readEdited } from './edited-file.ts'
import { factsFileSchema } from './facts-schema.ts'
import type { FileEntries } from './file-entries.ts'
import { stem } from './files.ts'
import type { FileBytes } from './host.ts'
import { factOf, inSource } from './link.ts'
import type { ParsedFile } from './parse.ts'
import { type Entry, listOf, type RawBase, type RawFact } from './raw.ts'
import { Report } from './report.ts'
import { RULES_OF_AN_EDIT } from './rules/index.ts'
import { compileOnce } from './schemas.ts'

/** A knowledge base before an edit of one of its files of facts, as far as that must be known. */
export interface Before {
  readonly kb: Omit<KnowledgeBase, 'facts'>
  /** The facts of a source in their order. */
  facts(source: string): readonly Fact[]
  /** The ids of all facts. */
  readonly ids: RawBase['known']['facts']
  /** Whether some fact names one as superseded, confirmed, refined or contradicted. */
  isRelated(id: string): boolean
  /** The entries that a file had; undefined where they are not known. */
  entries(path: string): FileEntries | undefined
  /** The file of a kind as parsed; undefined where that is not known. */
  kind(id: string): KindFile | undefined
  readonly articleLength: RawBase['articleLength']
}

/** What became of the facts of a source by an edit of their file. */
export interface Edit {
  readonly source: string
  /** In their order. */
  readonly facts: readonly Fact[]
  readonly entries?: FileEntries
}

/** The rows of an edited file, held against the facts that it had. */
interface Comparison {
  readonly source: Pick<Source, 'id' | 'published'>
  readonly old: ReadonlyMap<string, Fact>
  readonly stored: FileEntries | undefined
  readonly file: EditedFile
}

/**
 * Takes in a file of facts that was edited, as loading the whole base would; what stands in it unchanged is neither
 * parsed nor validated again. Undefined wherever something is wrong, or facts of other files may have changed with it:
 * then the whole base is to be loaded.
 */
export function reloadFile(before: Before, bytes: FileBytes): Edit | undefined {
  const facts = before.facts(stem(bytes.path))
  // Facts of a source that had none would have to find their place among the others.
  if (facts.length === 0) return undefined
  const source = { id: facts[0]!.source, published: facts[0]!.reported }
  const stored = before.entries(bytes.path)
  const file = readEdited(bytes, stored)
  if (file?.source !== source.id) return undefined
  const compared = { source, stored, file, old: new Map(facts.map(fact => [fact.id, fact])) }
  const kinds = kindsOf(compared, before)
  if (!kinds || !isValid(compared, kinds) || !leavesOthers(compared, before)) return undefined
  if (!keepsRules(compared, kinds, before)) return undefined
  return editOf(compared)
}

function editOf({ source, old, file: { rows, digests } }: Comparison): Edit {
  const facts = rows.map(({ id, raw }) => {
    const known = old.get(id)
    return raw ? factOf(raw, source, known?.supersededBy) : known!
  })
  const entries = digests ? { entries: { digests, ids: rows.map(({ id }) => id) } } : {}
  return { source: source.id, facts: facts.sort(inSource), ...entries }
}

type Kinds = ReadonlyMap<string, KindFile>

/** The kinds of the facts that the file has; undefined where one is not known, or an entry is no fact at all. */
function kindsOf({ file, old }: Comparison, before: Before): Kinds | undefined {
  const kinds = new Map<string, KindFile>()
  for (const { id, raw } of file.rows) {
    const fact: { readonly kind?: unknown } | null | undefined = raw ?? old.get(id)
    const name = fact?.kind
    if (typeof name !== 'string') return undefined
    const kind = kinds.get(name) ?? before.kind(name)
    if (!kind) return undefined
    kinds.set(name, kind)
  }
  return kinds
}

/** Whether the schema of facts accepts what is new: a value that a fact had before was accepted then. */
function isValid({ file: { source, rows }, old }: Comparison, kinds: Kinds): boolean {
  const facts = rows.flatMap(({ raw }) => raw ?? [])
  if (facts.length === 0) return true
  const changed = new Set(facts.map(({ kind }) => kind))
  const ofChanged = [...kinds.values()].filter(({ kind }) => changed.has(kind))
  const keys = new Set(facts.flatMap(fact => changedKeys(fact, old.get(fact.id))))
  return compileOnce(factsFileSchema(ofChanged, [], keys))({ source, facts })
}

/** The keys of an entry whose values are not those of the fact that it was. */
function changedKeys(raw: RawFact, old: Fact | undefined): string[] {
  const keys = Object.keys(raw)
  if (old?.kind !== raw.kind) return keys
  // Linked, a span names its source, which no file may.
  const written: Readonly<Record<string, unknown>> = {
    ...old,
    evidence: old.evidence.map(({ source: _, ...span }) => span),
  }
  return keys.filter(key => JSON.stringify(raw[key]) !== JSON.stringify(written[key]))
}

/** Whether facts and terms elsewhere are as they were: no id is taken twice or missed, and what supersedes what stays. */
function leavesOthers(compared: Comparison, before: Before): boolean {
  const { old, file } = compared
  const ids = new Set(file.rows.map(({ id }) => id))
  const { terms, sources } = before.kb
  const isTaken = (id: string) => before.ids.has(id) || terms.has(id) || sources.has(id)
  const isFree = Array.from(ids).every(id => old.has(id) || !isTaken(id))
  const isMissed = Array.from(old.keys()).some(id => !ids.has(id) && before.isRelated(id))
  return ids.size === file.rows.length && isFree && !isMissed && keepsSupersessions(compared)
}

/** Whether the facts of the file supersede what they did, and in the order that they did. */
function keepsSupersessions({ old, stored, file }: Comparison): boolean {
  const was = (stored?.ids ?? [...old.keys()]).flatMap(id => supersession(id, old.get(id)))
  const is = file.rows.flatMap(({ id, raw }) => supersession(id, raw ?? old.get(id)))
  // Without the entries that the file had, the order of its facts in it is not known.
  if (!stored && was.length > 1) return false
  return was.length === is.length && was.every((each, at) => each === is[at])
}

function supersession(id: string, fact: { readonly supersedes?: unknown } | undefined): string[] {
  const ids = listOf(fact?.supersedes as string | readonly string[] | undefined)
  return ids.length === 0 ? [] : [[id, ...ids].join(' ')]
}

/** Whether the rules that cross files hold for the facts of the file: they are told that the base has no others. */
function keepsRules(compared: Comparison, kinds: Kinds, before: Before): boolean {
  const report = new Report()
  const base = rawBaseOf(compared, kinds, before)
  for (const rule of RULES_OF_AN_EDIT) rule.check(base, report)
  return !report.hasErrors
}

function rawBaseOf({ source, old, file }: Comparison, kinds: Kinds, before: Before): RawBase {
  const { kb } = before
  // Where something stands is told by who loads all and reports it.
  const place: ParsedFile = { path: file.path, data: undefined, at: () => START, written: () => undefined }
  const entry = <T>(value: T): Entry<T> => ({ file: place, path: [], value })
  const factOfRow = ({ id, raw }: EditedRow) => raw ?? (old.get(id) as unknown as RawFact)
  const ids = new Set(file.rows.map(({ id }) => id))
  return {
    ...{ kb: undefined, kbFaults: false, termFiles: [], terms: [], kindNames: [], declarations: [] },
    ...{ languages: [], sharedLanguages: [], paths: new Set(), articleLength: before.articleLength },
    names: {
      ...{ types: [...kb.types.keys()], statuses: [...kb.statuses.keys()], units: [...kb.units.keys()] },
      ...{ certainties: [...kb.certainties.keys()], languages: kb.languages, views: [...kb.views.keys()] },
    },
    // Of the source itself, nothing is looked at but its article.
    sources: kb.articles === undefined ? [] : [entry(kb.sources.get(source.id)!)],
    kinds: new Map(Array.from(kinds, ([id, kind]) => [id, entry(kind)])),
    factFiles: [entry({ source: source.id })],
    facts: file.rows.map(row => ({ ...entry(factOfRow(row)), source: source.id })),
    words: Array.from(kb.words.values(), entry),
    known: {
      terms: new Map(Array.from(kb.terms.values(), ({ id, type }) => [id, type])),
      sources: new Set([source.id]),
      facts: {
        has: id => ids.has(id) || (before.ids.has(id) && !old.has(id)),
        [Symbol.iterator]: () => ids.values(),
      },
      kinds: new Set(kinds.keys()),
    },
  }
}

const START = { line: 1, column: 1 }
