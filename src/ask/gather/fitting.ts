import { pointsToTerms, type Role, roleValues } from '../../model/knowledge-base.ts'
import { isFigure, type Scope } from '../scope.ts'
import { isDescribed } from './bonds.ts'
import type { Wanted } from './noun-asked.ts'
import type { Sought } from './sought.ts'

/** Whether what is asked for may fill a role. */
export function isRoleAsked(scope: Scope, role: Role, { sort, wanted }: Sought): boolean {
  if (sort === 'which')
    return (
      (wanted?.describes === true && (pointsToTerms(role) || role.range.includes('text'))) ||
      (wanted?.types.some(type => role.range.includes(type)) ?? false) ||
      (wanted?.roles.includes(role.name) ?? false) ||
      (wanted?.kinds !== undefined &&
        !wanted.defined &&
        role.range.includes('text') &&
        !scope.isReason(role.name))
    )
  switch (sort) {
    case 'who':
      return pointsToTerms(role) && scope.isAgent(role.range)
    case 'where':
      return pointsToTerms(role) && scope.isPlace(role.range)
    case 'why':
      return scope.isReason(role.name)
    case 'howMany':
      return (
        isFigure(role) &&
        ((wanted?.roles.includes(role.name) ?? false) ||
          role.units.some(unit => wanted?.units.includes(unit)))
      )
    case 'howMuch':
      return isFigure(role)
    case 'share':
      return (
        role.range.includes('quantity') && role.units.some(unit => scope.kb.units.get(unit)?.kind === 'ratio')
      )
    default:
      return role.range.includes('text')
  }
}

/** "Number of plants": only a fact of a kind that has such a role, or has such a figure, can be meant. */
export function hasRoleFor(scope: Scope, ordinal: number, asked: Sought): boolean {
  const { wanted, sort } = asked
  if (wanted?.describes) return holdsNoun(scope, ordinal, wanted)
  const fact = scope.fact(ordinal)
  const isFilled = (): boolean =>
    scope
      .rolesOf(fact.kind)
      .some(role => isRoleAsked(scope, role, asked) && roleValues(fact, role.name).length > 0)
  if (sort === 'share') return isFilled()
  if (!wanted || wanted.types.length > 0 || wanted.roles.length === 0) return true
  if (wanted.units.length === 0) return wanted.roles.some(role => scope.role(fact.kind, role) !== undefined)
  return sort !== 'howMany' || isFilled()
}

/** "Which advantage": the texts of the fact, or the definition of what it names, have the noun or another of its meaning. */
function holdsNoun(scope: Scope, ordinal: number, { atom, itself }: Wanted): boolean {
  const { texts } = scope
  return (
    atom.stems.every(list =>
      list.some(stem => (itself ? texts.with(stem) : texts.withWider(stem)).has(ordinal)),
    ) || scope.termsOf(ordinal).some(id => isDescribed(scope, atom, id))
  )
}
