import type { Scope } from '../scope.ts'
import { combine } from './combine.ts'
import type { Part } from './parts.ts'
import { signature } from './signature.ts'

/** How many readings of one stretch are kept, the cheapest first. */
const BEAM = 20

/** Enough for most questions: all that is looked at first. */
export const NARROW = 6

/** Longer questions keep fewer, so that the time for one stays bounded. */
const BEAM_LONG = 12

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
  const most = beam ?? (size > 9 ? BEAM_LONG : BEAM)
  const chart = new Map<number, Part[]>()
  const at = (from: number, to: number): readonly Part[] => chart.get(from * 64 + to) ?? []
  for (const [i, parts] of atoms.entries()) chart.set(i * 64 + i + 1, keep(parts, BEAM))
  for (let length = 2; length <= size; length++)
    for (let from = 0; from + length <= size; from++) {
      const found: Part[] = []
      for (let middle = from + 1; middle < from + length; middle++)
        found.push(
          ...joints(scope, {
            left: at(from, middle),
            right: at(middle, from + length),
            barrier: barriers.has(middle),
          }),
        )
      chart.set(from * 64 + from + length, keep(found, most))
    }
  return [...at(0, size)]
}

/** All that the parts of two neighbouring stretches make. */
function joints(
  scope: Scope,
  { left, right, barrier }: { left: readonly Part[]; right: readonly Part[]; barrier: boolean },
): Part[] {
  const found: Part[] = []
  for (const a of left)
    for (const b of right)
      if (!(barrier && a.cat === 'noun' && b.cat === 'noun')) found.push(...combine(scope, a, b))
  return found
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
