import type { Labels } from '../../knowledge/labels.ts'
import { parseEdtf } from '../../model/time.ts'
import { markdownText } from './markdown.ts'

/** The date of what is known: `asOf`, else when the latest source appeared. The clock does not move it. */
export function dateOfKnowledge(asOf: string | undefined, labels: Labels): string {
  const dates = Array.from(labels.kb.sources.values(), ({ published }) => published)
  const latest = (a: string, b: string) => (parseEdtf(b)!.end > parseEdtf(a)!.end ? b : a)
  const date = asOf ?? (dates.length > 0 ? dates.reduce(latest) : undefined)
  return date === undefined ? '–' : markdownText(labels.date(date))
}
