import { fillersOf } from '../raw.ts'
import type { Rule } from './rule.ts'

/** A list names nothing twice. */
export const repeatedValues: Rule = {
  name: 'repeated-values',
  check: (base, report) => {
    for (const fact of base.facts) {
      const seen = new Set<string>()
      for (const { role, value, path } of fillersOf(fact, base)) {
        const within = path.slice(0, path.lastIndexOf(role)).join('/')
        const key = `${within}\0${role}\0${JSON.stringify(value)}`
        if (seen.has(key)) {
          const message = `\`${role}\` of \`${fact.value.id}\` names this twice.`
          report.add(fact.file, path, { code: 'repeated-value', message, tip: 'Take one out.' })
        }
        seen.add(key)
      }
    }
  },
}
