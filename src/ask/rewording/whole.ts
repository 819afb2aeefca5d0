import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isPreposition, isTerm } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import { isArticle } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { partsOf } from '../terms.ts'
import { all, isOfContent, type Reworded } from './reworded.ts'

/** "Who in A is in charge of X", "the A cars", "A plans", of a whole: whoever of its parts is, those of several, all of them. */
export function withoutWhole(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const at = atoms.findIndex(atom => partsNamed(scope, atom).length > 1)
  // "How does A call X" asks what nobody but A tells.
  const isNaming = atoms.some(atom => cuesOf(atom).has('named') || cuesOf(atom).has('how'))
  if (at < 0 || isNaming || atoms.filter(atom => isTerm(atom) || isOfContent(atom)).length < FEWEST)
    return undefined
  const parts = partsNamed(scope, atoms[at]!)
  const start = atoms.slice(0, at).findLastIndex(atom => !isArticle(atom))
  const isWithin = start >= 0 && isPreposition(atoms[start]!)
  const isSubject = !isWithin && atoms[at + 1]?.senses.some(isVerb)
  if (!isWithin && !isOfContent(atoms[at + 1])) return undefined
  const areParts = ({ members }: Outcome): boolean =>
    isWithin &&
    cuesOf(atoms[start]!).has('locative') &&
    members.length > 0 &&
    members.every(({ value }) => parts.includes(String(value)))
  const fewest = isSubject ? parts.length : SEVERAL
  return {
    each: [[...atoms.slice(0, isWithin ? start : at), ...atoms.slice(at + 1)]],
    combine: all(
      outcome =>
        areParts(outcome) ||
        outcome.facts.every(
          ordinal => scope.termsOf(ordinal).filter(id => parts.includes(id)).length >= fewest,
        ),
    ),
  }
}

/** Without a whole fewer words than these, it among them, would be too few. */
const FEWEST = 3

const SEVERAL = 2

function partsNamed(scope: Scope, atom: Atom): string[] {
  return termsIn(atom).flatMap(id => partsOf(scope.kb, id))
}
