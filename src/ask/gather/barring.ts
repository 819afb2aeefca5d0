/** Words with which facts that hold all the others may still not say whether it is so. */
import type { Atom } from '../read/atoms.ts'
import { ASKING, cuesOf, hasAny, isGrammar, isMark } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'

/** With these a name or a list is asked for. */
const NAMING: readonly Cue[] = ['list', 'named', 'define']

const BARRED: readonly Cue[] = ['not', 'except', ...ASKING, ...NAMING]

/** Whether a question holds such a word, but for the one by which it asks about a denial. */
export function isBarred(atoms: readonly Atom[], denial: Atom | undefined): boolean {
  const isBarring = (atom: Atom, i: number): boolean =>
    atom !== denial && hasAny(atom, BARRED) && !isInfinitive(atoms, i)
  return atoms.some(isBarring) || asksOfAnything(atoms)
}

/** "Do they want to find X": behind what it depends on, a word that asks for a list is a verb. */
function isInfinitive(atoms: readonly Atom[], at: number): boolean {
  const names = hasAny(atoms[at]!, NAMING)
  return names && atoms.slice(0, at).some(atom => !isGrammar(atom))
}

/** "Does A lead anything": what it would be nobody says. */
function asksOfAnything(atoms: readonly Atom[]): boolean {
  const last = atoms.findLast(atom => !isMark(atom))
  return last !== undefined && cuesOf(last).has('any')
}
