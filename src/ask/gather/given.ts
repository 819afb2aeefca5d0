/** Whether a fact has what is asked for, by its sort or by the type that a noun names. */
import { isUnnamed, type RoleValue, roleValues, textsIn } from '../../model/knowledge-base.ts'
import type { Atom } from '../read/atoms.ts'
import { someHas } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { isRoleAsked } from './fitting.ts'
import { wantedBy } from './noun-asked.ts'
import { FIGURES, type Sought } from './sought.ts'
import { isOfType } from './values.ts'

/** Whether a fact has what is asked for by a type, a figure, a time or a place: a text alone may be told in any words. */
export function gives(
  scope: Scope,
  ordinal: number,
  { content, atoms, asked }: { content: readonly Atom[]; atoms: readonly Atom[]; asked: Sought },
): boolean {
  const fact = scope.fact(ordinal)
  if (asked.sort === 'when') return fact.valid !== undefined
  const { types = [], roles = [], units = [] } = asked.wanted ?? {}
  const asksNamed = someHas(atoms, 'named') || asked.sort === 'who' || types.length > 0
  const isOpen = roles.length + units.length === 0 && !asksNamed
  if (isOpen && !FIGURES.has(asked.sort) && asked.sort !== 'where' && asked.sort !== 'why') return true
  const fillers = scope
    .rolesOf(fact.kind)
    .filter(role => role.denies === undefined && isRoleAsked(scope, role, asked))
    .flatMap(role =>
      roleValues(fact, role.name).filter(value =>
        isOfType(scope, value, { ordinal, role: role.name, asked }),
      ),
    )
  if (asksNamed && fillers.some(isUnnamed)) return false
  return fillers.some(
    value =>
      !isNamedAlready(value, content) &&
      (FIGURES.has(asked.sort) || typeof value === 'string' || textsIn(value).length > 0),
  )
}

function isNamedAlready(value: RoleValue, content: readonly Atom[]): boolean {
  return typeof value === 'string' && content.some(atom => termsIn(atom).includes(value))
}

/** Whether a fact has something new of the type that a noun names. */
export function isGiven(
  scope: Scope,
  ordinal: number,
  { atom, content }: { atom: Atom; content: readonly Atom[] },
): boolean {
  const { types = [] } = wantedBy(atom) ?? {}
  if (types.length === 0) return false
  const fact = scope.fact(ordinal)
  return scope
    .rolesOf(fact.kind)
    .flatMap(({ name }) => roleValues(fact, name))
    .some(
      value =>
        typeof value === 'string' &&
        types.includes(scope.kb.terms.get(value)?.type ?? '') &&
        !isNamedAlready(value, content),
    )
}
