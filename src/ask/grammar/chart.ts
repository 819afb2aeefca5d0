import type { Scope } from '../scope.ts'
import { combine } from './combine.ts'
import type { Part } from './parts.ts'
import { signature } from './signature.ts'

/** How many readings of one stretch are kept, the cheapest first. */
const BEAM = 20

/** Enough for most questions: all that is looked at first. */
export const NARROW = 6

/** Longer questions keep fewer, by the atoms that they have more than, so that the time for one stays bounded. */
const LONG: readonly (readonly [atoms: number, beam: number])[] = [
  [11, 8],
  [9, 12],
]

/**
 * All readings of a row of atoms, built bottom-up over ever longer stretches (the algorithm of Cocke, Younger and
 * Kasami) and cut to the cheapest of each stretch. No two nouns are one across a barrier, where an auxiliary stood.
 */
export function parse(
  scope: Scope,
  atoms: readonly (readonly Part[])[],
  { barriers, beam }: { barriers: ReadonlySet<number>; beam?: number },
): Part[] {
  const size = atoms.length
  if (size === 0) return []
  const most = beam ?? LONG.find(([atoms]) => size > atoms)?.[1] ?? BEAM
  const chart = new Map<number, Part[]>()
  const at = (from: number, to: number): readonly Part[] => chart.get(from * 64 + to) ?? []
  for (const [i, parts] of atoms.entries()) chart.set(i * 64 + i + 1, keep(parts, BEAM))
  for (let length = 2; length <= size; length++)
    for (let from = 0; from + length <= size; from++) {
      let found: Part[] = []
      let limit = Number.POSITIVE_INFINITY
      for (let middle = from + 1; middle < from + length; middle++) {
        joints(scope, {
          left: at(from, middle),
          right: at(middle, from + length),
          barrier: barriers.has(middle),
          limit,
          found,
        })
        if (found.length < CROWDED * most) continue
        found = keep(found, most)
        limit = found.length < most ? limit : found.at(-1)!.cost + REFUND
      }
      chart.set(from * 64 + from + length, keep(found, most))
    }
  return [...at(0, size)]
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

/** Adds all that the parts of two neighbouring stretches make. */
function joints(scope: Scope, { left, right, barrier, limit, found }: Joining): void {
  for (const a of left)
    for (const b of right) {
      if (a.cost + b.cost > limit) break
      if (!(barrier && a.cat === 'noun' && b.cat === 'noun'))
        for (const part of combine(scope, a, b)) found.push(part)
    }
}

function keep(parts: readonly Part[], beam: number): Part[] {
  const sorted = [...parts].sort((a, b) => a.cost - b.cost)
  const seen = new Set<string>()
  const kept: Part[] = []
  for (const part of sorted) {
    const key = signature(part)
    if (seen.has(key)) continue
    seen.add(key)
    kept.push(part)
    if (kept.length === beam) break
  }
  return kept
}
