import { NONE, type Postings } from '../postings.ts'
import type { BlobReader, BlobWriter } from './blobs.ts'

/** Keys of a node, and what follows each: a posting list, where one stands, or where the node below stands. */
interface Node {
  readonly leaf: boolean
  readonly keys: readonly string[]
  /** In a leaf: an offset, or the ordinals of a short list. Elsewhere: the offset of a node whose first key this is. */
  readonly values: readonly (number | readonly number[])[]
}

/** Small enough that one look-up parses little, large enough that a million keys are four levels. */
const FANOUT = 64
const SHORT = 4

/**
 * Writes posting lists under their keys, which ascend by code unit, as a tree that is never changed again: a B+ tree
 * packed from below. Returns where its root stands.
 */
export function writeTree(
  writer: BlobWriter,
  lists: Iterable<readonly [key: string, list: Postings]>,
): number {
  let nodes: { first: string; offset: number }[] = []
  let entries: (readonly [string, number | readonly number[]])[] = []
  const flush = () => {
    nodes.push({ first: entries[0]?.[0] ?? '', offset: writeNode(writer, entries, true) })
    entries = []
  }
  for (const [key, list] of lists) {
    entries.push([key, list.length <= SHORT ? [...list] : writer.numbers(list)])
    if (entries.length === FANOUT) flush()
  }
  if (entries.length > 0 || nodes.length === 0) flush()
  while (nodes.length > 1) {
    const below = nodes
    nodes = []
    for (let at = 0; at < below.length; at += FANOUT) {
      const children = below.slice(at, at + FANOUT)
      const rows = children.map(({ first, offset }) => [first, offset] as const)
      nodes.push({ first: children[0]!.first, offset: writeNode(writer, rows, false) })
    }
  }
  return nodes[0]!.offset
}

function writeNode(
  writer: BlobWriter,
  entries: readonly (readonly [string, number | readonly number[]])[],
  leaf: boolean,
): number {
  const node: Node = { leaf, keys: entries.map(([key]) => key), values: entries.map(([, value]) => value) }
  return writer.json(node)
}

/** Reads such a tree; a node that was read is kept. */
export class Tree {
  readonly #reader: BlobReader
  readonly #root: number
  readonly #nodes = new Map<number, Node>()

  constructor(reader: BlobReader, root: number) {
    this.#reader = reader
    this.#root = root
  }

  /** The posting list of a key; none where it has none. */
  list(key: string): Postings {
    let node = this.#node(this.#root)
    for (;;) {
      const at = lastNotAfter(node.keys, key)
      const value = node.values[at]
      if (value === undefined) return NONE
      if (node.leaf) return node.keys[at] === key ? this.#postings(value) : NONE
      node = this.#node(value as number)
    }
  }

  keys(): readonly string[] {
    return [...this.#keysUnder(this.#root)]
  }

  *#keysUnder(offset: number): Iterable<string> {
    const { leaf, keys, values } = this.#node(offset)
    if (leaf) yield* keys
    else for (const below of values) yield* this.#keysUnder(below as number)
  }

  #postings(value: number | readonly number[]): Postings {
    return typeof value === 'number' ? this.#reader.uint32s(value) : Uint32Array.from(value)
  }

  #node(offset: number): Node {
    let node = this.#nodes.get(offset)
    if (!node) {
      node = this.#reader.json(offset) as Node
      this.#nodes.set(offset, node)
    }
    return node
  }
}

/** The place of the last key that does not come after one; -1 where all do. */
function lastNotAfter(keys: readonly string[], wanted: string): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
