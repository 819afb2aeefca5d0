import type { Truth } from '../answer.ts'
import type { Question } from '../questions/question.ts'
import type { Scope } from '../scope.ts'
import { type Member, statementOf } from './members.ts'

/** What a question denotes: members, a truth, or the facts themselves; `facts` are ordinals. */
export interface Outcome {
  readonly question: Question
  /** What was asked first, to find what the question only describes. */
  readonly before?: readonly Question[]
  readonly members: readonly Member[]
  readonly truth?: Truth
  /** What is planned is what the question asks for: whether it will be so. */
  readonly ahead?: boolean
  readonly facts: readonly number[]
  /** A total, an average or a count of the members. */
  readonly number?: { readonly value: number; readonly unit: string }
  /** All facts that could say otherwise are known. */
  readonly closed: boolean
}

/** What facts say, where a truth value would not tell which of two is so. */
export function asTold(scope: Scope, outcome: Outcome): Outcome {
  const { truth, ...rest } = outcome
  if (truth === undefined) return outcome
  return { ...rest, members: rest.facts.flatMap(ordinal => statementOf(scope.fact(ordinal), ordinal)) }
}
