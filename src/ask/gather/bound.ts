import { namesStance, wasThen } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import { patternsIn, termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { BOND, loosely } from './bonds.ts'
import { mayDescribe } from './describing.ts'
import { hasRoleFor } from './fitting.ts'
import { isLimit, isOfOneName, isPredicate, lackOf, NEEDED } from './lacking.ts'
import { type Meeting, meeting, namesPlace } from './meeting.ts'
import { isEither } from './several.ts'
import { asksNoAgent, type Sought } from './sought.ts'
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
  const words = content.map(atom => wordOf(scope, atom, { asked, atoms, verb }))
  const agents = content.flatMap(termsIn).filter(id => scope.isAgent([scope.kb.terms.get(id)!.type]))
  const tense = tenseOf(prepared, content)
  const safe = asked.said || (asksNoAgent(scope, asked) && new Set(agents).size < 2)
  // "How many plants" picks out the facts that count them.
  const plain = (asked.wanted?.units.length ?? 0) > 0 ? 1 : FEWEST
  const found = candidates(words).flatMap(ordinal => {
    if (
      !visible(ordinal) ||
      !hasRoleFor(scope, ordinal, asked) ||
      !isInTense(scope, ordinal, { prepared, content, asked })
    )
      return []
    const bound = boundTo(scope, ordinal, { words, safe, plain })
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

/** A word that facts are set against, with what is so of it whatever the fact. */
interface Word {
  readonly atom: Atom
  readonly meeting: Meeting
  /** What stands behind it, which tells what a number counts. */
  readonly next: readonly Atom[]
  /** Whether it may stand for a thing that a fact names. */
  readonly describes: boolean
  /** Nothing but its own name meets it. */
  readonly either: boolean
  /** How much a fact lacks that does not meet it. */
  readonly lack: number
}

function wordOf(
  scope: Scope,
  atom: Atom,
  { asked, atoms, verb }: { asked: Sought; atoms: readonly Atom[]; verb: Atom | undefined },
): Word {
  const either = isEither(atom, atoms)
  const isNeeded =
    either ||
    atom.from === verb?.from ||
    (asked.sort === 'why' && isPredicate(atom, atoms)) ||
    isLimit(scope, atom, atoms) ||
    isOfOneName(scope, atom, atoms)
  return {
    atom,
    meeting: meeting(scope, atom),
    next: atoms.filter(({ from }) => from >= atom.to).slice(0, 2),
    describes: mayDescribe(scope, atom, { asked, atoms }),
    either,
    lack: isNeeded ? NEEDED : lackOf(atom),
  }
}

/** The facts that some word names. */
function candidates(words: readonly Word[]): number[] {
  return [...new Set(words.flatMap(({ meeting: { named, alike } }) => [...named, ...alike]))]
}

/** What a fact is set against. */
interface Against {
  readonly words: readonly Word[]
  readonly safe: boolean
  /** Of no more words than these each must be met as it stands. */
  readonly plain: number
}

function boundTo(scope: Scope, ordinal: number, by: Against): Bound | undefined {
  const met: Met[] = []
  let lack = 0
  for (const word of by.words) {
    const each = metAt(scope, ordinal, { word, by })
    lack += each.lack ?? 0
    if (lack > MOST_LACKING) return undefined
    met.push(each)
  }
  const held = met.filter(({ cost }) => cost !== undefined && cost < BOND.loose).length
  if (lack > 0 && held < FEWEST + Math.min(lack, 1)) return undefined
  const described = met.flatMap(({ ids }, i) => (ids ? [{ atom: by.words[i]!.atom, ids }] : []))
  const lacks = by.words.flatMap(({ atom }, i) => (met[i]!.lack === undefined ? [] : [atom]))
  return { ordinal, cost: sum(met.map(each => each.cost ?? 0)) + LACKING * lack, described, lacks }
}

/** How a fact meets a word: at what cost, and by which fillers if only these do; else how much it lacks. */
interface Met {
  readonly cost?: number
  readonly ids?: readonly string[]
  readonly lack?: number
}

function metAt(scope: Scope, ordinal: number, { word, by }: { word: Word; by: Against }): Met {
  const { atom, next, either, lack } = word
  const { named, alike, akin } = word.meeting
  if (named.has(ordinal)) return { cost: BOND.named }
  if (either) return { lack }
  const isAkin = akin.has(ordinal) && (by.safe || isVerbOfKind(scope, ordinal, atom))
  if (by.words.length > by.plain && (alike.has(ordinal) || isAkin)) return { cost: BOND.alike }
  const loose = loosely(scope, ordinal, [atom, ...next])
  const ids = loose && unnamedElsewhere(scope, loose, { atom, words: by.words })
  if (!ids) return { cost: BOND.loose }
  return ids.length > 0 && word.describes ? { cost: BOND.loose, ids } : { lack }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}

/** "Do the European bosses meet A": that A is European is not said there, but where the word stands beside A. */
function unnamedElsewhere(
  scope: Scope,
  ids: readonly string[],
  { atom, words }: { atom: Atom; words: readonly Word[] },
): readonly string[] {
  if (ids.length === 0 || !namesPlace(scope, atom)) return ids
  const isApart = ({ from, to }: Atom): boolean => to !== atom.from && from !== atom.to
  const elsewhere = words.flatMap(({ atom }) => (isApart(atom) ? termsIn(atom) : []))
  return ids.filter(id => !elsewhere.includes(id))
}

/** Whether a word is one of those that the kind of a fact has for its own. */
function isVerbOfKind(scope: Scope, ordinal: number, atom: Atom): boolean {
  const { kind } = scope.fact(ordinal)
  return patternsIn(atom).some(pattern => pattern.kind === kind)
}
