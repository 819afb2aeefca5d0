import { namesAgent } from '../gather/meeting.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isMark, isTerm } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import { isArticle } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/** A thing and whose it is, as they stand in a question. */
interface Owned {
  readonly owner: Atom
  readonly thing: Atom
  readonly length: number
}

/** "Whose platforms do A's vans use": whose A uses, of what facts tell of both. */
export function ofOwner(scope: Scope, written: readonly Atom[]): Reworded | undefined {
  const atoms = written.filter(atom => !isMark(atom) && !isArticle(atom))
  for (const at of atoms.keys()) {
    const owned = ownedAt(scope, atoms, at)
    if (!owned) continue
    const rest = atoms.slice(at + owned.length)
    if (!rest[0]?.senses.some(isVerb)) continue
    const isOfBoth = ({ facts }: Outcome): boolean =>
      facts.every(ordinal =>
        [owned.owner, owned.thing].every(atom =>
          termsIn(atom).some(id => scope.termsOf(ordinal).includes(id)),
        ),
      )
    return {
      each: [[...atoms.slice(0, at), owned.owner, ...rest, owned.thing]],
      combine: all(outcome => isNoTruth(outcome) && isOfBoth(outcome)),
    }
  }
  return undefined
}

/** "A vans", "A's vans", "vans of A", from a place on. */
function ownedAt(scope: Scope, atoms: readonly Atom[], at: number): Owned | undefined {
  const [first, second, third] = atoms.slice(at, at + 3)
  if (!first || !second) return undefined
  const isOf = cuesOf(second).has('genitive')
  const [one, other] = [first, isOf ? third : second]
  if (!other || !isTerm(one) || !isTerm(other)) return undefined
  const length = isOf ? 3 : 2
  const [isOwner, isOther] = [one, other].map(atom => namesAgent(scope, [atom]))
  if (isOwner && !isOther) return { owner: one, thing: other, length }
  return isOf && isOther && !isOwner ? { owner: other, thing: one, length } : undefined
}
