import type { Part } from './parts.ts'

type Leaf = string | number | boolean | null | undefined

/** What a list and an object begin with, so that an empty one of either is nothing else. */
const [PART, LIST, RECORD] = [0, 1, 2]
const STARTS = 3

/**
 * Tells parts that mean the same, however they were put together. Equal values are given one number ("hash consing"): a
 * list has that of the pair which all but its last item and that item make, so that what parts share is looked at once.
 */
export class Signatures {
  private size = STARTS
  private readonly leaves = new Map<Leaf, number>()
  private readonly pairs = new Map<number, number>()
  private readonly known = new Map<object, number>()
  private readonly parts = new Map<Part, number>()

  /** Whether two parts of one shape differ in their costs and words at most. */
  areAlike(one: Part, other: Part): boolean {
    return headsAlike(one, other) && this.of(one) === this.of(other)
  }

  /** A number that two parts have in common where they are alike. */
  private of(part: Part): number {
    const known = this.parts.get(part)
    if (known !== undefined) return known
    let number = PART
    for (const key in part) {
      const value: unknown = part[key as keyof Part]
      if (value !== undefined && key !== 'cost' && key !== 'reads')
        number = this.pair(this.pair(number, this.leaf(key)), this.numberOf(value))
    }
    this.parts.set(part, number)
    return number
  }

  private numberOf(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.leaf(value as Leaf)
    let number = this.known.get(value)
    if (number === undefined) {
      number = this.whole(value)
      this.known.set(value, number)
    }
    return number
  }

  private leaf(value: Leaf): number {
    let number = this.leaves.get(value)
    if (number === undefined) {
      number = this.size++
      this.leaves.set(value, number)
    }
    return number
  }

  /** By one key for both (M. Szudzik, *An elegant pairing function*, 2006), which stays small while they are. */
  private pair(first: number, second: number): number {
    const key = first < second ? second * second + first : first * first + first + second
    let number = this.pairs.get(key)
    if (number === undefined) {
      number = this.size++
      this.pairs.set(key, number)
    }
    return number
  }

  private whole(value: object): number {
    if (Array.isArray(value)) return this.listed(value)
    let number = RECORD
    if (value instanceof Map)
      for (const [key, item] of value)
        number = this.pair(this.pair(number, this.leaf(key)), this.numberOf(item))
    else
      for (const key in value) {
        const item: unknown = value[key as keyof typeof value]
        const second = Array.isArray(item) ? this.listed(item) : this.numberOf(item)
        number = this.pair(this.pair(number, this.leaf(key)), second)
      }
    return number
  }

  /** Lists are made anew for each part, and so are most of their items: these are not known by themselves. */
  private listed(items: readonly unknown[]): number {
    let number = LIST
    for (const item of items)
      number = this.pair(
        number,
        typeof item === 'object' && item !== null ? this.whole(item) : this.leaf(item as Leaf),
      )
    return number
  }
}

/** Whether two parts are alike at first sight, which most are not: then the rest of them need not be looked at. */
function headsAlike(one: Part, other: Part): boolean {
  if (one.cat === 'clause' && other.cat === 'clause')
    return (
      one.frame.kind === other.frame.kind &&
      one.asked?.role === other.asked?.role &&
      one.frame.args.length === other.frame.args.length &&
      one.frame.args.every(({ role }, i) => role === other.frame.args[i]!.role)
    )
  if (one.cat === 'noun' && other.cat === 'noun')
    return one.set.op === other.set.op && (one.relation === undefined) === (other.relation === undefined)
  return one.cat === other.cat
}
