import type { ValidateFunction } from 'ajv'
import type {
  FactsFile,
  KindFile,
  LanguageFile,
  SourcesFile,
  TermEntry,
  TermsFile,
  WordsFile,
} from '../model/generated.ts'
import { factsFileSchema } from './facts-schema.ts'
import { type Files, type Part, stem } from './files.ts'
import { isInherited, isSoundKind } from './kind-schema.ts'
import type { ParsedFile } from './parse.ts'
import type { Declaration, Entry, FactRecord, KbNames, Known, RawBase, RawFact, TermRecord } from './raw.ts'
import type { Path, Report } from './report.ts'
import { type PartOfFile, reportSchemaErrors } from './schema-problems.ts'
import { compileOnce, type JsonSchema, programSchema } from './schemas.ts'

/** Holds every file against its schema, reports what breaks it, and gives the sound parts. */
export function validateFiles(
  files: Files,
  articleLength: RawBase['articleLength'],
  report: Report,
): RawBase {
  const check = new Checker(report)
  const { parsed } = files
  const [kb] = parsed.kb
  const kbFaults = kb === undefined || check.whole(kb, 'akb:kb').length > 0
  const kinds = soundKinds(parsed.kinds, check)
  const factsFile = compileOnce(factsFileSchema(...kindsFor(kinds, parsed.kinds, files.unparsed.kinds)))
  const terms = check.list<TermEntry>(parsed.terms, 'akb:terms', 'terms')
  const facts = check.list<RawFact>(parsed.facts, factsFile, 'facts')
  const declarations = declarationsOf(files)
  return {
    ...{ kb, kbFaults, names: kbNames(kb?.data), declarations, articleLength },
    sources: check.list<SourcesFile['sources'][number]>(parsed.sources, 'akb:sources', 'sources'),
    termFiles: headsOf<TermsFile>(parsed.terms, 'type'),
    terms: terms.map((entry): TermRecord => ({ ...entry, type: textAt(entry.file.data, 'type') ?? '' })),
    kinds: new Map(kinds.map(entry => [entry.value.kind, entry])),
    kindNames: parsed.kinds.map(file => ({ name: kindName(file), file })),
    factFiles: headsOf<FactsFile>(parsed.facts, 'source'),
    facts: facts.map((entry): FactRecord => ({ ...entry, source: textAt(entry.file.data, 'source') ?? '' })),
    words: check.files<WordsFile>(parsed.words, 'akb:words'),
    languages: check.files<LanguageFile>(parsed.languages, 'akb:language'),
    sharedLanguages: check.files<LanguageFile>(files.shared, 'akb:language'),
    paths: new Set([...files.paths, ...files.shared.map(file => file.path)]),
    known: knownOf(declarations, files, parsed.kinds),
  }
}

class Checker {
  constructor(readonly report: Report) {}

  /** The paths at fault in a file; none where its schema accepts it. */
  whole(file: ParsedFile, schema: string | ValidateFunction): readonly Path[] {
    return this.#part({ file, data: file.data }, schema)
  }

  #part(part: PartOfFile, schema: string | ValidateFunction): readonly Path[] {
    const validate = typeof schema === 'string' ? programSchema(schema) : schema
    return validate(part.data) ? [] : reportSchemaErrors(part, validate.errors ?? [], this.report)
  }

  /** The files that their schema accepts, each as one entry. */
  files<T>(files: readonly ParsedFile[], schema: string): Entry<T>[] {
    const sound = files.filter(file => this.whole(file, schema).length === 0)
    return sound.map(file => ({ file, path: [], value: file.data as T }))
  }

  /** The entries of a list in each file that are without fault. */
  list<T>(files: readonly ParsedFile[], schema: string | ValidateFunction, key: string): Entry<T>[] {
    return files.flatMap(file => {
      const faults = slicesOf(file, key).flatMap(part => this.#part(part, schema))
      const faulty = new Set(faults.filter(path => path[0] === key).map(path => Number(path[1])))
      const entries = entriesOf<T>(file, key).filter(entry => !faulty.has(entry.path[1] as number))
      return faults.some(path => path[0] === key && path.length === 1) ? [] : entries
    })
  }
}

/** Entries held against their schema at once: ajv keeps every error that it finds in them. */
const AT_ONCE = 50

/** The file with a few entries of its list at a time; whole where it has no such list. */
function slicesOf(file: ParsedFile, key: string): readonly PartOfFile[] {
  const list = entriesOf<unknown>(file, key).map(entry => entry.value)
  const starts = Array.from({ length: Math.ceil(list.length / AT_ONCE) }, (_, i) => i * AT_ONCE)
  if (starts.length < 2) return [{ file, data: file.data }]
  return starts.map(from => {
    const data = { ...(file.data as JsonSchema), [key]: list.slice(from, from + AT_ONCE) }
    return { file, data, slice: { key, from } }
  })
}

