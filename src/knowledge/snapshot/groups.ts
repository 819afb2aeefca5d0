import type { Fact, KnowledgeBase } from '../../model/knowledge-base.ts'
import {
  type ColumnData,
  type ColumnKey,
  columnKeys,
  columnOf,
  type RowGroup,
  type Texts,
} from '../columns.ts'
import { PASSING, type Room } from '../room.ts'
import { type BlobReader, type BlobWriter, bytesOf, isSumOf, sums, uint32sIn } from './blobs.ts'
import { DamagedSnapshot } from './damaged.ts'

/** Facts of one group: so many that its columns are worth their heads, so few that one is held without a thought. */
const GROUP = 8192
/** Facts of one block: a record is found in it by its place, and parsed alone. */
const BLOCK = 8

/** Where a column is: its type, what stands with it as JSON, and its blobs. Null where no fact of the group has any. */
type StoredColumn = null | {
  readonly type: ColumnData['type']
  readonly json?: number
  readonly ends?: number
  readonly data: number
}

type StoredColumns = Readonly<Record<string, StoredColumn>>

/** Where a group is: the offsets of its blocks, its ids, and its other columns. */
export type StoredGroup = readonly [blocks: number, ids: number, columns: number]

/** Writes facts in groups: first the records of all, then the columns of all, so that each is read in one go. */
export function writeGroups(writer: BlobWriter, kb: KnowledgeBase): StoredGroup[] {
  const groups: (readonly Fact[])[] = []
  for (let from = 0; from < kb.facts.length; from += GROUP) groups.push(kb.facts.slice(from, from + GROUP))
  const blocks = groups.map(facts => writeBlocks(writer, facts))
  const keys = columnKeys(kb).filter(key => key !== 'id')
  return groups.map((facts, at) => {
    // Ids are read of facts that stand far apart, and so of many groups: twice there, they need not be added up.
    const ids = writeTexts(writer, columnOf(kb, facts, 'id') as Texts, 2)
    const columns = keys.map(key => [key, writeColumn(writer, columnOf(kb, facts, key))] as const)
    return [blocks[at]!, ids, writer.json(Object.fromEntries(columns))]
  })
}

/** Numbers before the texts of a block, for each: where it ends, counted from the first, and its two sums. */
const PER_TEXT = 3

/** Blocks of facts: their number, numbers for each, then their JSON texts. */
function writeBlocks(writer: BlobWriter, facts: readonly Fact[]): number {
  const offsets: number[] = []
  for (let from = 0; from < facts.length; from += BLOCK) {
    const texts = facts.slice(from, from + BLOCK).map(fact => writer.encode(fact))
    offsets.push(writer.bytes(joined(texts)))
  }
  return writer.numbers(Float64Array.from(offsets), 2)
}

function joined(texts: readonly Uint8Array[]): Uint8Array {
  const start = headLength(texts.length)
  const block = new Uint8Array(start + texts.reduce((sum, { length }) => sum + length, 0))
  const view = new DataView(block.buffer)
  view.setUint32(0, texts.length, true)
  let end = 0
  for (const [at, text] of texts.entries()) {
    block.set(text, start + end)
    end += text.length
    for (const [i, number] of [end, ...sums(text)].entries())
      view.setUint32(4 * (1 + PER_TEXT * at + i), number, true)
  }
  return block
}

function numberAt(bytes: Uint8Array, place: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(4 * place, true)
}

function headLength(texts: number): number {
  return 4 * (1 + PER_TEXT * texts)
}

/** Whether all bytes are printable, where each text ends, then all texts. */
function writeTexts(writer: BlobWriter, { bytes, ends, printable }: Texts, times: 1 | 2 = 1): number {
  const head = bytesOf(Uint32Array.of(printable ? 1 : 0, ...ends))
  const all = new Uint8Array(head.length + bytes.length)
  all.set(head)
  all.set(bytes, head.length)
  return writer.bytes(all, times)
}

function writeColumn(writer: BlobWriter, column: ColumnData): StoredColumn {
  const { type, ends } = column
  switch (column.type) {
    case 'texts':
      if (column.bytes.length === 0) return null
      return { type, data: writeTexts(writer, column) }
    case 'values':
      if (column.distinct.length === 0) return null
      return {
        type,
        json: writer.json(column.distinct),
        ...(ends && { ends: writer.numbers(ends) }),
        data: writer.numbers(column.codes),
      }
    case 'spans':
      return {
        type,
        json: writer.json(column.sources),
        ends: writer.numbers(column.ends),
        data: writer.numbers(column.numbers),
      }
  }
}

