import { basename, join, relative, sep } from 'node:path'
import { digest, FilesDigest } from './digest.ts'
import type { FileValues } from './host.ts'
import { knownFile, type ParsedFile, parseFile } from './parse.ts'
import { FOLDERS } from './paths.ts'
import { decode, isThere, namesIn, readInside } from './read.ts'
import type { Report } from './report.ts'

export type Part = 'kb' | 'sources' | keyof typeof FOLDERS

/** The files of a knowledge base as parsed, by part. */
export interface Files {
  readonly parsed: Readonly<Record<Part, readonly ParsedFile[]>>
  /** Languages that all knowledge bases share. */
  readonly shared: readonly ParsedFile[]
  /** Texts that could not be parsed: what they declare is not to be called unknown. */
  readonly unparsed: Readonly<Record<Part, readonly string[]>>
  /** The paths of all files found, read or not. */
  readonly paths: readonly string[]
  /** Parts with a file that could not be read at all: anything may be declared there. */
  readonly unread: ReadonlySet<Part>
  /** Sixteen hexadecimal digits that change with any byte of the base's own files. */
  readonly digest: string
}

interface Surroundings {
  /** The folder of the shared languages. */
  readonly shared: string | undefined
  readonly values?: FileValues | undefined
}

/** Reads and parses all files of the knowledge base in a folder, and the shared languages; faults are reported. */
export function readFiles(folder: string, { shared, values }: Surroundings, report: Report): Files {
  const reader = new Reader(folder, report)
  for (const part of ['kb', 'sources'] as const) {
    if (isThere(join(folder, `${part}.yaml`))) reader.read(part, `${part}.yaml`)
  }
  for (const part of Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]) reader.readFolder(part)
  reader.parse(values)
  const languages = shared === undefined ? [] : readShared(folder, shared, report)
  const { parsed, unparsed, unread, paths, digest } = reader
  return { parsed, unparsed, unread, paths, digest, shared: languages }
}

class Reader {
  readonly parsed = byPart<ParsedFile>()
  readonly unparsed = byPart<string>()
  readonly unread = new Set<Part>()
  readonly paths: string[] = []
  readonly #files: { readonly part: Part; readonly path: string; readonly bytes: Buffer }[] = []
  readonly #digest = new FilesDigest()

  constructor(
    readonly folder: string,
    readonly report: Report,
  ) {}

  get digest(): string {
    return this.#digest.toString()
  }

  readFolder(part: keyof typeof FOLDERS): void {
    const { names, finding } = namesIn(this.folder, part)
    if (finding) this.report.addAt(part, START, finding)
    if (finding) this.unread.add(part)
    for (const name of names) {
      if (name.endsWith(FOLDERS[part])) this.read(part, `${part}/${name}`)
      else if (/\.(?:ya?ml|json)$/i.test(name)) this.#ignore(part, name)
    }
  }

  read(part: Part, path: string): void {
    this.paths.push(path)
    const result = readInside(this.folder, path)
    if ('finding' in result) {
      this.report.addAt(path, START, result.finding)
      this.unread.add(part)
      return
    }
    this.#digest.add(path, digest(result.bytes))
    this.#files.push({ part, path, bytes: result.bytes })
  }

  /** Parses what was read, less the files whose values are known. */
  parse(values: FileValues | undefined): void {
    const known = values?.of(this.#files)
    for (const { part, path, bytes } of this.#files) {
      const file = known?.has(path)
        ? knownFile(path, textOf(bytes), known.get(path))
        : parseBytes(path, bytes, this.report)
      if (!file) this.unparsed[part].push(bytes.toString('utf8'))
      else this.parsed[part].push(file)
      if (file) values?.add({ path, bytes }, file.data)
    }
  }

  #ignore(part: keyof typeof FOLDERS, name: string): void {
    const message = `${name} is not read: files of ${part}/ are named *${FOLDERS[part]}.`
    this.report.addAt(`${part}/${name}`, START, {
      code: 'ignored-file',
      message,
      tip: 'Rename or remove it.',
    })
  }
}

/** The text of a file that was found to be without fault. */
function textOf(bytes: Buffer): string {
  const result = decode(bytes)
  return 'text' in result ? result.text : ''
}

const START = { line: 1, column: 1 }

function byPart<T>(): Record<Part, T[]> {
  return { kb: [], sources: [], terms: [], kinds: [], words: [], languages: [], facts: [] }
}

/** Decodes and parses a file; its faults are reported, and then there is no value. */
export function parseBytes(path: string, bytes: Buffer, report: Report): ParsedFile | undefined {
  const result = decode(bytes)
  if ('text' in result) return parseFile(path, result.text, report)
  report.addAt(path, { line: result.line, column: result.column }, result.finding)
  return undefined
}

function readShared(folder: string, shared: string, report: Report): ParsedFile[] {
  const files: ParsedFile[] = []
  for (const name of namesIn(shared, '.').names) {
    if (!name.endsWith('.yaml')) continue
    const path = relative(folder, join(shared, name)).split(sep).join('/')
    const result = readInside(shared, name)
    const file = 'bytes' in result ? parseBytes(path, result.bytes, report) : undefined
    if ('finding' in result) report.addAt(path, START, result.finding)
    if (file) files.push(file)
  }
  return files
}

/** The name of a file without its folder and its ending: what the file is about. */
export function stem(path: string): string {
  return basename(path).replace(/\.(?:schema\.json|yaml)$/, '')
}
