import { asOfIn, framesIn, namesStatus } from '../frames.ts'
import type { Frame, SetExpr } from '../logic.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { Evaluator } from './evaluate.ts'
import { wasThen } from './stance.ts'

/** Only facts that hold or are planned answer who and what, unless the question names another status. */
export function evaluator(scope: Scope, within: Frame | SetExpr, prepared: Prepared): Evaluator {
  const asOf = asOfIn(within) ?? prepared.asOf
  // As of a day "was" is said of what was so on that day, which what was over by then was not.
  const past = prepared.past && asOf === undefined
  const dated = framesIn(within).some(({ mods }) => mods.periods.length > 0)
  const was = (ordinal: number): boolean => wasThen(scope, ordinal, { past, dated })
  const accept = (ordinal: number): boolean => {
    if (namesStatus(within)) return true
    // What is so already is not what might be so.
    if (prepared.possibly)
      return (
        prepared.compares || (scope.meansOf(ordinal) !== 'yes' && (was(ordinal) || !scope.wasSo(ordinal)))
      )
    return scope.holds(ordinal) || was(ordinal)
  }
  // Of "which member will be supplied" the supply lies ahead, not the membership.
  const frames = framesIn(within)
  const main = 'op' in within && within.op === 'where' ? within.frame : frames[0]
  const ahead = prepared.futureWithin && frames.length === 2 ? frames.find(frame => frame !== main) : main
  const inTense = (frame: Frame, ordinal: number): boolean =>
    (frame !== ahead || !prepared.future || scope.isToCome(ordinal)) &&
    (frame !== main || !prepared.now || scope.meansOf(ordinal) === 'yes')
  return new Evaluator(scope, { asOf, accept, inTense })
}
