import {
  isUnnamed,
  type Kind,
  pointsToTerms,
  type RoleValue,
  roleValues,
} from '../../model/knowledge-base.ts'
import { parseEdtf } from '../../model/time.ts'
import type { Arg, Frame, Measure, SetExpr } from '../logic.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import { asOfIn, namesStatus } from './frames.ts'
import { distinct, inRange, keyOf, type Member, merged, numberOf, unitOf } from './members.ts'

/** Only facts that hold or are planned answer who and what, unless the question names another status. */
export function evaluator(scope: Scope, within: Frame | SetExpr, prepared: Prepared): Evaluator {
  const free = prepared.possibly || namesStatus(within)
  const accept = (ordinal: number): boolean => {
    const means = scope.kb.statuses.get(scope.kb.facts[ordinal]!.status)?.means
    return free || means === 'yes' || means === 'planned'
  }
  return new Evaluator(scope, { asOf: asOfIn(within) ?? prepared.asOf, accept })
}

/** The largest expression in steps that is evaluated for one question; beyond it the set is empty. */
const MAX_STEPS = 20_000

/** Computes what logical forms denote, over the facts that can be seen at a date. */
export class Evaluator {
  private readonly scope: Scope
  private readonly visible: (ordinal: number) => boolean
  private steps = 0

  constructor(
    scope: Scope,
    { asOf, accept }: { asOf: string | undefined; accept: (ordinal: number) => boolean },
  ) {
    this.scope = scope
    const known = scope.visible(asOf)
    this.visible = ordinal => known(ordinal) && accept(ordinal)
  }

  /** The ordinals of the facts of a frame, ascending. */
  facts(frame: Frame): number[] {
    const sets = this.constraints(frame)
    if (sets.some(set => set.size === 0)) return []
    sets.sort((a, b) => a.size - b.size)
    const [smallest, ...others] = sets
    const pool: Iterable<number> = smallest ?? this.scope.kb.facts.keys()
    const found: number[] = []
    for (const ordinal of pool)
      if (others.every(set => set.has(ordinal)) && this.visible(ordinal) && this.meets(frame, ordinal))
        found.push(ordinal)
    return found.sort((a, b) => a - b)
  }

  members(set: SetExpr): Member[] {
    if (this.steps++ > MAX_STEPS) return []
    switch (set.op) {
      case 'any':
        return []
      case 'terms':
        return set.ids.map(id => ({ key: id, value: id, facts: [] }))
      case 'type':
        return this.ofType(set.type)
      case 'fill':
        return this.fillers(set.frame, set.role)
      case 'where':
        return this.where(set)
      case 'extreme':
        return this.extreme(set)
      case 'extremeCount':
        return this.extremeCount(set)
      case 'top':
        return this.top(set)
      case 'compare':
        return this.compare(set)
      case 'range':
        return this.measured(set.of, set.by).flatMap(({ member, value }) =>
          inRange(value, set.range) ? [member] : [],
        )
      case 'union':
        return distinct(set.sets.flatMap(each => this.members(each)))
      case 'both':
        return this.both(set.left, set.right)
      case 'except': {
        const without = new Set(this.members(set.without).map(member => member.key))
        return this.members(set.of).filter(member => !without.has(member.key))
      }
      case 'measure':
        return this.measures(set.of, set.by)
    }
  }

  /** A member's facts and its own number under a measure. */
  measured(of: SetExpr, by: Measure): { member: Member; value: number }[] {
    const kind = this.scope.kb.kinds.get(by.kind)
    if (!kind) return []
    return this.members(of).flatMap(member => {
      const found = typeof member.value === 'string' ? this.measureOf(kind, by.role, member.value) : undefined
      return found
        ? [{ member: { ...member, facts: merged(member.facts, [found.fact]) }, value: found.value }]
        : []
    })
  }

  private constraints(frame: Frame): Set<number>[] {
    const { index } = this.scope
    const { mods } = frame
    const sets: Set<number>[] = []
    if (frame.kind !== undefined) sets.push(new Set(index.postings('kind', frame.kind)))
    for (const arg of frame.args) sets.push(this.withArg(arg))
    if (mods.statuses.length > 0)
      sets.push(new Set(mods.statuses.flatMap(status => [...index.postings('status', status)])))
    if (mods.certainties.length > 0)
      sets.push(new Set(mods.certainties.flatMap(certainty => [...index.postings('certainty', certainty)])))
    for (const { role, value } of mods.codes) sets.push(new Set(index.postings(role, value)))
    for (const { role, range } of mods.ranges) sets.push(new Set(index.compare(role, range)))
    for (const period of mods.periods) {
      const parsed = parseEdtf(period)
      sets.push(parsed ? new Set(index.during('valid', parsed)) : new Set())
    }
    for (const stem of mods.texts) sets.push(new Set(this.scope.factsWithStem(stem)))
    return sets
  }

