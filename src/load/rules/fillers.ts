import { SCALAR_RANGES } from '../../model/knowledge-base.ts'
import { type Filler, fillersOf, type RawBase, rangeOf } from '../raw.ts'
import type { Finding } from '../report.ts'
import type { Rule } from './rule.ts'
import { unknownTerm } from './unknown.ts'

/** What fills a role is a term, of a type that the role points to. */
export const fillers: Rule = {
  name: 'fillers',
  check: (base, report) => {
    for (const fact of base.facts) {
      for (const filler of fillersOf(fact, base)) {
        const finding = findingOf(base, filler)
        if (finding) report.add(fact.file, filler.path, finding)
      }
    }
  },
}

function findingOf(base: RawBase, { role, schema, value }: Filler): Finding | undefined {
  const range = rangeOf(schema)
  if (typeof value !== 'string' || (SCALAR_RANGES as readonly string[]).includes(range[0]!)) return undefined
  if (!base.known.terms.has(value)) return unknownTerm(base, value, range)
  const type = base.known.terms.get(value)
  if (type === undefined || range.includes(type)) return undefined
  const message = `\`${value}\` is a ${type}, but \`${role}\` points to a ${range.join(' or a ')}.`
  return { code: 'wrong-reference', message, tip: `Name a ${range.join(' or a ')}, or use another role.` }
}
