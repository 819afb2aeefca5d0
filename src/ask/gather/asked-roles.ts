import { defines } from '../meaning/definition.ts'
import type { Atom } from '../read/atoms.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Bound } from './bound.ts'
import { agrees, type Direction, directionOf, rolesAsked, subjectAsked } from './direction.ts'
import { isDoneToAnother } from './done-to.ts'
import { mayAnswer } from './roles.ts'
import { asksAgent, type Sought } from './sought.ts'
import { roleTurned, turnableIn } from './turned.ts'
import type { Words } from './words.ts'

/** What the order of a question's words tells of the roles that those named have in a fact, and of the one asked for. */
export interface Roles {
  readonly direction: Direction | undefined
  /** The role that is asked for, where the order tells. */
  of(ordinal: number): string | undefined
  /** Whether the order leaves no doubt of who does it. */
  isDirected(ordinal: number): boolean
  /** Whether a fact may be meant, as far as its roles tell. */
  mayAnswer(bound: Bound): boolean
}

/** The roles by the order of the words, `placed` without those who are left out, which have no place of their own. */
export function rolesBy(
  scope: Scope,
  { asked, content }: Words,
  {
    prepared,
    atoms,
    placed,
    named,
  }: { prepared: Prepared; atoms: readonly Atom[]; placed: readonly Atom[]; named: ReadonlySet<string> },
): Roles {
  const direction = directionOf(scope, placed, prepared)
  const isOfAgent = asksAgent(scope, asked)
  const turnable = isOfAgent ? undefined : turnableIn(scope, { prepared, atoms, content })
  const agentIn = (ordinal: number): string | undefined => {
    if (turnable) return roleTurned(scope, ordinal, turnable)
    if (!direction || defines(scope, ordinal, named) || !isOfAgent) return undefined
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
  return {
    direction,
    of: ordinal => agentIn(ordinal) ?? subjectIn(ordinal),
    isDirected: ordinal => agentIn(ordinal) !== undefined || isPlaced(ordinal),
    mayAnswer: ({ ordinal, described }) =>
      !isDoneToAnother(scope, ordinal, placed) &&
      (agentIn(ordinal) !== undefined ||
        (!turnable &&
          !(isOfAgent && isTold(ordinal)) &&
          mayAnswer(scope, ordinal, { asked, content, direction, described, atoms: placed }))),
  }
}

/** Whether something is asked for that somebody named does. */
function isOfObject(asked: Sought, direction: Direction | undefined): direction is Direction {
  if (!direction) return false
  const isOpen = asked.sort === 'what' || asked.wanted?.describes === true
  return asked.sort === 'object' || (isOpen && !direction.asksSubject)
}
