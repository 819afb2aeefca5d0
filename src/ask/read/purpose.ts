import type { Atom } from './atoms.ts'
import { cuesOf, unwritten } from './cues.ts'
import { withoutManners } from './order.ts'
import { isVerb } from './voice.ts'

/** "What does A want X for": why A wants it, with the preposition at the end; undefined of any other question. */
export function whyFor(atoms: readonly Atom[]): { atoms: readonly Atom[]; preposition: Atom } | undefined {
  const [what, ...rest] = withoutManners(atoms)
  const preposition = rest.pop()
  if (!what || !preposition || !cuesOf(what).has('what') || !cuesOf(preposition).has('opinion'))
    return undefined
  const isDone = rest.some(atom => atom.senses.some(isVerb) && !cuesOf(atom).has('copula'))
  return isDone ? { atoms: [unwritten(what, 'why'), ...rest], preposition } : undefined
}
