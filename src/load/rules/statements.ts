import type { RawBase } from '../raw.ts'
import type { Rule } from './rule.ts'

/**
 * A fact has a statement in every language of the knowledge base, unless the words of its kind have a template. One
 * that lacks all is an error; a translation that lacks is a warning, so that a language can be added bit by bit.
 */
export const statements: Rule = {
  name: 'statements',
  check: (base, report) => {
    const languages = base.names.languages ?? []
    let templates: ReturnType<typeof templatesOf> | undefined
    // What a file of words that is at fault has for templates is not known.
    const isTold = (language: string, kind: string): boolean => {
      templates ??= templatesOf(base)
      return templates.get(language)?.has(kind) ?? base.paths.has(`words/${language}.yaml`)
    }
    for (const { file, path, value } of base.facts) {
      const unsaid = languages.filter(language => !Object.hasOwn(value.statement ?? {}, language))
      const missing = unsaid.filter(language => !isTold(language, value.kind))
      if (missing.length === 0) continue
      if (value.statement === undefined && missing.length === languages.length) {
        const message = `\`${value.id}\` has no statement, and no words/ have a template for ${value.kind}.`
        const tip = `Add \`statement:\` in ${languages.join(', ')}.`
        report.add(file, [...path, 'id'], { code: 'no-statement', message, tip })
      } else {
        const message = `The statement of \`${value.id}\` is not given in ${missing.join(', ')}.`
        const place = value.statement === undefined ? 'id' : 'statement'
        report.add(file, [...path, place], {
          code: 'untranslated-statement',
          message,
          tip: 'Add the translation.',
        })
      }
    }
  },
}

function templatesOf(base: RawBase): ReadonlyMap<string, ReadonlySet<string>> {
  const kindsWithTemplate = base.words.map(({ value }): [string, ReadonlySet<string>] => {
    const kinds = Object.entries(value.kinds ?? {}).filter(([, words]) => words.template !== undefined)
    return [value.language, new Set(kinds.map(([kind]) => kind))]
  })
  return new Map(kindsWithTemplate)
}
