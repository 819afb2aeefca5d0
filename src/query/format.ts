import { numberRangeText } from './numbers.ts'
import { kebab } from './qualifiers.ts'
import type { Clause, FacetValue, Query } from './query.ts'

/** Query text that `parseQuery` reads as the same query. */
export function formatQuery(query: Query): string {
  return query.clauses.map(formatClause).join(' ')
}

/**
 * The arguments of a command line that stand for the query: a flag for each qualifier, and query text for what flags
 * cannot say, which are words and what must not hold. Read again, they give the same clauses, texts first.
 */
export function queryArguments(query: Query): readonly string[] {
  return query.clauses.flatMap(clause =>
    clause.type === 'text' || clause.negated
      ? [argument(formatClause(clause))]
      : [`--${kebab(clause.facet)}`, valuesOf(clause).join(',')],
  )
}

/** A hyphen and one letter would be a flag. */
function argument(text: string): string {
  return /^-.$/.test(text) ? `-${quote(text.slice(1))}` : text
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
