import { namesAgent } from '../gather/meeting.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isPreposition, isTerm, typesNamed } from '../read/cues.ts'
import { isArticle, withoutManners } from '../read/order.ts'
import { isStandIn } from '../read/topics.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, isOfContent, type Reworded } from './reworded.ts'

/** "The A and B targets of X", "number of A and of B": what the one is, and what the other. */
export function ofBoth(atoms: readonly Atom[]): Reworded | undefined {
  const [and, ...others] = atoms.flatMap((atom, at) => (cuesOf(atom).has('and') ? [at] : []))
  if (and === undefined || others.length > 0) return undefined
  const second = atoms.findIndex((atom, at) => at > and && !isArticle(atom) && !isPreposition(atom))
  const [one, other] = [atoms[and - 1], atoms[second]]
  if (!mayBeAsked(one) || !mayBeAsked(other)) return undefined
  const kept = (left: Atom | undefined): Atom[] =>
    atoms.filter((atom, at) => atom !== left && (at < and || at >= second))
  return { each: [kept(other), kept(one)], combine: all(isNoTruth) }
}

/** "Who leads A and who leads B": the one question, and the other. */
export function ofTwo(atoms: readonly Atom[]): Reworded | undefined {
  const and = atoms.findIndex((atom, at) => cuesOf(atom).has('and') && isAskingAt(atoms, at + 1))
  const first = atoms.slice(0, Math.max(and, 0))
  const second = withoutPronoun(atoms.slice(and + 1), first)
  return isWhole(first) && isWhole(second)
    ? { each: [first, second], apart: true, combine: all(isNoTruth) }
    : undefined
}

function isWhole(part: readonly Atom[]): boolean {
  const isSaid = (atom: Atom): boolean => cuesOf(atom).has('copula') || isOfContent(atom)
  const isMeant = !part.some((_, at) => isStandIn(part, at))
  return isMeant && part.some(isAsking) && part.some(isTerm) && part.some(isSaid)
}

/** "How many plants does A have and how many people does it employ": a pronoun stands for the only name before it. */
function withoutPronoun(part: readonly Atom[], before: readonly Atom[]): readonly Atom[] {
  const [name, ...others] = before.filter(isTerm)
  const at = part.findIndex((atom, i) => isStandIn(part, i) || isInverted(atom))
  if (!name || others.length > 0 || at < 0 || part.slice(0, at).some(isTerm)) return part
  const behind = part.findIndex((atom, i) => i > at && !isInverted(atom))
  return [...part.slice(0, at), name, ...(behind < 0 ? [] : part.slice(behind))]
}

/** "Emploie-t-elle": a pronoun behind its verb. */
function isInverted(atom: Atom): boolean {
  return atom.joined && cuesOf(atom).has('pronoun')
}

/** Whether a word asks at a place, or behind a preposition that stands there. */
function isAskingAt(atoms: readonly Atom[], at: number): boolean {
  const next = atoms[at]
  return isAsking(next) || (next !== undefined && isPreposition(next) && isAsking(atoms[at + 1]))
}

/** Whether a word stands for something that a fact may tell, other than a name. */
function mayBeAsked(atom: Atom | undefined): boolean {
  return (
    isOfContent(atom) &&
    atom!.senses.some(
      sense => sense.sort === 'entry' && (sense.entry.sort === 'code' || sense.entry.sort === 'role'),
    )
  )
}

/** "Which goes to A and which to B": which goes to A, and which to B. */
export function ofPair(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms)
  const and = said.findIndex((atom, i) => cuesOf(atom).has('and') && said[i + 1] && isAsking(said[i + 1]!))
  const second = said.slice(and + 2)
  const other = second.at(-1)
  const first = said.slice(0, Math.max(and, 0))
  const at = first.findLastIndex(atom => namesAgent(scope, [atom]))
  if (!other || at < 0 || !namesAgent(scope, [other]) || !first.some(isAsking)) return undefined
  if (!second.slice(0, -1).every(isPreposition)) return undefined
  return { each: [first, first.map((atom, i) => (i === at ? other : atom))], combine: all(isNoTruth) }
}

/** "What do A and B each get": what the one gets, and the other. */
export function ofEach(atoms: readonly Atom[]): Reworded | undefined {
  const each = atoms.findIndex(atom => cuesOf(atom).has('every'))
  const and = atoms.findIndex(atom => cuesOf(atom).has('and'))
  const [one, other] = [atoms[and - 1], atoms[and + 1]]
  if (each < 0 || and < 0 || !one || !other || !isTerm(one) || !isTerm(other)) return undefined
  if (!atoms.some(isAsking) || typesNamed(atoms[each + 1] ?? one).length > 0) return undefined
  const kept = (left: Atom): Atom[] => atoms.filter((atom, i) => i !== each && i !== and && atom !== left)
  return { each: [kept(other), kept(one)], combine: all(isNoTruth) }
}
