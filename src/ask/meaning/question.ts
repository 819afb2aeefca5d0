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
  | { readonly want: 'time'; readonly frame: Frame }
  | { readonly want: 'facts'; readonly frame: Frame }
  | { readonly want: 'definition'; readonly id: string }
  /** Facts found by their words alone. */
  | { readonly want: 'words'; readonly facts: readonly number[] }
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
