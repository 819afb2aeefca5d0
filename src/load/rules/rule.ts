import type { RawBase } from '../raw.ts'
import type { Report } from '../report.ts'

/** What must hold between the parts of a knowledge base, beyond what a schema can say. */
export interface Rule {
  readonly name: string
  /** Reports what breaks the rule; takes only parts that their schemas accept. */
  readonly check: (base: RawBase, report: Report) => void
}
