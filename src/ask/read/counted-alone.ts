import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isMark, typesNamed } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isVerb } from './voice.ts'

/** What may stand between "which" and how many. */
const BETWEEN: readonly Cue[] = ['article', 'genitive', 'partitive']

/**
 * "Which two", "which of the three": a number behind "which" without a noun of its own counts those that a whole is made
 * of. `typeOf` gives their type, for as many as some whole has; with no article before it, of any whole.
 */
export function withCountedAlone(
  atoms: readonly Atom[],
  typeOf: (size: number | undefined) => string | undefined,
): readonly Atom[] {
  const which = atoms.findIndex(atom => cuesOf(atom).has('which'))
  const at = which + 1 + atoms.slice(which + 1).findIndex(atom => !isBetween(atom))
  const number = atoms[at]?.senses.find(sense => sense.sort === 'number')
  if (which < 0 || !number || isNoun(atoms[at + 1])) return atoms
  const type = typeOf(at > which + 1 ? number.value : undefined)
  if (type === undefined) return atoms
  const counted = atoms[at]!
  const middle = (counted.from + counted.to) / 2
  const noun: Atom = {
    ...counted,
    from: middle,
    stems: [],
    plural: true,
    senses: [{ sort: 'entry', entry: { sort: 'type', type }, foreign: false }],
  }
  return [...atoms.slice(0, at), { ...counted, to: middle }, noun, ...atoms.slice(at + 1)]
}

function isBetween(atom: Atom): boolean {
  return hasAny(atom, BETWEEN)
}

/** Whether what stands behind a number may be what it counts. */
function isNoun(atom: Atom | undefined): boolean {
  if (atom === undefined || isMark(atom) || cuesOf(atom).size > 0) return false
  return typesNamed(atom).length > 0 || !atom.senses.some(isVerb)
}
