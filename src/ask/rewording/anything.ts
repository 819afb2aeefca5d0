import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isPreposition, unwritten } from '../read/cues.ts'
import { withoutManners } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Reworded } from './reworded.ts'

/** "Does A invest in anything": whether A invests. */
export function ofAnything(atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const last = said.at(-1)
  const before = said.slice(0, -1)
  const end = before.findLastIndex(atom => !isPreposition(atom)) + 1
  if (!last || !cuesOf(last).has('any') || said.some(isAsking)) return undefined
  return before.some(({ senses }) => senses.some(isVerb))
    ? { each: [before.slice(0, end)], combine: found => found.flat() }
    : undefined
}

/** "Any projects in A?": whether there are some. */
export function ofAnyThere(atoms: readonly Atom[]): Reworded | undefined {
  const [first, ...rest] = withoutManners(atoms)
  if (!first || !cuesOf(first).has('any') || rest.some(isAsking)) return undefined
  if (rest.some(({ senses }) => senses.every(isVerb))) return undefined
  return {
    each: [[unwritten(first, 'truth'), unwritten(first, 'there'), ...rest]],
    combine: found => found.flat(),
  }
}
