import { numberRangeText } from './numbers.ts'
import { kebab } from './qualifiers.ts'
import type { Clause, FacetValue, Query } from './query.ts'

/** Query text that `parseQuery` reads as the same query. */
export function formatQuery(query: Query): string {
  return query.clauses.map(formatClause).join(' ')
}

function formatClause(clause: Clause): string {
  const sign = clause.negated ? '-' : ''
  return clause.type === 'text'
    ? `${sign}${quoteWords(clause.text)}`
    : `${sign}${kebab(clause.facet)}:${valuesOf(clause).join(',')}`
}

function valuesOf(clause: Exclude<Clause, { type: 'text' }>): readonly string[] {
  if (clause.type === 'time') return clause.periods
  return clause.type === 'quantity' ? clause.ranges.map(numberRangeText) : clause.values.map(formatValue)
}

function formatValue({ id, exact }: FacetValue): string {
  return `${exact ? '=' : ''}${/^[^\s",=][^\s",]*$/.test(id) ? id : quote(id)}`
}

/** Words that begin like a key, a "not" or a quotation are quoted. */
function quoteWords(text: string): string {
  return /^[^\s"-][^\s":]*$/.test(text) ? text : quote(text)
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
