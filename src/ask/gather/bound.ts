import type { RoleValue } from '../../model/knowledge-base.ts'
import { namesStance, wasThen } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { BOND, lackOf, loosely } from './bonds.ts'
import { mayDescribe } from './describing.ts'
import { type Meeting, meeting, namesPlace } from './meeting.ts'
import { prepositionBefore } from './places.ts'
import { isEither } from './several.ts'
import { asksNoAgent, hasRoleFor, type Sought } from './sought.ts'
import { isInTense, tenseOf } from './tense.ts'
import type { Description } from './values.ts'
import { FEWEST, type Words } from './words.ts'

/** A fact that lacks nothing goes before any that does. */
const LACKING = 10

/** A fact that lacks more of a question than this is no answer to it. */
const MOST_LACKING = 2

/** A fact that meets every word. */
export interface Bound {
  readonly ordinal: number
  readonly cost: number
  /** Words that only what the fact names answers to: each with the fillers that do. */
  readonly described: readonly Description[]
}

/** The facts that meet every word, as surely as any does. */
export function factsOf(
  scope: Scope,
  { asked, content, verb }: Words,
  { prepared, negated, atoms }: { prepared: Prepared; negated: boolean; atoms: readonly Atom[] },
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
    const bound = boundTo(scope, ordinal, { content, meetings, safe, asked, atoms, verb })
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
    verb: Atom | undefined
  },
): Bound | undefined {
  let cost = 0
  let lack = 0
  let held = 0
  const described: Description[] = []
  for (const [i, { named, alike, akin }] of by.meetings.entries()) {
    if (named.has(ordinal)) {
      held++
      continue
    }
    if (isEither(by.content[i]!, by.atoms)) return undefined
    const isAkin = akin.has(ordinal) && (by.safe || isVerbOfKind(scope, ordinal, by.content[i]!))
    if (by.content.length > FEWEST && (alike.has(ordinal) || isAkin)) {
      cost += BOND.alike
      held++
      continue
    }
    const loose = loosely(scope, ordinal, withNext(by.content[i]!, by.atoms))
    const fillers = loose && unnamedElsewhere(scope, loose, { atom: by.content[i]!, content: by.content })
    if (fillers && (fillers.length === 0 || !mayDescribe(scope, by.content[i]!, by))) {
      const isNeeded = by.content[i]!.from === by.verb?.from || isLimit(scope, by.content[i]!, by.atoms)
      lack += isNeeded ? Number.POSITIVE_INFINITY : lackOf(by.content[i]!)
      if (lack > MOST_LACKING) return undefined
      continue
    }
    if (fillers)
      described.push({ atom: by.content[i]!, ids: fillers.filter(value => typeof value === 'string') })
    cost += BOND.loose
  }
  if (lack > 0 && held < FEWEST + Math.min(lack, 1)) return undefined
  return { ordinal, cost: cost + LACKING * lack, described }
}

/** "Do the European bosses meet A": that A is European is not said there, but where the word stands beside A. */
function unnamedElsewhere(
  scope: Scope,
  fillers: readonly RoleValue[],
  { atom, content }: { atom: Atom; content: readonly Atom[] },
): readonly RoleValue[] {
  if (!namesPlace(scope, atom)) return fillers
  const elsewhere = content.filter(({ from, to }) => to !== atom.from && from !== atom.to).flatMap(termsIn)
  return fillers.filter(value => typeof value !== 'string' || !elsewhere.includes(value))
}

/** Whether a word is one of those that the kind of a fact has for its own. */
function isVerbOfKind(scope: Scope, ordinal: number, { senses }: Atom): boolean {
  const { kind } = scope.fact(ordinal)
  return senses.some(
    sense => sense.sort === 'entry' && sense.entry.sort === 'pattern' && sense.entry.pattern.kind === kind,
  )
}

/** "For free": what stands behind a preposition limits what is asked, but for whose it is, or what it is a part of. */
function isLimit({ prepositions }: Scope, atom: Atom, atoms: readonly Atom[]): boolean {
  if (atom.general) return false
  const preposition = prepositionBefore(
    atoms,
    atoms.findIndex(({ from }) => from === atom.from),
  )
  return preposition !== undefined && prepositions.caseOf(preposition) !== 'genitive'
}

/** A word with the two that follow it. */
function withNext(atom: Atom, atoms: readonly Atom[]): readonly [Atom, ...Atom[]] {
  return [atom, ...atoms.filter(({ from }) => from >= atom.to).slice(0, 2)]
}
