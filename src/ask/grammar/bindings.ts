import type { Kind } from '../../model/knowledge-base.ts'
import type { Scope } from '../scope.ts'
import { fits, isScalar, namesRole } from './fits.ts'
import type { Clause, Noun } from './parts.ts'
import { type Binding, isOpen, nominal, type Place, slotsOf, verbal } from './slots.ts'

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
