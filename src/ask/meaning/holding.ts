import type { SetExpr } from '../logic.ts'
import type { Question } from '../questions/question.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Evaluator } from './evaluate.ts'
import { evaluator } from './evaluator.ts'
import { isExact } from './members.ts'
import type { Outcome } from './outcome.ts'

/**
 * Whether a thing is among those that a comparison keeps: by the figures that are compared, where all are known, or by
 * counts of all there are. Undefined where one of them is not known.
 */
export function ofHolding(
  scope: Scope,
  question: Extract<Question, { want: 'holds' }>,
  prepared: Prepared,
): Outcome | undefined {
  const { set } = question
  const within = evaluator(scope, set, prepared)
  const known = knownOf(scope, set, within)
  if (!known) return undefined
  const truth = within.members(set).length > 0 ? 'yes' : 'no'
  // "More than 55 million" may be more than 60 million, too.
  if (truth === 'no' && !known.exact) return undefined
  return { question, members: [], truth, facts: known.facts.sort((a, b) => a - b), closed: false }
}

/** The facts that a comparison rests on, and whether their figures are exact; undefined where one of them is not known. */
function knownOf(
  scope: Scope,
  set: SetExpr,
  within: Evaluator,
): { facts: number[]; exact: boolean } | undefined {
  if (set.op === 'both') {
    const { right } = set
    const isWhole = right.op === 'extreme' ? scope.isComplete(right.by.kind) : right.op === 'extremeCount'
    const best = isWhole ? within.members(right) : []
    return best.length > 0 ? { facts: best.flatMap(({ facts }) => facts), exact: true } : undefined
  }
  if (set.op === 'compareCount')
    return scope.isComplete(set.frame.kind) ? { facts: [], exact: true } : undefined
  if (set.op !== 'compare') return undefined
  const sides = [set.of, ...(typeof set.than === 'number' ? [] : [set.than])]
  const figures = sides.map(of => within.members({ op: 'measure', of, by: set.by }))
  if (figures.some(each => each.length !== 1)) return undefined
  const all = figures.flat()
  return { facts: all.flatMap(({ facts }) => facts), exact: all.every(({ value }) => isExact(value)) }
}
