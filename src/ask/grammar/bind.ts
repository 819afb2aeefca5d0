import type { Kind, Role } from '../../model/knowledge-base.ts'
import { pointsToTerms, SCALAR_RANGES } from '../../model/knowledge-base.ts'
import type { Scope } from '../scope.ts'
import type { Asked, Clause, Head, Noun } from './parts.ts'

/** Where a noun stands to its head. */
export interface Place {
  readonly side: 'left' | 'right'
  readonly preposition?: string
  readonly sort: 'bare' | 'preposition' | 'genitive' | 'agent' | 'locative'
}

/** A role that a noun may fill, and what that costs. */
export interface Binding {
  readonly role: string
  readonly cost: number
  /** The subject stands behind its verb. */
  readonly inverted?: boolean
}

/** What a slot away from its usual place costs; only free roles and roles of another type may stand there. */
const FREE = 0.6
const NOUN_HEAD = 0.3

/** The name under which a question asks for time rather than for a role. */
export const TIME = '@valid'

/** The roles that a noun may fill in a clause at a place, after the valency of its head. */
export function bindings(scope: Scope, clause: Clause, noun: Noun, place: Place): Binding[] {
  const { head } = clause
  // A figure is no filler, and what has been counted or added up is the whole answer.
  if (noun.aggregate || (noun.types.some(isScalar) && !namesRole(noun, head.kind))) return []
  if (noun.asked?.sort === 'when') return [{ role: TIME, cost: 0 }, ...dateRoles(scope, clause, noun)]
  if (head.kind === undefined) return wildcard(scope, clause, noun, place)
  const kind = scope.kb.kinds.get(head.kind)
  if (!kind) return []
  const fitting = [...kind.roles.values()].filter(
    role => fits(scope, role, { noun, kind: head.kind }) && isOpen(clause, role),
  )
  if (fitting.length === 0) return []
  const found =
    head.pattern && head.verb ? verbal(clause, fitting, place) : nominal(clause, kind, { fitting, place })
  return cheapest(found.flatMap(binding => weigh(scope, kind, { noun, binding, slots: slotsOf(head) })))
}

/** All roles that the phrases of a head name. */
function slotsOf({ pattern }: Head): string[] {
  return pattern
    ? [...pattern.subject, ...pattern.objects.flat(), ...[...pattern.marked.values()].flat()]
    : []
}

function isScalar(type: string): boolean {
  return (SCALAR_RANGES as readonly string[]).includes(type)
}

/** A role noun without complements that is asked for stands for the role itself: "what amount". */
export function namesRole(noun: Noun, kind: string | undefined): boolean {
  return (
    noun.asked !== undefined && noun.relation?.head.kind === kind && noun.relation?.frame.args.length === 0
  )
}

function verbal(clause: Clause, fitting: readonly Role[], place: Place): Binding[] {
  const { pattern, passive } = clause.head
  const slots = pattern!
  const named = new Set(slotsOf(clause.head))
  const among = (roles: readonly string[], cost: number): Binding[] =>
    fitting.filter(role => roles.includes(role.name)).map(role => ({ role: role.name, cost }))
  const free = (cost: number): Binding[] =>
    among(
      fitting.map(role => role.name).filter(name => !named.has(name)),
      cost,
    )
  const objects = slots.objects.flat()
  if (place.sort !== 'bare') return marked(clause, { fitting, place, among, free })
  if (place.side === 'left') {
    if (clause.subjectDone)
      return [...among(objects, passive ? FREE : 0.1), ...free(0.3), ...among(topics(fitting, slots), 0.4)]
    return passive ? [...among(objects, 0), ...free(FREE)] : [...among(slots.subject, 0), ...free(0.8)]
  }
  if (passive) return free(0.3)
  const inverted = clause.subjectDone
    ? []
    : among(slots.subject, 0.5).map(binding => ({ ...binding, inverted: true }))
  return [...among(objects, 0), ...free(0.3), ...inverted]
}

/** Roles behind a preposition that no other slot could be mistaken for: what stands before the clause may be their filler. */
function topics(fitting: readonly Role[], slots: NonNullable<Head['pattern']>): string[] {
  const bare = [...slots.subject, ...slots.objects.flat()]
  return [...slots.marked.values()]
    .flat()
    .filter(name => fitting.some(role => role.name === name && !sharesType(role, fitting, bare)))
}

interface MarkedSearch {
  readonly fitting: readonly Role[]
  readonly place: Place
  readonly among: (roles: readonly string[], cost: number) => Binding[]
  readonly free: (cost: number) => Binding[]
}

function marked(clause: Clause, { fitting, place, among, free }: MarkedSearch): Binding[] {
  const { pattern, passive } = clause.head
  const slots = pattern!
  const own = among(slots.marked.get(place.preposition ?? '') ?? [], 0)
  if (place.sort === 'agent' && passive) return [...among(slots.subject, 0), ...own]
  if (own.length > 0) return own
  const safe = fitting.filter(role => !sharesType(role, fitting, [...slots.subject, ...slots.objects.flat()]))
  const elsewhere = [...slots.marked.values()].flat().filter(name => safe.some(role => role.name === name))
  const objects = slots.objects.flat().filter(name => safe.some(role => role.name === name))
  const partitive = place.sort === 'genitive' ? among(objects, 0.3) : among(objects, 0.7)
  return [...free(0.4), ...among(elsewhere, 0.5), ...partitive]
}

