import {
  kebabCase,
  RESERVED_COMMANDS,
  RESERVED_FLAGS,
  RESERVED_KEYS,
  RESERVED_QUALIFIERS,
} from '../../model/reserved.ts'
import type { Entry, RawBase } from '../raw.ts'
import type { Finding, Path, Report } from '../report.ts'
import type { Rule } from './rule.ts'

/** A role is a key of its facts, a flag and a qualifier: camelCase, so that its kebab-case is its own. */
const ROLE = /^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)*$/

/** Types, roles and views take no name that the program keeps for its flags, qualifiers, keys or commands. */
export const reservedNames: Rule = {
  name: 'reserved-names',
  check: (base, report) => {
    checkKb(base, report)
    for (const kind of base.kinds.values()) checkRoles(kind, report)
  },
}

function checkKb(base: RawBase, report: Report): void {
  const hold = (part: string, names: readonly string[], what: (name: string) => string | undefined): void => {
    for (const name of names) {
      const taken = what(name)
      if (taken && base.kb) report.add(base.kb, [part, name], finding(name, taken))
    }
  }
  hold('types', base.names.types ?? [], flagOrQualifier)
  hold('views', base.names.views ?? [], name => (RESERVED_COMMANDS.includes(name) ? 'a command' : undefined))
}

function checkRoles({ file, value }: Entry<{ properties: object }>, report: Report): void {
  for (const role of Object.keys(value.properties)) {
    const path: Path = ['properties', role]
    if (!ROLE.test(role)) {
      const message = `\`${role}\` cannot be the name of a role: it is no camelCase word.`
      report.add(file, path, {
        code: 'bad-name',
        message,
        tip: 'Letters and digits, the first in lower case.',
      })
    } else {
      const taken = RESERVED_KEYS.includes(role) ? 'a key of every fact' : flagOrQualifier(kebabCase(role))
      if (taken) report.add(file, path, finding(role, taken))
    }
  }
}

function flagOrQualifier(name: string): string | undefined {
  if (RESERVED_FLAGS.includes(name)) return 'a flag'
  return RESERVED_QUALIFIERS.includes(name) ? 'a qualifier of every query' : undefined
}

function finding(name: string, taken: string): Finding {
  return { code: 'bad-name', message: `\`${name}\` is ${taken} already.`, tip: 'Choose another name.' }
}
