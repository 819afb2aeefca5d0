import type { SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { bindings } from './bindings.ts'
import { type Clause, joined, type Noun } from './parts.ts'
import type { Binding } from './slots.ts'

/** A clause that lacks what a noun before it is: "states | bordering Texas", "entity | that builds X". */
export function relate(scope: Scope, noun: Noun, clause: Clause): Noun[] {
  if (
    clause.asked ||
    noun.relation?.asked ||
    clause.aggregate ||
    clause.top ||
    noun.set.op === 'any' ||
    noun.none ||
    noun.pending ||
    (clause.head.prepositional && clause.frame.args.length === 0)
  )
    return []
  // Of an open kind nobody knows whom no fact names.
  if (clause.negated && !scope.isComplete(clause.head.kind)) return []
  const roles = gaps(scope, noun, clause)
  return roles.map(({ role, cost }) => {
    const part = { ...noun, set: restricted(noun, clause, role), types: narrowed(scope, noun, clause, role) }
    return joined(
      part,
      [noun, clause],
      cost +
        (noun.closed ? 0.7 : 0) +
        (clause.head.prepositional ? (noun.relation?.frame.args.length === 0 ? 0.3 : 0.06) : 0),
    )
  })
}

function restricted(noun: Noun, clause: Clause, role: string): SetExpr {
  if (clause.counting)
    return {
      op: 'extremeCount',
      of: noun.set,
      frame: clause.frame,
      role,
      counted: clause.counting.role,
      within: clause.counting.within,
      greatest: clause.counting.greatest,
    }
  return { op: 'where', of: noun.set, frame: clause.frame, role, ...(clause.negated ? { not: true } : {}) }
}

function narrowed(scope: Scope, noun: Noun, clause: Clause, role: string): readonly string[] {
  if (noun.types.length > 0) return noun.types
  return scope.role(clause.head.kind, role)?.range.filter(type => scope.kb.types.has(type)) ?? []
}

function gaps(scope: Scope, noun: Noun, clause: Clause): Binding[] {
  const { relative } = clause
  const plain: Noun = { ...noun, asked: undefined as never, extras: [] }
  const preposition = relative?.preposition ?? clause.stranded
  const bare: Clause = { ...clause, inverted: false }
  if (relative?.possessive)
    return bindings(scope, { ...bare, subjectDone: true }, plain, { side: 'right', sort: 'genitive' })
  if (preposition !== undefined)
    return bindings(scope, bare, plain, { side: 'right', sort: 'preposition', preposition })
  if (relative === undefined && !clause.head.participial) return []
  return bindings(scope, bare, plain, { side: 'left', sort: 'bare' }).filter(binding => binding.cost < 0.9)
}
