import type { Adjective } from '../../model/generated.ts'
import type { Measure, SetExpr } from '../logic.ts'
import { isFigure, type Scope } from '../scope.ts'
import { figureOf, isPlain, joined } from './make.ts'
import type { Clause, Comparison, CuePart, Extreme, Graded, Noun, NumberPart, Part } from './parts.ts'
import { byTypes, typed } from './relations.ts'

/** The measures that an adjective grades in things of these types. */
export function measuresOf(adjective: Adjective, types: readonly string[]): Measure[] {
  return types.flatMap(type => {
    const name = Object.hasOwn(adjective.measures, type) ? adjective.measures[type] : undefined
    const [kind, role] = name?.split('.') ?? []
    return kind && role ? [{ kind, role }] : []
  })
}

function extreme(greatest: boolean, of: Pick<Extreme, 'by' | 'counted'>): Extreme {
  return { cat: 'extreme', greatest, ...of, cost: 0, reads: [] }
}

/** "Largest | city", and "largest | population", which waits for what has it. */
export function gradedWithNoun(scope: Scope, graded: Graded, noun: Noun): Part[] {
  if (graded.grade !== 'superlative' || graded.how) return []
  const from: [Part, Part] = [graded, noun]
  const by = figureOf(noun)
  return [
    ...(by ? [joined(extreme(graded.up, { by }), from)] : []),
    ...extremes(noun, graded, from),
    ...topOf(scope, noun, graded).map(part => joined(part, from, 0.1)),
  ]
}

/** "Largest | investor in X": where no measure of the thing itself is known, that of what it does. */
function topOf(scope: Scope, noun: Noun, { adjective, up }: Graded): Noun[] {
  const { relation, ...rest } = noun
  if (!relation || relation.asked || relation.frame.args.length === 0 || !isPlain(noun)) return []
  if (measuresOf(adjective, noun.types).length > 0 || !scope.isAgent(noun.types)) return []
  const by = scope.rolesOf(relation.head.kind).find(role => role.range.includes('quantity'))
  if (!by) return []
  const set: SetExpr = {
    op: 'top',
    frame: relation.frame,
    role: relation.focus,
    by: by.name,
    greatest: up,
  }
  return [{ ...rest, set, closed: true }]
}

function extremes(noun: Noun, graded: Graded, from: readonly [Part, Part]): Noun[] {
  if (noun.set.op === 'terms') return []
  return measuresOf(graded.adjective, noun.types).map(by =>
    joined(extremeOf(noun, by, graded.up), from, noun.closed ? 0.5 : 0),
  )
}

function extremeOf(noun: Noun, by: Measure, greatest: boolean): Noun {
  const { relation: _relation, ...rest } = noun
  return { ...rest, set: { op: 'extreme', of: noun.set, by, greatest }, closed: true }
}

/** "The state | with the largest population", "which state has | the most rivers". */
export function nounWithExtreme(scope: Scope, noun: Noun, extreme: Extreme): Noun[] {
  const from: [Part, Part] = [noun, extreme]
  if (noun.set.op === 'terms') return []
  if (extreme.by) {
    const fitting = scope.rolesOf(extreme.by.kind).some(role => typed(noun, role.range))
    // The nearest noun is meant: one that is limited already stands further off.
    return fitting
      ? [joined(extremeOf(noun, extreme.by, extreme.greatest), from, noun.set.op === 'type' ? 0 : 0.15)]
      : []
  }
  const counted = extreme.counted!
  return byTypes(scope, noun, counted).flatMap(part => {
    if (part.set.op !== 'where') return []
    const { frame, role } = part.set
    const other = frame.args.at(-1)!
    const set = {
      op: 'extremeCount',
      of: noun.set,
      frame: { ...frame, args: frame.args.slice(0, -1) },
      role,
      counted: other.role,
      within: counted.set,
      greatest: extreme.greatest,
    } as const
    return [joined({ ...noun, set, closed: true }, from, 0.2)]
  })
}

