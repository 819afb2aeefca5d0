import { suggest } from '../nearest.ts'
import { fillersOf } from '../raw.ts'
import type { Rule } from './rule.ts'

/** Quantities have units that kb.yaml names, and those that their role takes where it says which. */
export const units: Rule = {
  name: 'units',
  check: (base, report) => {
    const known = base.names.units
    if (!known) return
    for (const fact of base.facts) {
      for (const { role, schema, value, path } of fillersOf(fact, base)) {
        if (schema.range !== 'quantity') continue
        const hold = (key: 'unit' | 'per', allowed: readonly string[]): void => {
          const unit = (value as { unit?: string; per?: string })[key]
          if (unit === undefined || allowed.includes(unit)) return
          const whose = allowed === known ? 'of kb.yaml' : `that \`${role}\` takes`
          const message = `\`${unit}\` is no unit ${whose}.`
          report.add(fact.file, [...path, key], {
            code: 'unknown-unit',
            message,
            tip: () => suggest(unit, allowed),
          })
        }
        hold('unit', schema.units ?? known)
        hold('per', known)
      }
    }
  },
}
