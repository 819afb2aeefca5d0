import type { BlobReader, BlobWriter } from './blobs.ts'

/** Keys of a node, and what follows each: a value in a leaf, elsewhere the offset of a node whose first key it is. */
interface Node {
  readonly leaf: boolean
  readonly keys: readonly string[]
  readonly values: readonly unknown[]
}

/** Small enough that one look-up parses little, large enough that a million keys are four levels. */
const FANOUT = 64
/** Characters of values from which on a leaf takes no more. */
const FULL = 2000

/**
 * Writes JSON values under their keys, which ascend by code unit, as a tree that is never changed again: a B+ tree
 * packed from below. Returns where its root stands.
 */
export function writeTree(
  writer: BlobWriter,
  entries: Iterable<readonly [key: string, value: unknown]>,
): number {
  let nodes: (readonly [first: string, offset: number])[] = []
  let row: (readonly [string, unknown])[] = []
  let size = 0
  const flush = () => {
    nodes.push([row[0]?.[0] ?? '', writeNode(writer, row, true)])
    row = []
    size = 0
  }
  for (const entry of entries) {
    row.push(entry)
    size += typeof entry[1] === 'object' ? JSON.stringify(entry[1]).length : 1
    if (row.length === FANOUT || size > FULL) flush()
  }
  if (row.length > 0 || nodes.length === 0) flush()
  while (nodes.length > 1) {
    const below = nodes
    nodes = []
    for (let at = 0; at < below.length; at += FANOUT) {
      const children = below.slice(at, at + FANOUT)
      nodes.push([children[0]![0], writeNode(writer, children, false)])
    }
  }
  return nodes[0]![1]
}

function writeNode(
  writer: BlobWriter,
  entries: readonly (readonly [string, unknown])[],
  leaf: boolean,
): number {
  const node: Node = { leaf, keys: entries.map(([key]) => key), values: entries.map(([, value]) => value) }
  return writer.json(node)
}

/** Reads such a tree; a node that was read is kept. */
export class Tree<Value> {
  readonly #reader: BlobReader
  readonly #root: number
  readonly #nodes = new Map<number, Node>()
  #keys: readonly string[] | undefined

  constructor(reader: BlobReader, root: number) {
    this.#reader = reader
    this.#root = root
  }

  /** The value of a key; undefined where it has none. */
  get(key: string): Value | undefined {
    let node = this.#node(this.#root)
    for (;;) {
      const at = lastNotAfter(node.keys, key)
      if (at < 0) return undefined
      if (node.leaf) return node.keys[at] === key ? (node.values[at] as Value) : undefined
      node = this.#node(node.values[at] as number)
    }
  }

  has(key: string): boolean {
    return this.get(key) !== undefined
  }

  keys(): readonly string[] {
    this.#keys ??= [...this.#keysUnder(this.#root)]
    return this.#keys
  }

  *#keysUnder(offset: number): Iterable<string> {
    const { leaf, keys, values } = this.#node(offset)
    if (leaf) yield* keys
    else for (const below of values) yield* this.#keysUnder(below as number)
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
