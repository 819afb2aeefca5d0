import type { Truth } from '../answer.ts'
import { asOfIn, isUndated } from '../frames.ts'
import type { Frame } from '../logic.ts'
import type { Question } from '../questions/question.ts'
import type { Atom } from '../read/atoms.ts'
import type { Prepared } from '../read/prepare.ts'
import { isOfTexts } from '../read/senses.ts'
import type { Scope } from '../scope.ts'
import { isStance } from '../stances.ts'
import { beyond } from './beyond.ts'
import { Evaluator } from './evaluate.ts'
import { wasNotYet } from './mistimed.ts'
import { tellingOfOthers } from './others.ts'
import type { Outcome } from './outcome.ts'
import { rivals } from './rivals.ts'
import { wasThen } from './stance.ts'
import { mayTellWhen } from './times.ts'
import { ofVersus } from './versus.ts'

const STRENGTH: readonly Truth[] = ['yes', 'planned', 'possible', 'no', 'not-known']

type TruthQuestion = Extract<Question, { want: 'truth' }>

/**
 * Whether something is so: by the facts that say it, else by those that deny it or bear on it, else, where all facts
 * of the kind are known, because none says it. Otherwise nothing is known, which is no outcome.
 */
export function ofTruth(scope: Scope, question: TruthQuestion, prepared: Prepared): Outcome | undefined {
  const { frame } = question
  const all = new Evaluator(scope, { asOf: asOfIn(frame) ?? prepared.asOf, accept: () => true })
  if (question.versus) {
    const found = ofVersus(scope, { frame, versus: question.versus, all })
    return found && verdict(question, found.truth, found.facts)
  }
  const found = all
    .facts(frame)
    .filter(ordinal => !prepared.future || prepared.futureWithin || scope.isToCome(ordinal))
  const facts = tellingOfOthers(scope, prepared, found)
  // A time at which it was so tells neither since when nor until when.
  const isOpen = frame.mods.periods.some(period => period.includes('..'))
  if (prepared.past && isOpen && facts.some(ordinal => scope.wasSo(ordinal))) return undefined
  // "Were the agreements signed": some were and some were not, and nothing tells which are meant.
  const isVague = frame.args.length === 0 && new Set(facts.map(ordinal => scope.meansOf(ordinal))).size > 1
  if (isVague) return undefined
  // What is told on the day on which something is told to be over does not say that it was so on that day.
  const isOver = (ordinal: number): boolean => scope.wasSo(ordinal) && scope.fact(ordinal).valid === undefined
  if (!isUndated(frame) && facts.some(isOver) && !facts.every(isOver)) return undefined
  if (facts.length > 0)
    return inTime(scope, stated(scope, { question, prepared, facts }), {
      prepared,
      negated: question.negated,
    })
  if (question.negated) return undefined
  const denied = [
    ...denials(scope, frame, all),
    ...contraries(scope, frame, all),
    ...[...rivals(scope, frame, all), ...beyond(scope, { frame, prepared }, all)].filter(ordinal =>
      isOfTense(scope, ordinal, prepared),
    ),
  ]
  if (denied.length > 0) return verdict(question, 'no', denied)
  const bearing = bearings(scope, frame, all)
  const truth = strongest(scope, bearing)
  if (bearing.length > 0 && truth !== 'yes' && truth !== 'planned')
    return verdict(question, 'not-known', bearing)
  return scope.isComplete(frame.kind) ? { ...verdict(question, 'no', []), closed: true } : undefined
}

/**
 * "Did A lead X": neither who is to lead it nor who leads it now tells who did; and of "will A lead it", "could A lead it"
 * only who is to lead it says anything.
 */
function isOfTense(scope: Scope, ordinal: number, prepared: Prepared): boolean {
  const isDone = scope.kb.statuses.get(scope.fact(ordinal).status)?.done === true
  const isLater = prepared.future || prepared.ahead || prepared.possibly
  return (
    mayTellWhen(scope, ordinal, prepared) &&
    (!prepared.past || isDone) &&
    (!isLater || scope.isToCome(ordinal))
  )
}

function verdict(question: Question, truth: Truth, facts: readonly number[]): Outcome {
  return { question, members: [], truth, facts, closed: false }
}

/** What the facts of the frame say: how far it is so, or, if that is asked, whether it is confirmed or only rumoured. */
function stated(
  scope: Scope,
  { question, prepared, facts }: { question: TruthQuestion; prepared: Prepared; facts: readonly number[] },
): Outcome | undefined {
  const said = (truth: Truth, by = facts): Outcome =>
    verdict(question, question.negated ? opposite(truth) : truth, by)
  const undated = isUndated(question.frame)
  // Where a status is asked for, a fact of that status is a yes.
  if (question.frame.mods.statuses.length > 0 && prepared.confirmation === undefined) return said('yes')
  const { past } = prepared
  if (facts.some(ordinal => wasThen(scope, ordinal, { past, dated: !undated }))) return said('yes')
  const over = prepared.past || prepared.confirmation !== undefined || !undated ? [] : ended(scope, facts)
  // That it is over by what somebody says does not deny that he says it was.
  if (over.length > 0) return question.frame.mods.saidBy.length > 0 ? undefined : said('no', over)
  const possible = prepared.possibly && facts.some(ordinal => scope.meansOf(ordinal) === 'possible')
  const truth = possible ? 'possible' : strongest(scope, facts)
  // "About 2019" may have been in another year.
  const about = !undated && facts.every(ordinal => scope.fact(ordinal).valid?.endsWith('~'))
  if (about && truth === 'yes' && prepared.confirmation === undefined)
    return verdict(question, 'possible', facts)
  if (prepared.confirmation !== undefined) return ofConfirmation(scope, { question, prepared, facts, truth })
  // Of a stance such as refusing, the fact that states it is a yes, whatever comes of what is refused.
  const stance = question.frame.mods.codes.some(code => isStance(scope, code))
  if (stance && (truth === 'no' || truth === 'possible')) return said('yes')
  const { periods } = question.frame.mods
  if (facts.every(ordinal => wasNotYet(scope, ordinal, { prepared, periods }))) return said('no')
  return said(
    truth,
    facts.filter(ordinal => scope.meansOf(ordinal) === truth),
  )
}

