import type { AskSort } from '../grammar/parts.ts'
import { defines, definingFirst } from '../meaning/definition.ts'
import { distinct, isText, keyOf, type Member, mayBeMost } from '../meaning/members.ts'
import { isOfOtherEnd } from '../meaning/mistimed.ts'
import { DENYING, isDenied, leavesOut, namesStance, wasThen } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { isOfCount } from './asked-count.ts'
import { type Bound, factsOf } from './bound.ts'
import { isDeed } from './deeds.ts'
import { agrees, type Direction, directionOf, rolesAsked, subjectAsked, withoutTurned } from './direction.ts'
import { holdsAll } from './limiting.ts'
import { givesOthers } from './owned.ts'
import { mayAnswer } from './roles.ts'
import { asDescribing, asksAgent, type Sought } from './sought.ts'
import { tenseOf } from './tense.ts'
import { roleTurned, turnableIn } from './turned.ts'
import { valuesIn } from './values.ts'
import { type Words, wordsOf } from './words.ts'

/**
 * Reads a question without its grammar: the facts in which every word of it is met, as a term, a kind, a code, a date
 * or a word of the fact's own texts. It serves questions whose build no rule knows. It never tells subject from
 * object, so it answers only where one role alone can be meant.
 */
export interface Gathered {
  readonly facts: readonly number[]
  /** What is asked for; none where the facts themselves are the answer. */
  readonly members: readonly Member[]
  readonly sort: AskSort
}

/** More facts than these are no answer to one question. */
const MOST = 6

/** More facts than these are not what a noun for one of them means. */
const MOST_TOLD = 3

/** Whether a fact may be meant. */
type Fits = (ordinal: number, by: { asked: Sought; directed: boolean }) => boolean

/** The answer by words alone; none where they pick out no fact, or more than a few. */
export function gather(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
  fits: Fits,
): Gathered | undefined {
  const words = wordsOf(scope, { prepared, atoms })
  if (!words) return undefined
  const describing = asDescribing(words.asked)
  return (
    gatherBy(scope, words, { prepared, atoms, fits }) ??
    (describing && gatherBy(scope, { ...words, asked: describing }, { prepared, atoms, fits }))
  )
}

function gatherBy(
  scope: Scope,
  words: Words,
  { prepared, atoms, fits }: { prepared: Prepared; atoms: readonly Atom[]; fits: Fits },
): Gathered | undefined {
  const { asked, content, excepted, degrees } = words
  const negated = atoms.some(atom => DENYING.some(cue => cuesOf(atom).has(cue)))
  const named = new Set([...content, ...excepted].flatMap(termsIn))
  // Who is left out has no place of its own.
  const placed = atoms.filter(({ from }) => !excepted.some(atom => atom.from === from))
  const direction = directionOf(scope, placed, prepared)
  const turnable = asksAgent(scope, asked) ? undefined : turnableIn(scope, { prepared, atoms, content })
  const roleIn = (ordinal: number): string | undefined => {
    if (turnable) return roleTurned(scope, ordinal, turnable)
    if (!direction || defines(scope, ordinal, named) || !asksAgent(scope, asked)) return undefined
    const roles = rolesAsked(scope, ordinal, direction)
    return roles.length === 1 ? roles[0] : undefined
  }
  // "What has caused X": what does so is asked for, and not what comes of it.
  const subjectIn = (ordinal: number): string | undefined =>
    asked.sort === 'what' && direction ? subjectAsked(scope, ordinal, direction) : undefined
  // A verb of the fact's kind tells by itself who does it.
  const isTold = (ordinal: number): boolean =>
    direction?.verbs.some(verb => verb.kind === scope.fact(ordinal).kind) ?? false
  // "What does A refuse": where A is whom the verb gives its place, no role is turned round.
  const isPlaced = (ordinal: number): boolean =>
    isOfObject(asked, direction) && isTold(ordinal) && agrees(scope, ordinal, direction)
  const facts = factsOf(scope, words, { prepared, negated, atoms }).filter(
    ({ ordinal, described }) =>
      (roleIn(ordinal) !== undefined ||
        (!turnable &&
          !(asksAgent(scope, asked) && isTold(ordinal)) &&
          mayAnswer(scope, ordinal, { asked, content, direction, described }))) &&
      fits(ordinal, { asked, directed: roleIn(ordinal) !== undefined || isPlaced(ordinal) }) &&
      !givesOthers(scope, ordinal, { asked, atoms: placed }) &&
      (leavesOut(scope, ordinal, named) || !atoms.some(atom => cuesOf(atom).has('without'))) &&
      holdsAll(scope, ordinal, degrees) &&
      (isDenied(scope, ordinal, named) && !wasThen(scope, ordinal, tenseOf(prepared, content))) ===
        (negated !== (!asksAgent(scope, asked) && namesDenial(scope, content, ordinal))),
  )
  if (facts.length > MOST) return undefined
  const meant = prepared.define ? definingFirst(scope, facts, named) : facts
  const told = withoutTurned(scope, meant, { asked, direction })
  const found = told.flatMap(({ ordinal, described }) =>
    valuesIn(scope, ordinal, { prepared, asked, named, described, content, role: roleIn(ordinal) ?? subjectIn(ordinal) }),
  )
  const members = prepared.maximum ? found.filter(mayBeMost) : found
  return answered(scope, members, words) ?? ofKinds(scope, told, words)
}

/** Whether something is asked for that somebody named does. */
function isOfObject(asked: Sought, direction: Direction | undefined): direction is Direction {
  if (!direction) return false
  const isOpen = asked.sort === 'what' || asked.wanted?.describes === true
  return asked.sort === 'object' || (isOpen && !direction.asksSubject)
}

/** What the facts give, where it is as many as are asked for, and of texts that a noun may stand for only one. */
function answered(
  scope: Scope,
  found: readonly Member[],
  { asked, content, count, verb }: Words,
): Gathered | undefined {
  const periods = content.flatMap(timesIn)
  const members = found.filter(
    member => !isOfOtherEnd(scope, member, periods) && !(verb && isDeed(scope, member, verb)),
  )
  const isOpen = asked.wanted?.describes && members.some(isText) && distinct(members).length > 1
  if (members.length === 0 || isOpen) return undefined
  if (count !== undefined && !isOfCount(scope, members, count)) return undefined
  return { facts: [...new Set(members.flatMap(member => member.facts))], members, sort: asked.sort }
}

/** "Which partnership does A have with B": where no text of the facts tells, they tell it themselves. */
function ofKinds(scope: Scope, found: readonly Bound[], { asked, count }: Words): Gathered | undefined {
  const { kinds } = asked.wanted ?? {}
  const isMeant = ({ ordinal, described }: Bound): boolean =>
    described.length === 0 && kinds?.includes(scope.fact(ordinal).kind) === true
  if (found.length > MOST_TOLD || count || !found.every(isMeant)) return undefined
  const members = found.flatMap(({ ordinal }): Member[] => {
    const { statement } = scope.fact(ordinal)
    return statement ? [{ key: keyOf(statement), value: statement, facts: [ordinal] }] : []
  })
  return members.length > 0
    ? { facts: members.flatMap(({ facts }) => facts), members, sort: 'list' }
    : undefined
}

function timesIn({ senses }: Atom): string[] {
  return senses.flatMap(sense => (sense.sort === 'time' ? [sense.limit.period] : []))
}

/** "What does A refuse": the question itself says that it is not so. */
function namesDenial(scope: Scope, content: readonly Atom[], ordinal: number): boolean {
  return scope.meansOf(ordinal) === 'no' && namesStance(scope, content, ordinal)
}
