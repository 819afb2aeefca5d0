import type { Rule } from './rule.ts'

/** Each language of the knowledge base has its closed words and the words of the kinds. */
export const languages: Rule = {
  name: 'languages',
  check: (base, report) => {
    const { kb } = base
    if (!kb) return
    const worded = new Set(base.words.map(({ value }) => value.language))
    const known = new Set([...base.sharedLanguages, ...base.languages].map(({ value }) => value.language))
    for (const [i, language] of (base.names.languages ?? []).entries()) {
      const path = ['languages', i]
      if (!worded.has(language) && !base.paths.has(`words/${language}.yaml`)) {
        const message = `Nothing says how to ask in \`${language}\`: there is no words/${language}.yaml.`
        report.add(kb, path, { code: 'missing-words', message, tip: 'Add the file.' })
      }
      if (!known.has(language) && !base.paths.has(`languages/${language}.yaml`)) {
        const message = `The closed words of \`${language}\` are missing: neither the program nor the base has them.`
        report.add(kb, path, { code: 'missing-language', message, tip: `Add languages/${language}.yaml.` })
      }
    }
  },
}
