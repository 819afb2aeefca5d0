import type { NumberRange } from '../../query/query.ts'
import type { Measure, SetExpr } from '../logic.ts'
import { isFigure, type Scope } from '../scope.ts'
import { gradedBy, whichAmong } from './comparisons.ts'
import { howDiffers } from './differences.ts'
import { figureOf, isPlain, joined, measuresOf } from './make.ts'
import type { Clause, CuePart, Extreme, Graded, Noun, NumberPart, Part } from './parts.ts'
import { byTypes, typed } from './relations.ts'

function extreme(greatest: boolean, of: Pick<Extreme, 'by' | 'counted'>): Extreme {
  return { cat: 'extreme', greatest, ...of, cost: 0, reads: [] }
}

/** "Largest | city", and "largest | population", which waits for what has it. */
export function gradedWithNoun(scope: Scope, graded: Graded, noun: Noun): Part[] {
  const from: [Part, Part] = [graded, noun]
  if (graded.how || graded.by || graded.counted) return []
  if (graded.grade === 'comparative')
    return [
      ...gradedBy({ up: graded.up, from }, noun),
      ...topOf(scope, noun, graded).map(part => joined(part, from, 0.2)),
    ]
  if (graded.grade !== 'superlative') return []
  const by = figureOf(noun)
  return [
    ...(by ? [joined(extreme(graded.up, { by }), from)] : []),
    ...extremes(noun, graded, from),
    ...topOf(scope, noun, graded).map(part => joined(part, from, 0.1)),
  ]
}

/** "Largest | investor in X": where no measure of the thing itself is known, that of what it does. */
function topOf(scope: Scope, noun: Noun, { adjective, up }: Graded): Noun[] {
  const { relation } = noun
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
  return [{ ...noun, relation: undefined, set, closed: true }]
}

function extremes(noun: Noun, graded: Graded, from: readonly [Part, Part]): Noun[] {
  if (noun.set.op === 'terms') return []
  return measuresOf(graded.adjective, noun.types).map(by =>
    joined(extremeOf(noun, by, graded.up), from, noun.closed ? 0.5 : 0),
  )
}

function extremeOf(noun: Noun, by: Measure, greatest: boolean): Noun {
  return { ...noun, relation: undefined, set: { op: 'extreme', of: noun.set, by, greatest }, closed: true }
}

/** "The state | with the largest population", "which state has | the most rivers". */
export function nounWithExtreme(scope: Scope, noun: Noun, extreme: Extreme): Noun[] {
  const from: [Part, Part] = [noun, extreme]
  if (noun.set.op === 'terms') return []
  if (extreme.among) return whichAmong(noun, extreme).map(part => joined(part, from))
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
  if (graded.grade !== 'superlative' || graded.by || graded.counted) return []
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
  const noun: Noun = { ...counted, aggregate: undefined }
  const by = figureOf(noun)
  return [joined(extreme(graded.up, by ? { by } : { counted: noun }), [graded, counted])]
}

/** "How long is | the Rio Grande": the measure of each member. */
export function howGraded(graded: Graded, noun: Noun): Noun[] {
  if (!graded.how) return []
  if (graded.differs) return howDiffers(graded, noun).map(part => joined(part, [graded, noun]))
  return measuresOf(graded.adjective, noun.types).map(by => {
    return joined(
      {
        ...noun,
        relation: undefined,
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
    const range = number.units.length > 0 ? number.range : inUnits(scope, role.units, number.range)
    const mods = { ...clause.frame.mods, ranges: [...clause.frame.mods.ranges, { role: role.name, range }] }
    return joined({ ...clause, frame: { ...clause.frame, mods } }, [clause, number])
  })
}

/** "More than half", where a role is in per cent: fifty of them. */
function inUnits({ kb }: Scope, units: readonly string[], range: NumberRange): NumberRange {
  const { min = 0, max = min } = range
  const isPart = max <= 1 && units.length > 0 && units.every(unit => kb.units.get(unit)?.kind === 'ratio')
  if (!isPart) return range
  return {
    ...range,
    ...(range.min === undefined ? {} : { min: range.min * 100 }),
    ...(range.max === undefined ? {} : { max: range.max * 100 }),
  }
}

function meets(of: readonly string[], wanted: readonly string[]): boolean {
  return of.length === 0 || wanted.length === 0 || wanted.some(unit => of.includes(unit))
}
