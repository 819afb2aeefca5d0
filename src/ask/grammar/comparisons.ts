import type { NumberRange } from '../../query/query.ts'
import type { Measure, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { clauseFrom, figureOf, isMeasured, isPlain, joined, measuresOf } from './make.ts'
import type { Clause, Comparison, CuePart, Extreme, Graded, Marked, Noun, NumberPart, Part } from './parts.ts'
import { byTypes, typed } from './relations.ts'

/** "Larger | than Texas", "more cities | than Texas". */
export function comparison(graded: Graded, than: Noun | NumberPart): Comparison[] {
  if (graded.grade !== 'comparative' || graded.how || (than.cat === 'noun' && (!isPlain(than) || than.asked)))
    return []
  // "Larger, A or B": these are what is chosen from.
  if (than.cat === 'noun' && than.conjoined === 'or') return []
  const { adjective, by, counted, up: more } = graded
  const value = than.cat === 'number' ? than.value : than.set
  const units = than.cat === 'number' ? than.units : undefined
  const part = {
    cat: 'comparison',
    adjective,
    by,
    counted,
    more,
    than: value,
    units,
    cost: 0,
    reads: [],
  } as const
  return [joined(part, [graded, than])]
}

/** "More | people", "a higher | density", "fewer | cities": it waits for what it is compared with. */
export function gradedBy({ up, from }: { up: boolean; from: readonly [Part, Part] }, noun: Noun): Graded[] {
  const what = comparedOf(noun)
  if (!what) return []
  return [joined({ cat: 'graded', up, grade: 'comparative', how: false, ...what, cost: 0, reads: [] }, from)]
}

/** What a noun lends to a comparison: its figure, or itself, to be counted. */
function comparedOf(noun: Noun): Pick<Graded, 'by' | 'counted'> | undefined {
  if (noun.asked || !isPlain(noun)) return undefined
  const by = figureOf(noun)
  if (by) return { by }
  return noun.set.op === 'type' || noun.set.op === 'where' ? { counted: noun } : undefined
}

/** "More than | 5 million". */
export function bounded(cue: CuePart, number: NumberPart): NumberPart[] {
  if (cue.cue !== 'more' && cue.cue !== 'less') return []
  return [joined({ ...number, range: beyond(number.value, cue.cue === 'more') }, [cue, number])]
}

function beyond(value: number, more: boolean): NumberRange {
  return more ? { min: value, minOpen: true } : { max: value, maxOpen: true }
}

/** Whether a number is a bound rather than a figure: more than five. */
export function isBound({ range }: NumberPart): boolean {
  return range.minOpen === true || range.maxOpen === true
}

/** "More than 10 | cities", "more than 5 million | people", "a population of | more than 5 million". */
export function boundOf(number: NumberPart, noun: Noun, from: readonly [Part, Part]): Comparison[] {
  const what = isBound(number) ? comparedOf(noun) : undefined
  if (!what) return []
  const { value: than, units } = number
  const more = number.range.minOpen === true
  return [joined({ cat: 'comparison', ...what, more, than, units, cost: 0, reads: [] }, from)]
}

/** "The states | larger than Texas": the measure is the one that the adjective grades in such a thing. */
export function nounWithComparison(scope: Scope, noun: Noun, compared: Comparison): Part[] {
  const { more, than, counted } = compared
  const from: [Part, Part] = [noun, compared]
  // "A population | larger than that of Texas".
  const figure = figureOf(noun)
  if (figure && !noun.asked && !compared.by && !counted)
    return [joined({ ...compared, adjective: undefined, by: figure }, from)]
  if (counted) return byCount(scope, noun, { ...compared, counted })
  const measures = measuresIn(scope, noun, compared).filter(by => isIn(scope, by, compared.units))
  return measures.map(by =>
    joined({ ...noun, set: { op: 'compare', of: noun.set, by, more, than }, stated: isNamed(noun) }, from),
  )
}

function measuresIn(
  scope: Scope,
  noun: Noun,
  { adjective, by }: Pick<Graded, 'adjective' | 'by'>,
): Measure[] {
  if (!by) return measuresOf(adjective, noun.types)
  return scope.rolesOf(by.kind).some(role => typed(noun, role.range)) ? [by] : []
}

function isNamed({ set }: Noun): boolean {
  return set.op === 'terms'
}

/** A number in miles is not held against a length in kilometres. */
function isIn(scope: Scope, { kind, role }: Measure, wanted: readonly string[] = []): boolean {
  const units = scope.role(kind, role)?.units ?? []
  return wanted.length === 0 || wanted.some(unit => units.includes(unit))
}

/** "The states | with more than 10 cities". */
function byCount(scope: Scope, noun: Noun, compared: Comparison & { counted: Noun }): Noun[] {
  const { counted, more, than } = compared
  return byTypes(scope, noun, counted).flatMap(({ set }) => {
    if (set.op !== 'where') return []
    const other = set.frame.args.at(-1)!
    const counts: SetExpr = {
      op: 'compareCount',
      of: noun.set,
      frame: { ...set.frame, args: set.frame.args.slice(0, -1) },
      role: set.role,
      counted: other.role,
      within: counted.set,
      more,
      than,
    }
    return [joined({ ...noun, set: counts, stated: isNamed(noun) }, [noun, compared], 0.2)]
  })
}

/** "Larger, | A or B", "A or B, | larger": the one that has more of it. */
export function chosenOf(scope: Scope, noun: Noun, graded: Graded): Noun[] {
  if (graded.by || !mayChoose(noun, graded)) return []
  return measuresIn(scope, noun, graded).map(by => extremeAmong(noun, by, graded.up))
}

/** "More people, | A or B": who has more of them. */
export function moreAmong(scope: Scope, graded: Graded, noun: Noun): Extreme[] {
  const { by, up: greatest } = graded
  if (!by || !mayChoose(noun, graded) || measuresIn(scope, noun, graded).length === 0) return []
  return [joined({ cat: 'extreme', greatest, by, among: noun, cost: 0, reads: [] }, [graded, noun])]
}

/** "Which has | more people, A or B". */
export function whichAmong(noun: Noun, { by, among, greatest }: Extreme): Noun[] {
  if (!by || !among || !noun.asked || !isPlain(noun)) return []
  if (noun.set.op !== 'any' && !(noun.set.op === 'type' && among.types.includes(noun.set.type))) return []
  return [{ ...extremeAmong(among, by, greatest), asked: noun.asked }]
}

/** "A or B, which has | more people". */
export function havingMore(scope: Scope, { noun }: Marked, graded: Graded): Noun[] {
  const { by } = graded
  if (!by || !noun.asked || !mayChoose(noun, graded) || measuresIn(scope, noun, graded).length === 0)
    return []
  return [extremeAmong(noun, by, graded.up)]
}

function mayChoose(noun: Noun, { grade, how }: Graded): boolean {
  return grade === 'comparative' && !how && noun.conjoined === 'or' && isPlain(noun)
}

function extremeAmong(noun: Noun, by: Measure, greatest: boolean): Noun {
  return { ...noun, conjoined: undefined, set: { op: 'extreme', of: noun.set, by, greatest }, closed: true }
}

/** A clause is set against the same of another subject: "invested | more than X". */
export function clauseWithComparison(scope: Scope, clause: Clause, compared: Comparison): Clause[] {
  const { adjective, by, counted, more, than } = compared
  if (by && by.kind === clause.head.kind) return withBound(scope, clause, { ...compared, by })
  if (clause.versus || adjective || by || counted || typeof than === 'number') return []
  return [joined({ ...clause, versus: { more, than } }, [clause, compared])]
}

/** "Is the population of Texas | more than 10 million": whether the figure of that fact lies beyond the number. */
export function figureBeyond(scope: Scope, noun: Noun, compared: Comparison | NumberPart): Clause[] {
  const { relation } = noun
  if (!relation || noun.asked || !isPlain(noun) || relation.frame.args.length === 0) return []
  if (!isMeasured(noun)) return []
  const { head, frame, focus } = relation
  const range = compared.cat === 'number' ? compared.range : rangeOf(compared)
  if (!range || head.kind === undefined || !isIn(scope, { kind: head.kind, role: focus }, compared.units))
    return []
  const mods = { ...frame.mods, ranges: [...frame.mods.ranges, { role: focus, range }] }
  return [clauseFrom(head, { ...frame, mods }, { subjectDone: true })]
}

function rangeOf({ than, more, by, counted }: Comparison): NumberRange | undefined {
  if (typeof than !== 'number' || by || counted) return undefined
  return beyond(than, more)
}

/** "Supply B with | more than 10 families": a limit to the figure that the noun names. */
function withBound(scope: Scope, clause: Clause, compared: Comparison & { by: Measure }): Clause[] {
  const { by, units } = compared
  const range = rangeOf({ ...compared, by: undefined })
  if (!range || clause.asked?.role === by.role || !isIn(scope, by, units)) return []
  const { mods } = clause.frame
  const ranges = [...mods.ranges, { role: by.role, range }]
  return [joined({ ...clause, frame: { ...clause.frame, mods: { ...mods, ranges } } }, [clause, compared])]
}
