import { type Fact, isUnnamed, type RoleValue, roleValues } from '../../model/knowledge-base.ts'
import { isInterval, type Period, parseEdtf } from '../../model/time.ts'
import { isUndated } from '../frames.ts'
import type { Arg, Frame, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import type { Member } from './members.ts'

/** What a finder of facts asks of whoever uses it. */
export interface Sight {
  /** Whether a fact, by its ordinal, can be seen. */
  readonly visible: (ordinal: number) => boolean
  /** Whether a fact of a frame is of the time that the question asks about. */
  readonly inTense: (frame: Frame, ordinal: number) => boolean
  /** What a set within a frame denotes. */
  readonly members: (set: SetExpr) => readonly Member[]
}

/** Finds the facts of a frame by intersecting posting lists. */
export class FactFinder {
  private readonly scope: Scope
  private readonly sight: Sight

  constructor(scope: Scope, sight: Sight) {
    this.scope = scope
    this.sight = sight
  }

  /** The ordinals of the facts of a frame, ascending. */
  facts(frame: Frame): number[] {
    const sets = this.constraints(frame)
    if (sets.some(set => set.size === 0)) return []
    sets.sort((a, b) => a.size - b.size)
    const [smallest, ...others] = sets
    const pool: Iterable<number> = smallest ?? this.scope.index.all()
    const found: number[] = []
    for (const ordinal of pool)
      if (
        others.every(set => set.has(ordinal)) &&
        this.sight.visible(ordinal) &&
        this.sight.inTense(frame, ordinal) &&
        this.meets(frame, ordinal)
      )
        found.push(ordinal)
    return frame.args.every(arg => this.holdsEach(found, arg, frame.kind)) ? found.sort((a, b) => a - b) : []
  }

  /** "The three companies", "A and B": what is said of them is said of each. */
  private holdsEach(ordinals: readonly number[], { role, value }: Arg, kind: string | undefined): boolean {
    if (value.op === 'union' && value.every === true)
      return value.sets.every(each => {
        const holding = this.withArg({ role, value: each }, kind)
        return ordinals.some(ordinal => holding.has(ordinal))
      })
    if (value.op !== 'counted') return true
    const held = new Set<unknown>(ordinals.flatMap(ordinal => this.valuesOf(ordinal, role)))
    return this.sight.members(value).every(member => held.has(member.value))
  }

  private constraints(frame: Frame): Set<number>[] {
    const { index } = this.scope
    const { mods } = frame
    const sets: Set<number>[] = []
    if (frame.kind !== undefined) sets.push(new Set(index.postings('kind', frame.kind)))
    for (const arg of frame.args) sets.push(this.withArg(arg, frame.kind))
    for (const status of mods.statuses)
      sets.push(new Set(this.orFirmer(frame, status).flatMap(each => [...index.postings('status', each)])))
    if (mods.certainties.length > 0)
      sets.push(new Set(mods.certainties.flatMap(certainty => [...index.postings('certainty', certainty)])))
    for (const { role, value } of mods.codes) sets.push(new Set(index.postings(role, value)))
    for (const { role, range } of mods.ranges) sets.push(new Set(index.compare(role, range)))
    for (const period of mods.periods) sets.push(new Set(factsDuring(this.scope, period)))
    for (const id of mods.saidBy)
      sets.push(new Set([...index.postings('attributedTo', id), ...index.postings('via', id)]))
    if (mods.sources.length > 0)
      sets.push(new Set(mods.sources.flatMap(id => [...index.postings('source', id)])))
    for (const stem of mods.texts) sets.push(new Set(this.scope.texts.with(stem)))
    return sets
  }

  /**
   * "What margin is expected": a status that is not settled, and those that mean the same and are: what is planned is
   * expected. A plan for some time does not tell for when it was expected.
   */
  private orFirmer(frame: Frame, status: string): string[] {
    const { statuses } = this.scope.kb
    const asked = statuses.get(status)
    if (!asked?.tentative || !isUndated(frame)) return [status]
    const isFirmer = (id: string): boolean =>
      statuses.get(id)?.means === asked.means && !statuses.get(id)?.tentative
    return [status, ...[...statuses.keys()].filter(isFirmer)]
  }

  /** A role that is limited must have a filler at all. */
  private meets(frame: Frame, ordinal: number): boolean {
    const fact = this.scope.fact(ordinal)
    return frame.args.every(arg => arg.role.startsWith('@') || roleValues(fact, arg.role).length > 0)
  }

  private withArg(arg: Arg, kind: string | undefined): Set<number> {
    const { index, kb } = this.scope
    if (arg.value.op === 'any' || arg.value.op === 'type') return this.withAny(arg, kind)
    const found = new Set<number>()
    const facets =
      arg.role === '@subject'
        ? new Set([...kb.kinds.values()].map(kind => kind.subject))
        : [arg.role.replace(/^@/, '')]
    for (const member of this.sight.members(arg.value)) {
      if (typeof member.value !== 'string') continue
      for (const facet of facets)
        for (const ordinal of index.postings(facet, member.value))
          if (
            arg.role === '@subject'
              ? kb.kinds.get(this.scope.fact(ordinal).kind)?.subject === facet
              : this.holds(ordinal, arg.role, member.value)
          )
            found.add(ordinal)
    }
    return found
  }

  /** A role that bears the name of a type is indexed as the type, in any role: here the role itself must hold it. */
  private holds(ordinal: number, role: string, id: string): boolean {
    if (!this.scope.kb.types.has(role)) return true
    return roleValues(this.scope.fact(ordinal), role).some(
      value => typeof value === 'string' && this.scope.isUnder(value, id),
    )
  }

  /** Facts with some filler of a type, one that the source does not name included. */
  private withAny({ role, value }: Arg, kind: string | undefined): Set<number> {
    const found = new Set<number>()
    const named = value.op !== 'type' || !value.others || this.scope.isComplete(kind)
    const fits = (filler: RoleValue): boolean =>
      value.op !== 'type' ||
      (typeof filler === 'string'
        ? named && this.scope.kb.terms.get(filler)?.type === value.type
        : isUnnamed(filler))
    const { index } = this.scope
    for (const ordinal of kind === undefined ? index.all() : index.postings('kind', kind))
      if (role === '@subject' || this.valuesOf(ordinal, role).some(fits)) found.add(ordinal)
    return found
  }

  /** The values of a role, of the subject whatever its role (`@subject`), or of all roles that hold terms of a type (`@type`). */
  valuesOf(ordinal: number, role: string): readonly RoleValue[] {
    const fact = this.scope.fact(ordinal)
    if (role === '@subject') {
      const subject = this.scope.kb.kinds.get(fact.kind)?.subject
      return subject === undefined ? [] : roleValues(fact, subject)
    }
    if (!role.startsWith('@')) return roleValues(fact, role)
    const roles = this.scope
      .rolesOf(fact.kind)
      .filter(each => each.range.includes(role.slice(1)) && each.denies === undefined)
    return roles
      .flatMap(each => roleValues(fact, each.name))
      .filter(value => typeof value === 'string' && this.scope.kb.terms.get(value)?.type === role.slice(1))
  }
}

/** The facts that are known to have been so at some time of a period. */
function factsDuring(scope: Scope, text: string): number[] {
  const period = parseEdtf(text)
  const during = period ? [...scope.index.during('valid', period)] : []
  return during.filter(ordinal => !isWider(scope.fact(ordinal), period!))
}

/** "In March 2023": what was so some time within 2023 may have been so in another month; days of a month are near enough. */
function isWider({ valid }: Fact, { start, end }: Period): boolean {
  const own = valid === undefined || isInterval(valid) ? undefined : parseEdtf(valid)
  if (own === undefined || own.end - own.start < LONGEST_MONTH) return false
  return own.start <= start && own.end >= end && own.end - own.start > end - start
}

/** In days. */
const LONGEST_MONTH = 31
