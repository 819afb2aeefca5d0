import { BitList, mark } from './bits.ts'

/** A posting list: the ordinals of facts, ascending, each once; bits where it is so long that these are less. */
export type Postings = Uint32Array | BitList

export const NONE: Uint32Array = new Uint32Array(0)

/** The posting list of ordinals that come in any order, repeated or not. */
export function postingsOf(ordinals: Iterable<number>): Uint32Array {
  return withoutRepeats(Uint32Array.from(ordinals).sort())
}

/** The ordinals of a posting list, one after the other. */
export function ordinalsOf(postings: Postings): Uint32Array {
  return postings instanceof BitList ? postings.list() : postings
}

/** Whether a posting list has no ordinal. */
export function isEmpty(postings: Postings): boolean {
  return postings instanceof BitList ? postings.isEmpty : postings.length === 0
}

/** Every ordinal below `size`. */
export function everything(size: number): Postings {
  const words = new Uint32Array(Math.ceil(size / 32)).fill(0xffffffff)
  if (size % 32 > 0) words[words.length - 1] = 2 ** (size % 32) - 1
  return new BitList(words, { length: size })
}

/** Below this length bits are not worth their while, however close the ordinals are. */
const LONG = 256

/** Whether one bit for each ordinal below `range` takes less than a list of this length. */
function isDense(length: number, range: number): boolean {
  return length >= LONG && 32 * length >= range
}

/** A list of ordinals below `range`, as bits where these take less. */
export function compact(list: Uint32Array, range: number): Postings {
  return isDense(list.length, range) ? bitsOf([list], range) : list
}

/** The bits of the ordinals in any of the lists, which are below `range`. */
function bitsOf(lists: readonly Postings[], range: number): BitList {
  const words = new Uint32Array(Math.ceil(range / 32))
  for (const list of lists) {
    if (!(list instanceof BitList)) mark(words, list)
    else for (let at = 0; at < list.words.length; at++) words[at]! |= list.words[at]!
  }
  return new BitList(words)
}

/** The ordinals in any of the lists. */
export function union(lists: readonly Postings[]): Postings {
  const filled = lists.filter(list => !isEmpty(list))
  if (filled.length < 2) return filled[0] ?? NONE
  const range = filled.reduce((most, list) => Math.max(most, endOf(list)), 0)
  const plain = filled.filter(list => !(list instanceof BitList)) as Uint32Array[]
  if (plain.length < filled.length) return bitsOf(filled, range)
  const total = plain.reduce((sum, list) => sum + list.length, 0)
  return isDense(total, range) ? bitsOf(plain, range) : joined(plain, total)
}

/** How many words are looked at to go through a list; of bits, how many are set need not be counted. */
function weightOf(list: Postings): number {
  return list instanceof BitList ? list.words.length : list.length
}

/** An ordinal that is above all in a list, which is not empty. */
function endOf(list: Postings): number {
  return list instanceof BitList ? 32 * list.words.length : list.at(-1)! + 1
}

function joined(lists: readonly Uint32Array[], total: number): Uint32Array {
  const all = new Uint32Array(total)
  let size = 0
  for (const list of lists) {
    all.set(list, size)
    size += list.length
  }
  return withoutRepeats(all.sort())
}

/** Keeps each ordinal of an ascending list once, in place. */
function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let size = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[size++] = sorted[at]!
  }
  return sorted.subarray(0, size)
}

/** The ordinals in all of the lists, of which there is at least one; the lightest leads. */
export function intersectionOf(lists: readonly Postings[]): Postings {
  return [...lists].sort((a, b) => weightOf(a) - weightOf(b)).reduce(intersection)
}

/** The ordinals in both lists. */
export function intersection(a: Postings, b: Postings): Postings {
  if (a instanceof BitList) return b instanceof BitList ? a.metWith(b) : inBits(b, a, 1)
  if (b instanceof BitList) return inBits(a, b, 1)
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return many.length < FAR * few.length ? metInSteps(few, many) : metInLeaps(few, many)
}

/** The ordinals in the first list and not in the second. */
export function difference(a: Postings, b: Postings): Postings {
  if (b.length === 0) return a
  if (a instanceof BitList) return leftInWords(a, b)
  return b instanceof BitList ? inBits(a, b, 0) : leftInLeaps(a, b)
}

/** How many times as long a list is that is walked in leaps. */
const FAR = 8

function metInLeaps(few: Uint32Array, many: Uint32Array): Uint32Array {
  const found = new Uint32Array(few.length)
  let size = 0
  let from = 0
  for (let at = 0; at < few.length; at++) {
    from = gallop(many, few[at]!, from)
    if (many[from] === few[at]) found[size++] = few[at]!
  }
  return found.subarray(0, size)
}

function metInSteps(few: Uint32Array, many: Uint32Array): Uint32Array {
  const found = new Uint32Array(few.length)
  let size = 0
  let from = 0
  for (let at = 0; at < few.length; at++) {
    const ordinal = few[at]!
    while (from < many.length && many[from]! < ordinal) from++
    if (many[from] === ordinal) found[size++] = ordinal
  }
  return found.subarray(0, size)
}

/** The ordinals of a list whose bits are as wanted. */
function inBits(list: Uint32Array, { words }: BitList, wanted: 0 | 1): Uint32Array {
  const found = new Uint32Array(list.length)
  const range = 32 * words.length
  let size = 0
  let at = 0
  for (; at < list.length && list[at]! < range; at++) {
    const ordinal = list[at]!
    // Written at every step and kept where it counts, so that nothing has to be guessed ahead.
    found[size] = ordinal
    size += ((words[ordinal >>> 5]! >>> (ordinal & 31)) & 1) ^ wanted ^ 1
  }
  if (wanted === 1) return found.subarray(0, size)
  found.set(list.subarray(at), size)
  return found.subarray(0, size + list.length - at)
}

function leftInWords(a: BitList, b: Postings): BitList {
  const words = a.words.slice()
  if (b instanceof BitList) {
    const size = Math.min(words.length, b.words.length)
    for (let at = 0; at < size; at++) words[at]! &= ~b.words[at]!
  } else
    for (const ordinal of b) if (ordinal < 32 * words.length) words[ordinal >>> 5]! &= ~(1 << (ordinal & 31))
  return new BitList(words)
}

/** What stands between two that are left out is copied at once. */
function leftInLeaps(a: Uint32Array, b: Uint32Array): Uint32Array {
  const found = new Uint32Array(a.length)
  let size = 0
  let from = 0
  for (let at = 0; at < b.length && from < a.length; at++) {
    const to = gallop(a, b[at]!, from)
    found.set(a.subarray(from, to), size)
    size += to - from
    from = a[to] === b[at] ? to + 1 : to
  }
  found.set(a.subarray(from), size)
  return found.subarray(0, size + a.length - from)
}

/**
 * The first place at or after `from` whose ordinal is not below the wanted one: steps that double, then halves between
 * the last two (Bentley and Yao, 1976), so that a short list takes of a long one what it needs.
 */
function gallop(list: Uint32Array, wanted: number, from: number): number {
  let step = 1
  let low = from
  let high = from
  while (high < list.length && list[high]! < wanted) {
    low = high + 1
    high += step
    step *= 2
  }
  if (high > list.length) high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}
