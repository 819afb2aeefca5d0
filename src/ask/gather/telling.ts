/** What the facts tell that hold every word of a question, where no role of theirs can be told to be asked for. */
import { isUnnamed, type RoleValue, roleValues, textsIn } from '../../model/knowledge-base.ts'
import { statementOf } from '../meaning/members.ts'
import { isDenied, leavesOut, namesStance } from '../meaning/stance.ts'
import { timesOf } from '../meaning/times.ts'
import { isOfSome } from '../meaning/together.ts'
import type { Question } from '../questions/question.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, isMark } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { periodsIn, termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isOfKindRead } from './agreement.ts'
import { isDescribed } from './bonds.ts'
import { agrees, agreesInSubject, type Direction, directionOf, isOfVerb } from './direction.ts'
import { isRoleAsked } from './fitting.ts'
import type { Gathered } from './gather.ts'
import { holdingAll } from './holding-all.ts'
import { comesAfter } from './limiting.ts'
import { meeting } from './meeting.ts'
import { givesOthers } from './owned.ts'
import { agentsIn } from './places.ts'
import { areMutual, isSubject } from './roles.ts'
import { asksAgent, FIGURES, type Sought } from './sought.ts'
import { isInTense } from './tense.ts'
import { isOfType, valuesIn } from './values.ts'
import { repeats } from './worded.ts'
import { type Words, wordsOf } from './words.ts'

/** Fewer words than these say nothing by themselves. */
const FEWEST = 3

/** With these a fact that holds all other words may say the opposite, or not what somebody is called. */
const LIMITING: readonly Cue[] = ['not', 'without', 'only', 'named']

/** A question as far as it has been read. */
interface Read {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
  readonly questions: readonly Question[]
}

/**
 * The one fact that holds every word of a question, gives those named the roles of their places, and has something else of
 * the sort that is asked for. Which of its fillers that is, nothing tells: the answer is what the fact states.
 */
export function tell(scope: Scope, { prepared, atoms, questions }: Read): Gathered | undefined {
  const words = wordsOf(scope, { prepared, atoms })
  if (!words || words.content.length < FEWEST || isLimited(words, atoms) || comesAfter(scope, atoms))
    return undefined
  const { asked, content } = words
  if (asked.said || asked.bySort || asked.until) return undefined
  const asksWho = asksAgent(scope, asked)
  if (asksWho && asked.sort === 'which' && !isBesideAsking(atoms, asked)) return undefined
  // A figure is of the time at which it was told.
  const isDated = prepared.asOf !== undefined || atoms.some(atom => periodsIn(atom).length > 0)
  if (isDated && !asksWho) return undefined
  const direction = directionOf(scope, atoms, prepared)
  const visible = scope.visible(prepared.asOf)
  const [ordinal, ...others] = holdingAll(scope, content, {
    verbs: direction?.verbs ?? [],
    strict: false,
  }).filter(
    ordinal =>
      visible(ordinal) &&
      isOfKindRead(scope, ordinal, questions) &&
      isInPlace(scope, ordinal, { direction, content, asked }) &&
      (!asksWho || mayTellWho(scope, ordinal, { direction, content, asked })) &&
      !givesOthers(scope, ordinal, { asked, atoms }) &&
      isOfVerb(scope, ordinal, { direction, content }) &&
      isInTense(scope, ordinal, { prepared, content, asked }) &&
      isSo(scope, ordinal, { content, asked }) &&
      gives(scope, ordinal, { asked, content, atoms }),
  )
  if (ordinal === undefined || others.length > 0) return undefined
  const facts = [ordinal]
  const times = asked.sort === 'when' ? timesOf(scope, ordinal, { prepared, until: false }) : []
  if (times.length > 0) return { facts, members: times, sort: 'when' }
  const named = new Set(content.flatMap(termsIn))
  const figures = isNamedFigure(asked)
    ? valuesIn(scope, ordinal, { prepared, asked, named, described: [], content })
    : []
  if (figures.length === 1) return { facts, members: figures, sort: asked.sort }
  const members = statementOf(scope.fact(ordinal), ordinal)
  return members.length > 0 ? { facts, members, sort: 'list' } : undefined
}

function isLimited({ excepted, degrees, count }: Words, atoms: readonly Atom[]): boolean {
  const limits = atoms.some(atom => hasAny(atom, LIMITING))
  const asksTwice =
    atoms.some(isAsking) && atoms.slice(1).some((atom, i) => isMark(atoms[i]!) && cuesOf(atom).has('list'))
  return limits || asksTwice || excepted.length > 0 || degrees.length > 0 || count !== undefined
}

