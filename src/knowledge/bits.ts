/**
 * A posting list of many of the ordinals there are, as one bit for each: small, and met with others a word at a time.
 * It is listed only where somebody goes through it.
 */
export class BitList {
  /** Bit `n % 32` of word `n / 32` is set where the ordinal `n` is in the list. */
  readonly words: Uint32Array
  /** The places of the words that are not empty, ascending, where they were told. */
  readonly #filled: Uint32Array | undefined
  #length: number | undefined
  #list: Uint32Array | undefined

  /** How many bits are set is counted when it is asked for, unless it is known. */
  constructor(words: Uint32Array, { length, filled }: { length?: number; filled?: Uint32Array } = {}) {
    this.words = words
    this.#length = length
    this.#filled = filled
  }

  get length(): number {
    this.#length ??= countOf(this.words, this.#filled)
    return this.#length
  }

  /** The bits that are set in another list too. Few programs live to see this compiled: words are visited once. */
  metWith(other: BitList): BitList {
    const [a, b] = [this.words, other.words]
    const size = Math.min(a.length, b.length)
    const places = this.#filled ?? other.#filled
    const words = new Uint32Array(size)
    const filled = new Uint32Array(places ? places.length : size)
    const end = filled.length
    let count = 0
    for (let at = 0; at < end; at++) {
      const place = places ? places[at]! : at
      const word = a[place]! & b[place]!
      if (word === 0) continue
      words[place] = word
      filled[count++] = place
    }
    return new BitList(words, { filled: filled.subarray(0, count) })
  }

  /** Whether no bit is set: for that, they need not be counted. */
  get isEmpty(): boolean {
    return this.#filled ? this.#filled.length === 0 : this.words.every(word => word === 0)
  }

  includes(ordinal: number): boolean {
    return (((this.words[ordinal >>> 5] ?? 0) >>> (ordinal & 31)) & 1) === 1
  }

  /** The ordinals, ascending. */
  list(): Uint32Array {
    this.#list ??= listed(this.words, this.length, this.#filled)
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

function listed(words: Uint32Array, length: number, filled: Uint32Array | undefined): Uint32Array {
  const found = new Uint32Array(length)
  const end = (filled ?? words).length
  let size = 0
  for (let at = 0; at < end; at++) {
    const place = filled ? filled[at]! : at
    for (let word = words[place]!; word !== 0; word &= word - 1)
      found[size++] = 32 * place + 31 - Math.clz32(word & -word)
  }
  return found
}

/** How many bits are set, by adding up neighbours in ever larger groups within each word (Wegner, 1960, and others since). */
function countOf(words: Uint32Array, filled: Uint32Array | undefined): number {
  const end = (filled ?? words).length
  let count = 0
  for (let at = 0; at < end; at++) {
    const word = filled ? words[filled[at]!]! : words[at]!
    if (word === 0) continue
    const pairs = word - ((word >>> 1) & 0x55555555)
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}
