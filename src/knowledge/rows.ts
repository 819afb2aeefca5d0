/** Rows in an order, each made when it is looked at; a list of rows is one. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number
  map<Value>(make: (row: Row) => Value): Value[]
  slice(start: number, end?: number): Rows<Row>
  /** The same rows from the last to the first. */
  toReversed(): Rows<Row>
}

/** Rows that are read one by one, so that those which nobody prints are never read, nor all held at once. */
export class ReadRows<Row> implements Rows<Row> {
  readonly length: number
  readonly #read: (at: number) => Row

  constructor(length: number, read: (at: number) => Row) {
    this.length = length
    this.#read = read
  }

  at(place: number): Row {
    return this.#read(place)
  }

  *[Symbol.iterator](): Iterator<Row> {
    for (let at = 0; at < this.length; at++) yield this.#read(at)
  }

  map<Value>(make: (row: Row) => Value): Value[] {
    return Array.from(this, make)
  }

  slice(start: number, end = this.length): Rows<Row> {
    const to = Math.min(end, this.length)
    return new ReadRows(Math.max(0, to - start), at => this.#read(start + at))
  }

  toReversed(): Rows<Row> {
    return new ReadRows(this.length, at => this.#read(this.length - 1 - at))
  }
}
