import type { AskSort } from '../grammar/parts.ts'
import { definingFirst, isDefinition } from '../meaning/definition.ts'
import { allFactsOf, distinct, isText, type Member, mayBeMost, statementOf } from '../meaning/members.ts'
import { isOfOtherEnd } from '../meaning/mistimed.ts'
import { DENYING, isDenied, isDeniedInText, leavesOut, namesStance, wasThen } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny } from '../read/cues.ts'
import { periodsIn, termsIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isOfCount } from './asked-count.ts'
import { rolesBy } from './asked-roles.ts'
import { type Bound, factsOf } from './bound.ts'
import { withoutTurned } from './direction.ts'
import { holdsAll } from './limiting.ts'
import { officesAsked } from './office.ts'
import { givesOthers } from './owned.ts'
import { asDescribing, asksAgent, type Sought } from './sought.ts'
import { tenseOf } from './tense.ts'
import { valuesIn } from './values.ts'
import { isWorded } from './worded.ts'
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
  /** Words that these facts do not meet. */
  readonly lacks?: readonly Atom[]
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
  const negated = atoms.some(atom => hasAny(atom, DENYING))
  const named = new Set([...content, ...excepted].flatMap(termsIn))
  // Who is left out has no place of its own.
  const placed = atoms.filter(({ from }) => !excepted.some(atom => atom.from === from))
  const roles = rolesBy(scope, words, { prepared, atoms, placed, named })
  const identifies =
    asked.wanted?.defined === true || asksWhatItIs(words, atoms) || asksDefinition(scope, words, prepared)
  const offices = officesAsked(scope, atoms)
  // "Who said that it was over": what somebody says of today stands in the past as well.
  const tense = tenseOf(prepared, content)
  const facts = factsOf(scope, words, { prepared, negated, atoms }).filter(
    bound =>
      (!offices || offices.includes(scope.fact(bound.ordinal).kind)) &&
      (!identifies || isDefinition(scope, bound.ordinal)) &&
      roles.mayAnswer(bound) &&
      fits(bound.ordinal, { asked, directed: roles.isDirected(bound.ordinal) }) &&
      !givesOthers(scope, bound.ordinal, { asked, atoms: placed }) &&
      (leavesOut(scope, bound.ordinal, named) || !atoms.some(atom => cuesOf(atom).has('without'))) &&
      holdsAll(scope, bound.ordinal, degrees) &&
      (isDenied(scope, bound.ordinal, named) &&
        !wasThen(scope, bound.ordinal, { ...tense, past: tense.past && !asked.said })) ===
        (negated !== (!asksAgent(scope, asked) && namesDenial(scope, content, bound.ordinal))) &&
      !(negated && asksAgent(scope, asked) && isDeniedInText(scope, bound.ordinal, named)),
  )
  if (facts.length > MOST) return undefined
  const plain = asked.wanted?.describes ? plainest(scope, facts, content) : facts
  const meant = prepared.define ? definingFirst(scope, plain, named) : plain
  const told = withoutTurned(scope, meant, { asked, direction: roles.direction })
  const found = told.flatMap(({ ordinal, described }) =>
    valuesIn(scope, ordinal, {
      prepared,
      asked,
      named,
      described,
      content,
      role: roles.of(ordinal),
    }),
  )
  const members = meantIn(scope, found, { prepared, excepted })
  return withLacks(answered(scope, members, words) ?? ofKinds(scope, told, words), told)
}

/** "Which existing asset": of several facts those that have its words in their texts, not by a status; of these definitions. */
function plainest(scope: Scope, facts: readonly Bound[], content: readonly Atom[]): readonly Bound[] {
  const words = content.filter(
    atom =>
      termsIn(atom).length === 0 && atom.senses.every(({ sort }) => sort === 'entry' || sort === 'text'),
  )
  const held = facts.filter(({ ordinal }) => holdsAll(scope, ordinal, words))
  const defining = held.filter(({ ordinal }) => isDefinition(scope, ordinal))
  return [defining, held, facts].find(each => each.length > 0) ?? facts
}

/** Those found that say nothing of what is left out, and of figures those that may be the most, if that is asked for. */
function meantIn(
  scope: Scope,
  found: readonly Member[],
  { prepared, excepted }: { prepared: Prepared; excepted: readonly Atom[] },
): Member[] {
  const others = found.filter(({ value }) => !excepted.some(atom => isWorded(scope, value, atom)))
  return prepared.maximum ? others.filter(mayBeMost) : others
}

/** What was gathered with the words that its facts do not meet. */
function withLacks(gathered: Gathered | undefined, told: readonly Bound[]): Gathered | undefined {
  const lacks = told.flatMap(bound => (gathered?.facts.includes(bound.ordinal) ? bound.lacks : []))
  return gathered && { ...gathered, lacks }
}

/** "What is A's X": with no verb but "be", only what a thing is by definition answers. */
function asksWhatItIs({ asked, content }: Words, atoms: readonly Atom[]): boolean {
  if (asked.sort !== 'what' || asked.wanted || content.some(({ senses }) => senses.some(isVerb))) return false
  const said = atoms.filter(atom => !isLight(atom))
  return cuesOf(said[0]!).has('what') && said[1] !== undefined && cuesOf(said[1]).has('copula')
}

/** "What is the meaning of X": of what has a definition, nothing else tells. */
function asksDefinition(scope: Scope, { content }: Words, { define }: Prepared): boolean {
  const isKnown = content.flatMap(termsIn).some(id => scope.definitionsOf(id).length > 0)
  return define && isKnown && !content.some(({ senses }) => senses.some(isVerb))
}

/** What the facts give, where it is as many as are asked for, and of texts that a noun may stand for only one. */
function answered(
  scope: Scope,
  found: readonly Member[],
  { asked, content, count }: Words,
): Gathered | undefined {
  const periods = content.flatMap(periodsIn)
  const members = found.filter(member => !isOfOtherEnd(scope, member, periods))
  const isOpen = asked.wanted?.describes && members.some(isText) && distinct(members).length > 1
  if (members.length === 0 || isOpen) return undefined
  if (count !== undefined && !isOfCount(scope, members, count)) return undefined
  return { facts: allFactsOf(members), members, sort: asked.sort }
}

/** "Which partnership does A have with B": where no text of the facts tells, they tell it themselves. */
function ofKinds(scope: Scope, found: readonly Bound[], { asked, count }: Words): Gathered | undefined {
  const { kinds } = asked.wanted ?? {}
  const isMeant = ({ ordinal, described }: Bound): boolean =>
    described.length === 0 && kinds?.includes(scope.fact(ordinal).kind) === true
  if (found.length > MOST_TOLD || count || !found.every(isMeant)) return undefined
  const members = found.flatMap(({ ordinal }) => statementOf(scope.fact(ordinal), ordinal))
  return members.length > 0
    ? { facts: members.flatMap(({ facts }) => facts), members, sort: 'list' }
    : undefined
}

/** "What does A refuse": the question itself says that it is not so. */
function namesDenial(scope: Scope, content: readonly Atom[], ordinal: number): boolean {
  return scope.meansOf(ordinal) === 'no' && namesStance(scope, content, ordinal)
}
