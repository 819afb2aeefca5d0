const encoder = new TextEncoder()

/** Bytes behind a text that may be read and written with its last ones. */
const SPARE = 4

/** A text in UTF-8 that grows. */
export class ByteText {
  bytes: Uint8Array
  size = 0
  #view: DataView

  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity + SPARE)
    this.#view = new DataView(this.bytes.buffer)
  }

  /** What was written, without a copy. */
  whole(): Uint8Array {
    return this.bytes.subarray(0, this.size)
  }

  add(text: string): void {
    // A code unit takes three bytes at most.
    this.reserve(3 * text.length)
    this.size += encoder.encodeInto(text, this.bytes.subarray(this.size)).written
  }

  byte(byte: number): void {
    this.reserve(1)
    this.bytes[this.size++] = byte
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.reserve(end - start)
    if (end - start > LONG) this.bytes.set(from.subarray(start, end), this.size)
    // For a few bytes a call takes longer than they do.
    else for (let at = start, to = this.size; at < end; at++, to++) this.bytes[to] = from[at]!
    this.size += end - start
  }

  /** Copies from what `wordsOf` gave, four bytes at a time: the last may be too many, and are written over. */
  copyWords(from: DataView, start: number, end: number): void {
    this.reserve(end - start)
    const target = this.#view
    for (let at = start, to = this.size; at < end; at += 4, to += 4)
      target.setUint32(to, from.getUint32(at, true), true)
    this.size += end - start
  }

  /** A whole number that is not negative, in digits. */
  number(value: number): void {
    this.reserve(DIGITS)
    let digits = 1
    for (let rest = value; rest > 9; rest = Math.floor(rest / 10)) digits++
    let rest = value
    for (let at = this.size + digits - 1; at >= this.size; at--) {
      this.bytes[at] = 0x30 + (rest % 10)
      rest = Math.floor(rest / 10)
    }
    this.size += digits
  }

  reserve(more: number): void {
    if (this.size + more + SPARE > this.bytes.length) this.#grow(this.size + more + SPARE)
  }

  #grow(least: number): void {
    const larger = new Uint8Array(Math.max(2 * this.bytes.length, least))
    larger.set(this.whole())
    this.bytes = larger
    this.#view = new DataView(larger.buffer)
  }
}

/** Bytes as `copyWords` reads them, which may go beyond their end: where nothing follows them, they are copied. */
export function wordsOf(bytes: Uint8Array): DataView {
  const { buffer, byteOffset, length } = bytes
  if (byteOffset + length + SPARE <= buffer.byteLength)
    return new DataView(buffer, byteOffset, length + SPARE)
  const copy = new Uint8Array(length + SPARE)
  copy.set(bytes)
  return new DataView(copy.buffer)
}

const LONG = 128

/** Of the largest whole number that is exact. */
const DIGITS = 16