/** Whether a fact gives those named the roles of their places; without places one alone, or those who do it with each other. */
function isInPlace(
  scope: Scope,
  ordinal: number,
  {
    direction,
    content,
    asked,
  }: { direction: Direction | undefined; content: readonly Atom[]; asked: Sought },
): boolean {
  const asksWho = asksAgent(scope, asked)
  const agents = content.flatMap(atom => agentsIn(scope, atom))
  // "A, B: how many families": with no verb, whoever of them is named first.
  const isBare = !content.some(atom => atom.senses.some(isVerb) && termsIn(atom).length === 0)
  if (!direction)
    return (isBare && isNamedFigure(asked)) || agents.length < 2 || areMutual(scope, ordinal, agents)
  const { named, verbs, asksSubject } = direction
  const depends = content.filter(({ senses }) => senses.some(isVerb)).length > 1
  if ((depends ? agreesInSubject : agrees)(scope, ordinal, direction)) return true
  // Who does it is asked for, and everybody named is marked as somebody else.
  const isOwn = verbs.some(({ kind }) => kind === scope.fact(ordinal).kind)
  const isOpen = asksSubject && (depends || !isOwn) && named.every(({ as }) => typeof as === 'object')
  return isOpen && !(asksWho && agents.some(id => isSubject(scope, ordinal, id)))
}

/** "How many families": whether a noun tells which figure is asked for. */
function isNamedFigure({ sort, wanted }: Sought): boolean {
  return FIGURES.has(sort) && (wanted?.roles.length ?? 0) > 0
}

/** "Which company": the noun right behind what asks. */
function isBesideAsking(atoms: readonly Atom[], { wanted }: Sought): boolean {
  const noun = atoms.findIndex(({ from }) => from === wanted?.atom.from)
  return noun > 0 && cuesOf(atoms[noun - 1]!).has('which')
}

/** Whether no verb tells who is asked for, or a fact has somebody new who does it. */
function mayTellWho(
  scope: Scope,
  ordinal: number,
  {
    direction,
    content,
    asked,
  }: { direction: Direction | undefined; content: readonly Atom[]; asked: Sought },
): boolean {
  const { verbs = [], asksSubject = false } = direction ?? {}
  const fact = scope.fact(ordinal)
  if (verbs.length === 0) return true
  const isOwn = verbs.some(({ kind }) => kind === fact.kind)
  if (!asksSubject) return isOwn
  if (isOwn && content.length <= FEWEST && !content.every(atom => meeting(scope, atom).named.has(ordinal)))
    return false
  if (content.flatMap(termsIn).some(id => isSubject(scope, ordinal, id))) return false
  const { subject = '' } = scope.kb.kinds.get(fact.kind) ?? {}
  return roleValues(fact, subject).some(
    value => typeof value === 'string' && isOfType(scope, value, { ordinal, role: subject, asked }),
  )
}

/**
 * Whether what a fact says is so, or the question itself says how it is not. What a text denies is told by the fact, but
 * few words leave it open whether who is asked for does what is denied, and nothing tells why another thing is not so.
 */
function isSo(
  scope: Scope,
  ordinal: number,
  { content, asked }: { content: readonly Atom[]; asked: Sought },
): boolean {
  if (namesStance(scope, content, ordinal)) return true
  const named = new Set(content.flatMap(termsIn))
  const isOpen = asked.sort === 'why' || (asksAgent(scope, asked) && content.length <= FEWEST)
  const denies = isOpen ? isDenied : leavesOut
  return scope.holds(ordinal) && !denies(scope, ordinal, named)
}

/** Whether a fact has something of the sort that is asked for which the question neither names nor describes. */
function gives(
  scope: Scope,
  ordinal: number,
  { asked, content, atoms }: { asked: Sought; content: readonly Atom[]; atoms: readonly Atom[] },
): boolean {
  const fact = scope.fact(ordinal)
  if (asked.sort === 'when') return fact.valid !== undefined && !scope.isToCome(ordinal)
  if (FIGURES.has(asked.sort) && isOfSome(scope, ordinal, content.flatMap(termsIn))) return false
  // "Which plants": how many they are is no name of them.
  const asksNames = asked.sort === 'which' && (asked.wanted?.units.length ?? 0) > 0
  const isNew = (value: RoleValue): boolean =>
    typeof value === 'string'
      ? !content.some(
          atom =>
            termsIn(atom).includes(value) ||
            (!meeting(scope, atom).named.has(ordinal) && isDescribed(scope, atom, value)),
        )
      : (asked.sort !== 'who' || !isUnnamed(value)) &&
        !(asksNames && textsIn(value).length === 0) &&
        !repeats(scope, value, { content, atoms })
  return scope
    .rolesOf(fact.kind)
    .some(
      role =>
        isRoleAsked(scope, role, asked) &&
        roleValues(fact, role.name).some(
          value => isOfType(scope, value, { ordinal, role: role.name, asked }) && isNew(value),
        ),
    )
}
