import { type Frame, isBare, mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { apposition, specialised } from './apposition.ts'
import { asNoun, boundTo, isOpen, withExtra } from './complement.ts'
import { differing } from './differences.ts'
import { figureOf, isPlain, joined } from './make.ts'
import { manyOf, ofGroup } from './partitive.ts'
import type { Marked, Modifier, Noun, Part } from './parts.ts'
import { byDefinition, byHolder, byTypes, typed } from './relations.ts'
import { type MarkedAt, type Place, placeSort } from './slots.ts'

/** A noun with a complement: of a role noun, by a relation that a preposition names, or as a second limit. */
export function nounWithMarked(scope: Scope, head: Noun, at: MarkedAt): Part[] {
  const { marked } = at
  if (marked.how === 'not') return excluded(scope, head, marked)
  if (marked.how === 'having' && !head.asked) return []
  if (marked.how === 'than') return differing(scope, head, marked)
  if (marked.how === 'more-than' || marked.how === 'also') return []
  const from = [head, marked] as const
  const found: Part[] = [
    ...remeasured(scope, head, marked),
    ...sameThing(scope, head, marked),
    ...ofGroup(scope, head, marked),
    ...manyOf(scope, head, marked),
  ]
  if (head.relation) found.push(...complement(scope, head, at))
  found.push(...implied(scope, head, marked))
  if (head.relation) return found
  if (found.length === 0) {
    const beside = { head, other: marked.noun, from }
    found.push(...byDefinition(scope, beside), ...(isOwner(scope, marked) ? byHolder(scope, beside) : []))
  }
  if (isOpen(head) && !marked.noun.asked && !scope.prepositions.isStrict(marked.preposition))
    found.push(withExtra(head, { noun: marked.noun, preposition: marked.preposition }, from))
  return found
}

function isOwner(scope: Scope, marked: Marked): boolean {
  return placeSort(scope, marked) === 'genitive'
}

/** "The city | of Austin", "the car | with that platform": both nouns name one thing. */
function sameThing(scope: Scope, head: Noun, marked: Marked): Noun[] {
  const sort = placeSort(scope, marked)
  const { noun: other } = marked
  if (sort === 'agent') return []
  const found = specialised(scope, head, other)
  if (
    sort === 'genitive' &&
    head.set.op === 'type' &&
    scope.isPlace(head.types) &&
    other.set.op === 'terms' &&
    head.types.some(type => other.types.includes(type))
  )
    found.push(...apposition(scope, head, other))
  return [...perUnit(head, marked), ...found.map(part => joined(part, [head, marked]))]
}

/** "The largest city | by population": the extreme is taken of the measure that is named. */
function remeasured(scope: Scope, head: Noun, marked: Marked): Part[] {
  const by = head.set.op === 'extreme' && isPlain(marked.noun) ? figureOf(marked.noun) : undefined
  if (!by || head.set.op !== 'extreme' || marked.noun.asked) return []
  const fitting = scope.rolesOf(by.kind).some(role => typed(head, role.range))
  return fitting ? [joined({ ...head, set: { ...head.set, by } }, [head, marked])] : []
}

/** "Units | per year": the second unit says over what the first is counted. */
function perUnit(head: Noun, marked: Marked): Noun[] {
  const isUnit = (each: Noun): boolean => each.asked?.units !== undefined && each.set.op === 'any'
  return isUnit(head) && isUnit(marked.noun) ? [joined(head, [head, marked])] : []
}

/** "Capital of Texas": the complement binds a role of the frame that the noun stands for. */
function complement(scope: Scope, head: Noun, { marked, side }: MarkedAt): Noun[] {
  const place: Place = { side, sort: placeSort(scope, marked), preposition: marked.preposition }
  return boundTo(scope, head, { noun: marked.noun, place }).flatMap(bound =>
    asNoun(head, bound, [head, marked]),
  )
}

/** Without a verb of its own, "with", "of" or "in" may stand for a relation that the types tell. */
function implied(scope: Scope, head: Noun, marked: Marked): Noun[] {
  if (marked.how === 'preposition' && !scope.prepositions.isLoose(marked.preposition)) return []
  // The nearest noun is meant: one that is limited already stands further off.
  const distance = head.closed ? 0.5 : head.set.op === 'where' ? 0.06 : 0
  return byTypes(scope, head, marked.noun).map(part => joined(part, [head, marked], part.cost + distance))
}

/** A thing that is named, however it is described, has nobody to be taken out of it. */
function isNamed(set: SetExpr): boolean {
  return set.op === 'terms' || (set.op === 'where' && isNamed(set.of))
}

/** "Cities | except Austin": in an open world one of those meant, or nobody knows why it is left out. */
function excluded(scope: Scope, head: Noun, marked: Marked): Noun[] {
  if (!isPlain(marked.noun) || marked.noun.asked || isNamed(head.set)) return []
  if (!head.types.some(type => marked.noun.types.includes(type))) return []
  const kind = head.relation?.head.kind
  const besides = kind !== undefined && !scope.isComplete(kind)
  const set: SetExpr = { op: 'except', of: head.set, without: marked.noun.set, besides }
  return [joined({ ...head, set }, [head, marked])]
}

/** A limit that stands beside the roles goes to the frame of a role noun, or waits in the noun for one. */
export function nounWithModifier(head: Noun, modifier: Modifier, from: readonly [Part, Part]): Noun[] {
  // A word that only texts know says nothing about a bare question word: it is the noun that was asked for.
  if (head.asked && head.set.op === 'any' && modifier.mods.texts.length > 0) return []
  if (!head.relation)
    return [joined({ ...head, mods: mergeMods(head.mods, modifier.mods) }, from, isBare(head.mods) ? 0 : 0.1)]
  const frame: Frame = { ...head.relation.frame, mods: mergeMods(head.relation.frame.mods, modifier.mods) }
  const set: SetExpr = { op: 'fill', frame, role: head.relation.focus }
  return [joined({ ...head, set, relation: { ...head.relation, frame } }, from)]
}
