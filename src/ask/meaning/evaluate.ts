import { isOfPart } from '../extents.ts'
import { folded } from '../frames.ts'
import type { Frame, Measure, SetExpr } from '../logic.ts'
import { isFigure, type Scope } from '../scope.ts'
import { termsOfType } from '../terms.ts'
import { ofCounts, type Sets } from './counts.ts'
import { ofDifference } from './difference.ts'
import { FactFinder, type Sight } from './facts.ts'
import { Measures } from './measures.ts'
import {
  type Bounded,
  boundOf,
  distinct,
  inRange,
  isBeyond,
  isOpenTo,
  keyOf,
  type Member,
  merged,
  numberOf,
} from './members.ts'
import { isOfSome } from './together.ts'
import { ofTop } from './top.ts'

/** The largest expression in steps that is evaluated for one question; beyond it the set is empty. */
const MAX_STEPS = 20_000

/** The terms that a set names. */
function idsIn(set: SetExpr): readonly string[] {
  if (set.op === 'terms') return set.ids
  return set.op === 'union' ? set.sets.flatMap(idsIn) : []
}

/** Computes what logical forms denote, over the facts that can be seen at a date. */
export class Evaluator {
  private readonly scope: Scope
  private readonly finder: FactFinder
  private readonly measures: Measures
  private readonly sets: Sets = {
    members: set => this.members(set),
    fillers: (frame, role) => this.fillers(frame, role),
  }
  private steps = 0

  /** `accept` says of a fact, by its ordinal, whether it counts. */
  constructor(
    scope: Scope,
    {
      asOf,
      accept,
      inTense = () => true,
    }: {
      asOf: string | undefined
      accept: (ordinal: number) => boolean
      inTense?: (frame: Frame, ordinal: number) => boolean
    },
  ) {
    const known = scope.visible(asOf)
    const sight: Sight = {
      visible: ordinal => known(ordinal) && accept(ordinal),
      inTense,
      members: set => this.members(set),
    }
    this.scope = scope
    this.finder = new FactFinder(scope, sight)
    this.measures = new Measures(scope, sight)
  }

  /** The ordinals of the facts of a frame, ascending. */
  facts(frame: Frame): number[] {
    return this.finder.facts(frame)
  }

  /** What a set denotes. */
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
      case 'compareCount':
        return ofCounts(this.scope, this.sets, set)
      case 'top':
        return ofTop(this.scope, this.finder, set)
      case 'compare':
        return this.compare(set)
      case 'range':
        return this.within(set)
      case 'union':
        return distinct(set.sets.flatMap(each => this.members(each)))
      case 'both':
        return this.both(set.left, set.right)
      case 'except':
        return this.without(set)
      case 'counted': {
        const members = this.members(set.of)
        return members.length === set.count ? members : []
      }
      case 'differ':
        return ofDifference(this.members(set.of), this.members(set.than), set)
      case 'measure':
        return this.measures.values(set.of, set.by)
    }
  }

  private within({ of, by, range }: Extract<SetExpr, { op: 'range' }>): Member[] {
    const numbers = this.measures.numbers(of, by)
    return numbers.flatMap(({ member, value }) => (inRange(value, range) ? [member] : []))
  }

  private ofType(type: string): Member[] {
    return termsOfType(this.scope.kb, type).map(id => ({ key: id, value: id, facts: [] }))
  }

  /** Those that the frame itself names in the role are not asked for: the partners of X leave X out. Parts of it may be. */
  private fillers(asked: Frame, role: string, part = false): Member[] {
    const frame = this.isFigureIn(asked, role) ? folded(asked) : asked
    const named = new Set(
      frame.args.flatMap(({ role: of, value }) =>
        (value.op === 'terms' && !(part && of === role)) || (value.op === 'union' && of === role)
          ? idsIn(value)
          : [],
      ),
    )
    const members: Member[] = []
    for (const ordinal of this.facts(frame)) {
      if (this.isShared(ordinal, frame, role) || (part && !isOfPart(this.scope, ordinal))) continue
      for (const value of this.finder.valuesOf(ordinal, role)) {
        // In a closed world two facts with one figure are two figures, to be counted and added up as such.
        const key =
          numberOf(value) !== undefined && this.scope.isComplete(frame.kind)
            ? `${keyOf(value)} ${ordinal}`
            : keyOf(value)
        const own = typeof value === 'string' && named.has(value)
        if (!own) members.push({ key, value, facts: [ordinal], from: { fact: ordinal, role } })
      }
    }
    return distinct(members)
  }

  private isFigureIn({ kind }: Frame, role: string): boolean {
    const asked = this.scope.role(kind, role)
    return asked !== undefined && isFigure(asked)
  }

  /** A figure of several together is not that of one of them. */
  private isShared(ordinal: number, frame: Frame, role: string): boolean {
    const fact = this.scope.fact(ordinal)
    const asked = this.scope.role(fact.kind, role)
    if (!asked || !isFigure(asked)) return false
    const named = frame.args.flatMap(({ value }) => idsIn(value))
    return isOfSome(this.scope, ordinal, named)
  }

  private where(set: Extract<SetExpr, { op: 'where' }>): Member[] {
    const filling = distinct(this.fillers(set.frame, set.role, set.part))
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
    const measured = this.measures.numbers(of, by)
    // Of an open kind, the only one that is known is no greatest.
    if (measured.length < 2 && !this.scope.isComplete(by.kind)) return []
    const best = measured.reduce(
      (far, { value }) => (greatest === value > far ? value : far),
      greatest ? -Infinity : Infinity,
    )
    return measured.filter(({ value }) => value === best).map(({ member }) => member)
  }

  /** Of what lies under or above something that is left out, a part is left out too. */
  private without({ of, without, besides, denied }: Extract<SetExpr, { op: 'except' }>): Member[] {
    const all = this.members(of)
    const left = this.members(without)
    const isLeft = (member: Member): boolean =>
      left.some(other => other.key === member.key || this.under(other, member) || this.under(member, other))
    const rest = all.filter(member => !isLeft(member))
    if (denied && left.length === 0) return []
    return besides && rest.length === all.length ? [] : rest
  }

  private compare({ of, by, more, than }: Extract<SetExpr, { op: 'compare' }>): Member[] {
    const others = typeof than === 'number' ? [than] : this.thresholds(than, by, more)
    if (others.length === 0) return []
    const bound = more ? Math.max(...others) : Math.min(...others)
    return this.measures
      .numbers(of, by)
      .filter(figure => isBeyond(figure, bound, more))
      .map(({ member }) => member)
  }

  /** None where one of them may lie further off than it is given. */
  private thresholds(than: SetExpr, by: Measure, more: boolean): number[] {
    const members = this.members(than)
    const values = members.flatMap(({ value }) => {
      const number = numberOf(value)
      return number === undefined ? [] : [{ value: number, bound: boundOf(value) }]
    })
    const figures: readonly Bounded[] = values.length > 0 ? values : this.measures.numbers(than, by)
    return figures.some(({ bound }) => isOpenTo(bound, more)) ? [] : figures.map(({ value }) => value)
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
}
