import { mergeMods } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { apposition, specialised } from './apposition.ts'
import { asNoun, boundTo, isOpen, withExtra } from './complement.ts'
import { isPlain, joined, type Noun, noun, type Part } from './parts.ts'
import { byDefinition, byTypes } from './relations.ts'

/** Two nouns side by side. */
export function nounWithNoun(scope: Scope, a: Noun, b: Noun): Part[] {
  const found: Part[] = []
  if (a.asked && a.set.op === 'any') return asks(scope, a, b)
  if (
    b.asked &&
    b.set.op === 'any' &&
    a.set.op === 'terms' &&
    (b.asked.sort === 'what' || b.asked.sort === 'who') &&
    isPlain(b) &&
    !a.asked
  )
    return [joined({ ...a, asked: b.asked }, [a, b])]
  if (b.asked && b.set.op === 'any' && b.asked.sort !== 'howMuch') return []
  if (
    b.asked?.units &&
    b.set.op === 'any' &&
    !a.asked &&
    a.types.some(type => type === 'quantity' || type === 'count')
  )
    found.push(joined({ ...a, asked: b.asked }, [a, b]))
  found.push(...specialised(scope, a, b).map(part => joined(part, [a, b], 0.1)))
  if (b.relation) found.push(...complementBeside(scope, b, a, 'left'))
  if (a.relation) found.push(...complementBeside(scope, a, b, 'right'))
  found.push(...apposition(scope, a, b))
  if (!a.relation && !b.relation) found.push(...beside(scope, a, b))
  return found
}

function complementBeside(scope: Scope, head: Noun, other: Noun, side: 'left' | 'right'): Noun[] {
  const from: [Part, Part] = side === 'left' ? [other, head] : [head, other]
  return boundTo(scope, head, { noun: other, place: { side, sort: 'bare' } }).flatMap(bound =>
    asNoun(head, bound, from),
  )
}

/** "Which | company", "how many | states", "what | texas city": the question word asks for the noun. */
function asks(scope: Scope, a: Noun, b: Noun): Noun[] {
  if (b.asked && !(b.asked.sort === 'howMuch' && b.set.op === 'any')) return []
  if (b.none || b.pending || (a.asked!.sort === 'who' && b.types.length > 0 && !scope.isAgent(b.types)))
    return []
  if (a.asked!.sort === 'object' && b.set.op === 'terms' && isPlain(a))
    return [joined({ ...b, asked: { sort: 'what' } }, [a, b])]
  if (
    a.asked!.sort === 'object' ||
    a.asked!.sort === 'where' ||
    a.asked!.sort === 'when' ||
    a.asked!.sort === 'why'
  )
    return []
  const units = b.asked?.units ?? a.asked!.units
  const sort = a.asked!.sort === 'what' || a.asked!.sort === 'who' ? 'which' : a.asked!.sort
  const asked = { sort: b.asked ? ('howMuch' as const) : sort, ...(units ? { units } : {}) }
  const cost = a.asked!.sort === 'who' ? 0.6 : 0
  return [
    joined(
      { ...b, asked, mods: mergeMods(a.mods, b.mods), extras: [...a.extras, ...b.extras] },
      [a, b],
      cost,
    ),
  ]
}

/** "Texas cities", "Nissan Ampere": related by their types, else both limit the same fact. */
function beside(scope: Scope, a: Noun, b: Noun): Noun[] {
  const related = [
    ...byTypes(scope, b, a).map(part => ({ ...part, cost: part.cost + 0.1 })),
    ...(b.set.op === 'terms' ? byTypes(scope, a, b) : []),
  ].map(part => ({ ...joined(part, [a, b], part.cost), asked: b.asked ?? a.asked }) as Noun)
  const extras: Noun[] = []
  if (isOpen(a) && !b.asked) extras.push(withExtra(a, { noun: b }, [a, b]))
  if (isOpen(b) && !a.asked) extras.push(joined({ ...b, extras: [...b.extras, { noun: a }] }, [a, b], 0.45))
  return related.length > 0
    ? related.map(dropNoAsk)
    : [...byDefinition(scope, b, a, [a, b]), ...byDefinition(scope, a, b, [a, b]), ...extras]
}

function dropNoAsk(part: Noun): Noun {
  if (part.asked !== undefined) return part
  const { asked: _none, ...rest } = part
  return rest as Noun
}
