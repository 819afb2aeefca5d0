import { pointsToTerms, type Role, SCALAR_RANGES } from '../../model/knowledge-base.ts'
import { isFigure, type Scope } from '../scope.ts'
import type { Asked, Noun } from './parts.ts'

const SCALARS: ReadonlySet<string> = new Set(SCALAR_RANGES)

/** Whether a type of noun is a figure, a date or a text rather than a type of term. */
export function isScalar(type: string): boolean {
  return SCALARS.has(type)
}

/** A role noun that is asked for stands for the role itself: "what amount"; of figures also whose they are: "A's plants". */
export function namesRole({ asked, relation, types }: Noun, kind: string | undefined): boolean {
  if (asked === undefined || !relation || relation.head.kind !== kind) return false
  const { args } = relation.frame
  return args.length === 0 || (types.some(isScalar) && args.every(({ value }) => value.op === 'terms'))
}

/** The roles of a kind that can hold what the noun means or asks for; `marked` are those that its place marks. */
export function fittingRoles(
  scope: Scope,
  kind: string | undefined,
  { noun, marked = NONE }: { noun: Noun; marked?: readonly string[] | undefined },
): readonly Role[] {
  const open = noun.set.op === 'any' ? noun.asked : undefined
  const own = open ? askedRoles(scope, kind, open) : typedRoles(scope, kind, noun.types)
  const named = namesRole(noun, kind) ? noun.relation!.focus : undefined
  const isReason = open !== undefined && marked.length > 0 && asksSource(open)
  if (named === undefined && !isReason) return own
  return scope
    .rolesOf(kind)
    .filter(
      role => role.name === named || own.includes(role) || (isReason && isMarkedReason(scope, role, marked)),
    )
}

const NONE: readonly string[] = []

function askedRoles(scope: Scope, kind: string | undefined, asked: Asked): readonly Role[] {
  return rolesBy(scope, asked, { kind, fits: role => askFits(scope, role, asked) })
}

function typedRoles(scope: Scope, kind: string | undefined, types: readonly string[]): readonly Role[] {
  if (types.length === 0) return scope.rolesOf(kind)
  return rolesBy(scope, types, { kind, fits: role => types.some(type => role.range.includes(type)) })
}

/** The roles that fit what is asked or the types that are named, which are looked for once for these. */
function rolesBy(
  scope: Scope,
  by: object,
  { kind = '', fits }: { kind: string | undefined; fits: (role: Role) => boolean },
): readonly Role[] {
  const known = fitting.get(scope) ?? new WeakMap<object, Map<string, readonly Role[]>>()
  fitting.set(scope, known)
  const byKind = known.get(by) ?? new Map<string, readonly Role[]>()
  known.set(by, byKind)
  const roles = byKind.get(kind) ?? scope.rolesOf(kind).filter(fits)
  byKind.set(kind, roles)
  return roles
}

/** Parts that are made of each other share both. */
const fitting = new WeakMap<Scope, WeakMap<object, Map<string, readonly Role[]>>>()

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

/** Whether a role among the fitting ones is of those who act. */
export function isActor(scope: Scope, fitting: readonly Role[], name: string): boolean {
  return fitting.some(role => role.name === name && scope.isAgent(role.range))
}

/** "Which customers does A have": the names of roles of nobody but those who act, as the noun names them. */
export function rolesOnlyFor(scope: Scope, { types }: Noun, fitting: readonly Role[]): string[] {
  const isOnly = ({ range }: Role): boolean =>
    range.every(type => types.includes(type) && scope.isAgent([type]))
  return fitting.filter(isOnly).map(({ name }) => name)
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
