import type { RoleValue } from '../../model/knowledge-base.ts'
import { namesStance, wasThen } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { BOND, loosely } from './bonds.ts'
import { mayDescribe } from './describing.ts'
import { isLimit, lackOf, NEEDED } from './lacking.ts'
import { type Meeting, meeting, namesPlace } from './meeting.ts'
import { isEither } from './several.ts'
import { asksNoAgent, hasRoleFor, type Sought } from './sought.ts'
import { isInTense, tenseOf } from './tense.ts'
import type { Description } from './values.ts'
import { FEWEST, type Words } from './words.ts'

/** A fact that lacks nothing goes before any that does. */
const LACKING = 10

/** A fact that lacks more of a question than this is no answer to it. */
const MOST_LACKING = 2

/** A fact that meets every word, or lacks little. */
export interface Bound {
  readonly ordinal: number
  readonly cost: number
  /** Words that only what the fact names answers to: each with the fillers that do. */
  readonly described: readonly Description[]
  /** Words that it does not meet. */
  readonly lacks: readonly Atom[]
}

/** The facts that meet every word, or else most of them, as surely as any does. */
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

/** What a fact is set against. */
interface Against {
  readonly content: readonly Atom[]
  readonly meetings: readonly Meeting[]
  readonly safe: boolean
  readonly asked: Sought
  readonly atoms: readonly Atom[]
  readonly verb: Atom | undefined
}

function boundTo(scope: Scope, ordinal: number, by: Against): Bound | undefined {
  const met: Met[] = []
  let lack = 0
  for (let i = 0; i < by.content.length; i++) {
    const each = metAt(scope, ordinal, { i, by })
    lack += each.lack ?? 0
    if (lack > MOST_LACKING) return undefined
    met.push(each)
  }
  const held = met.filter(({ cost }) => cost !== undefined && cost < BOND.loose).length
  if (lack > 0 && held < FEWEST + Math.min(lack, 1)) return undefined
  const described = met.flatMap(({ ids }, i) => (ids ? [{ atom: by.content[i]!, ids }] : []))
  const lacks = by.content.filter((_, i) => met[i]!.lack !== undefined)
  return { ordinal, cost: sum(met.map(each => each.cost ?? 0)) + LACKING * lack, described, lacks }
}

/** How a fact meets a word: at what cost, and by which fillers if only these do; else how much it lacks. */
interface Met {
  readonly cost?: number
  readonly ids?: readonly string[]
  readonly lack?: number
}

function metAt(scope: Scope, ordinal: number, { i, by }: { i: number; by: Against }): Met {
  const { named, alike, akin } = by.meetings[i]!
  const atom = by.content[i]!
  if (named.has(ordinal)) return { cost: BOND.named }
  if (isEither(atom, by.atoms)) return { lack: NEEDED }
  const isAkin = akin.has(ordinal) && (by.safe || isVerbOfKind(scope, ordinal, atom))
  if (by.content.length > FEWEST && (alike.has(ordinal) || isAkin)) return { cost: BOND.alike }
  const loose = loosely(scope, ordinal, withNext(atom, by.atoms))
  const fillers = loose && unnamedElsewhere(scope, loose, { atom, content: by.content })
  if (!fillers) return { cost: BOND.loose }
  if (fillers.length > 0 && mayDescribe(scope, atom, by))
    return { cost: BOND.loose, ids: fillers.filter(value => typeof value === 'string') }
  const isNeeded = atom.from === by.verb?.from || isLimit(scope, atom, by.atoms)
  return { lack: isNeeded ? NEEDED : lackOf(atom) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
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

/** A word with the two that follow it. */
function withNext(atom: Atom, atoms: readonly Atom[]): readonly [Atom, ...Atom[]] {
  return [atom, ...atoms.filter(({ from }) => from >= atom.to).slice(0, 2)]
}
