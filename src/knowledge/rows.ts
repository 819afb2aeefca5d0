import type { RowGroup } from './columns.ts'

/** Facts of a snapshot that rows stand for, without reading them. */
export interface StoredRows {
  /** In the order of the rows. */
  readonly ordinals: Uint32Array
  group(ordinal: number): RowGroup
}

/** Rows in an order, each made when it is looked at; a list of rows is one. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number
  map<Value>(make: (row: Row) => Value): Value[]
  slice(start: number, end?: number): Rows<Row>
  /** The same rows from the last to the first. */
  toReversed(): Rows<Row>
  /** Where the rows are facts of a snapshot, as they stand there. */
  readonly stored?: StoredRows | undefined
}

/** Rows that are read one by one, so that those which nobody prints are never read, nor all held at once. */
export class ReadRows<Row> implements Rows<Row> {
  readonly length: number
  readonly #read: (at: number) => Row
  readonly #stored: (() => StoredRows) | undefined

  /** `stored` is asked for where the rows are facts of a snapshot. */
  constructor(length: number, read: (at: number) => Row, stored?: () => StoredRows) {
    this.length = length
    this.#read = read
    this.#stored = stored
  }

  get stored(): StoredRows | undefined {
    return this.#stored?.()
  }

  at(place: number): Row {
    return this.#read(place)
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (let at = 0; at < this.length; at++) yield this.#read(at)
  }

  map<Value>(make: (row: Row) => Value): Value[] {
    return Array.from({ length: this.length }, (_, at) => make(this.#read(at)))
  }

  slice(start: number, end = this.length): Rows<Row> {
    const to = Math.min(end, this.length)
    const take = (ordinals: Uint32Array) => ordinals.subarray(start, to)
    return new ReadRows(Math.max(0, to - start), at => this.#read(start + at), this.#taken(take))
  }

  toReversed(): Rows<Row> {
    const turn = (ordinals: Uint32Array) => ordinals.slice().reverse()
    return new ReadRows(this.length, at => this.#read(this.length - 1 - at), this.#taken(turn))
  }

  /** Some of the same facts, or the same in another order. */
  #taken(take: (ordinals: Uint32Array) => Uint32Array): (() => StoredRows) | undefined {
    const stored = this.#stored
    return stored && (() => ({ ...stored(), ordinals: take(stored().ordinals) }))
  }
}
