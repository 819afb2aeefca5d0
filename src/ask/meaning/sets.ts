import { isUnnamed, roleValues } from '../../model/knowledge-base.ts'
import { framesIn, isUndated, namesCode } from '../frames.ts'
import type { AskSort } from '../grammar/parts.ts'
import type { SetExpr } from '../logic.ts'
import type { Question } from '../questions/question.ts'
import { cuesOf } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { isOfOneType, partsOf } from '../terms.ts'
import { valueBefore } from './before.ts'
import { isOtherWay } from './difference.ts'
import { Evaluator } from './evaluate.ts'
import { evaluator } from './evaluator.ts'
import { type Member, mayBeMost, numberOf } from './members.ts'
import { isMistimed } from './mistimed.ts'
import type { Outcome } from './outcome.ts'
import { figuresOfEach, isWhole } from './parts.ts'
import { isDenied } from './stance.ts'

/** The members of a set, or the number made of them; none where nothing known fills it and more may be so. */
export function ofSet(
  scope: Scope,
  question: Extract<Question, { want: 'set' }>,
  prepared: Prepared,
): Outcome | undefined {
  const { set, asked } = question
  const within = evaluator(scope, set, prepared)
  if (!isWhole(scope, set, within)) return undefined
  const strict = ofSame(scope, set, within)
  // Some codes are of what is only considered or refused: their facts are meant where no others are.
  const members =
    strict.length > 0 || !namesCode(set)
      ? strict
      : evaluator(scope, set, { ...prepared, possibly: true }).members(set)
  const closed = isClosed(scope, set)
  const said = withoutDenials(scope, set, members)
  const former = isUndated(set) ? said.filter(isFormer(scope, prepared)) : []
  const still = isPresent(prepared) ? said.filter(member => !isOver(scope, set, member)) : said
  const meant = former.length > 0 || prepared.formerly ? former : still
  const sorted = meant.filter(isOfSort(scope, asked.sort))
  const typed = asked.types === undefined ? sorted : sorted.filter(isOf(scope, asked.types))
  const inUnit = asked.units === undefined ? typed : typed.filter(isIn(scope, asked.units))
  // A figure that is given as the most is the maximum; of any other nobody knows.
  const wanted = prepared.maximum ? inUnit.filter(mayBeMost) : inUnit
  if (!isAnswer(scope, question, { prepared, wanted, closed })) return undefined
  if (isMistimed(scope, question, { prepared, members: wanted })) return undefined
  const facts = [...new Set(wanted.flatMap(member => member.facts))].sort((a, b) => a - b)
  const adds = question.aggregate !== undefined && question.aggregate !== 'count'
  const apart = adds ? figuresOfEach(set, within) : undefined
  const number = aggregated(scope, question, { set, members: apart ?? wanted, closed })
  if (number === null || isOtherWay(scope, prepared, apart)) return undefined
  const single = number?.unit === 'count' ? ofEach(set, within) : undefined
  if (single !== undefined)
    return { question, members: [], facts, closed, number: { value: single, unit: 'count' } }
  return { question, members: number ? [] : wanted, facts, closed, ...(number ? { number } : {}) }
}

/**
 * The members of a set. "The electric car that replaces X": of the facts of all electric cars those of the one that does,
 * where there are any.
 */
function ofSame(scope: Scope, set: SetExpr, within: Evaluator): Member[] {
  const members = within.members(set)
  const described = 'frame' in set ? set.frame.args.filter(({ value }) => isDescribedThing(scope, value)) : []
  if (described.length === 0) return members
  const facts = new Set(
    described.flatMap(({ value }) => within.members(value).flatMap(member => member.facts)),
  )
  const same = members.flatMap(member => {
    const own = member.facts.filter(ordinal => facts.has(ordinal))
    return own.length > 0 ? [{ ...member, facts: own }] : []
  })
  return same.length > 0 ? same : members
}

/** Whether a thing is named, and a clause says more of it. */
function isDescribedThing(scope: Scope, set: SetExpr): boolean {
  if (set.op !== 'where' || set.of.op !== 'terms') return false
  return set.of.ids.every(id => !scope.isAgent([scope.kb.terms.get(id)?.type ?? '']))
}

