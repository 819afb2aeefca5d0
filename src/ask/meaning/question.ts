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
  | { readonly want: 'truth'; readonly frame: Frame; readonly negated: boolean }
  | { readonly want: 'time'; readonly frame: Frame }
  | { readonly want: 'facts'; readonly frame: Frame }
  | { readonly want: 'definition'; readonly id: string }
  /** Facts found by their words alone. */
  | { readonly want: 'words'; readonly facts: readonly number[] }
)

/** Keywords ask for whatever there is. */
export const LIST: Asked = { sort: 'list' }
