import type { Base, FactsOptions } from '../base.ts'
import { shellArguments, shellQuery } from '../output/shell.ts'
import { formatQuery, queryArguments } from '../query/index.ts'
import type { Query } from '../query/query.ts'
import type { Session } from './session.ts'

/**
 * Says on standard error how a query was read, as text and as flags, and how many facts each of its parts finds alone,
 * counted as `--count` does.
 */
export async function explain(
  query: Query,
  options: FactsOptions,
  { base, session }: { readonly base: Base; readonly session: Session },
): Promise<void> {
  const lines = query.clauses.map(clause => {
    const part = { clauses: [clause] }
    return `  ${String(base.facts(part, options).length).padStart(6)}  ${formatQuery(part)}`
  })
  const forms = [
    `read as   ${shellQuery(formatQuery(query))}`,
    `in flags  ${shellArguments(queryArguments(query))}`,
  ]
  await session.note([...forms, ...lines].join('\n'))
}