  /** What no posting list can tell: that two limits on one role are met by different fillers where they must be. */
  private meets(frame: Frame, ordinal: number): boolean {
    const fact = this.scope.kb.facts[ordinal]!
    return frame.args.every(arg => arg.role.startsWith('@') || roleValues(fact, arg.role).length > 0)
  }

  private withArg(arg: Arg): Set<number> {
    const { index, kb } = this.scope
    if (arg.value.op === 'any' || arg.value.op === 'type') return this.withAny(arg)
    const found = new Set<number>()
    const facets =
      arg.role === '@subject'
        ? new Set([...kb.kinds.values()].map(kind => kind.subject))
        : [arg.role.replace(/^@/, '')]
    for (const member of this.members(arg.value)) {
      if (typeof member.value !== 'string') continue
      for (const facet of facets)
        for (const ordinal of index.postings(facet, member.value))
          if (
            arg.role === '@subject'
              ? kb.kinds.get(kb.facts[ordinal]!.kind)?.subject === facet
              : this.holds(ordinal, arg.role, member.value)
          )
            found.add(ordinal)
    }
    return found
  }

  /** A role that bears the name of a type is indexed as the type, in any role: here the role itself must hold it. */
  private holds(ordinal: number, role: string, id: string): boolean {
    if (!this.scope.kb.types.has(role)) return true
    return roleValues(this.scope.kb.facts[ordinal]!, role).some(
      value => typeof value === 'string' && this.scope.isUnder(value, id),
    )
  }

  /** Facts with some filler of a type, one that the source does not name included. */
  private withAny({ role, value }: Arg): Set<number> {
    const found = new Set<number>()
    const fits = (filler: RoleValue): boolean =>
      value.op !== 'type' ||
      (typeof filler === 'string' ? this.scope.kb.terms.get(filler)?.type === value.type : isUnnamed(filler))
    this.scope.kb.facts.forEach((_fact, ordinal) => {
      if (role === '@subject' || this.valuesOf(ordinal, role).some(fits)) found.add(ordinal)
    })
    return found
  }

  private ofType(type: string): Member[] {
    const members: Member[] = []
    for (const term of this.scope.kb.terms.values())
      if (term.type === type) members.push({ key: term.id, value: term.id, facts: [] })
    return members
  }

  /** Those that the frame itself names in the role are not asked for: the partners of X leave X out. */
  private fillers(frame: Frame, role: string): Member[] {
    const named = frame.args.filter(
      arg => (arg.role === role || role.startsWith('@')) && arg.value.op === 'terms',
    )
    const excluded = named.flatMap(arg => (arg.value.op === 'terms' ? arg.value.ids : []))
    const members: Member[] = []
    for (const ordinal of this.facts(frame))
      for (const value of this.valuesOf(ordinal, role)) {
        // In a closed world two facts with one figure are two figures, to be counted and added up as such.
        const key =
          numberOf(value) !== undefined && this.scope.isComplete(frame.kind)
            ? `${keyOf(value)} ${ordinal}`
            : keyOf(value)
        const own =
          excluded.length > 0 &&
          typeof value === 'string' &&
          excluded.some(id => this.scope.isUnder(value, id))
        if (!own) members.push({ key, value, facts: [ordinal], from: { fact: ordinal, role } })
      }
    return distinct(members)
  }

  /** The values of a role, or of all roles that hold terms of a type: `@type`. */
  private valuesOf(ordinal: number, role: string): readonly RoleValue[] {
    const fact = this.scope.kb.facts[ordinal]!
    if (!role.startsWith('@')) return roleValues(fact, role)
    const roles = [...(this.scope.kb.kinds.get(fact.kind)?.roles.values() ?? [])].filter(
      each => each.range.includes(role.slice(1)) && each.denies === undefined,
    )
    return roles
      .flatMap(each => roleValues(fact, each.name))
      .filter(value => typeof value === 'string' && this.scope.kb.terms.get(value)?.type === role.slice(1))
  }

  private where(set: Extract<SetExpr, { op: 'where' }>): Member[] {
    const filling = distinct(this.fillers(set.frame, set.role))
    const of = this.members(set.of)
    if (set.not) {
      const without = new Set(filling.map(member => member.key))
      return of.filter(member => !without.has(member.key))
    }
    if (set.of.op === 'any') return filling
    return filling.flatMap(member => {
      const holder = of.find(each => each.key === member.key || this.under(member, each))
      return holder ? [{ ...member, facts: merged(holder.facts, member.facts) }] : []
    })
  }

