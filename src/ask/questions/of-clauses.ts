import { isEmpty } from '../frames.ts'
import { TIME } from '../grammar/bindings.ts'
import { setCounted } from '../grammar/clause-cues.ts'
import type { AskSort, Clause } from '../grammar/parts.ts'
import type { Frame, SetExpr } from '../logic.ts'
import type { Prepared } from '../read/prepare.ts'
import { isFigure, type Scope } from '../scope.ts'
import { keywordQuestions } from './of-keywords.ts'
import { truthQuestions } from './of-truth.ts'
import type { Question, QuestionBase } from './question.ts'

/** All that a clause which spans the whole question may ask: for a role or a time, whether it is so, for its facts. */
export function clauseQuestions(scope: Scope, clause: Clause, prepared: Prepared): Question[] {
  if (isNoQuestion(scope, clause, prepared)) return []
  const cost = clause.cost + (clause.stranded && clause.asked === undefined ? 0.6 : 0)
  const base = { cost, reads: clause.reads, ...(clause.aggregate ? { aggregate: clause.aggregate } : {}) }
  if (clause.asked) return clause.versus ? [] : askedQuestions(scope, clause, base)
  if (prepared.truth) return truthQuestions(scope, clause, { base, prepared })
  return clause.versus || clause.negated || clause.top ? [] : keywordQuestions(scope, clause, base)
}

/** What is no question by itself, lacks what it is about, or leaves it open. */
function isNoQuestion(scope: Scope, clause: Clause, prepared: Prepared): boolean {
  const { asked, frame, head } = clause
  // A preposition that has found no noun says something that nothing here keeps.
  if (clause.stranded !== undefined && (prepared.truth || asksActor(scope, clause))) return true
  if (
    clause.relative ||
    (clause.choosing && !isOfSeveral(clause)) ||
    (clause.loose && isPointed(clause, prepared))
  )
    return true
  if (head.prepositional && frame.args.length + (asked ? 1 : 0) < 2) return true
  // "Does A supply more than 10 families": that they are named asks for nothing.
  if (prepared.truth && (asked?.by.sort === 'list' || asked?.by.bare)) return true
  // "Que" never asks for the subject, which must then stand somewhere.
  if (asked?.by.sort === 'object' && head.verb && !hasSubject(clause)) return true
  // "A or B", of which nothing is known of B.
  if (!scope.isComplete(frame.kind) && frame.args.some(({ value }) => namesStranger(scope, value)))
    return true
  // "Did X end": of which fact is not said.
  if (frame.kind === undefined && (prepared.truth || asksAgent(scope, clause))) return true
  return !asked && (clause.excepting !== undefined || (clause.inverted && !prepared.truth))
}

/** Whether a set of several holds a term that no fact names. */
function namesStranger({ kb, index }: Scope, set: SetExpr): boolean {
  const ids = set.op === 'union' ? set.sets.flatMap(each => (each.op === 'terms' ? each.ids : [])) : []
  return ids.some(id => index.postings(kb.terms.get(id)!.type, id).length === 0)
}

/** "Who replaces X": what replaces it would be the subject, and with what somebody does it stands nowhere. */
function lacksMeans({ head: { through = [], pattern }, frame, asked }: Clause): boolean {
  const isSubject = asked !== undefined && pattern?.subject.includes(asked.role)
  return isSubject === true && through.length > 0 && !frame.args.some(({ role }) => through.includes(role))
}

/** A reading that stands, so that no other is looked for, and that nothing answers. */
function nobody(of: SetExpr): SetExpr {
  return { op: 'both', left: of, right: { op: 'terms', ids: [] } }
}

/** "Which of the two put more into X": they are those among whom. */
function isOfSeveral({ asked }: Clause): boolean {
  return asked?.by.exactly !== undefined && asked.by.exactly > 1 && asked.set.op !== 'any'
}

/** Whether who acts is asked for, in facts of whatever kind. */
function asksAgent(scope: Scope, { asked }: Clause): boolean {
  return asked !== undefined && (asked.role === '@subject' || scope.isAgent([asked.role.slice(1)]))
}

/** Whether what is asked for has a role of those who act. */
function asksActor(scope: Scope, { asked, head }: Clause): boolean {
  return asked !== undefined && scope.isAgent(scope.role(head.kind, asked.role)?.range ?? [])
}

/** Whether something else than what is asked for is the subject. */
function hasSubject({ asked, head, subjectDone, inverted }: Clause): boolean {
  if (asked && head.pattern?.subject.includes(asked.role) && !head.passive) return false
  return subjectDone || inverted
}

/** A question with a question word, or one whether something is so, tells who does it from whom it is done to. */
function isPointed({ asked }: Clause, { truth }: Prepared): boolean {
  return truth || (asked !== undefined && POINTED.has(asked.by.sort))
}

const POINTED: ReadonlySet<AskSort> = new Set<AskSort>(['who', 'what', 'which', 'object', 'where', 'when'])

/** "When was the crisis set off": the fact of a crisis meant is one that tells who, or what, set it off. */
function withDoer({ head, frame }: Clause): Frame {
  const { subject = [], objects = [] } = head.pattern ?? {}
  const isOfItself = frame.mods.codes.some(({ role }) => objects.flat().includes(role))
  const [doer, other] = subject
  const isTold = frame.args.some(({ role }) => role === doer)
  if (!isOfItself || isTold || doer === undefined || other !== undefined) return frame
  return { ...frame, args: [...frame.args, { role: doer, value: { op: 'any' } }] }
}

