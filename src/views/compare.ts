import type { KnowledgeIndex } from '../knowledge/index.ts'
import { closure } from '../knowledge/vocabulary.ts'
import { type Fact, pointsToTerms, roleValues } from '../model/knowledge-base.ts'
import { type RunOptions, run } from '../query/index.ts'
import type { Query } from '../query/query.ts'

/** What some terms do in one role of one kind of fact. */
export interface Comparison {
  readonly kind: string
  readonly role: string
  /** The facts in which all of the terms fill the role. */
  readonly common: readonly Fact[]
  /** The other facts of each term, in the order of the terms. */
  readonly own: readonly (readonly Fact[])[]
}

/**
 * Sets terms side by side: a row for each role of each kind that one of them fills, itself or by a narrower term, in
 * the facts that a query finds. Rows come in the order of the kinds and their roles.
 */
export function compare(
  index: KnowledgeIndex,
  terms: readonly string[],
  { query = { clauses: [] }, ...options }: RunOptions & { readonly query?: Query } = {},
): readonly Comparison[] {
  const facts = run(index, query, options)
  const narrower = closure(index.kb)
  const fills = (fact: Fact, role: string, term: string) =>
    roleValues(fact, role).some(id => typeof id === 'string' && narrower.get(term)?.has(id))
  return [...index.kb.kinds.values()].flatMap(kind => {
    const ofKind = facts.filter(fact => fact.kind === kind.id)
    const roles = [...kind.roles.values()].filter(pointsToTerms)
    return roles.flatMap(({ name }): readonly Comparison[] => {
      const common = ofKind.filter(fact => terms.every(term => fills(fact, name, term)))
      const rest = ofKind.filter(fact => !terms.every(term => fills(fact, name, term)))
      const own = terms.map(term => rest.filter(fact => fills(fact, name, term)))
      const isEmpty = common.length === 0 && own.every(each => each.length === 0)
      return isEmpty ? [] : [{ kind: kind.id, role: name, common, own }]
    })
  })
}
