import type { Member } from '../meaning/members.ts'
import { isDenied } from '../meaning/stance.ts'
import { isConfirmed } from '../meaning/truth.ts'
import type { Atom } from '../read/atoms.ts'
import { ASKING, cuesOf, hasAny, isGrammar } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { namesAnyStatus, termsIn } from '../read/named.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { metBy } from './bonds.ts'
import { agrees, directionOf } from './direction.ts'
import { isWritten, type Meeting, meeting, namesAgent } from './meeting.ts'
import { deniesSome } from './said-not.ts'

/** "Large or small": what the facts that meet all else also meet of two things that a question leaves the choice of. */
export interface Chosen {
  readonly facts: readonly number[]
  readonly members: readonly Member[]
}

/** More words than these are no alternative. */
const LONGEST = 3

/** Fewer words beside the alternatives than these pick out no fact. */
export const FEWEST = 2

/** With these words the facts that meet one side do not say which it is. */
const BARRED: readonly Cue[] = [
  'neither',
  'not',
  'without',
  'more',
  'less',
  'most',
  'least',
  'count',
  'every',
  'any',
  ...ASKING,
]

interface Word {
  readonly atom: Atom
  readonly meeting: Meeting
}

/** Which of two, by the words of facts alone; none where facts meet both, neither, or not the rest of the question. */
export function chosen(
  scope: Scope,
  { prepared, atoms }: { prepared: Prepared; atoms: readonly Atom[] },
): Chosen | undefined {
  if (prepared.unplaced.length > 0) return undefined
  const ors = prepared.atoms.flatMap((atom, i) => (cuesOf(atom).has('or') ? [i] : []))
  if (
    ors.length !== 1 ||
    atoms.some(tellsWho) ||
    atoms.some(atom => !cuesOf(atom).has('or') && hasAny(atom, BARRED))
  )
    return undefined
  const words = (part: readonly Atom[]): Word[] =>
    part
      .filter(atom => !isGrammar(atom) || isSureness(atom))
      .map(atom => ({ atom, meeting: meeting(scope, atom) }))
  const left = words(prepared.atoms.slice(0, ors[0]))
  const right = words(prepared.atoms.slice(ors[0]! + 1))
  if (!prepared.truth && prepared.atoms.some((atom, i) => isRoleNoun(atom, i === 0))) return undefined
  const direction = directionOf(scope, atoms, prepared)
  const visible = scope.visible(prepared.asOf)
  const mayBe = (ordinal: number): boolean =>
    visible(ordinal) &&
    !isDenied(scope, ordinal, new Set([...left, ...right].flatMap(({ atom }) => termsIn(atom)))) &&
    (direction === undefined || agrees(scope, ordinal, direction))
  for (const [a, b] of splits(left.length, right.length)) {
    const found = decided(scope, {
      first: left.slice(left.length - a),
      second: right.slice(0, b),
      rest: [...left.slice(0, left.length - a), ...right.slice(b)],
      mayBe,
    })
    if (found) return isLeast(atoms, found) ? undefined : found.chosen
  }
  return undefined
}

/** "A as well, or only B": that B is so does not tell that A is not. */
function isLeast(atoms: readonly Atom[], { side }: Decided): boolean {
  const or = atoms.findIndex(atom => cuesOf(atom).has('or'))
  const next = atoms[or + 1]
  const isOnly = next !== undefined && cuesOf(next).has('only')
  return isOnly && side.every(({ atom }) => atom.from > next.from && !namesAnyStatus(atom))
}

/** "Leader of X or Y": who it is, rather than of which. A verb at the front would have no subject. */
function isRoleNoun({ senses }: Atom, isFirst: boolean): boolean {
  const names = senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'role')
  return names && (isFirst || !senses.some(isVerb))
}

/** "According to A": a word that others cannot stand for. */
export function tellsWho({ senses }: Atom): boolean {
  return senses.some(({ sort }) => sort === 'saidBy')
}

interface Decided {
  readonly side: readonly Word[]
  readonly chosen: Chosen
}

/** How many words each alternative may take, the fewest first. */
function splits(left: number, right: number): [number, number][] {
  const lengths = Array.from({ length: LONGEST }, (_, i) => i + 1)
  return lengths
    .filter(a => a <= left)
    .flatMap(a => lengths.filter(b => b <= right).map((b): [number, number] => [a, b]))
    .sort(([a, b], [c, d]) => a + b - (c + d))
}

function decided(
  scope: Scope,
  {
    first,
    second,
    rest,
    mayBe,
  }: {
    first: readonly Word[]
    second: readonly Word[]
    rest: readonly Word[]
    mayBe: (ordinal: number) => boolean
  },
): Decided | undefined {
  // Which of two acts is told by the roles of facts, not by their words.
  if (
    rest.length < FEWEST ||
    namesAgent(
      scope,
      [...first, ...second].map(({ atom }) => atom),
    )
  )
    return undefined
  const pool = [...new Set(rest.flatMap(({ meeting: { named, alike } }) => [...named, ...alike]))]
  const isHeld = ({ meeting: { named } }: Word, ordinal: number): boolean => named.has(ordinal)
  const facts = pool.filter(
    ordinal =>
      mayBe(ordinal) &&
      rest.every(word => isMet(scope, word, ordinal)) &&
      rest.filter(word => isHeld(word, ordinal) && !namesAnyStatus(word.atom)).length >= FEWEST,
  )
  const sides = [first, second].map((side, i) => {
    const other = i === 0 ? second : first
    const holding = facts.filter(
      ordinal =>
        side.every(word => isMet(scope, word, ordinal) && isTold(scope, word, ordinal)) &&
        !deniesSome(
          scope,
          ordinal,
          side.map(({ atom }) => atom),
        ) &&
        !other.some(word => isMet(scope, word, ordinal)),
    )
    return { side, holding }
  })
  const held = sides.filter(({ holding }) => holding.length > 0)
  if (held.length !== 1) return undefined
  const [{ side, holding }] = held as [(typeof held)[0]]
  return { side, chosen: { facts: holding.sort((a, b) => a - b), members: [memberOf(scope, side, holding)] } }
}

/** Whether a word says that something is settled: confirmed, official. */
function isSureness(atom: Atom): boolean {
  return isGrammar(atom) && cuesOf(atom).has('confirmed')
}

function isMet(scope: Scope, { atom, meeting: by }: Word, ordinal: number): boolean {
  if (isSureness(atom)) return isConfirmed(scope, ordinal) && scope.holds(ordinal)
  return metBy(scope, atom, { meeting: by, ordinal }) !== undefined
}

/** Whether a fact has a word by more than that it is of a kind for which the word may stand. */
function isTold(scope: Scope, { atom }: Word, ordinal: number): boolean {
  const isOfKind = atom.senses.some(
    sense =>
      sense.sort === 'entry' &&
      (sense.entry.sort === 'kind' || (sense.entry.sort === 'pattern' && !sense.entry.pattern.code)),
  )
  return !isOfKind || isWritten(scope, ordinal, atom)
}

/** The term that an alternative names, else its words as they were asked. */
function memberOf(scope: Scope, side: readonly Word[], facts: readonly number[]): Member {
  const ids = side.length === 1 ? termsIn(side[0]!.atom) : []
  const value =
    ids.length === 1 && scope.kb.terms.has(ids[0]!) ? ids[0]! : side.map(({ atom }) => atom.text).join(' ')
  return { key: value, value, facts }
}
