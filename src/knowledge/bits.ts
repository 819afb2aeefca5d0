/**
 * A posting list of many of the ordinals there are, as one bit for each: small, and met with others a word at a time.
 * It is listed only where somebody goes through it.
 */
export class BitList {
  /** Bit `n % 32` of word `n / 32` is set where the ordinal `n` is in the list. */
  readonly words: Uint32Array
  #length: number | undefined
  #list: Uint32Array | undefined

  /** How many bits are set is counted when it is asked for, unless it is known. */
  constructor(words: Uint32Array, length?: number) {
    this.words = words
    this.#length = length
  }

  get length(): number {
    this.#length ??= countOf(this.words)
    return this.#length
  }

  /** Whether no bit is set: for that, they need not be counted. */
  get isEmpty(): boolean {
    return this.words.every(word => word === 0)
  }

  includes(ordinal: number): boolean {
    return (((this.words[ordinal >>> 5] ?? 0) >>> (ordinal & 31)) & 1) === 1
  }

  /** The ordinals, ascending. */
  list(): Uint32Array {
    this.#list ??= listed(this.words, this.length)
    return this.#list
  }

  filter(accepts: (ordinal: number) => boolean): Uint32Array {
    return this.list().filter(ordinal => accepts(ordinal))
  }

  [Symbol.iterator](): IterableIterator<number> {
    return this.list()[Symbol.iterator]()
  }
}

/** Sets the bits of some ordinals. */
export function mark(words: Uint32Array, ordinals: Uint32Array): void {
  for (let at = 0; at < ordinals.length; at++) {
    const ordinal = ordinals[at]!
    words[ordinal >>> 5]! |= 1 << (ordinal & 31)
  }
}

function listed(words: Uint32Array, length: number): Uint32Array {
  const found = new Uint32Array(length)
  const end = words.length
  let size = 0
  for (let at = 0; at < end; at++) {
    for (let word = words[at]!; word !== 0; word &= word - 1)
      found[size++] = 32 * at + 31 - Math.clz32(word & -word)
  }
  return found
}

/** How many bits are set, by adding up neighbours in ever larger groups within each word (Wegner, 1960, and others since). */
function countOf(words: Uint32Array): number {
  const end = words.length
  let count = 0
  for (let at = 0; at < end; at++) {
    const word = words[at]!
    // Of what several lists have in common, most words are empty.
    if (word === 0) continue
    const pairs = word - ((word >>> 1) & 0x55555555)
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}
