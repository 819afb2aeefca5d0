import { listOf, type TermRecord } from '../raw.ts'
import type { Rule } from './rule.ts'

/** Within one type and one language, a label or alias is one term's alone; otherwise asking for it is ambiguous. */
export const names: Rule = {
  name: 'names',
  check: (base, report) => {
    const owners = new Map<string, TermRecord>()
    for (const term of base.terms) {
      for (const { key, name, path } of namesOf(term)) {
        const owner = owners.get(key)
        if (!owner) owners.set(key, term)
        else if (owner.value.id !== term.value.id) {
          const message = `\`${name}\` names \`${owner.value.id}\` too, another ${term.type}.`
          const tip = 'Keep the name for one of them, or expect that asking for it is ambiguous.'
          report.add(term.file, [...term.path, ...path], { code: 'ambiguous-name', message, tip })
        }
      }
    }
  },
}

function namesOf({ type, value }: TermRecord): { key: string; name: string; path: (string | number)[] }[] {
  const labels = Object.entries(value.label).map(([language, name]) => ({
    language,
    name,
    path: ['label', language],
  }))
  const aliases = Object.entries(value.aliases ?? {}).flatMap(([language, list]) =>
    listOf(list).map((name, i) => ({ language, name, path: ['aliases', language, i] })),
  )
  return [...labels, ...aliases].map(({ language, name, path }) => {
    const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
    return { key: `${type}\0${language}\0${folded}`, name, path }
  })
}
