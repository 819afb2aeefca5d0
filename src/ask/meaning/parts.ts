import type { Frame, SetExpr } from '../logic.ts'
import { isFigure, type Scope } from '../scope.ts'
import type { Evaluator } from './evaluate.ts'
import type { Member } from './members.ts'

type Filled = Extract<SetExpr, { op: 'fill' | 'where' }>

/** A set once for each of several that an argument stands for: the share of A, the share of B. Undefined for any other. */
function eachOf(set: SetExpr, every = true): Filled[] | undefined {
  if (set.op !== 'fill' && set.op !== 'where') return undefined
  const at = set.frame.args.findIndex(({ value }) => value.op === 'union' && (value.every ?? false) === every)
  const arg = set.frame.args[at]
  if (arg?.value.op !== 'union') return undefined
  const frame = (value: SetExpr): Frame => ({
    ...set.frame,
    args: set.frame.args.with(at, { ...arg, value }),
  })
  return arg.value.sets.flatMap(value => {
    const one = { ...set, frame: frame(value) }
    return eachOf(one, every) ?? [one]
  })
}

/**
 * "A and B" is not answered for A alone: each of several must have a fact of its own, and the figure that is asked for. Of "A
 * or B" too, where not all facts are known, as nobody knows of the other.
 */
export function isWhole(scope: Scope, set: SetExpr, within: Evaluator): boolean {
  const either = (eachOf(set, false) ?? []).every(
    one => scope.isComplete(one.frame.kind) || within.facts(one.frame).length > 0,
  )
  if (!either) return false
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
