/** A posting list: the ordinals of facts, ascending, each once. */
export type Postings = Uint32Array

export const NONE: Postings = new Uint32Array(0)

/** The posting list of ordinals that come in any order, repeated or not. */
export function postingsOf(ordinals: Iterable<number>): Postings {
  return Uint32Array.from(new Set(ordinals)).sort()
}

/** Every ordinal below `size`. */
export function everything(size: number): Postings {
  return Uint32Array.from({ length: size }, (_, ordinal) => ordinal)
}

/** The ordinals in any of the lists. */
export function union(lists: readonly Postings[]): Postings {
  if (lists.length < 2) return lists[0] ?? NONE
  const seen = new Set<number>()
  for (const list of lists) for (const ordinal of list) seen.add(ordinal)
  return postingsOf(seen)
}

/** The ordinals in both lists. */
export function intersection(a: Postings, b: Postings): Postings {
  return merge(a, b, true)
}

/** The ordinals in the first list and not in the second. */
export function difference(a: Postings, b: Postings): Postings {
  return merge(a, b, false)
}

/** Walks both lists at once and keeps of `a` what `b` has, or what it has not. */
function merge(a: Postings, b: Postings, shared: boolean): Postings {
  const kept = new Uint32Array(a.length)
  let size = 0
  let other = 0
  for (const ordinal of a) {
    while (other < b.length && b[other]! < ordinal) other++
    if ((b[other] === ordinal) === shared) kept[size++] = ordinal
  }
  return kept.subarray(0, size)
}
