import type { Truth } from '../answer.ts'
import type { Question } from '../questions/question.ts'
import type { Member } from './members.ts'

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
