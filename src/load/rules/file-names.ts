import { stem } from '../files.ts'
import type { Entry } from '../raw.ts'
import type { Rule } from './rule.ts'

/** Files of facts, kinds, words and languages bear the name of what is in them, so that one can be found. */
export const fileNames: Rule = {
  name: 'file-names',
  check: (base, report) => {
    const hold = <T>(entry: Entry<T>, key: keyof T & string, ending: string): void => {
      const name = String(entry.value[key])
      if (stem(entry.file.path) === name) return
      const message = `The file is named ${stem(entry.file.path)}${ending}, but its ${key} is \`${name}\`.`
      const tip = `Rename it to ${name}${ending}, or correct the ${key}.`
      report.add(entry.file, [key], { code: 'file-name', message, tip })
    }
    for (const entry of base.factFiles) hold(entry, 'source', '.yaml')
    for (const entry of base.kinds.values()) hold(entry, 'kind', '.schema.json')
    for (const entry of base.words) hold(entry, 'language', '.yaml')
    for (const entry of base.languages) hold(entry, 'language', '.yaml')
  },
}
