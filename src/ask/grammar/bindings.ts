import type { Kind, Role } from '../../model/knowledge-base.ts'
import { isFigure, type Scope } from '../scope.ts'
import { fittingRoles, isScalar, namesRole } from './fits.ts'
import type { AskSort, Clause, Noun } from './parts.ts'
import { type Binding, isOpen, nominal, type Offer, slotsOf, verbal } from './slots.ts'

/** The name under which a question asks for time rather than for a role. */
export const TIME = '@valid'

/** The roles that a noun may fill in a clause at a place, after the valency of its head; each once, at its least cost. */
export function bindings(scope: Scope, offer: Offer): Binding[] {
  const { clause, noun, place } = offer
  const { head } = clause
  // A figure is no filler, and what has been counted or added up is the whole answer.
  if (noun.aggregate || (noun.types.some(isScalar) && !namesRole(noun, head.kind))) return []
  if (noun.asked?.sort === 'when') return [{ role: TIME, cost: 0 }, ...dateRoles(scope, clause, noun)]
  const marked = head.pattern?.marked.get(place.preposition ?? '')
  if (scope.prepositions.isStrict(place.preposition) && !marked) return []
  if (head.kind === undefined) return wildcard(scope, offer)
  const kind = scope.kb.kinds.get(head.kind)
  if (!kind) return []
  if (isAdrift(offer)) return []
  const fitting = fittingRoles(scope, kind.id, { noun, marked: marked ?? objectsOf(offer) }).filter(
    role => isOpen(clause, role) && !isSaid(clause, role, noun),
  )
  if (fitting.length === 0) return []
  const found =
    head.pattern && head.verb
      ? verbal(scope, offer, fitting)
      : nominal(scope, offer, { kind, fitting, rivals: rivals(scope, offer, kind) })
  return cheapest(weighed(scope, { clause, noun, kind, found }))
}

/** The roles of what a verb itself names as its objects, where no preposition stands: also a reason, "what A brings to B". */
function objectsOf({ clause: { head }, place }: Offer): readonly string[] | undefined {
  return head.verb && place.sort === 'bare' ? head.pattern?.objects.flat() : undefined
}

/** What the verb itself says is not asked for: "what does X refuse" asks for no stance. */
function isSaid({ frame }: Clause, role: Role, { asked }: Noun): boolean {
  return asked !== undefined && frame.mods.codes.some(code => code.role === role.name)
}

/** "Who | supply" has no verb that would tell who does it from whom it is done to, and "during X" fills no role. */
function isAdrift({ clause, noun, place }: Offer): boolean {
  if (place.sort === 'time') return true
  const open = noun.asked !== undefined && noun.set.op === 'any' && AGENTIVE.has(noun.asked.sort)
  return open && !clause.head.verb && place.sort === 'bare'
}

const AGENTIVE: ReadonlySet<AskSort> = new Set<AskSort>(['who', 'what', 'object', 'which'])

/** A head that names no kind: its subject is that of whatever kind, anything else stands in any role of its type. */
function wildcard(scope: Scope, { clause, noun, place }: Offer): Binding[] {
  const subject = place.sort === 'bare' && place.side === 'left' && !clause.subjectDone && clause.head.verb
  if (subject && noun.asked?.sort === 'who') return [{ role: '@subject', cost: 0.2 }]
  if (noun.asked && noun.asked.sort !== 'which') return noun.asked.sort === 'where' ? places(scope) : []
  if (subject) return [{ role: '@subject', cost: 0 }]
  const types = noun.types.length > 0 ? noun.types : [...scope.kb.types.keys()]
  return types.map(type => ({ role: `@${type}`, cost: 0.2 }))
}

function places(scope: Scope): Binding[] {
  return [...scope.kb.types.keys()]
    .filter(type => scope.isPlace([type]))
    .map(type => ({ role: `@${type}`, cost: 0 }))
}

function dateRoles(scope: Scope, clause: Clause, noun: Noun): Binding[] {
  return fittingRoles(scope, clause.head.kind, { noun }).map(role => ({ role: role.name, cost: 0 }))
}

interface Found {
  readonly clause: Clause
  readonly noun: Noun
  readonly kind: Kind
  readonly found: readonly Binding[]
}

/** How many roles of the kind the noun would fit, bound or not, but for the one that the head itself stands for. */
function rivals(scope: Scope, { clause, noun }: Offer, kind: Kind): number {
  const isTaken = (name: string): boolean =>
    clause.frame.args.some(({ role, value }) => role === name && value.op === 'any')
  return fittingRoles(scope, kind.id, { noun }).filter(
    role => role.denies === undefined && !isTaken(role.name),
  ).length
}

/** A bare question word prefers some roles and cannot ask for others; any other noun takes them as they are. */
function weighed(scope: Scope, { clause, noun, kind, found }: Found): readonly Binding[] {
  const sort = noun.asked?.sort
  if (noun.set.op !== 'any' || sort === undefined) return found
  if (sort === 'object')
    return preferring(
      scope,
      kind,
      withinObjects(clause, found).filter(({ role }) => role !== kind.subject),
    )
  if (sort === 'what' || sort === 'list') return preferring(scope, kind, withinObjects(clause, found))
  if (sort !== 'howMany') return found
  if (noun.mods.texts.length > 0) return []
  if (noun.asked?.units !== undefined) return found
  const slots = slotsOf(clause.head)
  return found.filter(({ role }) => slots.includes(role))
}

/** "What does A supply": what a verb is about stands in a slot of it; where it is done, or to what, is another question. */
function withinObjects({ head }: Clause, found: readonly Binding[]): readonly Binding[] {
  if (!head.verb || !head.pattern || head.pattern.objects.length === 0) return found
  const slots = slotsOf(head)
  return found.filter(({ role }) => slots.includes(role))
}

/** "What" asks for things and texts before people and companies, and for figures and codes last. */
function preferring(scope: Scope, kind: Kind, found: readonly Binding[]): Binding[] {
  const dearness = (role: Role): number => {
    if (isFigure(role)) return 0.5
    if (scope.isAgent(role.range)) return 0.25
    return role.range.includes('code') ? 0.4 : 0
  }
  return found.map(binding => ({ ...binding, cost: binding.cost + dearness(kind.roles.get(binding.role)!) }))
}

function cheapest(found: readonly Binding[]): Binding[] {
  if (found.length < 2) return [...found]
  const best = new Map<string, Binding>()
  for (const binding of found) {
    const known = best.get(binding.role)
    if (!known || binding.cost < known.cost) best.set(binding.role, binding)
  }
  return [...best.values()]
}