/**
 * Asked whether it will be so, what is planned is a yes; asked whether it is certain, or where it is only expected, no
 * more than planned.
 */
export function inTime<T extends Outcome | undefined>(
  scope: Scope,
  outcome: T,
  { prepared: { ahead, confirmation }, negated }: { prepared: Prepared; negated: boolean },
): T {
  const isAsked = ahead && !negated && confirmation === undefined
  const isYes =
    isAsked && outcome?.truth === 'planned' && !outcome.facts.every(each => isTentative(scope, each))
  return outcome && isYes ? { ...outcome, ahead: true } : outcome
}

/** Whether it is confirmed, or only rumoured; not known where it is told as a plain fact, but for that it is planned. */
function ofConfirmation(
  scope: Scope,
  {
    question,
    prepared,
    facts,
    truth,
  }: { question: TruthQuestion; prepared: Prepared; facts: readonly number[]; truth: Truth },
): Outcome | undefined {
  const asksRumour = prepared.confirmation === 'rumoured'
  const settled = facts.filter(ordinal => !isUnsettled(scope, ordinal))
  const confirmed = settled.some(ordinal => isConfirmed(scope, ordinal))
  // Nobody vouches for it, nor is it only said to be so.
  if (!confirmed && settled.length < facts.length)
    return truth === 'planned' && !asksRumour ? verdict(question, 'planned', facts) : undefined
  // "Is it official that A considers it": that it is considered is what may be so.
  const holds = truth === 'yes' || truth === 'planned' || question.frame.mods.statuses.length > 0
  const so = asksRumour ? !confirmed : confirmed && holds
  return verdict(question, so ? 'yes' : 'no', facts)
}

/** "Was A's modest part confirmed": what was only possible, and was given up for something else, never was. */
export function asksIfConfirmed({ confirmation, asOf }: Prepared, content: readonly Atom[]): boolean {
  const isWorded = content.some(({ senses }) => senses.every(isOfTexts))
  return confirmation !== undefined && asOf === undefined && isWorded
}

/** Whether the certainty of a fact is that of what is confirmed. */
export function isConfirmed(scope: Scope, ordinal: number): boolean {
  return scope.kb.certainties.get(scope.fact(ordinal).certainty)?.confirmed === true
}

/** Whether a fact that is not confirmed is told as a plain fact, by nobody: then nothing says that it is a rumour either. */
export function isPlainlyTold(scope: Scope, ordinal: number): boolean {
  const { attributedTo, via } = scope.fact(ordinal)
  const isSo = ['yes', 'planned'].includes(scope.meansOf(ordinal))
  return !isConfirmed(scope, ordinal) && isSo && !attributedTo && !via
}

/** Whether nothing says of what is to come that it is certain: it is told as a plan by nobody, or as not settled. */
export function isUnsettled(scope: Scope, ordinal: number): boolean {
  return isPlainlyTold(scope, ordinal) || isTentative(scope, ordinal)
}

function isTentative(scope: Scope, ordinal: number): boolean {
  return scope.kb.statuses.get(scope.fact(ordinal).status)?.tentative === true
}

/** The facts that say it is over, where none that it is so was reported later: what they end is so no more. */
function ended(scope: Scope, facts: readonly number[]): number[] {
  const reported = (ordinal: number): string => scope.fact(ordinal).reported
  const over = facts.filter(ordinal => scope.wasSo(ordinal))
  const last = over.map(reported).sort().at(-1) ?? ''
  return facts.some(ordinal => scope.holds(ordinal) && reported(ordinal) > last) ? [] : over
}

function strongest(scope: Scope, facts: readonly number[]): Truth {
  const means = new Set(facts.map(ordinal => scope.meansOf(ordinal)))
  return STRENGTH.find(truth => means.has(truth)) ?? 'not-known'
}

function opposite(truth: Truth): Truth {
  return truth === 'yes' || truth === 'planned' ? 'no' : truth === 'no' ? 'yes' : truth
}

/** Facts about the same of a status that denies the one asked for, by its name or by a stance that it goes with. */
function contraries(scope: Scope, frame: Frame, evaluator: Evaluator): number[] {
  const { kb, index } = scope
  const asked = new Set([
    ...frame.mods.statuses,
    ...frame.mods.codes.flatMap(({ role, value }) =>
      [...index.postings(role, value)].map(ordinal => scope.fact(ordinal).status),
    ),
  ])
  const statuses = [...kb.statuses].flatMap(([id, { denies }]) =>
    denies?.some(status => asked.has(status)) ? [id] : [],
  )
  if (frame.args.length < 2) return []
  return statuses.flatMap(status =>
    evaluator.facts({ ...frame, mods: { ...frame.mods, codes: [], statuses: [status] } }),
  )
}

/** Facts that say of a filler that it does not have the role: those left out of a partnership. */
function denials(scope: Scope, frame: Frame, evaluator: Evaluator): number[] {
  return scope.rolesOf(frame.kind).flatMap(role =>
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
