/** A posting list: the ordinals of facts, ascending, each once. */
export type Postings = Uint32Array

export const NONE: Postings = new Uint32Array(0)

/** The posting list of ordinals that come in any order, repeated or not. */
export function postingsOf(ordinals: Iterable<number>): Postings {
  return withoutRepeats(Uint32Array.from(ordinals).sort())
}

/** Every ordinal below `size`. */
export function everything(size: number): Postings {
  const all = new Uint32Array(size)
  for (let ordinal = 0; ordinal < size; ordinal++) all[ordinal] = ordinal
  return all
}

/** The ordinals in any of the lists. */
export function union(lists: readonly Postings[]): Postings {
  const filled = lists.filter(list => list.length > 0)
  if (filled.length < 2) return filled[0] ?? NONE
  const total = filled.reduce((sum, list) => sum + list.length, 0)
  const range = filled.reduce((most, list) => Math.max(most, list.at(-1)!), 0) + 1
  return isDense(total, range) ? marked(filled, range) : joined(filled, total)
}

function joined(lists: readonly Postings[], total: number): Postings {
  const all = new Uint32Array(total)
  let size = 0
  for (const list of lists) {
    all.set(list, size)
    size += list.length
  }
  return withoutRepeats(all.sort())
}

/** Marks each ordinal in a set of bits, then lists the bits. */
function marked(lists: readonly Postings[], range: number): Postings {
  const bits = new Uint32Array((range >>> 5) + 1)
  let total = 0
  for (const list of lists) {
    mark(bits, list)
    total += list.length
  }
  const found = new Uint32Array(total)
  let size = 0
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at]!; word !== 0; word &= word - 1)
      found[size++] = 32 * at + 31 - Math.clz32(word & -word)
  }
  return found.subarray(0, size)
}

/** Keeps each ordinal of an ascending list once, in place. */
function withoutRepeats(sorted: Uint32Array): Postings {
  let size = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[size++] = sorted[at]!
  }
  return sorted.subarray(0, size)
}

/** The ordinals in all of the lists, of which there is at least one; the shortest leads. */
export function intersectionOf(lists: readonly Postings[]): Postings {
  return [...lists].sort((a, b) => a.length - b.length).reduce(intersection)
}

/** The ordinals in both lists. */
export function intersection(a: Postings, b: Postings): Postings {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  if (few.length === 0) return NONE
  if (many.length >= FAR * few.length) return metInLeaps(few, many)
  return isDense(many.length, many.at(-1)! + 1) ? metInBits(few, bitsOf(many)) : metInSteps(few, many)
}

/** How many times as long a list is that is walked in leaps. */
const FAR = 8

function metInLeaps(few: Postings, many: Postings): Postings {
  const found = new Uint32Array(few.length)
  let size = 0
  let from = 0
  for (let at = 0; at < few.length; at++) {
    from = gallop(many, few[at]!, from)
    if (many[from] === few[at]) found[size++] = few[at]!
  }
  return found.subarray(0, size)
}

function metInSteps(few: Postings, many: Postings): Postings {
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

function metInBits(few: Postings, bits: Uint32Array): Postings {
  const found = new Uint32Array(few.length)
  const range = 32 * bits.length
  let size = 0
  for (let at = 0; at < few.length && few[at]! < range; at++) {
    const ordinal = few[at]!
    // Written at every step and kept where it counts, so that nothing has to be guessed ahead.
    found[size] = ordinal
    size += (bits[ordinal >>> 5]! >>> (ordinal & 31)) & 1
  }
  return found.subarray(0, size)
}

/** The ordinals in the first list and not in the second: what stands between two that are left out is copied at once. */
export function difference(a: Postings, b: Postings): Postings {
  if (b.length === 0) return a
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

/** Whether so many of a range of ordinals are listed that one bit for each ordinal takes less than the list. */
function isDense(length: number, range: number): boolean {
  return length >= 32 && 32 * length >= range
}

const sets = new WeakMap<Postings, Uint32Array>()

/** The bits of a list, kept as long as it is: lists that are asked for again are met by looking at one bit for each. */
function bitsOf(list: Postings): Uint32Array {
  let bits = sets.get(list)
  if (!bits) {
    bits = new Uint32Array((list.at(-1)! >>> 5) + 1)
    mark(bits, list)
    sets.set(list, bits)
  }
  return bits
}

function mark(bits: Uint32Array, list: Postings): void {
  for (let at = 0; at < list.length; at++) bits[list[at]! >>> 5]! |= 1 << (list[at]! & 31)
}

/**
 * The first place at or after `from` whose ordinal is not below the wanted one: steps that double, then halves between
 * the last two (Bentley and Yao, 1976), so that a short list takes of a long one what it needs.
 */
function gallop(list: Postings, wanted: number, from: number): number {
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
