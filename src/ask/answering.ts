import { roleValues } from '../model/knowledge-base.ts'
import { Evaluator, type Member, numberOf } from './evaluate.ts'
import type { Frame, SetExpr } from './logic.ts'
import type { Question } from './question.ts'
import type { Prepared } from './reading.ts'
import type { Scope } from './scope.ts'

export type Truth = 'yes' | 'no' | 'possible' | 'planned' | 'not-known'

/** What a question denotes: members, a truth, or the facts themselves; `facts` are ordinals. */
export interface Outcome {
  readonly question: Question
  readonly members: readonly Member[]
  readonly truth?: Truth
  readonly facts: readonly number[]
  /** A total, an average or a count of the members. */
  readonly number?: { readonly value: number; readonly unit: string }
  /** All facts that could say otherwise are known. */
  readonly closed: boolean
}

/** Dearer readings than the best by more than this are other questions. */
const TOLERANCE = 0.75
/** Readings that ask for the same role of the same kind may differ by more: in how a word beside it is read. */
const LIKE = 1.7
const SAME = 0.051

function isLike(question: Question, sorted: readonly Question[]): boolean {
  const key = topOf(question)
  return (
    key !== undefined && sorted.some(other => other.cost <= sorted[0]!.cost + SAME && topOf(other) === key)
  )
}

/** The kind and the role that a question asks for. */
function topOf(question: Question): string | undefined {
  if (question.want === 'time' || question.want === 'truth')
    return question.frame.kind && `${question.want} ${question.frame.kind}`
  if (question.want !== 'set' || (question.set.op !== 'fill' && question.set.op !== 'where')) return undefined
  return question.set.frame.kind && `${question.set.frame.kind} ${question.set.role}`
}

/** The outcomes of the cheapest readings that facts support; none where the best readings have no facts. */
export function outcomesOf(scope: Scope, questions: readonly Question[], prepared: Prepared): Outcome[] {
  const sorted = [...questions].sort((a, b) => a.cost - b.cost)
  const best = sorted[0]?.cost ?? 0
  const found: Outcome[] = []
  let none: Outcome | undefined
  for (const question of sorted) {
    const first = found[0] ?? none
    if (question.cost > best + (isLike(question, sorted) ? LIKE : TOLERANCE)) continue
    if (first && question.cost > first.question.cost + SAME) break
    const outcome = outcomeOf(scope, question, prepared)
    if (outcome && isNone(outcome)) none ??= outcome
    else if (outcome && !found.some(each => sameOutcome(each, outcome))) found.push(outcome)
  }
  return found.length === 0 && none ? [none] : found
}

/** "None" is the answer of a closed world, and stands back where another reading as good has something to say. */
function isNone({ members, truth, facts, number }: Outcome): boolean {
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
  if (today || prepared.asOf !== undefined) return today
  const period =
    question.want === 'definition' || question.want === 'words'
      ? undefined
      : periodIn(question.want === 'set' ? question.set : question.frame)
  return period === undefined ? undefined : outcomeNow(scope, question, { ...prepared, asOf: period })
}

function periodIn(within: Frame | SetExpr): string | undefined {
  const periods = framesIn(within).flatMap(({ mods }) => mods.periods)
  return periods.find(period => !period.includes('/'))
}

