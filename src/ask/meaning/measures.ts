import { type Kind, pointsToTerms, roleValues } from '../../model/knowledge-base.ts'
import type { Measure, SetExpr } from '../logic.ts'
import { Recent } from '../read/recent.ts'
import type { Scope } from '../scope.ts'
import type { Sight } from './facts.ts'
import { type Bounded, boundOf, distinct, keyOf, type Member, merged, numberOf } from './members.ts'
import { isOfSome } from './together.ts'

interface Figure extends Bounded {
  readonly fact: number
}

/** A member with its figure. */
export interface Measured extends Bounded {
  readonly member: Member
}

/** Reads the figures of things: the one that the visible facts of a kind give each of them. */
export class Measures {
  private readonly scope: Scope
  private readonly sight: Sight

  constructor(scope: Scope, sight: Sight) {
    this.scope = scope
    this.sight = sight
  }

  /** A member's facts and its own number under a measure. */
  numbers(of: SetExpr, by: Measure): Measured[] {
    const kind = this.scope.kb.kinds.get(by.kind)
    if (!kind) return []
    return this.sight.members(of).flatMap(member => {
      const found = typeof member.value === 'string' ? this.measureOf(kind, by.role, member.value) : undefined
      return found ? [{ ...found, member: { ...member, facts: merged(member.facts, [found.fact]) } }] : []
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

  /** Of an open kind, facts that give a thing different figures give it none. */
  private measureOf(kind: Kind, role: string, id: string): Figure | undefined {
    const known = stated.get(this.scope) ?? new Recent<readonly Figure[]>()
    stated.set(this.scope, known)
    const all = known.get(`${kind.id} ${role} ${id}`, () => this.figuresOf(kind, role, id))
    const figures = all.filter(({ fact }) => this.sight.visible(fact))
    const [first] = figures
    return kind.complete || figures.every(({ value }) => value === first?.value) ? first : undefined
  }

  /** All that facts state, seen or not: what is said of several counted together is no figure of one of them. */
  private figuresOf(kind: Kind, role: string, id: string): Figure[] {
    const type = this.scope.kb.terms.get(id)?.type ?? ''
    const roles = [...kind.roles.values()].filter(each => pointsToTerms(each) && each.range.includes(type))
    return roles.flatMap(each =>
      [...this.scope.index.postings(each.name, id, true)].flatMap(fact => {
        const stated = this.scope.fact(fact)
        const figure = stated.kind === kind.id ? roleValues(stated, role)[0] : undefined
        const value = numberOf(figure)
        return value !== undefined && !isOfSome(this.scope, fact, [id])
          ? [{ fact, value, bound: boundOf(figure) }]
          : []
      }),
    )
  }
}

/** The figures of things by a kind and a role, of which each question about the most or the least reads many. */
const stated = new WeakMap<Scope, Recent<readonly Figure[]>>()
