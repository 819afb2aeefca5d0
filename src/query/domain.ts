import { nameKey, namesOf, termNames } from '../knowledge/vocabulary.ts'
import { type FactIds, factIdsOf, type KnowledgeBase, type Term } from '../model/knowledge-base.ts'
import type { Candidate } from './fault.ts'
import { type Qualifier, rolesOf } from './qualifiers.ts'

/** What the values of a qualifier may be. */
export interface Domain {
  /** The ids that a value names: as it is written, else by its folded name; several where the name is shared. */
  find(value: string): readonly string[]
  /** All of them, for suggestions. */
  candidates(): readonly Candidate[]
  /** Whether words that name nothing are a value too. */
  readonly anyText: boolean
}

const domains = new WeakMap<KnowledgeBase, Map<string, Domain>>()

export function domainOf(kb: KnowledgeBase, qualifier: Qualifier): Domain {
  let known = domains.get(kb)
  if (!known) {
    known = new Map()
    domains.set(kb, known)
  }
  let domain = known.get(qualifier.facet)
  if (!domain) {
    domain = makeDomain(kb, qualifier)
    known.set(qualifier.facet, domain)
  }
  return domain
}

function makeDomain(kb: KnowledgeBase, qualifier: Qualifier): Domain {
  if (qualifier.facet === 'id') return factDomain(factIdsOf(kb))
  const closed = CLOSED.get(qualifier.facet)
  if (closed) return listed(closed(kb))
  const types = new Set(qualifier.types)
  const terms = termDomain(kb, types)
  const roles = rolesOf(kb).filter(role => role.name === qualifier.facet && !types.has(qualifier.facet))
  const codes = listed([...new Set(roles.flatMap(role => role.codes))].map(id => ({ id, names: [] })))
  return {
    find: value => firstFound([codes, terms], value),
    candidates: () => [...codes.candidates(), ...terms.candidates()],
    anyText: roles.some(role => role.range.includes('text')),
  }
}

function firstFound(parts: readonly Domain[], value: string): readonly string[] {
  for (const part of parts) {
    const found = part.find(value)
    if (found.length > 0) return found
  }
  return []
}

/** Terms of some types: an id wins over names, which may be shared. */
function termDomain(kb: KnowledgeBase, types: ReadonlySet<string>): Domain {
  const isOne = (id: string) => types.has(kb.terms.get(id)?.type ?? '')
  return {
    find: value => (isOne(value) ? [value] : (termNames(kb).get(nameKey(value)) ?? []).filter(isOne)),
    candidates: () => [...kb.terms.values()].filter(term => isOne(term.id)).map(termCandidate),
    anyText: false,
  }
}

/** The ids of facts, which may be many: those that are written as they are need no look at the others. */
function factDomain(ids: FactIds): Domain {
  let others: Domain | undefined
  const all = () => {
    others ??= listed(ids.all().map(id => ({ id, names: [] })))
    return others
  }
  return {
    find: value => (ids.has(value) ? [value] : all().find(value)),
    candidates: () => all().candidates(),
    anyText: false,
  }
}

function termCandidate(term: Term): Candidate {
  return { id: term.id, names: namesOf(term) }
}

function listed(candidates: readonly Candidate[]): Domain {
  const ids = new Set(candidates.map(({ id }) => id))
  let names: Map<string, string[]> | undefined
  return {
    find: value => {
      if (ids.has(value)) return [value]
      if (ids.size === 0) return []
      names ??= namesIn(candidates)
      return names.get(nameKey(value)) ?? []
    },
    candidates: () => candidates,
    anyText: false,
  }
}

function namesIn(candidates: readonly Candidate[]): Map<string, string[]> {
  const table = new Map<string, string[]>()
  for (const { id, names } of candidates) {
    for (const key of new Set([id, ...names].map(nameKey))) table.set(key, [...(table.get(key) ?? []), id])
  }
  return table
}

type Lister = (kb: KnowledgeBase) => readonly Candidate[]

/** The facets of the envelope that are no terms. */
const CLOSED: ReadonlyMap<string, Lister> = new Map<string, Lister>([
  ['kind', kb => ids(kb.kinds, id => wordLabels(kb, id))],
  ['status', kb => ids(kb.statuses, (_, { label }) => Object.values(label))],
  ['certainty', kb => ids(kb.certainties, (_, { label }) => Object.values(label))],
  ['source', kb => ids(kb.sources, (_, { title }) => (title === undefined ? [] : [title]))],
  ['unit', kb => ids(kb.units, (_, { label }) => Object.values(label).flatMap(forms))],
])

function ids<Entry>(
  entries: ReadonlyMap<string, Entry>,
  names: (id: string, entry: Entry) => string[],
): Candidate[] {
  // Most values are ids, and then no name is looked at.
  return Array.from(entries.keys(), id => ({
    id,
    get names() {
      return names(id, entries.get(id)!)
    },
  }))
}

function forms(label: string | { readonly one: string; readonly other: string }): string[] {
  return typeof label === 'string' ? [label] : [label.one, label.other]
}

function wordLabels(kb: KnowledgeBase, kind: string): string[] {
  return Array.from(kb.words.values(), words => {
    const kinds = words.kinds ?? {}
    return Object.hasOwn(kinds, kind) ? kinds[kind]!.label : undefined
  }).filter(label => label !== undefined)
}
