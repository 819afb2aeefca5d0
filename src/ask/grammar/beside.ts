import { hasParts } from '../extents.ts'
import { mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { apposition, specialised } from './apposition.ts'
import { asNoun, boundTo, isOpen, withExtra } from './complement.ts'
import { isMeasured, isPlain, joined } from './make.ts'
import type { Asked, AskSort, Noun, Part } from './parts.ts'
import { byDefinition, byDescription, byTypes } from './relations.ts'
import type { Place } from './slots.ts'

/** Two nouns side by side. */
export function nounWithNoun(scope: Scope, a: Noun, b: Noun): Part[] {
  if (a.asked && a.set.op === 'any') return asks(scope, a, b)
  if (b.asked && b.set.op === 'type') {
    const found = byDescription(scope, { asked: b, term: a, from: [a, b] })
    return [...found, ...related(scope, a, b)]
  }
  if (!b.asked || b.set.op !== 'any') return related(scope, a, b)
  // "A or B, | which".
  if (b.asked.sort === 'which' && a.conjoined === 'or' && !a.asked && isPlain(a) && isPlain(b))
    return [joined({ ...a, asked: b.asked }, [a, b])]
  if (isIdentified(scope, a, b)) return [joined({ ...a, asked: b.asked }, [a, b])]
  if (b.asked.sort !== 'howMuch') return []
  const inUnit = b.asked.units !== undefined && !a.asked && isMeasured(a)
  return [...(inUnit ? [joined({ ...a, asked: b.asked }, [a, b])] : []), ...related(scope, a, b)]
}

/** "A | what": what it is, or who. */
function isIdentified(scope: Scope, a: Noun, b: Noun): boolean {
  if (b.asked?.sort === 'who' && !scope.isAgent(a.types)) return false
  const identifies = b.asked?.sort === 'what' || b.asked?.sort === 'who' || b.asked?.sort === 'object'
  return identifies && a.set.op === 'terms' && !a.asked && isPlain(b)
}

function related(scope: Scope, a: Noun, b: Noun): Noun[] {
  const found = specialised(scope, a, b).map(part => joined(part, [a, b], 0.1))
  if (b.relation) found.push(...complementBeside(scope, b, { noun: a, side: 'left' }))
  if (a.relation) found.push(...complementBeside(scope, a, { noun: b, side: 'right' }))
  found.push(...apposition(scope, a, b))
  if (!a.relation && !b.relation) found.push(...beside(scope, a, b))
  return found
}

function complementBeside(
  scope: Scope,
  head: Noun,
  { noun, side }: { noun: Noun; side: Place['side'] },
): Noun[] {
  const from: [Part, Part] = side === 'left' ? [noun, head] : [head, noun]
  return boundTo(scope, head, { noun, place: { side, sort: 'bare' } }).flatMap(bound =>
    asNoun(head, bound, from),
  )
}

/** These ask for no noun: "where | city" is no question for a city. */
const ADVERBIAL: ReadonlySet<AskSort> = new Set<AskSort>(['object', 'where', 'when', 'why'])

/** "Which | company", "how many | states", "what | texas city": the question word asks for the noun. */
function asks(scope: Scope, a: Noun, b: Noun): Noun[] {
  const { sort, units } = a.asked!
  if (b.asked && !(b.asked.sort === 'howMuch' && b.set.op === 'any')) return []
  if (
    b.none ||
    b.pending ||
    a.asked?.times ||
    (sort === 'who' && b.types.length > 0 && !scope.isAgent(b.types))
  )
    return []
  const leaf = leafAsked(scope, sort, b)
  if (leaf === 'whole') return []
  if (isActing(scope, a, b)) return []
  if (sort === 'object' && b.set.op === 'terms' && isPlain(a))
    return [joined({ ...b, asked: { sort: 'what' } }, [a, b])]
  if (ADVERBIAL.has(sort)) return []
  const wanted = b.asked?.units ?? units
  const which = (sort === 'what' || sort === 'who') && b.set.op !== 'terms' ? 'which' : sort
  const asked: Asked = {
    sort: b.asked ? 'howMuch' : which,
    ...(wanted ? { units: wanted } : {}),
    ...(which === 'which' && b.set.op === 'type' ? { types: b.types } : {}),
    ...(b.exactly === undefined ? {} : { exactly: b.exactly }),
    ...(leaf ? { part: true } : {}),
  }
  const set: SetExpr = b.set.op === 'type' ? { op: 'type', type: b.set.type } : b.set
  const part: Noun = { ...b, set, asked, mods: mergeMods(a.mods, b.mods), extras: [...a.extras, ...b.extras] }
  return [joined(part, [a, b], sort === 'who' ? 0.6 : 0)]
}

/** "Which | electric powertrains": of a thing with nothing under it no more than a part is asked for, where some are known. */
function leafAsked(scope: Scope, sort: AskSort, { set, types }: Noun): 'part' | 'whole' | undefined {
  if (sort !== 'which' && sort !== 'what') return undefined
  if (set.op !== 'terms' || set.ids.some(id => scope.hasNarrower(id))) return undefined
  if (!scope.isAgent(types) && set.ids.some(id => hasParts(scope, id))) return 'part'
  return sort === 'which' ? 'whole' : undefined
}

/**
 * "How much | the two firms invested", "how many | A uses": those who act are not what is asked for. Nor is a thing by its
 * name behind a unit: "which model | does X replace".
 */
function isActing(scope: Scope, a: Noun, b: Noun): boolean {
  const isNamed = b.set.op === 'terms'
  const measures = a.asked?.sort === 'howMuch' && !b.asked
  if (measures && isNamed && a.asked?.units && isPlain(b)) return true
  return ((a.asked?.sort === 'howMany' && isNamed) || measures) && scope.isAgent(b.types)
}

/** A type beside a name, a name beside a name: related by their types, else both limit the same fact. */
function beside(scope: Scope, a: Noun, b: Noun): Noun[] {
  const from: [Part, Part] = [a, b]
  const asked = b.asked ?? a.asked
  const found: Noun[] = [
    ...byTypes(scope, b, a).map(part => ({ ...part, cost: part.cost + 0.1 })),
    ...(b.set.op === 'terms' ? byTypes(scope, a, b) : []),
  ].map(part => ({ ...joined(part, from, part.cost), asked }))
  if (found.length > 0) return found
  found.push(...byDefinition(scope, { head: b, other: a, from }))
  found.push(...byDefinition(scope, { head: a, other: b, from }))
  if (a.none || b.none) return found
  if (isOpen(a) && !b.asked) found.push(withExtra(a, { noun: b }, from))
  if (isOpen(b) && !a.asked) found.push(joined({ ...b, extras: [...b.extras, { noun: a }] }, from, 0.45))
  return found
}
