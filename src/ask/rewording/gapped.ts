import { prepositionBefore } from '../gather/places.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isMark, isPreposition, isTerm } from '../read/cues.ts'
import { periodsIn, termsIn } from '../read/named.ts'
import { isArticle, withoutManners } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, type Reworded } from './reworded.ts'

/**
 * "Where does A lead it, and from when on", "who was it in 2018 and who in 2022": two questions, of which the second lacks
 * what it has in common with the first (gapping): all but what asks, and a name or time that it has for another.
 */
export function ofGapped(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms).filter(atom => !isMark(atom))
  const and = said.findIndex((atom, at) => cuesOf(atom).has('and') && asksAt(said, at + 1))
  const [first, second] = [said.slice(0, Math.max(and, 0)), said.slice(and + 1)]
  const from = endOfAsking(second)
  const behind = second.slice(from)
  const to = endOfAsking(first)
  const rest = first.slice(to)
  if (!asksAt(first, 0) || rest.length === 0) return undefined
  const whole = behind.length === 0 ? rest : withOther(scope, rest, behind)
  return (
    whole && { each: [first, [...second.slice(0, from), ...whole]], apart: true, combine: all(isNoTruth) }
  )
}

/** Whether what asks stands at a place, or behind a preposition there. */
function asksAt(atoms: readonly Atom[], at: number): boolean {
  const start = atoms.findIndex((atom, i) => i >= at && !isPreposition(atom))
  return isAsking(atoms[start])
}

/** Where what asks ends: its noun belongs to it ("from which country"). */
function endOfAsking(atoms: readonly Atom[]): number {
  const asking = atoms.findIndex(isAsking)
  const end = atoms.findIndex((atom, i) => i > asking && (isSaidOfSome(atom) || isNamed(atom)))
  if (end < 0) return atoms.length
  const before = atoms[end - 1]
  return before && end - 1 > asking && (isPreposition(before) || isArticle(before)) ? end - 1 : end
}

function isSaidOfSome(atom: Atom): boolean {
  const cues = cuesOf(atom)
  return cues.has('copula') || cues.has('auxiliary') || atom.senses.some(isVerb)
}

function isNamed(atom: Atom): boolean {
  return isTerm(atom) || periodsIn(atom).length > 0
}

/** The first question's rest with the one name or time that the second has in the place of its like, marked alike. */
function withOther(
  { kb }: Scope,
  rest: readonly Atom[],
  behind: readonly Atom[],
): readonly Atom[] | undefined {
  const [other, ...others] = behind.filter(atom => !isPreposition(atom) && !isArticle(atom))
  if (!other || others.length > 0 || !isNamed(other)) return undefined
  const typeOf = (atom: Atom): string | undefined => kb.terms.get(termsIn(atom)[0] ?? '')?.type
  const mark = prepositionBefore(behind, behind.indexOf(other))
  const isLike = (atom: Atom, i: number): boolean =>
    isNamed(atom) && typeOf(atom) === typeOf(other) && prepositionBefore(rest, i) === mark
  const [at, ...more] = rest.flatMap((atom, i) => (isLike(atom, i) ? [i] : []))
  return at === undefined || more.length > 0
    ? undefined
    : [...rest.slice(0, at), other, ...rest.slice(at + 1)]
}