function askedQuestions(scope: Scope, clause: Clause, base: QuestionBase): Question[] {
  const found = wholeQuestions(scope, clause, base)
  const { excepting } = clause
  if (!excepting) return found
  return found.flatMap(question =>
    question.want === 'set'
      ? [{ ...question, set: { op: 'except', of: question.set, without: excepting, besides: true } as const }]
      : [],
  )
}

function wholeQuestions(scope: Scope, clause: Clause, base: QuestionBase): Question[] {
  const { frame, negated, counting } = clause
  const { role, by, set } = clause.asked!
  if (role === TIME)
    return isEmpty(frame) || negated ? [] : [{ ...base, asked: by, want: 'time', frame: withDoer(clause) }]
  const whole = { ...base, asked: by, want: 'set' } as const
  if (clause.top) return topQuestions(scope, clause, whole)
  const open = set.op === 'any'
  if (counting) {
    const of: SetExpr = open ? { op: 'fill', frame, role } : set
    return [{ ...whole, set: setCounted(counting, { of, frame, role }) }]
  }
  if (open && isEmpty(frame)) return []
  if (lacksMeans(clause)) return [{ ...whole, set: nobody({ op: 'fill', frame, role }) }]
  if (negated && (open || !scope.isComplete(clause.head.kind))) return denied(scope, clause, base)
  const filled: SetExpr = open
    ? { op: 'fill', frame, role }
    : { op: 'where', of: set, frame, role, ...(negated ? { not: true } : by.part ? { part: true } : {}) }
  return [{ ...whole, set: inEach(scope, filled) }]
}

/** "Who invested the most", "which of the two put more into X": of so many, each must have a figure. */
function topQuestions(
  scope: Scope,
  clause: Clause,
  whole: QuestionBase & Pick<Question, 'asked'> & { want: 'set' },
): Question[] {
  const by = figureRole(scope, clause)
  if (!by) return []
  const { frame, top } = clause
  const { role, set } = clause.asked!
  const { exactly, ...asked } = whole.asked
  const value: SetExpr =
    exactly !== undefined && isOfSeveral(clause) ? { op: 'counted', of: set, count: exactly } : set
  const within = set.op === 'any' ? frame : { ...frame, args: [...frame.args, { role, value }] }
  return [{ ...whole, asked, set: { op: 'top', frame: within, role, by, greatest: top === 'greatest' } }]
}

/** The role of a kind's figure: how much was invested, supplied, owned. */
function figureRole(scope: Scope, clause: Clause): string | undefined {
  return scope.rolesOf(clause.head.kind).find(role => role.range.includes('quantity'))?.name
}

/** "Led by neither A nor B": of those that facts name, the ones that no fact gives to A or B. */
function denied(scope: Scope, clause: Clause, base: QuestionBase): Question[] {
  const { role, by } = clause.asked!
  const { frame } = clause
  const at = clause.denied ?? frame.args.findIndex(each => each.role === clause.head.pattern?.subject[0])
  const arg = frame.args[at]
  // Who acts and is in no such fact may be anybody, and so may any figure be.
  const asked = scope.role(frame.kind, role)
  if (scope.isAgent(asked?.range ?? []) || (asked && isFigure(asked))) return []
  if (!scope.isComplete(frame.kind) && !scope.kb.kinds.get(frame.kind ?? '')?.unique.includes(role)) return []
  // A fact that lacks a word of the question does not deny it.
  if (!arg || arg.role === role || frame.mods.texts.length > 0) return []
  // Where no fact tells who does it, those left out may.
  const types = scope.role(frame.kind, arg.role)?.range.filter(type => scope.kb.types.has(type)) ?? []
  const others: SetExpr = { op: 'union', sets: types.map(type => ({ op: 'type', type })) }
  const all: SetExpr = {
    op: 'fill',
    frame: {
      ...frame,
      args: frame.args.flatMap(each =>
        each !== arg ? [each] : types.length > 0 ? [{ ...arg, value: others }] : [],
      ),
    },
    role,
  }
  return [
    {
      ...base,
      asked: by,
      want: 'set',
      set: { op: 'except', of: all, without: { op: 'fill', frame, role }, denied: true },
    },
  ]
}

/** An argument that stands for each of several is asked once for each: those who fill the role for all of them. */
function inEach(scope: Scope, set: SetExpr): SetExpr {
  if (set.op !== 'fill' && set.op !== 'where') return set
  // Figures of several are listed or added up, not held in common.
  const role = scope.role(set.frame.kind, set.role)
  if (role && isFigure(role)) return set
  const i = set.frame.args.findIndex(({ value }) => value.op === 'union' && value.every === true)
  const arg = set.frame.args[i]
  if (arg?.value.op !== 'union') return set
  const sets = arg.value.sets.map(value =>
    inEach(scope, { ...set, frame: { ...set.frame, args: set.frame.args.with(i, { ...arg, value }) } }),
  )
  return sets.reduce((left, right) => ({ op: 'both', left, right }))
}