/** A clause whose subject is asked for takes an extreme of it: "what river is | the longest". */
export function nounWithGraded(noun: Noun, graded: Graded): Noun[] {
  if (graded.grade !== 'superlative') return []
  return extremes(noun, graded, [noun, graded]).map(part => ({ ...part, cost: part.cost + 0.1 }))
}

/** "Most | rivers" is an extreme by count, "most | populous" a superlative. */
export function mostWith(cue: CuePart, part: Part): Part[] {
  const greatest = cue.cue === 'most' || cue.cue === 'more'
  if (part.cat === 'graded' && part.grade === 'positive') {
    const grade =
      cue.cue === 'more' || cue.cue === 'less' ? ('comparative' as const) : ('superlative' as const)
    return [joined({ ...part, grade, up: part.up === greatest }, [cue, part])]
  }
  if (part.cat !== 'noun' || part.asked || !isPlain(part)) return []
  const figure = figureOf(part)
  const rest = figure ? { by: figure } : { counted: part }
  return cue.cue === 'most' || cue.cue === 'least' ? [joined(extreme(greatest, rest), [cue, part])] : []
}

/** "Largest | number of cities": graded, then counted. */
export function gradedWithCounted(graded: Graded, counted: Noun): Extreme[] {
  if (graded.grade !== 'superlative' || counted.aggregate !== 'count') return []
  const { aggregate: _count, ...noun } = counted
  const by = figureOf(noun)
  return [joined(extreme(graded.up, by ? { by } : { counted: noun }), [graded, counted])]
}

/** "Larger | than Texas". */
export function comparison(graded: Graded, than: Noun | NumberPart): Comparison[] {
  if (graded.grade !== 'comparative' || (than.cat === 'noun' && (!isPlain(than) || than.asked))) return []
  // "Larger, A or B": these are what is chosen from.
  if (than.cat === 'noun' && than.conjoined === 'or') return []
  const value = than.cat === 'number' ? than.value : than.set
  return [
    joined(
      { cat: 'comparison', adjective: graded.adjective, more: graded.up, than: value, cost: 0, reads: [] },
      [graded, than],
    ),
  ]
}

/** "The states | larger than Texas": the measure is the one that the adjective grades in such a thing. */
export function nounWithComparison(noun: Noun, compared: Comparison): Noun[] {
  const measures = compared.by
    ? [compared.by]
    : compared.adjective
      ? measuresOf(compared.adjective, noun.types)
      : []
  return measures.map(by =>
    joined({ ...noun, set: { op: 'compare', of: noun.set, by, more: compared.more, than: compared.than } }, [
      noun,
      compared,
    ]),
  )
}

/** "How long is | the Rio Grande": the measure of each member. */
export function howGraded(graded: Graded, noun: Noun): Noun[] {
  if (!graded.how) return []
  return measuresOf(graded.adjective, noun.types).map(by => {
    const { relation: _relation, ...rest } = noun
    return joined(
      {
        ...rest,
        set: { op: 'measure', of: noun.set, by },
        types: ['quantity'],
        asked: { sort: 'howMuch' },
      } as Noun,
      [graded, noun],
    )
  })
}

/** A number with its unit limits a quantity of the clause. */
export function clauseWithNumber(scope: Scope, clause: Clause, number: NumberPart): Clause[] {
  const roles = scope
    .rolesOf(clause.head.kind)
    .filter(role => isFigure(role) && role.name !== clause.asked?.role && meets(role.units, number.units))
  return roles.map(role => {
    const mods = {
      ...clause.frame.mods,
      ranges: [...clause.frame.mods.ranges, { role: role.name, range: number.range }],
    }
    return joined({ ...clause, frame: { ...clause.frame, mods } }, [clause, number])
  })
}

function meets(of: readonly string[], wanted: readonly string[]): boolean {
  return of.length === 0 || wanted.length === 0 || wanted.some(unit => of.includes(unit))
}

/** "More than | 5 million". */
export function bounded(cue: CuePart, number: NumberPart): NumberPart[] {
  if (cue.cue !== 'more' && cue.cue !== 'less') return []
  const range =
    cue.cue === 'more' ? { min: number.value, minOpen: true } : { max: number.value, maxOpen: true }
  return [joined({ ...number, range }, [cue, number])]
}
