import { suggest } from '../nearest.ts'
import { listOf } from '../raw.ts'
import type { Rule } from './rule.ts'
import { unknownTerm } from './unknown.ts'

/** The type of a file of terms is a type of kb.yaml; `broader` and `partOf` name terms. */
export const terms: Rule = {
  name: 'terms',
  check: (base, report) => {
    for (const { file, path, value } of base.termFiles) {
      const { types } = base.names
      if (!types || types.includes(value.type)) continue
      const message = `\`${value.type}\` is no type of kb.yaml.`
      report.add(file, path, { code: 'unknown-type', message, tip: () => suggest(value.type, types) })
    }
    for (const { file, path, value } of base.terms) {
      for (const key of ['broader', 'partOf'] as const) {
        for (const [i, id] of listOf(value[key]).entries()) {
          if (base.known.terms.has(id)) continue
          const place = Array.isArray(value[key]) ? [...path, key, i] : [...path, key]
          report.add(file, place, unknownTerm(base, id, []))
        }
      }
    }
  },
}
