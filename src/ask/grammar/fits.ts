import { pointsToTerms, type Role, SCALAR_RANGES } from '../../model/knowledge-base.ts'
import { isFigure, type Scope } from '../scope.ts'
import type { Asked, Noun } from './parts.ts'

const SCALARS: ReadonlySet<string> = new Set(SCALAR_RANGES)

/** Whether a type of noun is a figure, a date or a text rather than a type of term. */
export function isScalar(type: string): boolean {
  return SCALARS.has(type)
}

/** A role noun without complements that is asked for stands for the role itself: "what amount". */
export function namesRole(noun: Noun, kind: string | undefined): boolean {
  return (
    noun.asked !== undefined && noun.relation?.head.kind === kind && noun.relation?.frame.args.length === 0
  )
}

/** Whether a role can hold what the noun means or asks for; `marked` are those that its preposition marks. */
export function fits(
  scope: Scope,
  role: Role,
  { noun, kind, marked = [] }: { noun: Noun; kind: string | undefined; marked?: readonly string[] },
): boolean {
  if (namesRole(noun, kind) && role.name === noun.relation!.focus) return true
  if (noun.asked && noun.set.op === 'any')
    return askFits(scope, role, noun.asked) || (isMarkedReason(scope, role, marked) && asksSource(noun.asked))
  if (noun.types.length === 0) return true
  return noun.types.some(type => role.range.includes(type))
}

function askFits(scope: Scope, role: Role, asked: Asked): boolean {
  switch (asked.sort) {
    case 'who':
      return scope.isAgent(role.range)
    case 'where':
      return scope.isPlace(role.range)
    case 'when':
      return role.range.includes('date')
    case 'why':
      return scope.isReason(role.name)
    case 'howMany':
      // Money is counted in a unit that is named.
      if (asked.units === undefined && role.units.some(unit => scope.kb.units.get(unit)?.kind === 'currency'))
        return false
      return isFigure(role) && hasUnit(role, asked.units)
    case 'howMuch':
    case 'share':
      return isFigure(role) && hasUnit(role, asked.units)
    default:
      if (scope.isReason(role.name)) return false
      return (
        pointsToTerms(role) || role.range.includes('text') || role.range.includes('code') || isFigure(role)
      )
  }
}

function isMarkedReason(scope: Scope, { name }: Role, marked: readonly string[]): boolean {
  return marked.includes(name) && scope.isReason(name)
}

/** "What does it rest on", "where does it come from": a preposition of the verb may mark what it is so for. */
function asksSource({ sort }: Asked): boolean {
  return sort === 'what' || sort === 'object' || sort === 'where'
}

/** A count has only the units that it names; a quantity that names none may have any. */
function hasUnit(role: Role, wanted: readonly string[] | undefined): boolean {
  if (wanted === undefined || wanted.some(unit => role.units.includes(unit))) return true
  return role.units.length === 0 && !role.range.includes('count')
}
