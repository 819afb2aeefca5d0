import type { TypeEntry } from '../../model/generated.ts'
import type { Rule } from './rule.ts'
import { unknownTerm } from './unknown.ts'

/** The whole of a type is a term of that type. */
export const wholes: Rule = {
  name: 'wholes',
  check: (base, report) => {
    const { kb } = base
    if (!kb || base.kbFaults) return
    const { types } = kb.data as { types: Readonly<Record<string, TypeEntry>> }
    for (const [type, { whole }] of Object.entries(types)) {
      if (whole === undefined || base.known.terms.get(whole) === type) continue
      report.add(kb, ['types', type, 'whole'], unknownTerm(base, whole, [type]))
    }
  },
}
