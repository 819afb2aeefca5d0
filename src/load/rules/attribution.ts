import type { Rule } from './rule.ts'
import { unknownTerm } from './unknown.ts'

/** Who says so, and who reports it, are terms. */
export const attribution: Rule = {
  name: 'attribution',
  check: (base, report) => {
    for (const { file, path, value } of base.facts) {
      for (const [i, who] of (value.attributedTo ?? []).entries()) {
        if (typeof who !== 'string' || base.known.terms.has(who)) continue
        report.add(file, [...path, 'attributedTo', i], unknownTerm(base, who, []))
      }
      if (value.via !== undefined && !base.known.terms.has(value.via)) {
        report.add(file, [...path, 'via'], unknownTerm(base, value.via, []))
      }
    }
  },
}
