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
  const joined = new Uint32Array(filled.reduce((sum, list) => sum + list.length, 0))
  let size = 0
  for (const list of filled) {
    joined.set(list, size)
    size += list.length
  }
  return withoutRepeats(joined.sort())
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
  return kept(few, many, true)
}

/** The ordinals in the first list and not in the second. */
export function difference(a: Postings, b: Postings): Postings {
  return kept(a, b, false)
}

/** How many times as long a list is that is walked in leaps. */
const FAR = 8

/** Keeps of `a` what `b` has, or what it has not. */
function kept(a: Postings, b: Postings, shared: boolean): Postings {
  const found = new Uint32Array(a.length)
  // Steps of one are the fastest where few are needed.
  const steps = b.length < FAR * a.length
  let size = 0
  let from = 0
  for (let at = 0; at < a.length; at++) {
    const ordinal = a[at]!
    if (steps) while (from < b.length && b[from]! < ordinal) from++
    else from = gallop(b, ordinal, from)
    if ((b[from] === ordinal) === shared) found[size++] = ordinal
  }
  return found.subarray(0, size)
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
