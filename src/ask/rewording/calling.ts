import { definedByWords } from '../defined.ts'
import type { Atom } from '../read/atoms.ts'
import { isPreposition, isTerm } from '../read/cues.ts'
import { endOf, isDescribing, isOpen, named } from '../read/descriptions.ts'
import { isArticle } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import type { Reworded } from './reworded.ts'

/** "With the oil giant": the one thing whose definition calls it so, where nobody asks which it is. */
export function ofCalled(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  for (const [at, before] of atoms.entries()) {
    const isBefore = isArticle(before) || isPreposition(before)
    if (!isBefore || !isDescribing(atoms[at + 1] ?? before) || isOpen(atoms, at, false)) continue
    const to = endOf(atoms, at)
    const words = atoms.slice(at + 1, to).filter(atom => isDescribing(atom))
    if (words.length < FEWEST || words.every(isTerm)) continue
    const [id, ...others] = definedByWords(scope, words)
    if (id === undefined || others.length > 0) continue
    const term = named(atoms.slice(at + 1, to), { id, type: scope.kb.terms.get(id)!.type })
    return { each: [[...atoms.slice(0, at + 1), term, ...atoms.slice(to)]], combine: found => found.flat() }
  }
  return undefined
}

/** One word alone is said of much. */
const FEWEST = 2
