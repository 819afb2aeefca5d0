import type { Frame, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { type Member, merged } from './members.ts'

type Counting = Extract<SetExpr, { op: 'extremeCount' | 'compareCount' }>

/** What counting asks of whoever uses it. */
export interface Sets {
  /** What a set denotes. */
  readonly members: (set: SetExpr) => readonly Member[]
  /** Those who fill a role in the facts of a frame. */
  readonly fillers: (frame: Frame, role: string) => readonly Member[]
}

/**
 * Those members of a set who stand with the most or the fewest others, or with more or fewer than so many. None in an
 * open kind, where nobody knows how many there are.
 */
export function ofCounts(scope: Scope, sets: Sets, set: Counting): Member[] {
  if (!scope.isComplete(set.frame.kind)) return []
  const counted = countedOf(sets, set, set.of)
  if (set.op === 'extremeCount') {
    const counts = counted.map(({ count }) => count)
    const best = set.greatest ? Math.max(...counts, 1) : Math.min(...counts)
    return counted.filter(({ count }) => count === best).map(({ member }) => member)
  }
  const { than, more } = set
  const others = typeof than === 'number' ? [than] : countedOf(sets, set, than).map(({ count }) => count)
  if (others.length === 0) return []
  const bound = more ? Math.max(...others) : Math.min(...others)
  return counted.filter(({ count }) => (more ? count > bound : count < bound)).map(({ member }) => member)
}

/** How many each member of a set stands with, and the facts that say so. */
function countedOf(sets: Sets, set: Counting, of: SetExpr): { member: Member; count: number }[] {
  const within =
    set.within.op === 'any' ? undefined : new Set(sets.members(set.within).map(member => member.key))
  return sets.members(of).map(member => {
    const value: SetExpr = { op: 'terms', ids: [member.key] }
    const frame = { ...set.frame, args: [...set.frame.args, { role: set.role, value }] }
    const others = sets
      .fillers(frame, set.counted)
      .filter(other => (within?.has(other.key) ?? true) && other.key !== member.key)
    const facts = merged(
      member.facts,
      others.flatMap(other => other.facts),
    )
    return { member: { ...member, facts }, count: others.length }
  })
}
