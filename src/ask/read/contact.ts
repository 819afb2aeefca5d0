import type { Atom } from './atoms.ts'
import { cuesOf, isTerm, typesNamed, unwritten } from './cues.ts'
import { isVerb } from './voice.ts'

/**
 * "The entity A invested in": a clause that says which thing of a type is meant, with no word to join it (a contact
 * clause, after O. Jespersen). The question as it is with that word; undefined where there is no such clause.
 */
export function withRelative(atoms: readonly Atom[]): readonly Atom[] | undefined {
  const at = atoms.findIndex((atom, i) => isHead(atom) && isTerm(atoms[i + 1]) && isDoing(atoms[i + 2]))
  if (at < 0) return undefined
  const others = atoms.filter((atom, i) => (i < at || i > at + 2) && isDoing(atom))
  // "Does the firm A lead X": with one verb it is A's.
  if (others.length === 0) return undefined
  return [...atoms.slice(0, at + 1), unwritten(atoms[at + 1]!, 'relative'), ...atoms.slice(at + 1)]
}

function isHead(atom: Atom): boolean {
  return typesNamed(atom).length > 0 && !isTerm(atom) && cuesOf(atom).size === 0
}

function isDoing(atom: Atom | undefined): boolean {
  return atom !== undefined && !isTerm(atom) && atom.senses.some(isVerb)
}
