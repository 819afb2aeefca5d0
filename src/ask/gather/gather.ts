import type { AskSort } from '../grammar/parts.ts'
import { defines, definingFirst } from '../meaning/definition.ts'
import { distinct, isText, type Member, mayBeMost } from '../meaning/members.ts'
import { DENYING, isDenied, leavesOut, namesStance, wasThen } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { isOfCount } from './asked-count.ts'
import { BOND, isLightVerb, loosely } from './bonds.ts'
import { isDeed } from './deeds.ts'
import { mayDescribe } from './describing.ts'
import { agrees, directionOf, rolesAsked, withoutTurned } from './direction.ts'
import { holdsAll } from './limiting.ts'
import { type Meeting, meeting } from './meeting.ts'
import { givesOthers } from './owned.ts'
import { mayAnswer } from './roles.ts'
import { isEither } from './several.ts'
import { asksAgent, asksNoAgent, hasRoleFor, type Sought } from './sought.ts'
import { isInTense, tenseOf } from './tense.ts'
import { roleTurned, turnableIn } from './turned.ts'
import { type Description, valuesIn } from './values.ts'
import { FEWEST, type Words, wordsOf } from './words.ts'

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

/** The answer by words alone; none where they pick out no fact, or more than a few. `fits` says of a fact whether it may be meant. */
export function gather(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
  fits: (ordinal: number, by: { asked: Sought; directed: boolean }) => boolean,
): Gathered | undefined {
  const words = wordsOf(scope, { prepared, atoms })
  if (!words) return undefined
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
  // A verb of the fact's kind tells by itself who does it.
  const isTold = (ordinal: number): boolean =>
    direction?.verbs.some(verb => verb.kind === scope.fact(ordinal).kind) ?? false
  const isOfObject = asked.sort === 'object' || (asked.sort === 'what' && direction?.asksSubject === false)
  // "What does A refuse": where A is whom the verb gives its place, no role is turned round.
  const isPlaced = (ordinal: number): boolean =>
    isOfObject && direction !== undefined && isTold(ordinal) && agrees(scope, ordinal, direction)
  const facts = factsOf(scope, content, { prepared, asked, negated, atoms }).filter(
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
  const found = withoutTurned(scope, meant, { asked, direction }).flatMap(({ ordinal, described }) =>
    valuesIn(scope, ordinal, { prepared, asked, named, described, content, role: roleIn(ordinal) }),
  )
  return answered(scope, prepared.maximum ? found.filter(mayBeMost) : found, words)
}

/** What the facts give, where it is as many as are asked for, and of texts that a noun may stand for only one. */
function answered(
  scope: Scope,
  found: readonly Member[],
  { asked, count, verb }: Words,
): Gathered | undefined {
  const members = verb ? found.filter(member => !isDeed(scope, member, verb)) : found
  const isOpen = asked.wanted?.describes && members.some(isText) && distinct(members).length > 1
  if (members.length === 0 || isOpen) return undefined
  if (count !== undefined && !isOfCount(scope, members, count)) return undefined
  return { facts: [...new Set(members.flatMap(member => member.facts))], members, sort: asked.sort }
}

/** "What does A refuse": the question itself says that it is not so. */
function namesDenial(scope: Scope, content: readonly Atom[], ordinal: number): boolean {
  return scope.meansOf(ordinal) === 'no' && namesStance(scope, content, ordinal)
}

interface Bound {
  readonly ordinal: number
  readonly cost: number
  /** Words that only what the fact names answers to: each with the fillers that do. */
  readonly described: readonly Description[]
}

/** The facts that meet every word, as surely as any does. */
function factsOf(
  scope: Scope,
  content: readonly Atom[],
  {
    prepared,
    asked,
    negated,
    atoms,
  }: { prepared: Prepared; asked: Sought; negated: boolean; atoms: readonly Atom[] },
): Bound[] {
  const visible = scope.visible(prepared.asOf)
  const meetings = content.map(atom => meeting(scope, atom))
  const agents = content.flatMap(termsIn).filter(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
  const tense = tenseOf(prepared, content)
  const safe = asked.said || (asksNoAgent(scope, asked) && new Set(agents).size < 2)
  const found = candidates(meetings).flatMap(ordinal => {
    if (
      !visible(ordinal) ||
      !hasRoleFor(scope, ordinal, asked) ||
      !isInTense(scope, ordinal, { prepared, content, asked })
    )
      return []
    const bound = boundTo(scope, ordinal, { content, meetings, safe, asked, atoms })
    const refused = negated && scope.meansOf(ordinal) === 'no'
    const isPossible = prepared.possibly && scope.meansOf(ordinal) === 'possible'
    const counts =
      isPossible ||
      scope.holds(ordinal) ||
      wasThen(scope, ordinal, tense) ||
      asked.said ||
      refused ||
      namesStance(scope, content, ordinal)
    return bound && counts ? [bound] : []
  })
  const best = Math.min(...found.map(({ cost }) => cost))
  return found.filter(({ cost }) => cost <= best + 0.01).sort((a, b) => a.ordinal - b.ordinal)
}

/** The facts that some word names. */
function candidates(meetings: readonly Meeting[]): number[] {
  return [...new Set(meetings.flatMap(({ named, alike }) => [...named, ...alike]))]
}

function boundTo(
  scope: Scope,
  ordinal: number,
  by: {
    content: readonly Atom[]
    meetings: readonly Meeting[]
    safe: boolean
    asked: Sought
    atoms: readonly Atom[]
  },
): Bound | undefined {
  let cost = 0
  let light = 0
  const described: Description[] = []
  for (const [i, { named, alike, akin }] of by.meetings.entries()) {
    if (named.has(ordinal)) continue
    if (isEither(by.content[i]!, by.atoms)) return undefined
    if (by.content.length > FEWEST && (alike.has(ordinal) || (by.safe && akin.has(ordinal)))) {
      cost += BOND.alike
      continue
    }
    const fillers = loosely(scope, ordinal, withNext(by.content[i]!, by.atoms))
    if (fillers && (fillers.length === 0 || !mayDescribe(scope, by.content[i]!, by))) {
      if (light > 0 || by.content.length <= FEWEST || !isLightVerb(by.content[i]!)) return undefined
      light++
      cost += BOND.loose
      continue
    }
    if (fillers)
      described.push({ atom: by.content[i]!, ids: fillers.filter(value => typeof value === 'string') })
    cost += BOND.loose
  }
  return { ordinal, cost, described }
}

/** A word with the two that follow it. */
function withNext(atom: Atom, atoms: readonly Atom[]): readonly [Atom, ...Atom[]] {
  return [atom, ...atoms.filter(({ from }) => from >= atom.to).slice(0, 2)]
}
