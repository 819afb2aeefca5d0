import type { Scope } from '../scope.ts'
import { Cheapest } from './cheapest.ts'
import { combine } from './combine.ts'
import type { Part } from './parts.ts'
import { shaped } from './shape.ts'

/** How many readings of one stretch are kept, the cheapest first. */
const BEAM = 20

/** Enough for most questions: all that is looked at first. */
export const NARROW = 6

/** Longer questions keep fewer, by the atoms that they have more than, so that the time for one stays bounded. */
const LONG: readonly (readonly [atoms: number, beam: number])[] = [
  [11, 8],
  [9, 12],
]

interface Cell {
  /** The cheapest first. */
  readonly parts: readonly Part[]
  /** What each of them adds at the least to the cost of what it is joined to. */
  readonly floors: readonly number[]
  /** The least of these. */
  readonly least: number
  /** Nothing that could have been made was left out, here or in what it was made of. */
  readonly whole: boolean
}

const NOTHING: Cell = { parts: [], floors: [], least: 0, whole: true }

/** How much of a chart is filled. */
export interface Reach {
  /** So many readings of each stretch. */
  readonly beam?: number
  /** None that costs more. */
  readonly most?: number
}

/**
 * All readings of a row of atoms, built bottom-up over ever longer stretches (the algorithm of Cocke, Younger and
 * Kasami) and cut to the cheapest of each stretch. No two nouns are one across a barrier, where an auxiliary stood.
 */
export class Chart {
  /** How many pairs of parts have been joined, or tried: what the chart has cost. */
  pairs = 0
  private readonly scope: Scope
  private readonly size: number
  private readonly barriers: ReadonlySet<number>
  private readonly cells = new Map<number, Cell>()
  private readonly joints = new Map<Part, Map<Part, readonly Part[]>>()
  /** Whether the readings looked for are the first, after which all may be looked for. */
  private isFirst = true

  constructor(scope: Scope, atoms: readonly (readonly Part[])[], barriers: ReadonlySet<number>) {
    this.scope = scope
    this.size = atoms.length
    this.barriers = barriers
    for (const [i, parts] of atoms.entries()) {
      const cell = new Cheapest({ beam: BEAM })
      for (const part of parts) cell.add(shaped(part))
      this.cells.set(at(i, i + 1), cellOf(cell.parts, true))
    }
  }

  /** The readings of the whole row; stretches of which all were kept before are not read again. */
  readings(reach: Reach = {}): readonly Part[] {
    const beam = reach.beam ?? LONG.find(([atoms]) => this.size > atoms)?.[1] ?? BEAM
    for (let length = 2; length <= this.size; length++)
      for (let from = 0; from + length <= this.size; from++)
        if (!this.cells.get(at(from, from + length))?.whole)
          this.cells.set(at(from, from + length), this.stretch(from, from + length, { ...reach, beam }))
    this.isFirst = false
    return this.cell(0, this.size).parts
  }

  private cell(from: number, to: number): Cell {
    return this.cells.get(at(from, to)) ?? NOTHING
  }

  private stretch(from: number, to: number, reach: Reach & { beam: number }): Cell {
    const found = new Cheapest(reach)
    let whole = true
    for (let middle = from + 1; middle < to; middle++) {
      const [left, right] = [this.cell(from, middle), this.cell(middle, to)]
      whole &&= left.whole && right.whole
      this.join(found, { left, right, barrier: this.barriers.has(middle) })
    }
    return cellOf(found.parts, whole && !found.full)
  }

  /** Adds all that the parts of two neighbouring stretches make, the cheaper of which stand first. */
  private join(found: Cheapest, { left, right, barrier }: Neighbours): void {
    if (right.parts.length === 0) return
    for (let i = 0; i < left.parts.length; i++) {
      if (left.floors[i]! + right.least > found.limit) {
        found.full = true
        continue
      }
      const a = left.parts[i]!
      const isBarred = barrier && (a.cat === 'noun' || a.cat === 'marked')
      const known = this.joints.get(a)
      for (let j = 0; j < right.parts.length; j++) {
        const b = right.parts[j]!
        if (left.floors[i]! + right.floors[j]! > found.limit) found.full = true
        else if (!isBarred || b.cat !== 'noun')
          for (const part of known?.get(b) ?? this.joint(a, b)) found.add(part)
      }
    }
  }

  /** What two parts make, which is kept while the stretch may be read again: then most of its parts are the same. */
  private joint(a: Part, b: Part): readonly Part[] {
    this.pairs++
    const made = combine(this.scope, a, b)
    for (let i = 0; i < made.length; i++) made[i] = shaped(made[i]!)
    if (this.isFirst) {
      const known = this.joints.get(a) ?? new Map<Part, readonly Part[]>()
      this.joints.set(a, known.set(b, made))
    }
    return made
  }
}

interface Neighbours {
  readonly left: Cell
  readonly right: Cell
  readonly barrier: boolean
}

/** Where the cell of a stretch stands. */
function at(from: number, to: number): number {
  return from * 64 + to
}

function cellOf(parts: readonly Part[], whole: boolean): Cell {
  const floors = parts.map(part => part.cost - refundOf(part))
  return { parts, floors, least: Math.min(...floors), whole }
}

/** What a rule may take off the cost of a part that it joins, at most: that of its mark, or of a grade that stood alone. */
function refundOf(part: Part): number {
  if (part.cat === 'noun') return part.relation?.graded?.cost ?? 0
  if (part.cat !== 'marked' && part.cat !== 'copular') return 0
  return Math.max(0, part.cost - part.noun.cost) + refundOf(part.noun)
}