  private under(member: Member, above: Member): boolean {
    return (
      typeof member.value === 'string' &&
      typeof above.value === 'string' &&
      this.scope.isUnder(member.value, above.value)
    )
  }

  private extreme({ of, by, greatest }: Extract<SetExpr, { op: 'extreme' }>): Member[] {
    const measured = this.measured(of, by)
    const best = measured.reduce(
      (far, { value }) => (greatest === value > far ? value : far),
      greatest ? -Infinity : Infinity,
    )
    return measured.filter(({ value }) => value === best).map(({ member }) => member)
  }

  private extremeCount(set: Extract<SetExpr, { op: 'extremeCount' }>): Member[] {
    const within =
      set.within.op === 'any' ? undefined : new Set(this.members(set.within).map(member => member.key))
    const counted = this.members(set.of).map(member => {
      const args = [
        ...set.frame.args,
        { role: set.role, value: { op: 'terms', ids: [member.key] } as SetExpr },
      ]
      const others = this.fillers({ ...set.frame, args }, set.counted).filter(
        other => within?.has(other.key) ?? true,
      )
      return {
        member: {
          ...member,
          facts: merged(
            member.facts,
            others.flatMap(other => other.facts),
          ),
        },
        count: others.length,
      }
    })
    const counts = counted.map(({ count }) => count)
    const best = set.greatest ? Math.max(...counts, 1) : Math.min(...counts)
    return counted.filter(({ count }) => count === best).map(({ member }) => member)
  }

  /** None where the figures are not all of one unit: they cannot be set against each other. */
  private top({ frame, role, by, greatest }: Extract<SetExpr, { op: 'top' }>): Member[] {
    const figures = this.facts(frame).flatMap(ordinal => {
      const value = roleValues(this.scope.kb.facts[ordinal]!, by)[0]
      const number = numberOf(value)
      return number === undefined ? [] : [{ ordinal, number, unit: unitOf(value) }]
    })
    if (new Set(figures.map(({ unit }) => unit)).size > 1) return []
    const numbers = figures.map(({ number }) => number)
    const best = greatest ? Math.max(...numbers) : Math.min(...numbers)
    const kept = figures.filter(({ number }) => number === best)
    return distinct(
      kept.flatMap(({ ordinal }) =>
        this.valuesOf(ordinal, role).map(value => ({
          key: keyOf(value),
          value,
          facts: [ordinal],
          from: { fact: ordinal, role },
        })),
      ),
    )
  }

  private compare({ of, by, more, than }: Extract<SetExpr, { op: 'compare' }>): Member[] {
    const others = typeof than === 'number' ? [than] : this.thresholds(than, by)
    if (others.length === 0) return []
    const bound = more ? Math.max(...others) : Math.min(...others)
    return this.measured(of, by)
      .filter(({ value }) => (more ? value > bound : value < bound))
      .map(({ member }) => member)
  }

  private thresholds(than: SetExpr, by: Measure): number[] {
    const values = this.members(than).flatMap(member => numberOf(member.value) ?? [])
    return values.length > 0 ? values : this.measured(than, by).map(({ value }) => value)
  }

  private both(left: SetExpr, right: SetExpr): Member[] {
    const others = this.members(right)
    return this.members(left).flatMap(member => {
      const other = others.find(each => each.key === member.key || this.under(member, each))
      const below = other ? undefined : others.find(each => this.under(each, member))
      const met = other ? member : below
      return met ? [{ ...met, facts: merged(member.facts, (other ?? below)!.facts) }] : []
    })
  }

  private measures(of: SetExpr, by: Measure): Member[] {
    const kind = this.scope.kb.kinds.get(by.kind)
    if (!kind) return []
    return distinct(
      this.members(of).flatMap(member => {
        const found =
          typeof member.value === 'string' ? this.measureOf(kind, by.role, member.value) : undefined
        if (!found) return []
        const value = roleValues(this.scope.kb.facts[found.fact]!, by.role)[0]!
        return [
          {
            key: `${member.key} ${keyOf(value)}`,
            value,
            facts: merged(member.facts, [found.fact]),
            from: { fact: found.fact, role: by.role },
          },
        ]
      }),
    )
  }

  private measureOf(kind: Kind, role: string, id: string): { fact: number; value: number } | undefined {
    const type = this.scope.kb.terms.get(id)?.type ?? ''
    for (const each of kind.roles.values()) {
      if (!pointsToTerms(each) || !each.range.includes(type)) continue
      for (const ordinal of this.scope.index.postings(each.name, id, true)) {
        const fact = this.scope.kb.facts[ordinal]!
        const value = fact.kind === kind.id ? numberOf(roleValues(fact, role)[0]) : undefined
        if (value !== undefined && this.visible(ordinal)) return { fact: ordinal, value }
      }
    }
    return undefined
  }
}
