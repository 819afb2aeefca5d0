import type { KnowledgeIndex } from '../knowledge/index.ts'
import { difference, intersection, NONE, type Postings } from '../knowledge/postings.ts'
import { ReadRows, type Rows } from '../knowledge/rows.ts'
import type { Fact } from '../model/knowledge-base.ts'
import { type Day, parseEdtf } from '../model/time.ts'
import type { Clause, Query } from './query.ts'

export interface RunOptions {
  /** EDTF: only what was known by its last day. */
  readonly asOf?: string | undefined
  /** Superseded facts too. */
  readonly history?: boolean | undefined
}

/**
 * The facts that a query finds, in the order of the knowledge base, each read when it is looked at. Superseded facts
 * are left out unless `history`. With `asOf`, only the sources that appeared by the last day of that date count, and
 * only the supersessions they state: a fact that a later source supersedes is there, without mention of it. Throws a
 * RangeError where `asOf` is no EDTF text.
 */
export function find(index: KnowledgeIndex, query: Query, options: RunOptions = {}): Rows<Fact> {
  const rows = index.rows(visible(index, match(index, query), options))
  const { asOf } = options
  if (asOf === undefined) return rows
  const day = dayOf(asOf)
  return new ReadRows(rows.length, at => withoutLater(index, rows.at(at), day))
}

/** Those of some facts that were known, and not superseded by what was known, as `run` has it. */
export function visible(index: KnowledgeIndex, facts: Postings, { asOf, history }: RunOptions): Postings {
  if (asOf === undefined) return history ? facts : difference(facts, index.superseded())
  const day = dayOf(asOf)
  const known = intersection(facts, index.knownBy(day))
  if (history) return known
  return difference(known, intersection(known, index.superseded()).filter(isGone(index, day)))
}

/** The last day of a date; throws a RangeError where it is none. */
function dayOf(asOf: string): Day {
  const day = parseEdtf(asOf)?.end
  if (day === undefined) throw new RangeError(`"${asOf}" is no EDTF date`)
  return day
}

/** The facts that a query finds, all read; see `find`. */
export function run(index: KnowledgeIndex, query: Query, options: RunOptions = {}): readonly Fact[] {
  return [...find(index, query, options)]
}

/** The posting list of a query, superseded facts included. */
export function match(index: KnowledgeIndex, query: Query): Postings {
  const units = unitsOf(query)
  const lists = query.clauses.map(clause => {
    const list = matchClause(index, clause, units)
    return clause.negated ? index.not(list) : list
  })
  return index.and(...lists)
}

/** The units that the quantities of a query are in; undefined where it names none. */
function unitsOf(query: Query): readonly string[] | undefined {
  const named = query.clauses.flatMap(clause =>
    clause.type === 'facet' && clause.facet === 'unit' && !clause.negated
      ? [clause.values.map(({ id }) => id)]
      : [],
  )
  return named.length === 0 ? undefined : named.reduce((a, b) => a.filter(unit => b.includes(unit)))
}

function matchClause(index: KnowledgeIndex, clause: Clause, units: readonly string[] | undefined): Postings {
  switch (clause.type) {
    case 'facet':
      return index.or(...clause.values.map(({ id, exact }) => index.postings(clause.facet, id, exact)))
    case 'time':
      return index.or(...clause.periods.map(text => duringText(index, clause.facet, text)))
    case 'quantity':
      return index.or(
        ...clause.ranges.map(range => index.compare(clause.facet, units ? { ...range, units } : range)),
      )
    case 'text':
      return index.withText(clause.text)
  }
}

function duringText(index: KnowledgeIndex, facet: string, text: string): Postings {
  const period = parseEdtf(text)
  return period ? index.during(facet, period) : NONE
}

/** Whether the fact at an ordinal was superseded by what was known on a day. */
function isGone(index: KnowledgeIndex, day: Day): (ordinal: number) => boolean {
  return ordinal => {
    const [fact] = index.facts(Uint32Array.of(ordinal))
    return (withoutLater(index, fact!, day).supersededBy?.length ?? 0) > 0
  }
}

/** The day on which a fact is known at the latest: a source of which only the year is known may have appeared on its last. */
export function knownOn({ reported }: Pick<Fact, 'reported'>): Day {
  return parseEdtf(reported)?.end ?? Number.POSITIVE_INFINITY
}

function withoutLater(index: KnowledgeIndex, fact: Fact, day: Day): Fact {
  if (!fact.supersededBy) return fact
  const known = fact.supersededBy.filter(id =>
    index.facts(index.postings('id', id)).some(later => knownOn(later) <= day),
  )
  if (known.length === fact.supersededBy.length) return fact
  const { supersededBy: _, ...rest } = fact
  return known.length > 0 ? ({ ...rest, supersededBy: known } as Fact) : (rest as Fact)
}
