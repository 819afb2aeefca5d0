import { framesIn, periodIn } from '../frames.ts'
import { type Frame, NO_MODS, type SetExpr } from '../logic.ts'
import { frameOf, type Question, withinOf } from '../questions/question.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { givesThoseOfWhom } from './choices.ts'
import { ofDefinition } from './definition.ts'
import { evaluator } from './evaluator.ts'
import { ofHolding } from './holding.ts'
import { givesExcepted, keepsLimits } from './limits.ts'
import type { Outcome } from './outcome.ts'
import { knowsEither } from './parts.ts'
import { ofSet } from './sets.ts'
import { ofTime } from './times.ts'
import { ofTruth } from './truth.ts'

/** Dearer readings than the best by more than this are other questions. */
const TOLERANCE = 0.25

/** Readings that ask for the same role of the same kind may differ by more: in how a word beside it is read. */
const LIKE = 1.7

/** A reading that is dearer by so much and gives the one thing named another role turns the question round. */
const DIRECT = 0.3

/** The same where several are named. */
const DIRECT_OF_SEVERAL = 0.2

/** Whether a reading names the same things as a cheaper one in facts of one kind, but not in the same roles. */
function isTurned(cheaper: Question, question: Question): boolean {
  if (cheaper.cost > question.cost - Math.min(DIRECT, DIRECT_OF_SEVERAL)) return false
  const [one, other] = [rolesIn(cheaper), rolesIn(question)]
  if (one === undefined || other === undefined) return false
  const apart = one.count > 1 ? DIRECT_OF_SEVERAL : DIRECT
  return one.names === other.names && one.roles !== other.roles && cheaper.cost <= question.cost - apart
}

/** The terms of the frame that a question asks about, how many, and the roles that they have in it. */
function rolesIn(question: Question): { names: string; roles: string; count: number } | undefined {
  const frame = frameOf(question)
  if (frame?.kind === undefined) return undefined
  const named = framesIn(frame).flatMap(({ args }) =>
    args.flatMap(({ role, value }) => (value.op === 'terms' ? [[value.ids.join(','), role] as const] : [])),
  )
  if (named.length === 0) return undefined
  const asked = question.want === 'set' && 'role' in question.set ? question.set.role : question.want
  return {
    count: named.length,
    names: [frame.kind, question.want, ...named.map(([name]) => name).sort()].join(' '),
    roles: [...named.map(pair => pair.join(':')).sort(), isPointed(question) ? asked : ''].join(' '),
  }
}

function isPointed({ asked, want }: Question): boolean {
  return want === 'set' && (asked.sort === 'who' || asked.sort === 'which')
}

/** "None" is only said by a reading cheaper than this. */
const DOUBTED = 0.6

/** Where all facts are known, anything has an answer: a reading dearer than this is none. */
const FARTHEST = 1.4

function isClosed(scope: Scope, question: Question): boolean {
  if (question.want !== 'set') return false
  const frames = framesIn(question.set)
  return frames.length > 0 && frames.every(({ kind }) => scope.isComplete(kind))
}

/** A reading this dear says too little where it asks for all that some kind of fact tells. */
const VAGUE = 1.2

/** "What has joined the brands": all who ever joined, of whom nothing that the question names is said. */
function isVague(question: Question): boolean {
  const within = withinOf(question)
  const frames = within ? framesIn(within) : []
  const isOpen = frames.every(
    ({ args, mods }) => args.every(({ value }) => UNNAMED.has(value.op)) && isUnlimited(mods),
  )
  return frames.length > 0 && isOpen && (question.cost >= VAGUE || isAmong(question))
}

/** "The leader of the group": who of its members leads something is not who leads it. */
function isAmong({ want, asked, ...question }: Question): boolean {
  return want === 'set' && asked.sort === 'who' && 'set' in question && question.set.op === 'where'
}

/** Sets that are limited by nothing, or by a type. */
const UNNAMED: ReadonlySet<string> = new Set<SetExpr['op']>(['any', 'type'])

function isUnlimited(mods: Frame['mods']): boolean {
  return JSON.stringify(mods) === JSON.stringify(NO_MODS)
}

/** Readings whose costs differ by no more are equally good, and all are answered. */
export const SAME = 0.051

