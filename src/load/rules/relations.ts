import { RELATIONS } from '../../model/knowledge-base.ts'
import { nearest } from '../nearest.ts'
import { listOf } from '../raw.ts'
import type { Rule } from './rule.ts'

/** What a fact supersedes, confirms, refines or contradicts is another fact. */
export const relations: Rule = {
  name: 'relations',
  check: (base, report) => {
    let ids: readonly string[] | undefined
    // Listed once, and only where some id is unknown: what has looked for near ones knows the list again.
    const near = (id: string): string | undefined => {
      ids ??= [...base.known.facts]
      return nearId(id, ids)
    }
    for (const { file, path, value } of base.facts) {
      for (const key of RELATIONS) {
        for (const [i, id] of listOf(value[key]).entries()) {
          const place = Array.isArray(value[key]) ? [...path, key, i] : [...path, key]
          if (id === value.id && key !== 'supersedes') {
            report.add(file, place, {
              code: 'cycle',
              message: `\`${id}\` ${key} itself.`,
              tip: 'Name another fact.',
            })
          } else if (!base.known.facts.has(id)) {
            const message = `\`${id}\` is no fact of this knowledge base.`
            report.add(file, place, { code: 'unknown-fact', message, tip: () => near(id) })
          }
        }
      }
    }
  },
}

function nearId(id: string, ids: readonly string[]): string | undefined {
  const [found] = nearest(id, ids)
  return found === undefined ? undefined : `Did you mean \`${found}\`?`
}
