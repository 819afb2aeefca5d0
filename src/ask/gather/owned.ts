/** "A's plants", "entrusted to A": to whom the case or the preposition beside somebody gives a role. */
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import type { Scope } from '../scope.ts'
import { isHeld, isMarkedOther } from './direction.ts'
import { agentsIn } from './places.ts'
import type { Sought } from './sought.ts'

/** Whether a fact gives others the roles that cases and prepositions of a question give to those whom it names. */
export function givesOthers(
  scope: Scope,
  ordinal: number,
  within: { asked: Sought; atoms: readonly Atom[] },
): boolean {
  return isMarkedOther(scope, ordinal, within.atoms) || isOthers(scope, ordinal, within)
}

/** Whether what is asked for is said to be somebody's to whom a fact does not give the role of those whose it is. */
function isOthers(
  scope: Scope,
  ordinal: number,
  { asked: { wanted }, atoms }: { asked: Sought; atoms: readonly Atom[] },
): boolean {
  const fact = scope.fact(ordinal)
  const owners = (wanted?.roles ?? []).flatMap(role =>
    scope.role(fact.kind, role) ? scope.possessorsOf(fact.kind, role) : [],
  )
  const ids = wanted && owners.length > 0 ? ownersNamed(scope, atoms, wanted.atom) : []
  if (ids.length === 0) return false
  return !owners.some(role => isHeld(scope, ordinal, { role, ids }))
}

/** Those who stand right before a noun, with or without a case, or behind it in the genitive. */
function ownersNamed(scope: Scope, atoms: readonly Atom[], noun: Atom): string[] {
  const at = atoms.findIndex(({ from }) => from === noun.from)
  const isGenitive = (atom: Atom | undefined): boolean => atom !== undefined && cuesOf(atom).has('genitive')
  const before = atoms[isGenitive(atoms[at - 1]) ? at - 2 : at - 1]
  const behind = isGenitive(atoms[at + 1])
    ? atoms.slice(at + 2).find(atom => !cuesOf(atom).has('article'))
    : undefined
  return [before, behind].flatMap(atom => (atom ? agentsIn(scope, atom) : []))
}
