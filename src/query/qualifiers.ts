import { BUILT_IN_FACETS } from '../knowledge/facets.ts'
import { type KnowledgeBase, pointsToTerms, type Role } from '../model/knowledge-base.ts'

/** How the values of a qualifier are written: as ids and names, dates, or numbers. */
type Accepts = 'id' | 'time' | 'number'

export interface Qualifier {
  /** As people write it, in a query and as a flag: `attributed-to`. */
  readonly key: string
  /** As data spells it: `attributedTo`. */
  readonly facet: string
  readonly accepts: ReadonlySet<Accepts>
  /** The types of terms that a value may have; empty where it is no term. */
  readonly types: readonly string[]
}

/** The qualifiers of time that every fact answers to. */
const TIMES: readonly string[] = ['valid', 'reported']

const tables = new WeakMap<KnowledgeBase, ReadonlyMap<string, Qualifier>>()

/**
 * The qualifiers of a knowledge base by facet: the envelope's, its types of terms, then the roles of its kinds. A
 * role that bears the name of a type is that type; one that several kinds have accepts what any of them does.
 */
export function qualifiers(kb: KnowledgeBase): ReadonlyMap<string, Qualifier> {
  const known = tables.get(kb)
  if (known) return known
  const table = new Map(commonQualifiers(kb))
  const reserved = new Set(table.keys())
  for (const role of rolesOf(kb))
    if (!reserved.has(role.name)) table.set(role.name, withRole(table.get(role.name), role))
  tables.set(kb, table)
  return table
}

/** Those of the envelope and of the types of terms, for which no kind need be looked at. */
function commonQualifiers(kb: KnowledgeBase): ReadonlyMap<string, Qualifier> {
  const table = new Map<string, Qualifier>()
  const everyType = [...kb.types.keys()]
  for (const facet of BUILT_IN_FACETS)
    table.set(facet, qualifier(facet, ['id'], isSpeaker(facet) ? everyType : []))
  for (const facet of TIMES) table.set(facet, qualifier(facet, ['time'], []))
  for (const type of everyType) if (!table.has(type)) table.set(type, qualifier(type, ['id'], [type]))
  return table
}

/** The qualifier that a key names, whether written as people do (`attributed-to`) or as data does. */
export function qualifierOf(kb: KnowledgeBase, key: string): Qualifier | undefined {
  if (!tables.has(kb) && isCommon(key, kb)) return commonQualifiers(kb).get(key)
  const table = qualifiers(kb)
  return table.get(key) ?? [...table.values()].find(each => each.key === kebab(key))
}

/** Whether every fact may answer to a facet: it is a key of all facts, or a type of terms, and no role of some kinds. */
export function isCommon(facet: string, kb: KnowledgeBase): boolean {
  return BUILT_IN_FACETS.includes(facet) || TIMES.includes(facet) || kb.types.has(facet)
}

/** `attributedTo` as `attributed-to`. */
export function kebab(name: string): string {
  if (/^[\0-\x7f]*$/.test(name)) return name.replace(/(?<=[a-z\d])[A-Z]/g, '-$&').toLowerCase()
  return name.replace(/(?<=[\p{Ll}\d])\p{Lu}/gu, '-$&').toLowerCase()
}

/** All roles, kind by kind: one for each kind that has it. */
export function rolesOf(kb: KnowledgeBase): Role[] {
  return [...kb.kinds.values()].flatMap(kind => [...kind.roles.values()])
}

function isSpeaker(facet: string): boolean {
  return facet === 'attributedTo' || facet === 'via'
}

function qualifier(facet: string, accepts: Iterable<Accepts>, types: Iterable<string>): Qualifier {
  return { key: kebab(facet), facet, accepts: new Set(accepts), types: [...new Set(types)] }
}

function withRole(known: Qualifier | undefined, role: Role): Qualifier {
  const types = pointsToTerms(role) ? role.range : []
  return qualifier(
    role.name,
    [...(known?.accepts ?? []), acceptedBy(role)],
    [...(known?.types ?? []), ...types],
  )
}

function acceptedBy(role: Role): Accepts {
  if (role.range.includes('quantity') || role.range.includes('count')) return 'number'
  return role.range.includes('date') ? 'time' : 'id'
}
