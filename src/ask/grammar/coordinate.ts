import { mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { noun } from './make.ts'
import type { Asked, Clause } from './parts.ts'
import { SUBJECT, subjectRoles } from './slots.ts'
import { bind } from './take.ts'

/** A clause and another that "and" joins to it, of one subject. */
export function coordinated(scope: Scope, a: Clause, b: Clause): Clause[] {
  return [...twice(a, b), ...shared(scope, a, b)]
}

/** "Borders A | and borders B": what is said of one subject in two facts of one kind, each with an argument of its own. */
function twice(a: Clause, { head, frame, cost, reads, negated }: Clause): Clause[] {
  const [one, other] = [a.frame.args.at(-1), frame.args[0]]
  if (!one || !other || frame.args.length > 1 || one.role !== other.role || negated || a.negated) return []
  if (a.head.kind !== head.kind || a.head.kind === undefined) return []
  const value: SetExpr = { op: 'union', sets: [one.value, other.value], every: true }
  const args = [...a.frame.args.slice(0, -1), { role: one.role, value }]
  const whole = { ...a.frame, args, mods: mergeMods(a.frame.mods, frame.mods) }
  return [{ ...a, frame: whole, cost: a.cost + cost, reads: [...a.reads, ...reads] }]
}

/** "Which company invested in X | and leads Y": who is asked for does the one and the other. */
function shared(scope: Scope, a: Clause, b: Clause): Clause[] {
  const { asked, frame, head } = a
  if (!asked || head.kind === b.head.kind || !mayShare(asked.by) || !isBareOf(a) || !isBareOf(b)) return []
  if (frame.args.length === 0 || b.frame.args.length === 0 || !subjectRoles(head).includes(asked.role))
    return []
  const { role, set, by } = asked
  const range = scope.role(head.kind, role)?.range ?? []
  const of: SetExpr = set.op === 'any' ? { op: 'fill', frame, role } : { op: 'where', of: set, frame, role }
  const subject = noun(of, range, { asked: { ...by, sort: 'which' }, cost: a.cost, reads: a.reads })
  return bind(scope, { clause: { ...b, also: undefined }, noun: subject, place: SUBJECT }).filter(
    ({ asked: found, head: { pattern } }) => found && pattern?.subject.includes(found.role),
  )
}

function mayShare({ sort, exactly }: Asked): boolean {
  return (sort === 'who' || sort === 'which') && exactly === undefined
}

/** Whether nothing is said of a clause beside its roles and limits. */
function isBareOf(clause: Clause): boolean {
  return !(
    clause.negated ||
    clause.loose ||
    clause.inverted ||
    clause.relative ||
    clause.top ||
    clause.choosing ||
    clause.counting ||
    clause.versus ||
    clause.aggregate ||
    clause.excepting ||
    clause.stranded !== undefined
  )
}
