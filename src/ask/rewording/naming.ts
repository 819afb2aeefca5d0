import { definedIn } from '../meaning/definition.ts'
import { distinct, type Member } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking } from '../read/cues.ts'
import { isLight, withoutManners } from '../read/order.ts'
import type { Scope } from '../scope.ts'
import { behindPrepositions, isNoTruth, type Reworded } from './reworded.ts'

/** "Name of the entity for X", "the boss of X, name": the entity, the boss, where that has a name. */
export function withoutNaming(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const at = said.findIndex(atom => cuesOf(atom).has('named'))
  const isEdge = said.slice(0, at).every(isLight) || at === said.length - 1
  if (at < 0 || !isEdge || said.some(isAsking)) return undefined
  const rest = behindPrepositions(said.slice(at + 1))
  return {
    each: [[...said.slice(0, at), ...rest]],
    combine: found => found.flat().flatMap(outcome => (isNoTruth(outcome) ? named(scope, outcome) : [])),
  }
}

/** An outcome of which each member is a name: what a definition defines stands for what it says. */
function named(scope: Scope, outcome: Outcome): Outcome[] {
  const members = distinct(outcome.members.flatMap(member => nameOf(scope, member)))
  const isNamed = members.every(member => isName(scope, member))
  return members.length > 0 && isNamed ? [{ ...outcome, members }] : []
}

function nameOf(scope: Scope, member: Member): readonly Member[] {
  const defined = definedIn(scope, member)
  return isName(scope, member) || defined.length === 0 ? [member] : defined
}

function isName({ kb }: Scope, { value }: Member): boolean {
  return typeof value === 'string' && kb.terms.has(value)
}
