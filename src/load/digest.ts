/**
 * Sixteen hexadecimal digits that tell bytes from others. Against accidents and edits, not against an attacker, so that
 * no start of the program has to load what does more. Two sums, each multiplied and folded at every byte: an edit that
 * swaps parts, or takes in one place what it adds in another, shows too.
 */
export function digest(bytes: Uint8Array): string {
  let first = 0x811c9dc5 ^ bytes.length
  let second = 0x41c6ce57 ^ bytes.length
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    first = Math.imul(first ^ byte, FIRST)
    first ^= first >>> 15
    second = Math.imul(second ^ byte, SECOND)
    second ^= second >>> 13
  }
  return hexadecimal(first) + hexadecimal(second)
}

/** Odd, so that no state is lost in a multiplication; the constants of MurmurHash 3. */
const FIRST = 0x85ebca6b
const SECOND = 0xc2b2ae35

/**
 * The digest of files by their paths and the digests of what they hold: a sum, so that it can be told without a look at
 * the others when one of them changes (the idea of incremental hashing: Bellare and Micciancio, 1997).
 */
export class FilesDigest {
  #sum: bigint

  /** Of no file, or as `toString` gave it. */
  constructor(sum = '0') {
    this.#sum = BigInt(`0x${sum}`)
  }

  add(path: string, content: string): void {
    this.#sum = BigInt.asUintN(64, this.#sum + termOf(path, content))
  }

  remove(path: string, content: string): void {
    this.#sum = BigInt.asUintN(64, this.#sum - termOf(path, content))
  }

  /** Sixteen hexadecimal digits. */
  toString(): string {
    return this.#sum.toString(16).padStart(16, '0')
  }
}

function termOf(path: string, content: string): bigint {
  return BigInt(`0x${digest(Buffer.from(`${path} ${content}`))}`)
}

function hexadecimal(sum: number): string {
  return (sum >>> 0).toString(16).padStart(8, '0')
}