/** The facts of a snapshot, in the groups in which they stand. */
export class StoredGroups {
  readonly #reader: BlobReader
  readonly #groups: readonly StoredGroup[]
  readonly #size: number
  #last: Group | undefined

  constructor(reader: BlobReader, groups: readonly StoredGroup[], size: number) {
    this.#reader = reader
    this.#groups = groups
    this.#size = size
  }

  /** The group of the fact at an ordinal. */
  at(ordinal: number): RowGroup {
    const place = Math.floor(ordinal / GROUP)
    const start = place * GROUP
    if (this.#last?.start !== start) {
      const stored = this.#groups[place]
      if (!stored) throw new DamagedSnapshot(`it has no fact ${ordinal}`)
      const size = Math.min(GROUP, this.#size - start)
      this.#last = new Group(this.#reader, stored, { start, size })
    }
    return this.#last
  }
}

class Group implements RowGroup {
  readonly start: number
  readonly size: number
  readonly #reader: BlobReader
  readonly #stored: StoredGroup
  #columns: StoredColumns | undefined
  #blocks: Float64Array | undefined

  constructor(
    reader: BlobReader,
    stored: StoredGroup,
    { start, size }: { readonly start: number; readonly size: number },
  ) {
    this.start = start
    this.size = size
    this.#reader = reader
    this.#stored = stored
  }

  columns(keys: readonly ColumnKey[], room: Room): (ColumnData | undefined)[] {
    const placed = keys.map(key => ({ key, stored: this.#column(key) }))
    // In the order in which they stand, so that what is read goes forward.
    const ascending = placed.toSorted((a, b) => (a.stored?.data ?? 0) - (b.stored?.data ?? 0))
    const read = new Map(ascending.map(({ key, stored }) => [key, this.#read(key, stored, room)]))
    return keys.map(key => read.get(key))
  }

  #read(key: ColumnKey, stored: StoredColumn | undefined, room: Room): ColumnData | undefined {
    if (!stored) return stored === null ? NOTHING : undefined
    const { type, json, ends, data } = stored
    if (type === 'texts') return this.#texts(data, room)
    const parsed = json === undefined ? [] : this.#reader.json(json, room)
    const numbers = ends === undefined ? undefined : this.#reader.uint32s(ends, room)
    if (type === 'values')
      return { type, distinct: parsed as unknown[], codes: this.#reader.uint32s(data, room), ends: numbers }
    if (!numbers) throw new DamagedSnapshot(`the column ${key} has no ends`)
    return { type, sources: parsed as string[], numbers: this.#reader.uint32s(data, room), ends: numbers }
  }

  #texts(offset: number, room: Room): Texts {
    const all = this.#reader.bytes(offset, room)
    const start = 4 * (1 + this.size)
    const numbers = uint32sIn(all.subarray(0, start))
    return {
      type: 'texts',
      printable: numbers[0] === 1,
      ends: numbers.subarray(1),
      bytes: all.subarray(start),
    }
  }

  /** What stands there until other bytes pass; of its block, it alone is held against its sums. */
  record(ordinal: number): Uint8Array {
    const place = ordinal - this.start
    const bytes = this.#block(Math.floor(place / BLOCK))
    const damaged = () => new DamagedSnapshot(`fact ${ordinal} was altered`)
    const texts = bytes.length < 4 ? 0 : numberAt(bytes, 0)
    const start = headLength(texts)
    if (texts > BLOCK || place % BLOCK >= texts || start > bytes.length) throw damaged()
    const at = 1 + PER_TEXT * (place % BLOCK)
    const from = at === 1 ? 0 : numberAt(bytes, at - PER_TEXT)
    const text = bytes.subarray(start + from, start + numberAt(bytes, at))
    if (!isSumOf(text, numberAt(bytes, at + 1), numberAt(bytes, at + 2))) throw damaged()
    return text
  }

  #column(key: ColumnKey): StoredColumn | undefined {
    if (key === 'id') return { type: 'texts', data: this.#stored[1] }
    this.#columns ??= this.#reader.json(this.#stored[2]) as StoredColumns
    return Object.hasOwn(this.#columns, key) ? this.#columns[key] : undefined
  }

  #block(at: number): Uint8Array {
    this.#blocks ??= this.#reader.float64s(this.#stored[0])
    const offset = this.#blocks[at]
    if (offset === undefined) throw new DamagedSnapshot(`it has no block ${at}`)
    return this.#reader.unchecked(offset, PASSING)
  }
}

/** A column in which no row has anything. */
const NOTHING: ColumnData = { type: 'values', distinct: [], codes: new Uint32Array(0) }
