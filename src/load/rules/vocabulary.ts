import type { ProblemCode } from '../codes.ts'
import { suggest } from '../nearest.ts'
import type { Rule } from './rule.ts'

/** Statuses and certainties of facts, those of `previously` included, are ones that kb.yaml names. */
export const vocabulary: Rule = {
  name: 'vocabulary',
  check: (base, report) => {
    const { statuses, certainties } = base.names
    for (const { file, path, value } of base.facts) {
      const hold = (key: readonly string[], word: unknown, names: readonly string[] | undefined): void => {
        if (typeof word !== 'string' || !names || names.includes(word)) return
        const name = key.at(-1)!
        const code: ProblemCode = name === 'status' ? 'unknown-status' : 'unknown-certainty'
        const message = `\`${word}\` is no ${name} of kb.yaml.`
        report.add(file, [...path, ...key], { code, message, tip: () => suggest(word, names) })
      }
      hold(['status'], value.status, statuses)
      hold(['previously', 'status'], value.previously?.status, statuses)
      hold(['certainty'], value.certainty, certainties)
    }
  },
}