/** "Who was": who was and no longer is, if anybody is known to be so; "who was before": also what a source says was before. */
function isFormer(scope: Scope, { past, formerly }: Prepared): (member: Member) => boolean {
  return member =>
    ((past || formerly) && member.facts.some(ordinal => scope.wasSo(ordinal))) ||
    (formerly && valueBefore(scope, member) !== undefined)
}

/**
 * Whether members answer a question: some, where not all facts are known, as many as are asked for, and not such alone as
 * the question names itself and no fact bears out.
 */
function isAnswer(
  scope: Scope,
  { set, asked }: Extract<Question, { want: 'set' }>,
  { prepared, wanted, closed }: { prepared: Prepared; wanted: readonly Member[]; closed: boolean },
): boolean {
  if (asked.exactly !== undefined && wanted.length !== asked.exactly) return false
  if (wanted.length === 0) return closed
  if (!isWarranted(scope, set, wanted)) return false
  const named = new Set(prepared.atoms.flatMap(termsIn))
  const isOpen = set.op === 'both' || framesIn(set).some(({ kind }) => !scope.isComplete(kind))
  return !isOpen || wanted.some(({ key, facts }) => facts.length > 0 || !named.has(key))
}

/** Whether facts say of each member that it is one, or all there are of its type are known: terms alone tell of no such list. */
function isWarranted(scope: Scope, { op }: SetExpr, members: readonly Member[]): boolean {
  if (op !== 'type' && op !== 'except') return true
  return members.every(
    ({ value, facts }) =>
      facts.length > 0 || typeof value !== 'string' || scope.isKnownInFull(scope.kb.terms.get(value)?.type),
  )
}

/** A text may hold a word in order to deny it. */
function withoutDenials(scope: Scope, set: SetExpr, members: readonly Member[]): readonly Member[] {
  const inTexts = framesIn(set).some(
    ({ mods }) => mods.texts.length > 0 && mods.codes.length + mods.statuses.length === 0,
  )
  if (!inTexts) return members
  return members.filter(({ facts }) => !facts.some(ordinal => isDenied(scope, ordinal, new Set())))
}

/** "Who is in crisis": a form of "be" that is of now. */
function isPresent({ atoms, past, future }: Prepared): boolean {
  return !past && !future && atoms.some(atom => atom.voice.copula || cuesOf(atom).has('copula'))
}

/** Whether a fact that says that it is over was reported later than all by which something is a member. */
function isOver(scope: Scope, set: SetExpr, { value, facts }: Member): boolean {
  if (set.op !== 'fill' || !isUndated(set)) return false
  const all = new Evaluator(scope, { asOf: undefined, accept: ordinal => scope.wasSo(ordinal) })
  const over = all.facts(set.frame).filter(ordinal => scope.wasSo(ordinal))
  const last =
    facts
      .map(ordinal => scope.fact(ordinal).reported)
      .sort()
      .at(-1) ?? ''
  return over.some(
    ordinal =>
      roleValues(scope.fact(ordinal), set.role).includes(value) && scope.fact(ordinal).reported >= last,
  )
}

/**
 * "How many states border the state that borders the most": where several are such a state, of each of them there are as
 * many, or one number is no answer. Undefined where no such one is spoken of.
 */
function ofEach(set: SetExpr, evaluator: Evaluator): number | undefined {
  if (set.op !== 'where' && set.op !== 'fill') return undefined
  const at = set.frame.args.findIndex(({ value }) => value.op === 'extreme' || value.op === 'extremeCount')
  const arg = set.frame.args[at]
  if (!arg) return undefined
  const counts = evaluator.members(arg.value).map(({ key }) => {
    const value: SetExpr = { op: 'terms', ids: [key] }
    const args = set.frame.args.with(at, { ...arg, value })
    return evaluator.members({ ...set, frame: { ...set.frame, args } }).length
  })
  return counts.length > 1 && new Set(counts).size === 1 ? counts[0] : undefined
}

