import { framesIn } from '../frames.ts'
import type { Frame, SetExpr } from '../logic.ts'
import { isFigure, type Scope } from '../scope.ts'
import type { Evaluator } from './evaluate.ts'
import type { Member } from './members.ts'

type Filled = Extract<SetExpr, { op: 'fill' | 'where' }>

/** A set once for each of several that an argument stands for: the share of A, the share of B. Undefined for any other. */
function eachOf(set: SetExpr): Filled[] | undefined {
  if (set.op !== 'fill' && set.op !== 'where') return undefined
  const at = set.frame.args.findIndex(({ value }) => value.op === 'union' && value.every === true)
  const arg = set.frame.args[at]
  if (arg?.value.op !== 'union') return undefined
  const frame = (value: SetExpr): Frame => ({
    ...set.frame,
    args: set.frame.args.with(at, { ...arg, value }),
  })
  return arg.value.sets.flatMap(value => {
    const one = { ...set, frame: frame(value) }
    return eachOf(one) ?? [one]
  })
}

/** "A and B" is not answered for A alone: each of several must have a fact of its own, and the figure that is asked for. */
export function isWhole(scope: Scope, set: SetExpr, within: Evaluator): boolean {
  return (eachOf(set) ?? []).every(one => {
    const role = scope.role(one.frame.kind, one.role)
    const asksFigure = one.op === 'fill' && role !== undefined && isFigure(role)
    return asksFigure ? within.members(one).length > 0 : within.facts(one.frame).length > 0
  })
}

/**
 * The figures of several, each of its own, even where they are the same number; none where a fact gives one of two of
 * them together, which would count twice. Undefined where the set is not of several.
 */
export function figuresOfEach(set: SetExpr, within: Evaluator): Member[] | undefined {
  const figures = eachOf(set)?.flatMap(one => within.members(one))
  const facts = figures?.flatMap(({ facts }) => facts) ?? []
  return figures && new Set(facts).size < facts.length ? [] : figures
}

/** Whether, of an open kind, each of "A or B" has a fact of its own, as of another nobody knows. */
export function knowsEither(scope: Scope, asked: Frame | SetExpr, within: Evaluator): boolean {
  return framesIn(asked).every(
    frame =>
      scope.isComplete(frame.kind) ||
      frame.args.every((arg, i) =>
        alternativesIn(arg.value).every(
          value => within.facts({ ...frame, args: frame.args.with(i, { ...arg, value }) }).length > 0,
        ),
      ),
  )
}

/** The names among which "or" leaves a choice, and those listed beside such. */
function alternativesIn(set: SetExpr): SetExpr[] {
  if (set.op !== 'union') return []
  const isEither = set.every !== true || set.sets.some(each => alternativesIn(each).length > 0)
  return isEither ? set.sets.flatMap(each => (each.op === 'terms' ? [each] : alternativesIn(each))) : []
}
