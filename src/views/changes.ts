import type { KnowledgeIndex } from '../knowledge/index.ts'
import type { Fact } from '../model/knowledge-base.ts'
import { type Day, parseEdtf } from '../model/time.ts'
import { knownOn, run } from '../query/index.ts'
import type { Query } from '../query/query.ts'

/** What may happen to a fact: it appears, or a fact that appears says something of it. */
export const CHANGES = ['appeared', 'superseded', 'refined', 'contradicted', 'confirmed'] as const

export type Change = (typeof CHANGES)[number]

export interface ChangeEntry {
  readonly change: Change
  /** EDTF: when it became known, which is when the later of the two facts was reported. */
  readonly date: string
  readonly fact: Fact
  /** The fact that does it; absent where a fact appears. */
  readonly by?: Fact
}

export interface Span {
  /** EDTF: what was known by its last day is left out. */
  readonly from?: string | undefined
  /** EDTF: what became known after its last day is left out. */
  readonly to?: string | undefined
}

const RELATIONS = [
  ['superseded', 'supersedes'],
  ['refined', 'refines'],
  ['contradicted', 'contradicts'],
  ['confirmed', 'confirms'],
] as const satisfies readonly (readonly [Change, keyof Fact])[]

/**
 * What became known after the last day of `from` and up to that of `to`, of the facts that a query finds and of what
 * they change, in the order in which it became known. Dates that are no EDTF bound nothing.
 */
export function changes(
  index: KnowledgeIndex,
  query: Query,
  { from, to }: Span = {},
): readonly ChangeEntry[] {
  const after = lastDay(from, Number.NEGATIVE_INFINITY)
  const until = lastDay(to, Number.POSITIVE_INFINITY)
  const known = run(index, { clauses: [] }, { asOf: to, history: true })
  const byId = new Map(known.map(fact => [fact.id, fact]))
  const places = new Map(known.map(({ id }, at) => [id, at]))
  // What happens between two facts stands right behind the one that appeared later.
  const place = ({ fact, by }: ChangeEntry) =>
    by ? Math.max(places.get(fact.id)!, places.get(by.id)!) + 0.5 : places.get(fact.id)!
  const meant = new Set(run(index, query, { asOf: to, history: true }).map(({ id }) => id))
  return known
    .flatMap(fact => [{ change: 'appeared' as const, date: fact.reported, fact }, ...changedBy(fact, byId)])
    .filter(entry => dayOf(entry) > after && dayOf(entry) <= until)
    .filter(({ fact, by }: ChangeEntry) => meant.has(fact.id) || (by !== undefined && meant.has(by.id)))
    .sort((a, b) => dayOf(a) - dayOf(b) || place(a) - place(b))
}

function dayOf({ date }: { readonly date: string }): Day {
  return knownOn({ reported: date })
}

function changedBy(by: Fact, byId: ReadonlyMap<string, Fact>): readonly ChangeEntry[] {
  return RELATIONS.flatMap(([change, relation]) =>
    (by[relation] ?? []).flatMap(id => {
      const fact = byId.get(id)
      return fact ? [{ change, date: later(fact, by), fact, by }] : []
    }),
  )
}

/** What one fact does to another is known once both are, whichever was reported first. */
function later(a: Fact, b: Fact): string {
  return knownOn(a) > knownOn(b) ? a.reported : b.reported
}

function lastDay(text: string | undefined, otherwise: Day): Day {
  return (text === undefined ? undefined : parseEdtf(text)?.end) ?? otherwise
}
