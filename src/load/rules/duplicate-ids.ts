import type { Declaration } from '../raw.ts'
import type { Rule } from './rule.ts'

/** No two terms, facts or sources bear the same id, nor does one of each: `show ID` must know which is meant. */
export const duplicateIds: Rule = {
  name: 'duplicate-ids',
  check: (base, report) => {
    const first = new Map<string, Declaration>()
    for (const declaration of base.declarations) {
      const other = first.get(declaration.id)
      if (!other) {
        first.set(declaration.id, declaration)
        continue
      }
      const { line } = other.file.at(other.path)
      const message = `The ${other.what} at ${other.file.path}:${line} bears the id \`${declaration.id}\` already.`
      const tip = `Give this ${declaration.what} an id of its own.`
      report.add(declaration.file, declaration.path, { code: 'duplicate-id', message, tip })
    }
  },
}