function entriesOf<T>(file: ParsedFile, key: string): Entry<T>[] {
  const list = isMapping(file.data) && Object.hasOwn(file.data, key) ? file.data[key] : undefined
  return Array.isArray(list) ? list.map((value, i) => ({ file, path: [key, i], value })) : []
}

function soundKinds(files: readonly ParsedFile[], check: Checker): Entry<KindFile>[] {
  const seen = new Set<string>()
  return check.files<KindFile>(files, 'akb:kind').filter(entry => {
    if (!isSoundKind(entry, check.report) || seen.has(entry.value.kind)) return false
    seen.add(entry.value.kind)
    return true
  })
}

/** The sound kinds, and the names of those that are not. */
function kindsFor(
  sound: readonly Entry<KindFile>[],
  files: readonly ParsedFile[],
  unparsed: readonly string[],
): [KindFile[], string[]] {
  const names = new Set(sound.map(entry => entry.value.kind))
  const broken = [...files.map(kindName), ...unparsed.flatMap(kindsDeclaredIn)].filter(
    name => !names.has(name) && !isInherited(name),
  )
  return [sound.map(entry => entry.value), [...new Set(broken)]]
}

function kindName(file: ParsedFile): string {
  return textAt(file.data, 'kind') ?? stem(file.path)
}

function kindsDeclaredIn(text: string): string[] {
  return [...text.matchAll(/"?kind"?\s*:\s*"?([a-z0-9-]+)/g)].map(match => match[1]!)
}

function headsOf<T>(files: readonly ParsedFile[], key: keyof T & string): Entry<T>[] {
  return files
    .filter(file => textAt(file.data, key) !== undefined)
    .map(file => ({ file, path: [key], value: file.data as T }))
}

const LISTS = { terms: 'term', sources: 'source', facts: 'fact' } as const satisfies Partial<
  Record<Part, Declaration['what']>
>

function declarationsOf(files: Files): Declaration[] {
  return (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap(part =>
    files.parsed[part].flatMap(file =>
      entriesOf<unknown>(file, part).flatMap(({ path, value }) => {
        const id = textAt(value, 'id')
        return id === undefined ? [] : [{ what: LISTS[part], id, file, path: [...path, 'id'] }]
      }),
    ),
  )
}

function knownOf(declarations: readonly Declaration[], files: Files, kinds: readonly ParsedFile[]): Known {
  const ids = (what: Declaration['what']) => declarations.filter(found => found.what === what)
  const unread = (part: Part) => files.unparsed[part].flatMap(idsDeclaredIn)
  const terms = files.unread.has('terms') ? new AnyTerm() : new Map<string, string | undefined>()
  for (const id of unread('terms')) terms.set(id, undefined)
  for (const { id, file } of ids('term')) terms.set(id, textAt(file.data, 'type'))
  const setOf = (part: Part, known: readonly string[]): ReadonlySet<string> =>
    files.unread.has(part) ? new Anything(known) : new Set(known)
  return {
    terms,
    sources: setOf('sources', [...ids('source').map(found => found.id), ...unread('sources')]),
    facts: setOf('facts', [...ids('fact').map(found => found.id), ...unread('facts')]),
    kinds: new Set([...kinds.map(kindName), ...files.unparsed.kinds.flatMap(kindsDeclaredIn)]),
  }
}

/** What may hold any id, since a file of it could not be read: none is called unknown. */
class Anything extends Set<string> {
  override has(): boolean {
    return true
  }
}

class AnyTerm extends Map<string, string | undefined> {
  override has(): boolean {
    return true
  }
}

/** The ids that a text seems to declare, for files whose YAML does not parse. */
function idsDeclaredIn(text: string): string[] {
  return [...text.matchAll(/\bid:\s*['"]?([a-z0-9-]+)/g)].map(match => match[1]!)
}

function kbNames(data: unknown): KbNames {
  const keys = (name: string): readonly string[] | undefined => {
    const part = isMapping(data) && Object.hasOwn(data, name) ? data[name] : undefined
    return isMapping(part) ? Object.keys(part) : undefined
  }
  const languages = isMapping(data) && Array.isArray(data.languages) ? data.languages : undefined
  return {
    types: keys('types'),
    statuses: keys('statuses'),
    certainties: keys('certainties'),
    units: isMapping(data) ? (keys('units') ?? []) : undefined,
    views: keys('views'),
    languages: languages?.filter(language => typeof language === 'string'),
  }
}

function isMapping(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textAt(value: unknown, key: string): string | undefined {
  const text = isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return typeof text === 'string' ? text : undefined
}
