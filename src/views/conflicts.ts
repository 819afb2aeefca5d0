import type { KnowledgeIndex } from '../knowledge/index.ts'
import {
  type Fact,
  type KnowledgeBase,
  pointsToTerms,
  type Role,
  roleValues,
} from '../model/knowledge-base.ts'
import { overlaps, parseEdtf } from '../model/time.ts'
import { type RunOptions, run } from '../query/index.ts'
import type { Query } from '../query/query.ts'

/**
 * Why two facts cannot both be taken as they are: a source says that one contradicts or supersedes the other; they name
 * different subjects for what only one can have; they give different figures or dates of one thing; one says yes, the
 * other no.
 */
export const CONFLICTS = ['contradicts', 'supersedes', 'rivals', 'figures', 'opposed'] as const

export type Conflict = (typeof CONFLICTS)[number]

/**
 * What settles which of two facts stands: one supersedes the other and is its successor; a third supersedes one, and
 * the other survives; neither stands any more; or nothing settles it, and both stand.
 */
export const SETTLEMENTS = ['successor', 'survivor', 'neither', 'unsettled'] as const

export type Settlement = (typeof SETTLEMENTS)[number]

export interface ConflictPair {
  readonly why: Conflict
  readonly rule: Settlement
  /** In the default order: the earlier reported first. */
  readonly facts: readonly [Fact, Fact]
  /** The ids of those of the two that stand. */
  readonly stands: readonly string[]
}

/**
 * The pairs of facts that contradict or compete, one of which the query finds: superseded ones too, since they are
 * what was settled. With `asOf`, as it stood then.
 */
export function conflicts(
  index: KnowledgeIndex,
  query: Query,
  { asOf }: Pick<RunOptions, 'asOf'> = {},
): readonly ConflictPair[] {
  const options = { asOf, history: true }
  const known = run(index, { clauses: [] }, options)
  const meant = new Set(run(index, query, options).map(({ id }) => id))
  return conflictsAmong(index.kb, known).filter(({ facts }) => facts.some(({ id }) => meant.has(id)))
}

/** The pairs among these facts, in the order of the second, then of the first. */
export function conflictsAmong(kb: KnowledgeBase, facts: readonly Fact[]): readonly ConflictPair[] {
  const places = new Map(facts.map(({ id }, place) => [id, place]))
  const found = new Map<string, ConflictPair>()
  const add = (a: Fact, b: Fact, why: Conflict) => {
    const pair: readonly [Fact, Fact] = places.get(a.id)! < places.get(b.id)! ? [a, b] : [b, a]
    const key = pair.map(({ id }) => id).join(' ')
    if (!found.has(key)) found.set(key, { why, facts: pair, ...settled(pair) })
  }
  for (const [a, b, why] of stated(facts, places)) add(a, b, why)
  for (const bucket of buckets(kb, facts))
    for (const [a, b] of pairsOf(bucket)) {
      const why = competing(kb, a, b)
      if (why) add(a, b, why)
    }
  const order = ({ facts: [first, second] }: ConflictPair) => [places.get(second.id)!, places.get(first.id)!]
  return [...found.values()].sort((a, b) => order(a)[0]! - order(b)[0]! || order(a)[1]! - order(b)[1]!)
}

/** What the sources themselves say of each other's facts. */
function* stated(
  facts: readonly Fact[],
  places: ReadonlyMap<string, number>,
): Generator<readonly [Fact, Fact, Conflict]> {
  for (const fact of facts) {
    const named = (ids: readonly string[] = []) => ids.flatMap(id => facts[places.get(id) ?? -1] ?? [])
    for (const other of named(fact.contradicts)) yield [fact, other, 'contradicts']
    for (const other of named(fact.supersedes)) yield [fact, other, 'supersedes']
  }
}

function settled([a, b]: readonly [Fact, Fact]): Pick<ConflictPair, 'rule' | 'stands'> {
  const standing = [a, b].filter(fact => !fact.supersededBy?.length)
  const stands = standing.map(({ id }) => id)
  if (standing.length === 2) return { rule: 'unsettled', stands }
  const isSucceeded = a.supersededBy?.includes(b.id) || b.supersededBy?.includes(a.id)
  if (standing.length === 0) return { rule: 'neither', stands }
  return { rule: isSucceeded ? 'successor' : 'survivor', stands }
}

/**
 * Facts that may compete: of one kind, with the same values of what its facts are unique by, or the same fillers of
 * all roles that name something.
 */
function buckets(kb: KnowledgeBase, facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const found = new Map<string, Fact[]>()
  for (const fact of facts) {
    const { unique } = kb.kinds.get(fact.kind)!
    const keys = [keyOf(fact, [...namingRoles(kb, fact.kind), 'extent'])]
    if (unique.length > 0) keys.push(keyOf(fact, uniqueRoles(unique)))
    for (const key of new Set(keys)) {
      const bucket = found.get(key)
      if (bucket) bucket.push(fact)
      else found.set(key, [fact])
    }
  }
  return [...found.values()].filter(({ length }) => length > 1)
}

function* pairsOf(bucket: readonly Fact[]): Generator<readonly [Fact, Fact]> {
  for (let second = 1; second < bucket.length; second++)
    for (let first = 0; first < second; first++) yield [bucket[first]!, bucket[second]!]
}

function competing(kb: KnowledgeBase, a: Fact, b: Fact): Conflict | undefined {
  if (!meet(a, b)) return undefined
  const { unique, subject, roles } = kb.kinds.get(a.kind)!
  const same = (names: readonly string[]) => keyOf(a, names) === keyOf(b, names)
  const means = [a, b].map(({ status }) => kb.statuses.get(status)?.means)
  const bothHold = !means.includes('no')
  const isRival = unique.length > 0 && !unique.includes(subject) && same(uniqueRoles(unique))
  if (isRival && bothHold && differ(a, b, subject)) return 'rivals'
  if (!same([...namingRoles(kb, a.kind), 'extent'])) return undefined
  const figures = [...roles.values()].filter(role => !isNaming(role))
  if (bothHold && figures.some(({ name }) => differ(a, b, name))) return 'figures'
  return !bothHold && (means.includes('yes') || means.includes('planned')) ? 'opposed' : undefined
}

/** Whether both have the role, and no filler in common. */
function differ(a: Fact, b: Fact, role: string): boolean {
  const [first, second] = [a, b].map(fact => roleValues(fact, role).map(value => JSON.stringify(value)))
  return first!.length > 0 && second!.length > 0 && !first!.some(value => second!.includes(value))
}

/** Whether the two may hold at one time; a fact that does not say when may hold at any. */
function meet(a: Fact, b: Fact): boolean {
  const [first, second] = [a, b].map(({ valid }) => (valid === undefined ? undefined : parseEdtf(valid)))
  return !first || !second || overlaps(first, second)
}

/** When facts hold need not be the same for them to compete: it is enough that their times meet. */
function uniqueRoles(unique: readonly string[]): readonly string[] {
  return unique.filter(name => name !== 'valid')
}

function namingRoles(kb: KnowledgeBase, kind: string): readonly string[] {
  return [...kb.kinds.get(kind)!.roles.values()].filter(isNaming).map(({ name }) => name)
}

function isNaming(role: Role): boolean {
  return pointsToTerms(role) || role.range.includes('code') || role.range.includes('text')
}

function keyOf(fact: Fact, names: readonly string[]): string {
  const values = names.map(name =>
    roleValues(fact, name)
      .map(value => JSON.stringify(value))
      .sort(),
  )
  return JSON.stringify([fact.kind, names, values])
}
