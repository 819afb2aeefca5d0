import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
} from 'yaml'
import { DEEPEST, MOST_ADDED, MOST_REFERENCES, MOST_WITHIN } from './limits.ts'
import { quoted } from './quoted.ts'
import type { Finding } from './report.ts'

/** What is wrong in a text, and where: UTF-16 code units from its start. */
export interface Fault {
  readonly offset: number
  readonly finding: Finding
}

/**
 * What YAML allows and a knowledge base does not: keys that stand twice or are no text, values too deep, aliases that
 * lead nowhere, into themselves, or to more than a file may hold. One walk, linear in the size of the file, and made
 * before the values are: making them takes an alias or a key of several values at its word.
 */
export function structureFaults(doc: Document): readonly Fault[] {
  const walk = new Walk()
  walk.visit(doc.contents, 0)
  return walk.faults
}

export function depthFinding(): Finding {
  const message = `Values are nested more than ${DEEPEST} deep.`
  return { code: 'yaml-depth', message, tip: 'Close the brackets, or write the values less deep.' }
}

export function aliasFinding(message: string): Finding {
  return { code: 'yaml-alias', message, tip: 'Write the values out instead of using `*aliases`.' }
}

class Walk {
  readonly faults: Fault[] = []
  /** By name, what an anchor stands for: its characters, aliases written out; undefined as long as it is open. */
  readonly #anchors = new Map<string, number | undefined>()
  #references = 0
  /** The characters that the aliases so far would add, written out. */
  #added = 0
  #values = 0
  /** Of these faults one is enough. */
  readonly #said = new Set<string>()

  visit(node: unknown, depth: number): void {
    this.#values += 1
    if (depth > DEEPEST) this.#once('depth', node, depthFinding())
    else if (isAlias(node)) this.#alias(node)
    else if (isNode(node)) {
      const { anchor } = node as { anchor?: string }
      const before = this.#added
      if (anchor !== undefined) this.#open(anchor, node)
      this.#inside(node, depth)
      if (anchor !== undefined) this.#anchors.set(anchor, lengthOf(node) + this.#added - before)
    }
  }

  #inside(node: Node, depth: number): void {
    if (isMap(node)) {
      this.#keys(node)
      for (const { value } of node.items) this.visit(value, depth + 1)
    } else if (isSeq(node)) {
      for (const item of node.items) this.#entry(item, depth + 1)
    }
  }

  #entry(node: unknown, depth: number): void {
    const before = this.#values
    this.visit(node, depth)
    if (this.#values - before > MOST_WITHIN) this.#once('within', node, tooLarge('An entry', 'values'))
  }

  #open(anchor: string, node: Node): void {
    this.#anchors.set(anchor, undefined)
    this.#count(node)
  }

  #count(node: Node): void {
    this.#references += 1
    if (this.#references > MOST_REFERENCES)
      this.#once('many', node, aliasFinding(`The file has more than ${MOST_REFERENCES} anchors and aliases.`))
  }

  #alias(node: Alias): void {
    this.#count(node)
    const { source } = node
    const length = this.#anchors.get(source)
    if (length !== undefined) {
      this.#added += length
      if (this.#added > MOST_ADDED) this.#once('large', node, aliasFinding(EXPANDED))
    } else if (this.#anchors.has(source)) {
      this.#fault(node, aliasFinding(`The alias ${quoted(`*${source}`)} contains itself.`))
    } else this.#fault(node, unresolved(source))
  }

  #keys({ items }: YAMLMap): void {
    const beyond = items[MOST_WITHIN]
    if (beyond) this.#once('keys', beyond.key, tooLarge('A mapping', 'keys'))
    const seen = new Set<string>()
    for (const { key } of beyond ? [] : items) {
      if (!isScalar(key) || !isPlain(key)) {
        this.#fault(key, keyFinding(key))
        continue
      }
      if (key.anchor !== undefined) {
        this.#open(key.anchor, key)
        this.#anchors.set(key.anchor, lengthOf(key))
      }
      const name = String(key.value)
      if (seen.has(name)) this.#fault(key, duplicate(name))
      seen.add(name)
    }
  }

  #once(what: string, node: unknown, finding: Finding): void {
    if (!this.#said.has(what)) this.#fault(node, finding)
    this.#said.add(what)
  }

  #fault(node: unknown, finding: Finding): void {
    this.faults.push({ offset: startOf(node), finding })
  }
}

const EXPANDED = `Aliases expand without measure: written out, they add more than ${MOST_ADDED / 1024 / 1024} MB to the file.`

function tooLarge(what: string, of: string): Finding {
  const message = `${what} holds more than ${MOST_WITHIN} ${of}.`
  return { code: 'too-large', message, tip: 'Make several of it.' }
}

function unresolved(source: string): Finding {
  const message = `The alias ${quoted(`*${source}`)} has no anchor ${quoted(`&${source}`)} before it.`
  return { code: 'yaml-alias', message, tip: 'Put a text that starts with `*` in quotes.' }
}

function duplicate(name: string): Finding {
  const message = `The key ${quoted(name)} stands twice here.`
  return { code: 'duplicate-key', message, tip: 'Keep one of them; a list takes several values.' }
}

/** Whether the key is the text that stands there: `1` is, `0x10`, `1.0` and `null` would become another. */
function isPlain({ value, source }: { value: unknown; source?: string }): boolean {
  return typeof value === 'string' || (value !== null && String(value) === source)
}

function keyFinding(key: unknown): Finding {
  const source = isScalar(key) ? (key.source ?? '') : undefined
  const what =
    source === undefined ? 'A list, a mapping or an alias' : source === '' ? 'Nothing' : quoted(source)
  const tip = source ? `Put it in quotes: '${source.slice(0, 40)}'.` : 'Write a word before the colon.'
  return { code: 'wrong-type', message: `${what} stands where a key must be, which is text.`, tip }
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}

function lengthOf({ range }: Node): number {
  return range ? range[1] - range[0] : 0
}
