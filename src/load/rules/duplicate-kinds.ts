import type { Rule } from './rule.ts'

/** Each kind of fact has one file. */
export const duplicateKinds: Rule = {
  name: 'duplicate-kinds',
  check: (base, report) => {
    const first = new Map<string, string>()
    for (const { name, file } of base.kindNames) {
      const other = first.get(name)
      if (other === undefined) first.set(name, file.path)
      else {
        const message = `The kind \`${name}\` is described in ${other} already.`
        report.add(file, ['kind'], { code: 'duplicate-id', message, tip: 'Keep one file for each kind.' })
      }
    }
  },
}
