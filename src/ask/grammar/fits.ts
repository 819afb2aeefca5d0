import { pointsToTerms, type Role, SCALAR_RANGES } from '../../model/knowledge-base.ts'
import type { Scope } from '../scope.ts'
import type { Asked, Noun } from './parts.ts'

export function isScalar(type: string): boolean {
  return (SCALAR_RANGES as readonly string[]).includes(type)
}

/** A role noun without complements that is asked for stands for the role itself: "what amount". */
export function namesRole(noun: Noun, kind: string | undefined): boolean {
  return (
    noun.asked !== undefined && noun.relation?.head.kind === kind && noun.relation?.frame.args.length === 0
  )
}

/** Whether a role can hold what the noun means or asks for. */
export function fits(
  scope: Scope,
  role: Role,
  { noun, kind }: { noun: Noun; kind: string | undefined },
): boolean {
  if (namesRole(noun, kind) && role.name === noun.relation!.focus) return true
  if (noun.asked && noun.set.op === 'any') return askFits(scope, role, noun.asked)
  if (noun.types.length === 0) return true
  return noun.types.some(type => role.range.includes(type))
}

function askFits(scope: Scope, role: Role, asked: Asked): boolean {
  const nature = (types: readonly string[], natures: readonly string[]): boolean =>
    types.some(type => natures.includes(scope.kb.types.get(type)?.nature ?? 'thing'))
  const counted = role.range.includes('quantity') || role.range.includes('count')
  switch (asked.sort) {
    case 'who':
      return nature(
        role.range.filter(type => scope.kb.types.has(type)),
        ['person', 'organisation'],
      )
    case 'where':
      return nature(
        role.range.filter(type => scope.kb.types.has(type)),
        ['place'],
      )
    case 'when':
      return role.range.includes('date')
    case 'why':
      return scope.isReason(role.name)
    case 'howMuch':
    case 'howMany':
    case 'share':
      return (
        counted &&
        (role.range.includes('count')
          ? asked.units === undefined || meet(role.units, asked.units)
          : unitsMeet(role.units, asked.units))
      )
    default:
      return pointsToTerms(role) || role.range.includes('text') || role.range.includes('code') || counted
  }
}

function meet(of: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some(unit => of.includes(unit))
}

function unitsMeet(of: readonly string[], wanted: readonly string[] | undefined): boolean {
  return wanted === undefined || of.length === 0 || meet(of, wanted)
}
