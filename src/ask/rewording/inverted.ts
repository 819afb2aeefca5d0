import type { Atom } from '../read/atoms.ts'
import { cuesOf, isPreposition } from '../read/cues.ts'
import { withoutManners } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/** "For which brands will be built X": for which X will be built, as the subject may stand last in some languages. */
export function subjectLast(atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const asking = said[1]
  if (!asking || !isPreposition(said[0]!)) return undefined
  const cues = cuesOf(asking)
  if (!cues.has('which') && !cues.has('who')) return undefined
  const from = cues.has('which') ? 3 : 2
  const [copula, verb, ...subject] = said.slice(from)
  if (!copula || !cuesOf(copula).has('copula') || !verb?.senses.some(isVerb)) return undefined
  if (subject.length === 0 || isPreposition(subject[0]!)) return undefined
  return { each: [[...said.slice(0, from), ...subject, copula, verb]], combine: all(isNoTruth) }
}

/** "In which segment is A": which segment A is in. */
export function prepositionLast(atoms: readonly Atom[]): Reworded | undefined {
  const [preposition, which, noun, copula, ...subject] = withoutManners(atoms)
  if (!preposition || !which || !noun || !copula || subject.length === 0) return undefined
  if (!isPreposition(preposition) || !cuesOf(which).has('which') || !cuesOf(copula).has('copula'))
    return undefined
  return { each: [[which, noun, copula, ...subject, preposition]], combine: all(isNoTruth) }
}
