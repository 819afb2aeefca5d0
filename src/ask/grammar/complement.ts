import type { Frame, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { clauseFrom, joined } from './make.ts'
import type { Clause, Extra, Noun, Part } from './parts.ts'
import type { Place } from './slots.ts'
import { bind } from './take.ts'

/** A complement goes to another role than the noun stands for, unless only that one fits or both do it: the partners of X. */
export function boundTo(scope: Scope, head: Noun, { noun, place }: { noun: Noun; place: Place }): Clause[] {
  const { focus, head: of, ofFact } = head.relation!
  if (ofFact) return []
  const bound = bind(scope, { clause: asClause(head), noun, place })
  const same = bound.filter(clause => lastRole(clause, noun) === focus)
  if (same.length > 0 && scope.isReciprocal(of.kind, focus)) return same
  return same.length < bound.length ? bound.filter(clause => !same.includes(clause)) : bound
}

function lastRole(clause: Clause, noun: Noun): string | undefined {
  return noun.asked && clause.asked ? clause.asked.role : clause.frame.args.at(-1)?.role
}

function asClause(head: Noun): Clause {
  const relation = head.relation!
  // The focus is taken: a complement may not fill it too.
  const frame: Frame = {
    ...relation.frame,
    args: [...relation.frame.args, { role: relation.focus, value: { op: 'any' } }],
  }
  return clauseFrom(relation.head, frame, { cost: head.cost, reads: head.reads })
}

/** The noun again, its frame as a complement has bound it. */
export function asNoun(head: Noun, bound: Clause, from: readonly [Part, Part]): Noun[] {
  // That the fact is denied no noun tells.
  if (bound.negated) return []
  const relation = head.relation!
  const args = bound.frame.args.filter(arg => !(arg.role === relation.focus && arg.value.op === 'any'))
  const frame: Frame = { ...bound.frame, args }
  const asked = relation.asked ?? bound.asked
  const { graded } = relation
  // What asks whose it is does not say so.
  const refund = graded && !bound.asked ? graded.cost : 0
  const part: Noun = {
    ...head,
    set: refilled(head.set, { op: 'fill', frame, role: relation.focus }),
    relation: { ...relation, graded: undefined, frame, asked },
  }
  const whole = joined({ ...part, cost: 0 }, from, bound.cost - from[0].cost - from[1].cost - refund)
  const several = args.some(({ value }) => value.op !== 'terms')
  if (!graded || !several || asked) return [whole]
  // "The lowest point of the states that …": one of all of them, rather than one of each.
  const extreme: SetExpr = { op: 'extreme', of: part.set, by: graded.by, greatest: graded.greatest }
  return [
    { ...whole, cost: whole.cost + 0.3 },
    { ...whole, relation: undefined, set: extreme, closed: true },
  ]
}

/** What already limits the noun limits it with its new complement, too. */
function refilled(set: SetExpr, fill: SetExpr): SetExpr {
  return set.op === 'where' || set.op === 'extreme' ? { ...set, of: refilled(set.of, fill) } : fill
}

/** A noun that nothing relates to another one yet: both limit the same fact. */
export function withExtra(head: Noun, extra: Extra, from: readonly [Part, Part]): Noun {
  return joined({ ...head, extras: [...head.extras, extra] }, from, 0.4)
}

/** Whether a noun can take a further noun along. */
export function isOpen(head: Noun): boolean {
  return !head.closed && head.extras.length < 3
}
