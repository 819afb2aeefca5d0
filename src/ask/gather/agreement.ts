import { type RoleValue, roleValues } from '../../model/knowledge-base.ts'
import { framesIn } from '../frames.ts'
import type { Arg, Frame } from '../logic.ts'
import { defines } from '../meaning/definition.ts'
import { type Question, withinOf } from '../questions/question.ts'
import { termsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import { namesAgent } from './meeting.ts'
import { isMutual } from './roles.ts'
import { asksAgent, asksNoAgent, type Sought } from './sought.ts'

/** A reading this cheap tells which kind of fact is meant. */
const PLAIN = 0.2

/** Readings dearer than the best by more than this say nothing of the roles. */
const NEAR = 0.45

/**
 * Whether a fact that words alone found may be meant although the grammar has a reading that no fact answers: it must
 * give what the reading names the same roles, and it must not be asked who did it, unless those concerned do it with
 * each other.
 */
export function isSure(
  scope: Scope,
  ordinal: number,
  { asked, directed, questions }: { asked: Sought; directed: boolean; questions: readonly Question[] },
): boolean {
  const named = new Set(asked.rest.flatMap(termsIn))
  const near = nearBest(questions)
  const isTold = (directed && !asksAgent(scope, asked)) || defines(scope, ordinal, named)
  if (!isTold && !isOfKindRead(scope, ordinal, questions)) return false
  const turnable = !directed && !asksNoAgent(scope, asked) && namesAgent(scope, asked.rest)
  if (turnable && !near.every(question => asksMutual(scope, ordinal, question))) return false
  const acting = !asksNoAgent(scope, asked)
  return (
    near.every(question => agrees(scope, ordinal, { question, named, acting })) &&
    mayHaveRoles(scope, ordinal, near)
  )
}

/** Whether a fact is of the kind that a plain reading asks about, if there is one. */
export function isOfKindRead(scope: Scope, ordinal: number, questions: readonly Question[]): boolean {
  const possible = questions.filter(question => framesOf(question).every(frame => isPossible(scope, frame)))
  const best = possible[0]?.cost ?? 0
  if (best >= PLAIN) return true
  const kinds = nearBest(possible)
    .flatMap(framesOf)
    .map(({ kind }) => kind)
  return kinds.length === 0 || kinds.includes(scope.fact(ordinal).kind)
}

/** Whether some fact has all the codes that a reading gives one: none counts both plants and staff. */
function isPossible({ index }: Scope, { mods: { codes } }: Frame): boolean {
  if (codes.length < 2) return true
  const [first, ...others] = codes.map(({ role, value }) => new Set(index.postings(role, value)))
  return [...first!].some(ordinal => others.every(each => each.has(ordinal)))
}

function nearBest(questions: readonly Question[]): readonly Question[] {
  const best = questions[0]?.cost ?? 0
  return questions.filter(question => question.cost <= best + NEAR)
}

/** Whether a fact gives nothing another role than the likeliest readings do. */
export function hasRolesRead(scope: Scope, ordinal: number, questions: readonly Question[]): boolean {
  return mayHaveRoles(scope, ordinal, nearBest(questions))
}

/** Whether some reading of a fact's kind, if there is any, gives nothing a role for which the fact has another one. */
function mayHaveRoles(scope: Scope, ordinal: number, questions: readonly Question[]): boolean {
  const fact = scope.fact(ordinal)
  const readings = questions
    .map(question => framesOf(question).filter(({ kind }) => kind === fact.kind))
    .filter(frames => frames.length > 0)
  const isElsewhere = (role: string, id: string): boolean =>
    scope.rolesOf(fact.kind).some(({ name }) => name !== role && roleValues(fact, name).includes(id))
  const fits = ({ role, value }: Arg): boolean =>
    value.op !== 'terms' ||
    role.startsWith('@') ||
    value.ids.some(id => roleValues(fact, role).includes(id) || !isElsewhere(role, id))
  return readings.length === 0 || readings.some(frames => frames.every(({ args }) => args.every(fits)))
}

/** The frames of the facts that a reading asks about. */
function framesOf(question: Question): readonly Frame[] {
  const within = withinOf(question)
  return within ? framesIn(within) : []
}

/** Whether a fact is of the kind that a reading asks about, and those concerned do it with each other. */
function asksMutual(scope: Scope, ordinal: number, question: Question): boolean {
  const { kind } = scope.fact(ordinal)
  const asked = question.want === 'set' && 'frame' in question.set ? question.set.frame.kind : undefined
  return asked === kind && isMutual(scope, kind)
}

/** Whether a role holds something else that the question names: what it gives one, the fact gives the other. */
function isTurned(
  fillers: readonly RoleValue[],
  ids: readonly string[],
  { scope, named }: { scope: Scope; named: ReadonlySet<string> },
): boolean {
  const terms = fillers.filter(filler => typeof filler === 'string')
  return (
    !terms.some(filler => ids.some(id => scope.isUnder(filler, id))) &&
    terms.some(filler => named.has(filler))
  )
}

/** Whether a role holds a code, or nothing. */
function mayHold(fillers: readonly RoleValue[], code: string): boolean {
  return fillers.length === 0 || fillers.includes(code)
}

function agrees(
  scope: Scope,
  ordinal: number,
  { question, named, acting }: { question: Question; named: ReadonlySet<string>; acting: boolean },
): boolean {
  const within = withinOf(question)
  if (!within) return true
  const fact = scope.fact(ordinal)
  return framesIn(within).every(
    frame =>
      frame.kind !== fact.kind ||
      // Who shares platforms is not who shares models.
      ((!acting || frame.mods.codes.every(({ role, value }) => mayHold(roleValues(fact, role), value))) &&
        frame.args.every(
          ({ role, value }) =>
            value.op !== 'terms' ||
            role.startsWith('@') ||
            !isTurned(roleValues(fact, role), value.ids, { scope, named }),
        )),
  )
}
