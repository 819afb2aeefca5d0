import { MOST_ANCESTORS } from '../limits.ts'
import { listOf } from '../raw.ts'
import type { Rule } from './rule.ts'

/** A question on a term is asked of all that is narrower: steps of `broader` may lead far, but not without measure. */
export const ancestry: Rule = {
  name: 'ancestry',
  check: (base, report) => {
    const broader = new Map(base.terms.map(({ value }) => [value.id, listOf(value.broader)]))
    let total = 0
    for (const { file, path, value } of base.terms) {
      const found = new Set([value.id])
      for (const id of found) for (const above of broader.get(id) ?? []) found.add(above)
      total += found.size - 1
      if (total <= MOST_ANCESTORS) continue
      const message = `Up to \`${value.id}\`, terms have more than ${MOST_ANCESTORS} broader ones, at any depth.`
      const tip = 'Name only the next broader term, and keep the chains short.'
      report.add(file, [...path, 'broader'], { code: 'too-large', message, tip })
      return
    }
  },
}
