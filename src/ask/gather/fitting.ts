import { pointsToTerms, type Role } from '../../model/knowledge-base.ts'
import { isFigure, type Scope } from '../scope.ts'
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
