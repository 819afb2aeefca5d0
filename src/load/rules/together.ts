import type { Rule } from './rule.ts'

/** What acts `together` is a role that this fact fills with several. */
export const together: Rule = {
  name: 'together',
  check: (base, report) => {
    for (const { file, path, value } of base.facts) {
      for (const [i, role] of (value.together ?? []).entries()) {
        const filled = Object.hasOwn(value, role) ? value[role] : undefined
        if (Array.isArray(filled) && filled.length > 1) continue
        const message = `\`${value.id}\` says that \`${role}\` acts together, but has no list of several there.`
        const tip = `List them under \`${role}\`, or take \`${role}\` out of \`together\`.`
        report.add(file, [...path, 'together', i], { code: 'bad-together', message, tip })
      }
    }
  },
}
