import { type Fact, type RoleValue, roleValues } from '../model/knowledge-base.ts'
import type { FacetValue, Query } from './query.ts'

/** Whether a value stands for what an earlier step of a plan found: `$1.customer`. */
export function isReference(value: string): boolean {
  return partsOf(value) !== undefined
}

function partsOf(value: string): { readonly step?: string; readonly role?: string } | undefined {
  if (!value.startsWith('$')) return undefined
  return /^\$(?<step>[1-9]\d*)\.(?<role>\p{L}[\p{L}\p{N}_-]*)$/u.exec(value)?.groups
}

/**
 * The query with its references replaced by the terms that fill the role in the facts of that step; one that fills
 * nothing, or names no step, leaves a clause without values, which finds nothing.
 */
export function resolveSteps(query: Query, steps: readonly (readonly Fact[])[]): Query {
  return {
    clauses: query.clauses.map(clause =>
      clause.type === 'facet'
        ? { ...clause, values: clause.values.flatMap(value => fillers(value, steps)) }
        : clause,
    ),
  }
}

function fillers(value: FacetValue, steps: readonly (readonly Fact[])[]): FacetValue[] {
  const { step, role } = partsOf(value.id) ?? {}
  if (step === undefined || role === undefined) return [value]
  const found = (steps[Number(step) - 1] ?? []).flatMap((fact): readonly RoleValue[] =>
    roleValues(fact, role),
  )
  const ids = new Set(found.filter(each => typeof each === 'string'))
  return Array.from(ids, id => ({ id, exact: value.exact }))
}
