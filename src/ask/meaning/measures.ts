import { type Kind, pointsToTerms, roleValues } from '../../model/knowledge-base.ts'
import type { Measure, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import type { Sight } from './facts.ts'
import { distinct, keyOf, type Member, merged, numberOf } from './members.ts'

/** Reads the figures of things: the one that the first visible fact of a kind gives each of them. */
export class Measures {
  private readonly scope: Scope
  private readonly sight: Sight

  constructor(scope: Scope, sight: Sight) {
    this.scope = scope
    this.sight = sight
  }

  /** A member's facts and its own number under a measure. */
  numbers(of: SetExpr, by: Measure): { member: Member; value: number }[] {
    const kind = this.scope.kb.kinds.get(by.kind)
    if (!kind) return []
    return this.sight.members(of).flatMap(member => {
      const found = typeof member.value === 'string' ? this.measureOf(kind, by.role, member.value) : undefined
      return found
        ? [{ member: { ...member, facts: merged(member.facts, [found.fact]) }, value: found.value }]
        : []
    })
  }

  /** The figures of the members of a set, as members of their own. */
  values(of: SetExpr, by: Measure): Member[] {
    const kind = this.scope.kb.kinds.get(by.kind)
    if (!kind) return []
    return distinct(
      this.sight.members(of).flatMap(member => {
        const found =
          typeof member.value === 'string' ? this.measureOf(kind, by.role, member.value) : undefined
        if (!found) return []
        const value = roleValues(this.scope.fact(found.fact), by.role)[0]!
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
        const fact = this.scope.fact(ordinal)
        const value = fact.kind === kind.id ? numberOf(roleValues(fact, role)[0]) : undefined
        if (value !== undefined && this.sight.visible(ordinal)) return { fact: ordinal, value }
      }
    }
    return undefined
  }
}
