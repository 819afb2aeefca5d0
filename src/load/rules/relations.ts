import { nearest } from '../nearest.ts'
import { listOf } from '../raw.ts'
import type { Rule } from './rule.ts'

const RELATIONS = ['supersedes', 'confirms', 'refines', 'contradicts'] as const

/** What a fact supersedes, confirms, refines or contradicts is another fact. */
export const relations: Rule = {
  name: 'relations',
  check: (base, report) => {
    const ids = [...base.known.facts]
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
            report.add(file, place, { code: 'unknown-fact', message, tip: () => near(id, ids) })
          }
        }
      }
    }
  },
}

function near(id: string, ids: readonly string[]): string | undefined {
  const [found] = nearest(id, ids)
  return found === undefined ? undefined : `Did you mean \`${found}\`?`
}
