import { mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { clauseFrom, isPlain, joined, noun } from './make.ts'
import type { Asked, Clause, Copular, CuePart, Noun, Part } from './parts.ts'
import { byDescription } from './relations.ts'

/** Two nouns that a copula joins, and the parts that they are joined from. */
interface Equation {
  readonly a: Noun
  readonly b: Noun
  readonly from: readonly [Part, Part]
}

/** "A | is the capital of which state", "who | is the director of B": a noun equated with another. */
export function equate(scope: Scope, equation: Equation): Part[] {
  const { a, b, from } = equation
  if (a.none || a.pending || b.pending || a.aggregate || a.extras.length > 0) return []
  if (b.none)
    return a.asked && isPlain({ ...b, none: false }) && a.types.some(type => b.types.includes(type))
      ? [joined({ ...a, set: { op: 'except', of: a.set, without: b.set } }, from)]
      : []
  if (namesSameRole(a, b)) return [joined({ ...b, asked: a.asked ?? HOW_MUCH }, from)]
  if (a.asked && !b.asked)
    return [...identified(scope, equation), ...byDescription(scope, { asked: a, term: b, from })]
  return [...filled(b, a), ...filled(a, b), ...isExtreme(a, b)].map(part => joined(part, from))
}

/** "A | the largest state": whether it is. */
function isExtreme(a: Noun, b: Noun): Noun[] {
  if (a.set.op !== 'terms' || a.asked || b.asked || !isPlain(a) || !isPlain(b)) return []
  if (b.set.op !== 'extreme' && b.set.op !== 'extremeCount') return []
  if (!a.types.some(type => b.types.includes(type))) return []
  return [{ ...b, set: { op: 'both', left: a.set, right: b.set }, stated: true }]
}

const WHAT: Asked = { sort: 'what' }

const HOW_MUCH: Asked = { sort: 'howMuch' }

/** "How big | is the share of A": one noun names the figure that the other is. */
function namesSameRole({ relation: a }: Noun, { relation: b, asked }: Noun): boolean {
  if (!a || !b || asked || a.head.kind === undefined || b.frame.args.length === 0) return false
  return a.frame.args.length === 0 && a.head.kind === b.head.kind && a.focus === b.focus
}

/** "Which state | is the largest": what is asked for is what the other noun means. */
function identified(scope: Scope, { a, b, from }: Equation): Noun[] {
  if (a.asked!.sort === 'who' && b.types.length > 0 && !scope.isAgent(b.types)) return []
  if (a.types.length > 0 && b.types.length > 0 && !a.types.some(type => b.types.includes(type))) return []
  // "What kind of company | is Aramco" asks what Aramco is.
  if (a.set.op === 'type' && b.set.op === 'terms' && isPlain(b)) return [joined({ ...b, asked: WHAT }, from)]
  // "What states' capital | is Dover": another role than the noun names is asked for, which no rule finds.
  if (b.set.op === 'terms' && a.relation && a.relation.frame.args.length === 0) return []
  const set: SetExpr = a.set.op === 'any' ? b.set : { op: 'both', left: a.set, right: b.set }
  return [joined({ ...b, set, asked: a.asked!, mods: mergeMods(a.mods, b.mods) }, from)]
}

/** A noun that names the filler of a role is filled by the other one: that a fact says so is the clause. */
function filled(role: Noun, other: Noun): Clause[] {
  if (!role.relation || role.aggregate || other.aggregate) return []
  if (role.extras.length > 0 || other.extras.length > 0) return []
  if (other.relation?.frame.args.length === 0 || (other.asked && role.relation.asked)) return []
  const { head, frame, focus } = role.relation
  const args = other.asked && other.set.op === 'any' ? [] : [{ role: focus, value: other.set }]
  const asked = other.asked ? { role: focus, by: other.asked, set: other.set } : role.relation.asked
  const mods = mergeMods(mergeMods(frame.mods, role.mods), other.mods)
  const whole = { ...frame, args: [...frame.args, ...args], mods }
  return [clauseFrom(head, whole, asked ? { asked } : {})]
}

/** A copula waits with the noun behind it for what the noun is: "is Austin | the capital". */
export function copular(cue: CuePart, head: Noun): Copular[] {
  return [joined({ cat: 'copular', noun: head, cost: 0, reads: [] }, [cue, head])]
}

/** "And" and "or" between nouns: the left one has been marked by the conjunction. */
export function conjoin(a: Noun, b: Noun, by: 'and' | 'or'): Noun[] {
  if (a.asked && b.asked) return []
  const sets = [
    ...(a.conjoined === by && a.set.op === 'union' ? a.set.sets : [a.set]),
    ...(b.conjoined === by && b.set.op === 'union' ? b.set.sets : [b.set]),
  ]
  const types =
    a.types.length === 0 || b.types.length === 0 ? [] : a.types.filter(type => b.types.includes(type))
  if (types.length === 0 && a.types.length > 0) return []
  const asked = a.asked ?? b.asked
  // "Cities or towns": two words for one thing.
  if (JSON.stringify(a.set) === JSON.stringify(b.set)) return [joined({ ...b, asked }, [a, b])]
  const both = noun({ op: 'union', sets }, types, {
    conjoined: by,
    none: a.none,
    aggregate: a.aggregate,
    mods: mergeMods(a.mods, b.mods),
    extras: [...a.extras, ...b.extras],
    asked,
  })
  return [joined(both, [a, b], a.set.op === 'type' && b.set.op !== 'type' ? 0.2 : 0)]
}
