import { isFigure, type Scope } from '../scope.ts'
import { isPlain, joined } from './make.ts'
import type { AskedRole, Clause, Noun } from './parts.ts'
import { type Place, SUBJECT } from './slots.ts'
import { bind } from './take.ts'

const AGENT: Place = { side: 'right', sort: 'agent' }

/** "Adding A and B, | how much did X get": the figure that is asked for is that of them all. */
export function summed(scope: Scope, noun: Noun, clause: Clause): Clause[] {
  const { aggregate } = noun
  if (aggregate !== 'total' || clause.aggregate || clause.asked?.by.sort !== 'howMuch') return []
  const each: Noun = { ...noun, aggregate: undefined }
  if (noun.set.op !== 'union' || noun.asked || !isPlain(each)) return []
  const place = clause.head.passive ? AGENT : SUBJECT
  return bind(scope, { clause: { ...clause, aggregate }, noun: each, place })
}

/** "How many | platforms": what a noun names beside its fact is counted in the only role that counts. */
export function counted(scope: Scope, noun: Noun, clause: Clause): Clause[] {
  if (noun.asked?.sort !== 'howMany' || noun.set.op !== 'any' || !isPlain(noun)) return []
  const { asked, head, frame, negated } = clause
  if (head.verb || asked || negated || frame.mods.codes.length === 0) return []
  const counts = scope.rolesOf(head.kind).filter(role => role.range.includes('count'))
  if (counts.length !== 1) return []
  const whole: AskedRole = { role: counts[0]!.name, by: { sort: 'howMany' }, set: { op: 'any' } }
  return [joined({ ...clause, asked: whole }, [noun, clause], 0.1)]
}

/** "What is | the stake of A in B": a noun that names a fact is told by its figure, or by the facts where it has none. */
export function measured(scope: Scope, noun: Noun, clause: Clause): Clause[] {
  const open = noun.set.op === 'any' && isPlain(noun)
  if (!open || (noun.asked?.sort !== 'what' && noun.asked?.sort !== 'which')) return []
  const { args, mods } = clause.frame
  if (clause.head.verb || clause.asked || clause.negated) return []
  if (args.length === 0 && mods.saidBy.length === 0) return []
  const figures = scope.rolesOf(clause.head.kind).filter(isFigure)
  if (figures.length === 0 && noun.asked.sort === 'what')
    return scope.isComplete(clause.head.kind) ? [] : [joined(clause, [noun, clause], 0.1)]
  return figures
    .filter(role => !clause.frame.args.some(arg => arg.role === role.name))
    .map(role =>
      joined(
        { ...clause, asked: { role: role.name, by: { sort: 'what' }, set: { op: 'any' } } },
        [noun, clause],
        0.1,
      ),
    )
}
