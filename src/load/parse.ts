import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { beyondMarks, mostMarksOf } from './marks.ts'
import type { Finding, Path, Place, Report } from './report.ts'
import { aliasFinding, depthFinding, type Fault, structureFaults } from './structure.ts'

/** A file that was read: its value, and where each part of it stands. */
export interface ParsedFile extends Place {
  readonly data: unknown
  /** The text of a number, a word or another scalar, as it stands in the file without quotes. */
  written(path: Path): string | undefined
}

/**
 * Parses a YAML (or JSON) file. Faults go to the report, and then there is no value: a syntax fault once, since
 * what follows it is mostly its echo, duplicate keys each.
 */
export function parseFile(path: string, text: string, report: Report): ParsedFile | undefined {
  const value = parseText(path, text, report)
  return value && knownFile(path, text, value.data)
}

/** A file whose value is known: its text is parsed only where the place of something in it is asked for. */
export function knownFile(path: string, text: string, data: unknown): ParsedFile {
  const source = { text }
  return { path, data, at: wanted => placeIn(source, wanted), written: wanted => writtenIn(source, wanted) }
}

/** The value of a text that has no fault. */
export function parseText(
  path: string,
  text: string,
  report: Report,
): { readonly data: unknown } | undefined {
  const beyond = beyondMarks(text, mostMarksOf(path, text))
  if (beyond !== undefined) {
    report.addAt(path, positionIn(text, beyond), sizeFinding())
    return undefined
  }
  const { doc, lines } = parsed(text)
  const faults = doc.errors.length + doc.warnings.length > 0 ? [syntaxFault(doc)] : structureFaults(doc)
  for (const { offset, finding } of faults) report.addAt(path, positionOf(lines, offset), finding)
  if (faults.length > 0) return undefined
  try {
    // What aliases add up to was measured already.
    return { data: doc.toJS({ maxAliasCount: -1 }) }
  } catch (error) {
    const message = `Aliases cannot be resolved: ${(error as Error).message}.`
    report.addAt(path, { line: 1, column: 1 }, aliasFinding(message))
    return undefined
  }
}

/** What a file holds, as a key that costs nothing to compare. */
interface SourceText {
  readonly text: string
}

interface Parsed {
  readonly doc: Document
  readonly lines: LineCounter
}

function parsed(text: string): Parsed {
  const lines = new LineCounter()
  const options = { lineCounter: lines, prettyErrors: false, uniqueKeys: false, schema: 'core' } as const
  return { doc: parseDocument(text, options), lines }
}

/** Documents take some forty times the memory of their text: only those are kept in which a place was sought. */
const RECENT = new Map<SourceText, Parsed>()
const MOST_RECENT = 16 * 1024 * 1024

/** Where a part of a file stands, for which the file is parsed once more: only files with faults are asked. */
function placeIn(source: SourceText, path: Path): { line: number; column: number } {
  const { doc, lines } = remembered(source)
  return positionOf(lines, nodeAt(doc, path).offset)
}

function writtenIn(source: SourceText, path: Path): string | undefined {
  const { node } = nodeAt(remembered(source).doc, path)
  return isScalar(node) ? node.source : undefined
}

function remembered(source: SourceText): Parsed {
  const known = RECENT.get(source)
  if (known) return known
  let size = source.text.length
  for (const other of RECENT.keys()) size += other.text.length
  for (const other of RECENT.keys()) {
    if (size <= MOST_RECENT) break
    RECENT.delete(other)
    size -= other.text.length
  }
  const made = parsed(source.text)
  RECENT.set(source, made)
  return made
}

/** The first fault of syntax; that of values too deep goes before, since it is why the others are there. */
function syntaxFault(doc: Document): Fault {
  const errors = [...doc.errors, ...doc.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  const { pos, code, message } = errors[0]!
  const deep = errors.some(error => error.code === 'RESOURCE_EXHAUSTION')
  return { offset: pos[0], finding: deep ? depthFinding() : syntaxFinding(code, message) }
}

const SYNTAX_TIPS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with blanks.',
  MULTIPLE_DOCS: 'Keep one document a file: take out the line `---`.',
  TAG_RESOLVE_FAILED: 'Write the value without a tag (`!…`).',
  BLOCK_AS_IMPLICIT_KEY: 'Put a text that holds a colon and a blank in quotes.',
  MISSING_CHAR: 'Close the quotes or brackets that were opened.',
  BAD_ALIAS: 'Put a text that starts with `*` or `&` in quotes.',
}

function syntaxFinding(code: string, message: string): Finding {
  const text = code === 'MULTIPLE_DOCS' ? 'The file holds more than one YAML document' : message
  const tip = Object.hasOwn(SYNTAX_TIPS, code) ? SYNTAX_TIPS[code] : undefined
  const brief = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text.replace(/\.$/, '')
  return { code: 'yaml-syntax', message: `${brief}.`, ...(tip ? { tip } : {}) }
}

/** The parser quotes what it found, however long. */
const LONGEST = 160

function sizeFinding(): Finding {
  const message = 'The file holds more values than the program reads of one file, up to here.'
  return { code: 'too-large', message, tip: 'Split it into several files.' }
}

/** A line and column without a look at the whole. */
function positionIn(text: string, offset: number): { line: number; column: number } {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return { line, column: offset - text.lastIndexOf('\n', offset - 1) }
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

/** Where the key, or the entry of a list, stands, and its value; where it is missing, what would hold it, or the alias. */
function nodeAt(doc: Document, path: Path): { node: unknown; offset: number } {
  let node: unknown = doc.contents
  let offset = (node as Node | null)?.range?.[0] ?? 0
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairOf(node, String(step))
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = (node as Node | undefined)?.range?.[0] ?? offset
    } else break
  }
  return { node, offset }
}

const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

/** Looked up rather than searched: one mapping may hold many keys that are all at fault. */
function pairOf(map: YAMLMap, key: string): Pair | undefined {
  const pairs = PAIRS.get(map) ?? new Map(map.items.map(pair => [keyText(pair.key), pair]))
  PAIRS.set(map, pairs)
  return pairs.get(key)
}

function positionOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
