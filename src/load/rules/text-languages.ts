import { suggest } from '../nearest.ts'
import type { ParsedFile } from '../parse.ts'
import { fillersOf } from '../raw.ts'
import type { Path } from '../report.ts'
import type { Rule } from './rule.ts'

/** Texts are in languages of the knowledge base, and so are files of words. */
export const textLanguages: Rule = {
  name: 'text-languages',
  check: (base, report) => {
    const known = base.names.languages
    if (!known) return
    const hold = (file: ParsedFile, path: Path, language: string): void => {
      if (known.includes(language)) return
      const message = `\`${language}\` is no language of kb.yaml.`
      report.add(file, path, { code: 'unknown-language', message, tip: () => suggest(language, known) })
    }
    const holdText = (file: ParsedFile, path: Path, text: unknown): void => {
      if (typeof text !== 'object' || text === null) return
      for (const language of Object.keys(text)) hold(file, [...path, language], language)
    }
    for (const { file, value } of base.words) hold(file, ['language'], value.language)
    for (const { file, path, value } of base.terms) {
      for (const key of ['label', 'aliases', 'definition'] as const)
        holdText(file, [...path, key], value[key])
    }
    for (const fact of base.facts) {
      for (const key of ['statement', 'limits'] as const)
        holdText(fact.file, [...fact.path, key], fact.value[key])
      for (const { schema, value, path } of fillersOf(fact, base)) {
        if (schema.range === 'text') holdText(fact.file, path, value)
        const unnamed = (value as { unnamed?: unknown } | null)?.unnamed
        if (unnamed) holdText(fact.file, [...path, 'unnamed'], unnamed)
      }
    }
  },
}
