import type { ViewEntry } from '../../model/generated.ts'
import { suggest } from '../nearest.ts'
import type { Rule } from './rule.ts'

/** A view shows a kind that there is, by roles of that kind. */
export const views: Rule = {
  name: 'views',
  check: (base, report) => {
    const { kb } = base
    if (!kb || base.kbFaults) return
    const declared = (kb.data as { views?: Readonly<Record<string, ViewEntry>> }).views ?? {}
    for (const [name, { kind, rows, columns, cell }] of Object.entries(declared)) {
      if (!base.known.kinds.has(kind)) {
        const message = `\`${kind}\` is no kind of this knowledge base.`
        const tip = () => suggest(kind, [...base.known.kinds])
        report.add(kb, ['views', name, 'kind'], { code: 'unknown-kind', message, tip })
      }
      const properties = base.kinds.get(kind)?.value.properties
      if (!properties) continue
      const roles = Object.keys(properties)
      const wanted = [
        ...rows.map((role, i) => ({ role, path: ['rows', i] })),
        ...(columns ?? []).map((role, i) => ({ role, path: ['columns', i] })),
        { role: cell, path: ['cell'] },
      ]
      for (const { role, path } of wanted.filter(({ role }) => !roles.includes(role))) {
        const message = `\`${role}\` is no role of ${kind}.`
        const tip = () => suggest(role, roles)
        report.add(kb, ['views', name, ...path], { code: 'unknown-role', message, tip })
      }
    }
  },
}
