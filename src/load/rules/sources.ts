import { suggest } from '../nearest.ts'
import type { Rule } from './rule.ts'

/** A file of facts belongs to a source, and the file of a source stays inside the folder of the articles. */
export const sources: Rule = {
  name: 'sources',
  check: (base, report) => {
    let ids: readonly string[] | undefined
    const tipFor = (id: string): string => {
      ids ??= [...base.known.sources]
      return suggest(id, ids) ?? 'Add it to sources.yaml.'
    }
    for (const { file, path, value } of base.factFiles) {
      if (base.known.sources.has(value.source)) continue
      const message = `\`${value.source}\` is no source of sources.yaml.`
      const tip = () => tipFor(value.source)
      report.add(file, path, { code: 'unknown-source', message, tip })
    }
    for (const { file, path, value } of base.sources) {
      if (!leaves(value.file)) continue
      const message = `\`${value.file}\` leads outside the folder of the articles.`
      report.add(file, [...path, 'file'], { code: 'outside-base', message, tip: 'Name a file inside it.' })
    }
  },
}

function leaves(path: string): boolean {
  return /^(?:[/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..')
}
