import {
  type Fact,
  isQuantity,
  isUnnamed,
  type KnowledgeBase,
  kindsWith,
  pointsToTerms,
  type Role,
  roleValues,
} from '../model/knowledge-base.ts'

/** The ids that a fact has under a facet; texts, numbers and the unnamed have none. */
type Reader = (fact: Fact) => readonly string[]

const ENVELOPE_FACETS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['kind', fact => [fact.kind]],
  ['status', fact => [fact.status]],
  ['certainty', fact => [fact.certainty]],
  ['source', fact => [fact.source]],
  ['id', fact => [fact.id]],
  ['attributedTo', fact => strings(fact.attributedTo ?? [])],
  ['via', fact => strings(fact.via === undefined ? [] : [fact.via])],
])

/** The facets of every knowledge base, as data spells them; `unit` reads all quantities of a fact. */
export const BUILT_IN_FACETS: readonly string[] = [...ENVELOPE_FACETS.keys(), 'unit']

/** Whether the values of a facet may be terms, and so have narrower ones. */
export function holdsTerms(facet: string): boolean {
  return facet === 'attributedTo' || facet === 'via' || !BUILT_IN_FACETS.includes(facet)
}

/** Whether a role points to text in any kind. */
export function holdsTexts(kb: KnowledgeBase, name: string): boolean {
  if (BUILT_IN_FACETS.includes(name)) return false
  return kindsWith(kb, name).some(({ roles }) => roles.get(name)?.range.includes('text'))
}

/** How to read the ids of a facet: one of the envelope, a type of terms, else a role. */
export function facetReader(kb: KnowledgeBase, facet: string): Reader {
  const built = ENVELOPE_FACETS.get(facet)
  if (built) return built
  if (facet === 'unit')
    return fact => quantitiesOf(kb, fact).flatMap(({ unit }) => (unit === undefined ? [] : [unit]))
  if (kb.types.has(facet)) return termsOfType(kb, facet)
  return fact => {
    const role = kb.kinds.get(fact.kind)?.roles.get(facet)
    return role && (pointsToTerms(role) || isRange(role, 'code')) ? strings(roleValues(fact, facet)) : []
  }
}

/** Reads the terms of one type in any role of a fact, in the order of its roles. */
export function termsOfType(kb: KnowledgeBase, type: string): (fact: Fact) => string[] {
  const known = new Map<string, readonly Role[]>()
  const rolesIn = (kind: string) => {
    let roles = known.get(kind)
    if (!roles) {
      roles = [...(kb.kinds.get(kind)?.roles.values() ?? [])].filter(role => role.range.includes(type))
      known.set(kind, roles)
    }
    return roles
  }
  return fact => {
    const found: string[] = []
    for (const { name, range } of rolesIn(fact.kind)) {
      for (const value of roleValues(fact, name)) {
        if (typeof value === 'string' && (range.length === 1 || kb.terms.get(value)?.type === type))
          found.push(value)
      }
    }
    return found
  }
}

/** The terms in any role of a fact; who says it, and via whom, are none of its roles. */
export function termsOf(kb: KnowledgeBase, fact: Fact): string[] {
  return rolesOf(kb, fact)
    .filter(pointsToTerms)
    .flatMap(role => strings(roleValues(fact, role.name)))
}

export interface Numeric {
  readonly value: number
  readonly unit?: string
}

/** The quantities and counts of one role of a fact. */
export function numbersOf(kb: KnowledgeBase, fact: Fact, name: string): Numeric[] {
  const role = kb.kinds.get(fact.kind)?.roles.get(name)
  if (!role || !(isRange(role, 'quantity') || isRange(role, 'count'))) return []
  return roleValues(fact, name).flatMap((value): Numeric[] => {
    if (typeof value === 'number') return [{ value }]
    return isQuantity(value) ? [value] : []
  })
}

function quantitiesOf(kb: KnowledgeBase, fact: Fact): Numeric[] {
  return rolesOf(kb, fact).flatMap(role => numbersOf(kb, fact, role.name))
}

/** The EDTF dates of `valid`, `reported` or a role that points to a date. */
export function datesOf(kb: KnowledgeBase, fact: Fact, facet: string): readonly string[] {
  if (facet === 'reported') return [fact.reported]
  // Without a valid time a fact is known to hold on the day it was reported.
  if (facet === 'valid') return [fact.valid ?? fact.reported]
  const role = kb.kinds.get(fact.kind)?.roles.get(facet)
  return role && isRange(role, 'date') ? strings(roleValues(fact, facet)) : []
}

/** The texts, in every language, of a role that points to text. */
export function textsOf(kb: KnowledgeBase, fact: Fact, name: string): string[] {
  const role = kb.kinds.get(fact.kind)?.roles.get(name)
  if (!role || !isRange(role, 'text')) return []
  return roleValues(fact, name).flatMap(value => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && !isUnnamed(value) && !isQuantity(value) ? Object.values(value) : []
  })
}

function rolesOf(kb: KnowledgeBase, fact: Fact): Role[] {
  return [...(kb.kinds.get(fact.kind)?.roles.values() ?? [])]
}

function isRange(role: Role, range: string): boolean {
  return role.range.includes(range)
}

function strings(values: readonly unknown[]): string[] {
  return values.filter(value => typeof value === 'string')
}
