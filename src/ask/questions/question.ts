import type { ReadWord } from '../answer.ts'
import type { Asked, Noun } from '../grammar/parts.ts'
import type { Frame, SetExpr } from '../logic.ts'

/** What every question has, whatever it wants. */
export type QuestionBase = Pick<Question, 'cost' | 'reads' | 'aggregate'>

/** What a whole question asks, with the cost of reading it so. */
export type Question = {
  readonly cost: number
  readonly reads: readonly ReadWord[]
  readonly asked: Asked
  readonly aggregate?: Noun['aggregate']
} & (
  | { readonly want: 'set'; readonly set: SetExpr }
  | {
      readonly want: 'truth'
      readonly frame: Frame
      readonly negated: boolean
      readonly versus?: Versus
    }
  /** Whether what a set is taken of is among its members: larger than X. */
  | { readonly want: 'holds'; readonly set: SetExpr }
  | { readonly want: 'time'; readonly frame: Frame }
  | { readonly want: 'facts'; readonly frame: Frame }
  | { readonly want: 'definition'; readonly id: string }
  /** Facts found by their words alone, or by the answers of other questions. */
  | { readonly want: 'words'; readonly facts: readonly number[]; readonly by?: readonly Question[] }
)

/** A figure of the facts of a frame that is set against the same figure where another set fills a role. */
export interface Versus {
  readonly figure: string
  readonly role: string
  readonly than: SetExpr
  readonly more: boolean
}

/** Keywords ask for whatever there is. */
export const LIST: Asked = { sort: 'list' }

/** The set or the frame that a question is about; undefined where it names things or words alone. */
export function withinOf(question: Question): SetExpr | Frame | undefined {
  if ('set' in question) return question.set
  return 'frame' in question ? question.frame : undefined
}

/** The one frame that a question asks about, in a set of its own or alone; undefined for any other. */
export function frameOf(question: Question): Frame | undefined {
  if ('frame' in question) return question.frame
  if (question.want !== 'set') return undefined
  return question.set.op === 'fill' || question.set.op === 'where' ? question.set.frame : undefined
}
