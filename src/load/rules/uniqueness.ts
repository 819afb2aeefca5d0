import type { FactRecord } from '../raw.ts'
import type { Rule } from './rule.ts'

/** No two facts of one source share the values that their kind declares unique together. */
export const uniqueness: Rule = {
  name: 'uniqueness',
  check: (base, report) => {
    const first = new Map<string, FactRecord>()
    for (const fact of base.facts) {
      const unique = base.kinds.get(fact.value.kind)?.value.unique ?? []
      const values = unique.map(key => valueKey(Object.hasOwn(fact.value, key) ? fact.value[key] : undefined))
      if (values.every(value => value === '')) continue
      const key = [fact.source, fact.value.kind, ...values].join('\0')
      const other = first.get(key)
      if (!other) {
        first.set(key, fact)
        continue
      }
      const shared = unique.filter((_, i) => values[i] !== '').join(', ')
      const message = `\`${fact.value.id}\` and \`${other.value.id}\` of one source share ${shared}.`
      const tip = 'Make one fact of them, or give what tells them apart.'
      report.add(fact.file, [...fact.path, 'id'], { code: 'not-unique', message, tip })
    }
  },
}

/** The same text for the same values, whatever the order of a list; empty where there is none. */
function valueKey(value: unknown): string {
  if (value === undefined) return ''
  return JSON.stringify(
    Array.isArray(value) ? value.map(item => JSON.stringify(item)).sort() : [JSON.stringify(value)],
  )
}
