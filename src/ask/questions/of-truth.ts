import { setCounted } from '../grammar/clause-cues.ts'
import { SAID } from '../grammar/lexical.ts'
import type { Asked, Clause, Counting } from '../grammar/parts.ts'
import type { Frame, SetExpr } from '../logic.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Question, QuestionBase } from './question.ts'

const WHAT: Asked = { sort: 'what' }

/** All that a clause may ask where a question asks whether something is so. */
export function truthQuestions(
  scope: Scope,
  clause: Clause,
  { base, prepared }: { base: QuestionBase; prepared: Prepared },
): Question[] {
  // That a text holds a word does not make it so: "has not ruled out" holds "rule out".
  if (clause.reads.some(read => read.as === SAID)) return []
  if (clause.versus) return versusQuestions(scope, clause, base)
  if (namesPartnersOfPartners(scope, clause.frame)) return []
  if (clause.counting) return countQuestions(clause, clause.counting, base)
  const negated = clause.negated && prepared.asserts
  const choices = clause.negated ? [] : choiceQuestions(clause.frame, base)
  if (choices.length > 0 && offersStranger(scope, clause.frame)) return []
  const cost = base.cost + (choices.length > 0 ? CHOICE : 0)
  return [...choices, { ...base, cost, asked: WHAT, want: 'truth', frame: clause.frame, negated }]
}

/**
 * "Is A part of the deal that B looks at": that one of A's partners is B's too says nothing of the deal, nor does what one
 * does who looks for partners say that he does.
 */
function namesPartnersOfPartners(scope: Scope, { kind, args }: Frame): boolean {
  return args.some(({ role, value }) => {
    if (!('frame' in value && 'role' in value)) return false
    const isNamed = value.frame.args.some(arg => arg.role === value.role && arg.value.op === 'terms')
    return isNamed || (value.role === role && value.frame.kind === kind && scope.isReciprocal(kind, role))
  })
}

/** That it is one of two is said where no fact tells of which. */
const CHOICE = 0.1

/** "Is A or B the leader", where nothing is known of A: that B is does not tell that A is not. */
function offersStranger({ index, kb }: Scope, { args }: Frame): boolean {
  const isStranger = (id: string): boolean => index.postings(kb.terms.get(id)!.type, id).length === 0
  return args.some(
    ({ value }) =>
      value.op === 'union' && value.sets.some(set => set.op === 'terms' && set.ids.every(isStranger)),
  )
}

/** "Is A or B the leader": which of them it is. */
function choiceQuestions(frame: Frame, base: QuestionBase): Question[] {
  const open = frame.args.find(({ value }) => value.op === 'union' && !value.every)
  if (!open) return []
  const rest = { ...frame, args: frame.args.filter(arg => arg !== open) }
  const set: SetExpr = { op: 'where', of: open.value, frame: rest, role: open.role }
  return [{ ...base, asked: { sort: 'which' }, want: 'set', set }]
}

/** "Does A border more than 6 states": whether A is among those that do. */
function countQuestions(
  { frame, head, negated }: Clause,
  counting: Counting,
  base: QuestionBase,
): Question[] {
  const subject = frame.args.find(arg => head.pattern?.subject.includes(arg.role))
  if (subject?.value.op !== 'terms' || negated) return []
  const rest = { ...frame, args: frame.args.filter(arg => arg !== subject) }
  const set = setCounted(counting, { of: subject.value, frame: rest, role: subject.role })
  return set.op === 'compareCount' ? [{ ...base, asked: WHAT, want: 'holds', set }] : []
}

/** "Did A invest more than B": the figure of the facts, with the subject and with the other in its place. */
function versusQuestions(
  scope: Scope,
  { frame, head, versus, negated }: Clause,
  base: QuestionBase,
): Question[] {
  const figure = scope.rolesOf(head.kind).find(role => role.range.includes('quantity'))?.name
  const role = frame.args.find(arg => head.pattern?.subject.includes(arg.role))?.role
  if (figure === undefined || role === undefined || negated) return []
  return [{ ...base, asked: WHAT, want: 'truth', frame, negated, versus: { ...versus!, figure, role } }]
}
