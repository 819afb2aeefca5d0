import type { Atom } from '../read/atoms.ts'
import type { Prepared } from '../read/prepare.ts'

/** A question as far as an outcome is set against it. */
export interface Question {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
}
