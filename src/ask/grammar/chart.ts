import type { Scope } from '../scope.ts'
import { combine } from './combine.ts'
import type { Part } from './parts.ts'
import { shaped } from './shape.ts'
import { Signatures } from './signature.ts'

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
  /** Nothing that could have been made was left out, here or in what it was made of. */
  readonly whole: boolean
}

const NOTHING: Cell = { parts: [], whole: true }

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
  private readonly signatures = new Signatures()

  constructor(scope: Scope, atoms: readonly (readonly Part[])[], barriers: ReadonlySet<number>) {
    this.scope = scope
    this.size = atoms.length
    this.barriers = barriers
    for (const [i, parts] of atoms.entries())
      this.cells.set(at(i, i + 1), { parts: this.kept(parts, BEAM), whole: true })
  }

  /** The readings of the whole row, with so many of each stretch; stretches of which all were kept before are not read again. */
  readings(beam = LONG.find(([atoms]) => this.size > atoms)?.[1] ?? BEAM): readonly Part[] {
    for (let length = 2; length <= this.size; length++)
      for (let from = 0; from + length <= this.size; from++)
        if (!this.cells.get(at(from, from + length))?.whole)
          this.cells.set(at(from, from + length), this.stretch(from, from + length, beam))
    return this.cell(0, this.size).parts
  }

  private cell(from: number, to: number): Cell {
    return this.cells.get(at(from, to)) ?? NOTHING
  }

  private stretch(from: number, to: number, most: number): Cell {
    let found: Part[] = []
    let limit = Number.POSITIVE_INFINITY
    let whole = true
    for (let middle = from + 1; middle < to; middle++) {
      const [left, right] = [this.cell(from, middle), this.cell(middle, to)]
      whole &&= left.whole && right.whole
      this.join({ left: left.parts, right: right.parts, barrier: this.barriers.has(middle), limit, found })
      if (found.length < CROWDED * most) continue
      found = this.kept(found, most)
      if (found.length < most) continue
      whole = false
      limit = found.at(-1)!.cost + REFUND
    }
    const parts = this.kept(found, most)
    return { parts, whole: whole && parts.length < most }
  }

  /** Adds all that the parts of two neighbouring stretches make. */
  private join({ left, right, barrier, limit, found }: Joining): void {
    for (const a of left)
      for (const b of right) {
        if (a.cost + b.cost > limit) break
        this.pairs++
        if (!(barrier && a.cat === 'noun' && b.cat === 'noun'))
          for (const part of combine(this.scope, a, b)) found.push(part)
      }
  }

  private kept(parts: readonly Part[], beam: number): Part[] {
    const sorted = [...parts].sort((a, b) => a.cost - b.cost)
    const seen = new Set<string>()
    const kept: Part[] = []
    for (const part of sorted) {
      const whole = shaped(part)
      const key = this.signatures.of(whole)
      if (seen.has(key)) continue
      seen.add(key)
      kept.push(whole)
      if (kept.length === beam) break
    }
    return kept
  }
}

/** Where the cell of a stretch stands. */
function at(from: number, to: number): number {
  return from * 64 + to
}

/** What a rule may take off the costs of the parts that it joins, at most. */
const REFUND = 0.5

/** With so many times more parts than are kept, the dear ones are dropped before more are made. */
const CROWDED = 2

interface Joining {
  /** The cheapest first, as on the other side. */
  readonly left: readonly Part[]
  readonly right: readonly Part[]
  readonly barrier: boolean
  /** Dearer parts would not be kept. */
  readonly limit: number
  readonly found: Part[]
}
