import type { Span } from '../../model/generated.ts'
import type { RawBase } from '../raw.ts'
import type { Finding } from '../report.ts'
import type { Rule } from './rule.ts'

/** A span ends after it starts, and within its article where that is at hand. */
export const spans: Rule = {
  name: 'spans',
  check: (base, report) => {
    const files = new Map(base.sources.map(({ value }) => [value.id, value.file]))
    for (const { file, path, value } of base.sources) {
      for (const [i, span] of (value.notCurated ?? []).entries()) {
        const finding = findingOf(base, span, value.file)
        if (finding) report.add(file, [...path, 'notCurated', i], finding)
      }
    }
    for (const { file, path, value, source } of base.facts) {
      for (const [i, span] of value.evidence.entries()) {
        const finding = findingOf(base, span, files.get(source))
        if (finding) report.add(file, [...path, 'evidence', i], finding)
      }
    }
  },
}

function findingOf(base: RawBase, { start, end }: Span, article: string | undefined): Finding | undefined {
  const tip = 'Find the passage again with `akb locate`.'
  if (start >= end)
    return { code: 'bad-span', message: `The span ${start} to ${end} ends before it starts.`, tip }
  const length = article === undefined ? undefined : base.articleLength(article)
  if (length === undefined || end <= length) return undefined
  const message = `The span ${start} to ${end} lies outside ${article}, which has ${length} characters.`
  return { code: 'bad-span', message, tip }
}
