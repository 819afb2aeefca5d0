import type { Atom } from './atoms.ts'
import { cuesOf, isTerm } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isNominal } from './order.ts'
import type { Prepared } from './prepare.ts'
import { isVerb } from './voice.ts'

const AUXILIARIES: readonly Cue[] = ['auxiliary', 'have']

/** "A leads B?": what a statement says is asked by its mark alone; "how long has A …" is none. */
export function isStatement(atoms: readonly Atom[], prepared: Prepared): boolean {
  const { atoms: kept } = prepared
  // "A: stake of B?": what a genitive follows may be a noun.
  const isNoun = (i: number): boolean =>
    kept[i]!.senses.some(isNominal) && kept[i + 1] !== undefined && cuesOf(kept[i + 1]!).has('genitive')
  const verbs = kept.some(({ senses }, i) => senses.some(isVerb) && !isNoun(i))
  return atoms.at(-1)?.text === '?' && verbs && !asksNoun(atoms)
}

/** Whether what is asked for stands before the auxiliary, and somebody behind it. */
function asksNoun(atoms: readonly Atom[]): boolean {
  const [first, auxiliary, next] = atoms.filter(atom => !cuesOf(atom).has('article'))
  const names = first?.senses.some(
    sense => sense.sort === 'entry' && (sense.entry.sort === 'role' || sense.entry.sort === 'code'),
  )
  const asks = AUXILIARIES.some(cue => auxiliary !== undefined && cuesOf(auxiliary).has(cue))
  return names === true && asks && isTerm(next)
}
