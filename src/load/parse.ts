import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Finding, Path, Place, Report } from './report.ts'

/** Deeper than any schema here; what is deeper only costs stack. */
const DEEPEST = 64
/** How often one anchor may be used, what its aliases contain counted too. */
const MOST_ALIASES = 1000

/** A file that was read: its value, and where each part of it stands. */
export interface ParsedFile extends Place {
  readonly data: unknown
}

/**
 * Parses a YAML (or JSON) file. Faults go to the report, and then there is no value: a syntax fault once, since
 * what follows it is mostly its echo, duplicate keys each.
 */
export function parseFile(path: string, text: string, report: Report): ParsedFile | undefined {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false })
  const faults = [...syntaxFaults(doc), ...structureFaults(doc)]
  for (const { offset, finding } of faults) report.addAt(path, positionOf(lines, offset), finding)
  if (faults.length > 0) return undefined
  try {
    const data: unknown = doc.toJS({ maxAliasCount: MOST_ALIASES })
    return { path, data, at: wanted => positionOf(lines, offsetAt(doc, wanted)) }
  } catch (error) {
    report.addAt(path, { line: 1, column: 1 }, aliasFinding((error as Error).message))
    return undefined
  }
}

interface Fault {
  readonly offset: number
  readonly finding: Finding
}

function syntaxFaults(doc: Document): Fault[] {
  const errors = [...doc.errors, ...doc.warnings].sort((a, b) => a.pos[0] - b.pos[0])
  const deep = errors.find(error => error.code === 'RESOURCE_EXHAUSTION')
  if (deep) return [{ offset: errors[0]!.pos[0], finding: depthFinding() }]
  const [first] = errors
  return first ? [{ offset: first.pos[0], finding: syntaxFinding(first.code, first.message) }] : []
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
  return { code: 'yaml-syntax', message: `${text.replace(/\.$/, '')}.`, ...(tip ? { tip } : {}) }
}

function depthFinding(): Finding {
  return {
    code: 'yaml-depth',
    message: `Values are nested more than ${DEEPEST} deep.`,
    tip: 'Close the brackets.',
  }
}

function aliasFinding(message: string): Finding {
  const tip = 'Write the values out instead of using `*aliases`.'
  if (/alias/i.test(message)) return { code: 'yaml-alias', message: 'Aliases expand without measure.', tip }
  return { code: 'yaml-alias', message: `Aliases cannot be resolved: ${message}.`, tip }
}

/** Duplicate keys, aliases within themselves, values too deep: one walk, linear in the size of the file. */
function structureFaults(doc: Document): Fault[] {
  const faults: Fault[] = []
  const visit = (node: unknown, above: readonly unknown[]): void => {
    if (above.length > DEEPEST) {
      if (!faults.some(fault => fault.finding.code === 'yaml-depth'))
        faults.push(faultAt(node, depthFinding()))
    } else if (isAlias(node)) {
      const target = node.resolve(doc)
      if (target && above.includes(target)) faults.push(faultAt(node, aliasFinding('one contains itself')))
    } else if (isMap(node)) {
      faults.push(...duplicateKeys(node.items))
      for (const pair of node.items) visit(pair.value, [...above, node])
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, [...above, node])
    }
  }
  if (doc.errors.length === 0) visit(doc.contents, [])
  return faults
}

function duplicateKeys(pairs: readonly { key: unknown }[]): Fault[] {
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const { key } of pairs) {
    const name = keyText(key)
    const finding = { code: 'duplicate-key', message: `The key \`${name}\` stands twice here.` } as const
    if (seen.has(name))
      faults.push(faultAt(key, { ...finding, tip: 'Keep one of them; a list takes several values.' }))
    seen.add(name)
  }
  return faults
}

function faultAt(node: unknown, finding: Finding): Fault {
  return { offset: (node as Node | null)?.range?.[0] ?? 0, finding }
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key)
}

/** Where the key, or the entry of a list, stands; where it is missing, what would hold it. */
function offsetAt(doc: Document, path: Path): number {
  let node: unknown = doc.contents
  let offset = (node as Node | null)?.range?.[0] ?? 0
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(doc)
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
  return offset
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
