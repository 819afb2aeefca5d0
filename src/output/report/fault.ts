/** What may be wrong with a report. The set is closed: scripts may rely on it. */
export const REPORT_CODES = {
  'bad-mark': 'A mark that cannot be read: an unknown command or flag, or a mark that is not closed.',
  'bad-query': 'A query, a field, a date or a language that the knowledge base does not have.',
  'not-answered': 'A question that is not answered, or may be read in several ways.',
  'no-value': 'A value in running text that no fact gives.',
  'several-values': 'A value in running text that facts give differently.',
  'no-list': 'Citations without a list of sources, or with two.',
  empty: 'A list without facts (a warning).',
  stale: 'A block that does not show what the knowledge base says now (under --check).',
  'not-utf8': 'A report that is not UTF-8.',
} as const

export type ReportCode = keyof typeof REPORT_CODES

/** What is wrong with a mark, and where: UTF-16 code units of the file. */
export class ReportFault extends Error {
  readonly code: ReportCode
  readonly offset: number
  readonly tip: string | undefined

  constructor(
    code: ReportCode,
    offset: number,
    { message, tip }: { readonly message: string; readonly tip?: string | undefined },
  ) {
    super(message)
    this.code = code
    this.offset = offset
    this.tip = tip
  }
}
