/** What words alone were found to tell, as an outcome, and which outcomes are of the sort that is asked for. */
import type { SplitQuestion } from './align/align.ts'
import { LEFT_OUT } from './answer.ts'
import { isAstray } from './astray/index.ts'
import { isOnOtherSide } from './gather/borne-out.ts'
import { isDoneToAnother, isOfAnother } from './gather/done-to.ts'
import type { Gathered } from './gather/gather.ts'
import { asBefore } from './meaning/before.ts'
import { isEcho, withoutDescribed } from './meaning/echoes.ts'
import { ofNatureAsked } from './meaning/natures.ts'
import type { Outcome } from './meaning/outcome.ts'
import type { Question } from './questions/question.ts'
import type { Atom } from './read/atoms.ts'
import type { Prepared } from './read/prepare.ts'
import type { Scope } from './scope.ts'

/** A question as far as it has been read: the cheapest reading first. */
export interface ReadQuestion extends SplitQuestion {
  readonly prepared: Prepared
  readonly questions: readonly Question[]
  readonly atoms: readonly Atom[]
}

/** Readings that lean on the texts of facts cost this much; then the words alone may do better than the grammar. */
export const DOUBTFUL = 1.2

/** The outcomes of the sort that is asked for, without those that only say what the question does. */
export function accepted(scope: Scope, read: ReadQuestion, outcomes: readonly Outcome[]): Outcome[] {
  const isOfOther = (ordinal: number, asksWhether: boolean): boolean =>
    isDoneToAnother(scope, ordinal, read.atoms) ||
    (asksWhether && isOfAnother(scope, ordinal, read.prepared.atoms))
  return withoutDescribed(scope, outcomes)
    .flatMap(outcome => ofNatureAsked(scope, read.prepared, outcome) ?? [])
    .filter(outcome => !isEcho(scope, outcome))
    .filter(outcome => !isAstray(scope, read, outcome))
    .filter(({ facts }) => !facts.some(ordinal => isOnOtherSide(scope, ordinal, read.atoms)))
    .filter(
      ({ facts, truth }) => truth === 'no' || !facts.some(ordinal => isOfOther(ordinal, truth !== undefined)),
    )
    .flatMap(outcome => asBefore(scope, read.prepared, outcome) ?? [])
}

/** What was gathered by words alone, as an outcome. */
export function ofGathered({ facts, members, sort, lacks = [] }: Gathered, prepared: Prepared): Outcome {
  const isLeftOut = ({ from }: Atom): boolean => lacks.some(atom => atom.from === from)
  const reads = prepared.atoms.map(atom => ({
    text: atom.text,
    as: isLeftOut(atom) ? LEFT_OUT : 'words of the fact',
  }))
  return {
    question: { want: 'words', facts, cost: DOUBTFUL, reads, asked: { sort: sort ?? 'list' } },
    members,
    facts,
    closed: false,
  }
}
