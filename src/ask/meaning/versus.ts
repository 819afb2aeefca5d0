import { roleValues } from '../../model/knowledge-base.ts'
import type { Frame } from '../logic.ts'
import type { Versus } from '../questions/question.ts'
import type { Scope } from '../scope.ts'
import type { Evaluator } from './evaluate.ts'
import { numberOf, unitOf } from './members.ts'

/** Whether the one of two figures in one unit is more or less than the other; undefined where that is not known. */
export function ofVersus(
  scope: Scope,
  { frame, versus, all }: { frame: Frame; versus: Versus; all: Evaluator },
): { truth: 'yes' | 'no'; facts: number[] } | undefined {
  const { role, than, more } = versus
  if (than.op === 'union') {
    const each = than.sets.map(set => ofVersus(scope, { frame, versus: { ...versus, than: set }, all }))
    const found = each.filter(one => one !== undefined)
    if (found.length < each.length) return undefined
    const isAll = found.every(({ truth }) => truth === 'yes')
    return { truth: isAll ? 'yes' : 'no', facts: [...new Set(found.flatMap(({ facts }) => facts))] }
  }
  const other = frame.args.map(arg => (arg.role === role ? { role, value: than } : arg))
  const [one, two] = [frame, { ...frame, args: other }].map(each =>
    figureOf(scope, { frame: each, versus, all }),
  )
  if (!one || !two || one.unit !== two.unit) return undefined
  const holds = more ? one.number > two.number : one.number < two.number
  return { truth: holds ? 'yes' : 'no', facts: [...one.facts, ...two.facts] }
}

/** The only figure that facts of a frame give. */
function figureOf(
  scope: Scope,
  { frame, versus, all }: { frame: Frame; versus: Versus; all: Evaluator },
): { number: number; unit: string; facts: number[] } | undefined {
  const facts = all.facts(frame).filter(ordinal => scope.holds(ordinal))
  const values = facts.flatMap(ordinal => roleValues(scope.fact(ordinal), versus.figure))
  const number = numberOf(values[0])
  return values.length === 1 && number !== undefined ? { number, unit: unitOf(values[0]), facts } : undefined
}
