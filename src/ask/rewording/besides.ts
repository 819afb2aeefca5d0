import { isKnownWith, mayBeAsked } from '../gather/exceptions.ts'
import { asksAgent, sought } from '../gather/sought.ts'
import { allFactsOf, type Member } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import { isException, withoutExceptions } from '../read/exceptions.ts'
import { termsIn } from '../read/named.ts'
import { isArticle } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/** "Apart from A, where does B have plants": where B has some, without those in A. */
export function withoutExcepted(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const { kept: others, excepted } = withoutExceptions(atoms.filter(atom => !isArticle(atom)))
  const kept = others.filter(atom => !isException(atom))
  const asked = excepted.length > 0 ? sought(scope, kept, kept) : undefined
  if (!asked || !excepted.every(atom => mayBeAsked(scope, asked, atom))) return undefined
  const named = kept.flatMap(termsIn)
  if (asksAgent(scope, asked) && !excepted.every(atom => isKnownWith(scope, atom, named))) return undefined
  const ids = excepted.flatMap(termsIn)
  return {
    each: [kept],
    combine: ([outcomes = []]) =>
      outcomes.filter(isNoTruth).flatMap(outcome => without(scope, outcome, ids) ?? []),
  }
}

/** "Besides A, who else buys from B": who does, besides A. */
export function withoutOther(atoms: readonly Atom[]): Reworded | undefined {
  const kept = atoms.filter(atom => !cuesOf(atom).has('other') || isException(atom))
  const isBeside = kept.length < atoms.length && withoutExceptions(atoms).excepted.length > 0
  return isBeside ? { each: [kept], combine: all(isNoTruth) } : undefined
}

/** An outcome without some of its members, and what lies under these; undefined where others than terms are among them. */
function without(scope: Scope, outcome: Outcome, ids: readonly string[]): Outcome | undefined {
  const isTerm = ({ value }: Member): boolean => typeof value === 'string' && scope.kb.terms.has(value)
  const members = outcome.members.filter(
    ({ value }) => !ids.some(id => typeof value === 'string' && scope.isUnder(value, id)),
  )
  if (members.length === 0 || !outcome.members.every(isTerm)) return undefined
  return { ...outcome, members, facts: allFactsOf(members) }
}