function outcomeNow(scope: Scope, question: Question, prepared: Prepared): Outcome | undefined {
  switch (question.want) {
    case 'set':
      return ofSet(scope, question, prepared)
    case 'truth':
      return ofTruth(scope, question, prepared)
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

/** Only facts that hold or are planned answer who and what, unless the question names another status. */
function evaluator(scope: Scope, within: Frame | SetExpr, prepared: Prepared): Evaluator {
  const free = prepared.possibly || namesStatus(within)
  const accept = (ordinal: number): boolean => {
    const means = scope.kb.statuses.get(scope.kb.facts[ordinal]!.status)?.means
    return free || means === 'yes' || means === 'planned'
  }
  return new Evaluator(scope, { asOf: asOfIn(within) ?? prepared.asOf, accept })
}

function framesIn(within: Frame | SetExpr): Frame[] {
  const frames: Frame[] = []
  JSON.stringify(within, (_key, value) => {
    if (value && typeof value === 'object' && 'args' in value && 'mods' in value) frames.push(value as Frame)
    return value
  })
  return frames
}

function namesStatus(within: Frame | SetExpr): boolean {
  return framesIn(within).some(({ mods }) => mods.statuses.length > 0 || mods.certainties.length > 0)
}

function namesCode(within: Frame | SetExpr): boolean {
  return framesIn(within).some(({ mods }) => mods.codes.length > 0)
}

export function asOfIn(within: Frame | SetExpr): string | undefined {
  return framesIn(within).find(({ mods }) => mods.asOf !== undefined)?.mods.asOf
}

function ofSet(
  scope: Scope,
  question: Extract<Question, { want: 'set' }>,
  prepared: Prepared,
): Outcome | undefined {
  const strict = evaluator(scope, question.set, prepared).members(question.set)
  // Some codes are of what is only considered or refused: their facts are meant where no others are.
  const members =
    strict.length > 0 || !namesCode(question.set)
      ? strict
      : evaluator(scope, question.set, { ...prepared, possibly: true }).members(question.set)
  const closed = isClosed(scope, question.set)
  const wanted = withUnits(scope, members, question.asked.units)
  if (wanted.length === 0 && !closed) return undefined
  const facts = [...new Set(wanted.flatMap(member => member.facts))].sort((a, b) => a - b)
  const number = aggregated(question, wanted)
  if (number === null) return undefined
  return { question, members: number ? [] : wanted, facts, closed, ...(number ? { number } : {}) }
}

function withUnits(
  scope: Scope,
  members: readonly Member[],
  units: readonly string[] | undefined,
): readonly Member[] {
  if (units === undefined) return members
  void scope
  return members.filter(
    ({ value }) => typeof value === 'object' && 'unit' in value && units.includes(String(value.unit)),
  )
}

/** Null where the members have no numbers to add, or numbers of several units. */
function aggregated(
  { asked, aggregate }: Question,
  members: readonly Member[],
): Outcome['number'] | null | undefined {
  const numbers = members.map(member => numberOf(member.value))
  const counts = numbers.length > 0 && numbers.every(number => number !== undefined)
  if (counts && aggregate === 'count') return undefined
  if (aggregate === 'count' || (asked.sort === 'howMany' && !counts))
    return { value: members.length, unit: 'count' }
  if (aggregate === undefined) return undefined
  if (!counts || members.length === 0) return null
  const units = new Set(
    members.map(({ value }) => (typeof value === 'object' && 'unit' in value ? String(value.unit) : '')),
  )
  if (units.size > 1) return null
  if (aggregate === 'difference')
    return numbers.length === 2 ? { value: Math.abs(numbers[0]! - numbers[1]!), unit: [...units][0]! } : null
  const total = (numbers as number[]).reduce((sum, number) => sum + number, 0)
  return { value: aggregate === 'total' ? total : total / numbers.length, unit: [...units][0]! }
}

/** Whether every kind of fact that the set rests on is complete. */
function isClosed(scope: Scope, set: SetExpr): boolean {
  const kinds = framesIn(set).map(frame => frame.kind)
  return (
    kinds.length > 0 && kinds.every(kind => kind !== undefined && scope.kb.kinds.get(kind)?.complete === true)
  )
}

const STRENGTH: readonly Truth[] = ['yes', 'planned', 'possible', 'no', 'not-known']

function ofTruth(
  scope: Scope,
  question: Extract<Question, { want: 'truth' }>,
  prepared: Prepared,
): Outcome | undefined {
  const { frame } = question
  const all = new Evaluator(scope, { asOf: asOfIn(frame) ?? prepared.asOf, accept: () => true })
  const facts = all.facts(frame)
  if (facts.length > 0) {
    const truth =
      prepared.possibly && facts.some(ordinal => meansOf(scope, ordinal) === 'possible')
        ? 'possible'
        : strongest(scope, facts)
    const rumoured = prepared.confirmation === 'rumoured'
    const confirmed = facts.some(
      ordinal => scope.kb.certainties.get(scope.kb.facts[ordinal]!.certainty)?.confirmed,
    )
    if (prepared.confirmation) {
      const holds = truth === 'yes' || truth === 'planned'
      return {
        question,
        members: [],
        truth: (rumoured ? !confirmed : confirmed && holds) ? 'yes' : 'no',
        facts,
        closed: false,
      }
    }
    return {
      question,
      members: [],
      truth: question.negated ? opposite(truth) : truth,
      facts: ofStrength(scope, facts, truth),
      closed: false,
    }
  }
  if (question.negated) return undefined
  const denied = denials(scope, frame, all)
  if (denied.length > 0) return { question, members: [], truth: 'no', facts: denied, closed: false }
  const bearing = bearings(scope, frame, all)
  if (bearing.length > 0) {
    const truth = strongest(scope, bearing)
    if (truth === 'no' || truth === 'not-known' || truth === 'possible')
      return { question, members: [], truth: 'not-known', facts: bearing, closed: false }
  }
  if (frame.kind !== undefined && scope.kb.kinds.get(frame.kind)?.complete)
    return { question, members: [], truth: 'no', facts: [], closed: true }
  return undefined
}

function strongest(scope: Scope, facts: readonly number[]): Truth {
  const means = new Set(facts.map(ordinal => meansOf(scope, ordinal)))
  return STRENGTH.find(truth => means.has(truth)) ?? 'not-known'
}

function ofStrength(scope: Scope, facts: readonly number[], truth: Truth): number[] {
  return facts.filter(ordinal => meansOf(scope, ordinal) === truth)
}

function meansOf(scope: Scope, ordinal: number): Truth {
  return scope.kb.statuses.get(scope.kb.facts[ordinal]!.status)?.means ?? 'not-known'
}

function opposite(truth: Truth): Truth {
  return truth === 'yes' ? 'no' : truth === 'no' ? 'yes' : truth
}

/** Facts that say of a filler that it does not have the role: those left out of a partnership. */
function denials(scope: Scope, frame: Frame, evaluator: Evaluator): number[] {
  const roles = [...(scope.kb.kinds.get(frame.kind ?? '')?.roles.values() ?? [])]
  return roles.flatMap(role =>
    role.denies === undefined
      ? []
      : frame.args.flatMap((arg, i) => {
          if (arg.role !== role.denies) return []
          const args = frame.args.map((each, j) => (j === i ? { ...each, role: role.name } : each))
          return evaluator.facts({ ...frame, args })
        }),
  )
}

/** Facts of a wider kind about the same things, which bear on whether a fact of this kind holds. */
function bearings(scope: Scope, frame: Frame, evaluator: Evaluator): number[] {
  return [...scope.kb.kinds.values()].flatMap(kind => {
    const roles =
      frame.kind !== undefined && Object.hasOwn(kind.bearsOn, frame.kind)
        ? kind.bearsOn[frame.kind]
        : undefined
    if (!roles) return []
    const back = new Map(Object.entries(roles).map(([own, their]) => [their, own]))
    if (!frame.args.every(arg => back.has(arg.role))) return []
    return evaluator.facts({
      ...frame,
      kind: kind.id,
      args: frame.args.map(arg => ({ ...arg, role: back.get(arg.role)! })),
    })
  })
}

function ofTime(
  scope: Scope,
  question: Extract<Question, { want: 'time' }>,
  prepared: Prepared,
): Outcome | undefined {
  const facts = evaluator(scope, question.frame, prepared)
    .facts(question.frame)
    .filter(ordinal => scope.kb.facts[ordinal]!.valid !== undefined)
  const members = facts.map(ordinal => {
    const valid = scope.kb.facts[ordinal]!.valid!
    return { key: valid, value: valid, facts: [ordinal], from: { fact: ordinal, role: 'valid' } }
  })
  const distinct = members.filter((member, i) => members.findIndex(each => each.key === member.key) === i)
  return distinct.length > 0 ? { question, members: distinct, facts, closed: false } : undefined
}

/** What a term is: the facts whose kind says what its filler is, else the definition of the vocabulary. */
function ofDefinition(
  scope: Scope,
  question: Extract<Question, { want: 'definition' }>,
): Outcome | undefined {
  const visible = scope.visible(undefined)
  const facts = [...scope.kb.kinds.values()]
    .flatMap(kind =>
      kind.defines === undefined
        ? []
        : [...scope.index.postings(kind.defines, question.id, true)].filter(
            ordinal => scope.kb.facts[ordinal]!.kind === kind.id,
          ),
    )
    .filter(visible)
    .filter(ordinal => meansOf(scope, ordinal) === 'yes')
  const term = scope.kb.terms.get(question.id)
  if (facts.length === 0 && !term?.definition) return undefined
  void roleValues
  return { question, members: [], facts: [...new Set(facts)].sort((a, b) => a - b), closed: false }
}