/** Whether another open slot of the verb could hold the same thing: then a wrong preposition may not be guessed. */
function sharesType(role: Role, fitting: readonly Role[], slots: readonly string[]): boolean {
  return fitting.some(
    other =>
      other.name !== role.name &&
      slots.includes(other.name) &&
      other.range.some(type => role.range.includes(type)),
  )
}

function nominal(
  clause: Clause,
  kind: Kind,
  { fitting, place }: { fitting: readonly Role[]; place: Place },
): Binding[] {
  const slots = clause.head.pattern
  if (slots && place.preposition !== undefined) {
    const own = slots.marked.get(place.preposition) ?? []
    const found = fitting.filter(role => own.includes(role.name))
    if (found.length > 0) return found.map(role => ({ role: role.name, cost: 0 }))
  }
  const usual = place.sort === 'genitive' || place.sort === 'locative'
  const bonus = (role: Role): number => {
    if (place.sort === 'agent') return role.name === kind.subject ? 0 : 1
    return (usual ? -NOUN_HEAD : 0) + (role.name === kind.subject || place.sort === 'genitive' ? 0 : 0.05)
  }
  // A second filler of one role is meant only where no other role is left for it.
  const free = fitting.filter(role => !clause.frame.args.some(arg => arg.role === role.name))
  return (free.length > 0 ? free : fitting).map(role => ({ role: role.name, cost: NOUN_HEAD + bonus(role) }))
}

/** A head that names no kind: its subject is that of whatever kind, anything else stands in any role of its type. */
function wildcard(scope: Scope, clause: Clause, noun: Noun, place: Place): Binding[] {
  const subject = place.sort === 'bare' && place.side === 'left' && !clause.subjectDone && clause.head.verb
  if (noun.asked && noun.asked.sort !== 'which')
    return noun.asked.sort === 'where' ? places(scope) : [{ role: '@any', cost: 0.2 }]
  const types = noun.types.length > 0 ? noun.types : [...scope.kb.types.keys()]
  const anywhere = types.map(type => ({ role: `@${type}`, cost: 0.2 }))
  return subject ? [{ role: '@subject', cost: 0 }] : anywhere
}

function places(scope: Scope): Binding[] {
  return [...scope.kb.types]
    .filter(([, { nature }]) => nature === 'place')
    .map(([type]) => ({ role: `@${type}`, cost: 0 }))
}

function dateRoles(scope: Scope, clause: Clause, noun: Noun): Binding[] {
  const kind = scope.kb.kinds.get(clause.head.kind ?? '')
  return [...(kind?.roles.values() ?? [])]
    .filter(role => fits(scope, role, { noun, kind: kind?.id }))
    .map(role => ({ role: role.name, cost: 0 }))
}

/** A role takes several fillers only where it may hold a list and its slot stands free or is bound by a list. */
function isOpen(clause: Clause, role: Role): boolean {
  const bound =
    clause.frame.args.filter(arg => arg.role === role.name).length +
    (clause.asked?.role === role.name ? 1 : 0)
  if (bound === 0) return true
  const slots = clause.head.pattern
  if (role.single) return false
  const offered = slots
    ? [slots.subject, ...slots.objects, ...slots.marked.values()].filter(roles => roles.includes(role.name))
        .length
    : 2
  return bound < Math.max(offered, clause.head.verb ? 1 : 2)
}

/** Whether a role can hold what the noun means or asks for. */
function fits(scope: Scope, role: Role, { noun, kind }: { noun: Noun; kind: string | undefined }): boolean {
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

/** What a question word asks for by preference: "what" for things and texts before companies, "how many" for counts. */
function weigh(
  scope: Scope,
  kind: Kind,
  { noun, binding, slots }: { noun: Noun; binding: Binding; slots: readonly string[] },
): Binding[] {
  const role = kind.roles.get(binding.role)!
  const sort = noun.asked?.sort
  if (noun.set.op !== 'any' || sort === undefined) return [binding]
  if (sort === 'object' && role.name === kind.subject) return []
  if (
    sort === 'howMany' &&
    (noun.mods.texts.length > 0 || (noun.asked?.units === undefined && !slots.includes(role.name)))
  )
    return []
  if (sort === 'what' || sort === 'object' || sort === 'list') {
    const counted = role.range.includes('quantity') || role.range.includes('count')
    const person = role.range.some(type =>
      ['person', 'organisation'].includes(scope.kb.types.get(type)?.nature ?? ''),
    )
    return [
      {
        ...binding,
        cost: binding.cost + (counted ? 0.5 : person ? 0.25 : role.range.includes('code') ? 0.4 : 0),
      },
    ]
  }
  return [binding]
}

function cheapest(found: readonly Binding[]): Binding[] {
  const best = new Map<string, Binding>()
  for (const binding of found) {
    const known = best.get(binding.role)
    if (!known || binding.cost < known.cost) best.set(binding.role, binding)
  }
  return [...best.values()]
}

/** Whether a head has a slot that a verb's subject fills. */
export function subjectRoles(head: Head): readonly string[] {
  if (!head.pattern) return []
  return head.passive ? head.pattern.objects.flat() : head.pattern.subject
}
