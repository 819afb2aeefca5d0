import type { Base, FactsOptions } from '../base.ts'
import { shellQuery } from '../output/shell.ts'
import { formatQuery } from '../query/index.ts'
import type { Query } from '../query/query.ts'
import type { Session } from './session.ts'

/** Says on standard error how a query was read, and how many facts each of its parts finds alone, counted as `--count` does. */
export async function explain(
  query: Query,
  options: FactsOptions,
  { base, session }: { readonly base: Base; readonly session: Session },
): Promise<void> {
  const lines = query.clauses.map(clause => {
    const part = { clauses: [clause] }
    return `  ${String(base.facts(part, options).length).padStart(6)}  ${formatQuery(part)}`
  })
  await session.note([`read as ${shellQuery(formatQuery(query))}`, ...lines].join('\n'))
}
