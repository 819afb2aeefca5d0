/** Whoever goes to and fro needs little of each place. */
export const WINDOW = 1 << 13
/** Of what is looked for, a little stands before it. */
const PAGE = 1 << 12
/** Whoever goes to and fro more often than this is given all of a file */
const LEAPS = 1 << 10
/** that is no larger. */
const LARGEST_WHOLE = 1 << 24

/** What of a file is read at once: much where somebody reads on, little where they leap. */
export class Window {
  #start = 0
  #bytes: Uint8Array = Buffer.alloc(0)
  readonly #largest: number
  #length = WINDOW
  #leaps = 0

  /** Whoever reads a file from end to end does so in steps of at most so many bytes. */
  constructor(largest: number) {
    this.#largest = largest
  }

  has(offset: number, length: number): boolean {
    return offset >= this.#start && offset + length <= this.#start + this.#bytes.length
  }

  part(offset: number, length: number): Uint8Array {
    return this.#bytes.subarray(offset - this.#start, offset - this.#start + length)
  }

  /** The stretch of a file of this size to read for what the window lacks; it starts at a multiple of a page. */
  next(
    [offset, length]: readonly [offset: number, length: number],
    { size, mayBeWhole }: { readonly size: number; readonly mayBeWhole: boolean },
  ): { readonly start: number; readonly length: number } {
    // Whoever leaves out a little goes on all the same.
    const goesOn = offset > this.#start && offset <= this.#start + 2 * this.#bytes.length
    this.#length = goesOn ? Math.min(2 * this.#length, this.#largest) : WINDOW
    const isWhole = !goesOn && mayBeWhole && ++this.#leaps > LEAPS && size <= LARGEST_WHOLE
    if (isWhole) return { start: 0, length: size }
    const start = offset - (offset % PAGE)
    return { start, length: Math.min(Math.max(this.#length, offset - start + length), size - start) }
  }

  /** The window is from now on where these bytes are. */
  move(start: number, bytes: Uint8Array): void {
    this.#start = start
    this.#bytes = bytes
  }
}