/** Whether a member, if it is a term, is of one of the types: "which state" asks for no city. */
function isOf({ kb }: Scope, types: readonly string[]): (member: Member) => boolean {
  return ({ value }) => {
    const type = typeof value === 'string' ? kb.terms.get(value)?.type : undefined
    return type === undefined || types.includes(type)
  }
}

/** Whether a member answers such a question word: why asks for a reason, where for a place, how much for a figure. */
function isOfSort(scope: Scope, sort: AskSort | undefined): (member: Member) => boolean {
  return ({ value, from }) => {
    const type = typeof value === 'string' ? scope.kb.terms.get(value)?.type : undefined
    if (sort === 'why') return from !== undefined && scope.isReason(from.role)
    if (sort === 'share') return isShare(scope, value)
    if (sort === 'where') return type === undefined || scope.isPlace([type])
    return sort !== 'howMuch' || type === undefined
  }
}

/** Whether a figure is a part of something, rather than so many or so much. */
export function isShare({ kb }: Scope, value: Member['value']): boolean {
  return typeof value === 'object' && 'unit' in value && kb.units.get(String(value.unit))?.kind === 'ratio'
}

/** Whether a figure is in one of the units; a count has the units of its role. */
function isIn(scope: Scope, units: readonly string[]): (member: Member) => boolean {
  return ({ value, from }) => {
    if (typeof value === 'object') return 'unit' in value && units.includes(String(value.unit))
    const kind = from && scope.fact(from.fact).kind
    return scope.role(kind, from?.role ?? '')?.units.some(unit => units.includes(unit)) ?? false
  }
}

/** "Several other customers", or one that has parts of its own: how many they are nobody knows. */
function isUncounted(scope: Scope, { value }: Member): boolean {
  if (typeof value === 'string') return partsOf(scope.kb, value).some(id => isOfOneType(scope.kb, id, value))
  return typeof value === 'object' && isUnnamed(value) && value.count === undefined
}

/**
 * Where others may be that nobody names: one alone, what has no name, or what two kinds of facts have in common says
 * nothing of how many there are.
 */
function areSeveral({ kb }: Scope, set: SetExpr, members: readonly Member[]): boolean {
  return members.length > 1 && members.every(({ key }) => kb.terms.has(key)) && framesIn(set).length < 2
}

/** Null where the members have no numbers to add, or numbers of several units. */
function aggregated(
  scope: Scope,
  { asked, aggregate }: Question,
  { set, members, closed }: { set: SetExpr; members: readonly Member[]; closed: boolean },
): Outcome['number'] | null | undefined {
  const numbers = members.map(member => numberOf(member.value))
  const counts = numbers.length > 0 && numbers.every(number => number !== undefined)
  if (counts && aggregate === 'count') return undefined
  if (aggregate === 'count' || (asked.sort === 'howMany' && !counts))
    return members.some(member => isUncounted(scope, member)) || (!closed && !areSeveral(scope, set, members))
      ? null
      : { value: members.length, unit: 'count' }
  if (aggregate === undefined) return undefined
  if (!counts || members.length === 0 || (aggregate === 'total' && members.some(isRate))) return null
  const units = new Set(
    members.map(({ value }) => (typeof value === 'object' && 'unit' in value ? String(value.unit) : '')),
  )
  if (units.size > 1) return null
  if (aggregate === 'difference')
    return numbers.length === 2 ? { value: Math.abs(numbers[0]! - numbers[1]!), unit: [...units][0]! } : null
  const total = (numbers as number[]).reduce((sum, number) => sum + number, 0)
  return { value: aggregate === 'total' ? total : total / numbers.length, unit: [...units][0]! }
}

/** So many a year are no total. */
function isRate({ value }: Member): boolean {
  return typeof value === 'object' && 'per' in value
}

/** Whether every kind of fact that the set rests on is complete, at all times and in all words: no fact tells of 1990. */
function isClosed(scope: Scope, set: SetExpr): boolean {
  const frames = framesIn(set)
  return (
    frames.length > 0 &&
    frames.every(({ kind, mods }) => scope.isComplete(kind) && mods.periods.length + mods.texts.length === 0)
  )
}
