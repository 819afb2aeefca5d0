import { isTold } from '../gather/exceptions.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isTerm, typesNamed, unwritten } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import { isArticle, isLight, withoutManners } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, isHeld, type Reworded } from './reworded.ts'

/** "Is X hybrid or electric", "X: an A or a B": what X is, where what defines it says the one of both and not the other. */
export function ofNature(scope: Scope, written: readonly Atom[]): Reworded | undefined {
  const atoms = withoutManners(written).filter(atom => !isArticle(atom) && !isLight(atom))
  const [thing, ...said] = atoms[0] && cuesOf(atoms[0]).has('copula') ? atoms.slice(1) : atoms
  // "X, c'est du P ou du Q".
  const isOfBeing = (atom: Atom): boolean => hasAny(atom, ['cleft', 'copula', 'partitive'])
  const rest = said.filter(atom => !isOfBeing(atom))
  const or = rest.findIndex(atom => cuesOf(atom).has('or'))
  const [one, other] = [rest.slice(0, Math.max(or, 0)), rest.slice(or + 1)]
  const id = thing && termsIn(thing).find(each => scope.definitionsOf(each).length > 0)
  if (!thing || id === undefined || !isPhrase(one) || !isPhrase(other)) return undefined
  // Of what nothing is told it cannot be told that it is not so.
  if (!rest.flatMap(termsIn).every(term => isTold(scope, term))) return undefined
  const isOne = (ordinal: number): boolean =>
    scope.definitionsOf(id).includes(ordinal) &&
    [one, other].filter(phrase => isSaid(scope, ordinal, { id, phrase })).length === 1
  return {
    each: [[unwritten(thing, 'what'), unwritten(thing, 'copula'), thing]],
    combine: all(({ facts }) => facts.length > 0 && facts.every(isOne)),
  }
}

/** More words than these say more than what something is. */
const LONGEST = 3

function isPhrase(phrase: readonly Atom[]): boolean {
  const isClosed = (atom: Atom): boolean => isAsking(atom) || (!isTerm(atom) && cuesOf(atom).size > 0)
  return phrase.length > 0 && phrase.length <= LONGEST && !phrase.some(isClosed)
}

/** Whether a definition has all words of a phrase; of a noun for its type no word is needed beside others. */
function isSaid(
  scope: Scope,
  ordinal: number,
  { id, phrase }: { readonly id: string; readonly phrase: readonly Atom[] },
): boolean {
  const { type } = scope.kb.terms.get(id)!
  const isIn = (atom: Atom): boolean =>
    isHeld(scope, ordinal, atom) || (phrase.length > 1 && typesNamed(atom).includes(type))
  return phrase.every(isIn)
}