/** The outcomes of the cheapest readings that facts support; none where the best readings have no facts. */
export function outcomesOf(scope: Scope, questions: readonly Question[], prepared: Prepared): Outcome[] {
  // Those that a question is held against are cheaper, so that none has to be looked at behind the last that counts.
  const cheaper: Question[] = []
  const found: Outcome[] = []
  let none: Outcome | undefined
  for (const question of questions.toSorted((a, b) => a.cost - b.cost)) {
    const first = found[0] ?? none
    const { cost: best } = cheaper[0] ?? question
    if (question.cost > best + LIKE || (first && question.cost > first.question.cost + SAME)) break
    if (!keepsLimits(scope, question, prepared)) continue
    const isNear = question.cost <= best + TOLERANCE || isLike(question, cheaper)
    const isMeant = isNear && mayBeMeant(scope, question) && !cheaper.some(each => isTurned(each, question))
    cheaper.push(question)
    if (!isMeant) continue
    const outcome = outcomeOf(scope, question, prepared)
    if (outcome && isNone(outcome)) none ??= question.cost < DOUBTED ? outcome : undefined
    else if (outcome && !found.some(each => sameOutcome(each, outcome))) found.push(outcome)
  }
  return found.length === 0 && none ? [none] : found
}

function mayBeMeant(scope: Scope, question: Question): boolean {
  return isClosed(scope, question) ? question.cost <= FARTHEST : !isVague(question)
}

function isLike(question: Question, sorted: readonly Question[]): boolean {
  const key = topOf(question)
  const named = new Set(namedIn(question))
  return (
    key !== undefined &&
    sorted.some(
      other =>
        other.cost <= sorted[0]!.cost + SAME &&
        topOf(other) === key &&
        namedIn(other).every(pair => named.has(pair)),
    )
  )
}

/** Each term of the frame that a question asks about, with its role, and each code that limits it. */
function namedIn(question: Question): string[] {
  const frame = frameOf(question)
  const terms = (frame?.args ?? []).flatMap(({ role, value }) =>
    value.op === 'terms' ? [`${value.ids.join(',')}:${role}`] : [],
  )
  return [...terms, ...(frame?.mods.codes ?? []).map(({ role, value }) => `${value}:${role}`)]
}

/** The kind and the role that a question asks for. */
function topOf(question: Question): string | undefined {
  if (question.want === 'time' || question.want === 'truth')
    return question.frame.kind && `${question.want} ${question.frame.kind}`
  if (question.want !== 'set' || (question.set.op !== 'fill' && question.set.op !== 'where')) return undefined
  return question.set.frame.kind && `${question.set.frame.kind} ${question.set.role}`
}

/** "None" is the answer of a closed world, and stands back where another reading as good has something to say. */
export function isNone({ members, truth, facts, number }: Outcome): boolean {
  return (
    members.length === 0 &&
    facts.length === 0 &&
    truth === undefined &&
    (number === undefined || number.value === 0)
  )
}

function sameOutcome(a: Outcome, b: Outcome): boolean {
  const key = ({ members, truth, facts, number }: Outcome): string =>
    JSON.stringify([members.map(member => member.key).sort(), truth ?? facts, number])
  return key(a) === key(b)
}

/** A question about a past time that nothing known today answers is answered by what was known then. */
function outcomeOf(scope: Scope, question: Question, prepared: Prepared): Outcome | undefined {
  const today = outcomeNow(scope, question, prepared)
  if (today && (givesExcepted(today, prepared) || givesThoseOfWhom(today, prepared))) return undefined
  if (today || prepared.asOf !== undefined) return today
  const within = withinOf(question)
  const period = within && periodIn(within)
  return period === undefined ? undefined : outcomeNow(scope, question, { ...prepared, asOf: period })
}

function outcomeNow(scope: Scope, question: Question, prepared: Prepared): Outcome | undefined {
  const within = question.want === 'truth' ? undefined : withinOf(question)
  if (within && !knowsEither(scope, within, evaluator(scope, within, prepared))) return undefined
  switch (question.want) {
    case 'set':
      return ofSet(scope, question, prepared)
    case 'truth':
      return ofTruth(scope, question, prepared)
    case 'holds':
      return ofHolding(scope, question, prepared)
    case 'time':
      return ofTime(scope, question, prepared)
    case 'facts': {
      const facts = evaluator(scope, question.frame, prepared).facts(question.frame)
      return facts.length > 0 && facts.length <= 12
        ? { question, members: [], facts, closed: false }
        : undefined
    }
    case 'definition':
      return ofDefinition(scope, question)
    case 'words':
      return undefined
  }
}
