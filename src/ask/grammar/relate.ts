import type { SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { bindings } from './bindings.ts'
import { setCounted } from './clause-cues.ts'
import { joined, unasked, within } from './make.ts'
import type { Clause, Noun } from './parts.ts'
import { type Binding, SUBJECT } from './slots.ts'

/** A clause that lacks what a noun before it is: "states | bordering Texas", "entity | that builds X". */
export function relate(scope: Scope, noun: Noun, clause: Clause): Noun[] {
  if (
    clause.asked ||
    clause.loose ||
    noun.relation?.asked ||
    clause.aggregate ||
    clause.top ||
    clause.choosing ||
    noun.set.op === 'any' ||
    noun.none ||
    noun.pending ||
    (clause.head.prepositional && clause.frame.args.length === 0) ||
    (clause.relative && isNearer(noun.set))
  )
    return []
  // "The state that contains": what it contains stands nowhere.
  const lacking = clause.head.verb && clause.frame.args.length === 0 && clause.head.pattern !== undefined
  const objects = clause.head.pattern?.objects.length ?? 0
  const lack = lacking && !clause.counting ? (objects > 0 ? 0.6 : isHalf(clause) ? 0.5 : 0) : 0
  // Of an open kind nobody knows whom no fact names.
  if (clause.negated && !scope.isComplete(clause.head.kind)) return []
  return gaps(scope, noun, clause).map(({ role, cost }) => {
    const types = noun.types.length > 0 ? noun.types : typesOf(scope, clause, role)
    const part = { ...noun, set: within(noun.set, of => restricted(of, clause, role)), types }
    return joined(part, [noun, clause], cost + lack + (noun.closed ? 0.3 : 0) + prepositionally(noun, clause))
  })
}

/** "Firms invested in the entity | that …": a relative says of the nearest noun that it leaves open which is meant. */
function isNearer(set: SetExpr): boolean {
  return set.op === 'where' && set.frame.args.at(-1)?.value.op === 'type'
}

/** "The alliance | member": what it is a member of stands nowhere. */
function isHalf({ head, relative }: Clause): boolean {
  return (
    head.attributive === true &&
    !head.participial &&
    relative === undefined &&
    (head.pattern?.marked.size ?? 0) > 0
  )
}

function restricted(of: SetExpr, clause: Clause, role: string): SetExpr {
  if (clause.counting) return setCounted(clause.counting, { of, frame: clause.frame, role })
  return { op: 'where', of, frame: clause.frame, role, ...(clause.negated ? { not: true } : {}) }
}

/** A preposition alone limits a noun less surely than a verb does. */
function prepositionally(noun: Noun, clause: Clause): number {
  if (!clause.head.prepositional) return 0
  return noun.relation?.frame.args.length === 0 ? 0.3 : 0.06
}

function typesOf(scope: Scope, clause: Clause, role: string): readonly string[] {
  return scope.role(clause.head.kind, role)?.range.filter(type => scope.kb.types.has(type)) ?? []
}

function gaps(scope: Scope, noun: Noun, clause: Clause): Binding[] {
  const { relative } = clause
  const preposition = relative?.preposition ?? clause.stranded
  if (
    relative === undefined &&
    preposition === undefined &&
    !clause.head.participial &&
    !clause.head.attributive
  )
    return []
  const plain: Noun = { ...unasked(noun), extras: [] }
  const bare = clause.inverted ? { ...clause, inverted: false } : clause
  if (relative?.possessive)
    return bindings(scope, {
      clause: { ...bare, subjectDone: true },
      noun: plain,
      place: { side: 'right', sort: 'genitive' },
    })
  if (preposition !== undefined)
    return bindings(scope, {
      clause: bare,
      noun: plain,
      place: { side: 'right', sort: 'preposition', preposition },
    })
  const asSubject = (of: Clause): Binding[] =>
    bindings(scope, { clause: of, noun: plain, place: SUBJECT }).filter(binding => binding.cost < 0.9)
  // "The entity created at X": a participle that tells of nothing that it is done to is passive.
  const objects = bare.head.pattern?.objects.flat() ?? []
  const { args } = bare.frame
  const isTold = noun.asked === undefined && args.length > 0
  const isDone = bare.head.participial && isTold && !args.some(({ role }) => objects.includes(role))
  const done = isDone
    ? asSubject({ ...bare, head: { ...bare.head, passive: true } }).filter(({ role }) =>
        objects.includes(role),
      )
    : []
  return done.length > 0 ? done : asSubject(bare)
}
