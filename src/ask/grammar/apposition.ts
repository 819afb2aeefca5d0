import { isBare, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { isPlain, joined } from './make.ts'
import type { Noun } from './parts.ts'

/** "The connected car | with the Android platform": of two terms of which one lies under the other, the narrower. */
export function specialised(scope: Scope, head: Noun, other: Noun): Noun[] {
  if (head.set.op !== 'terms' || other.set.op !== 'terms' || other.asked || !isPlain(other) || !isPlain(head))
    return []
  const [a = '', b = ''] = [head.set.ids[0], other.set.ids[0]]
  if (a === b || !(scope.isUnder(a, b) || scope.isUnder(b, a))) return []
  return [{ ...(scope.isUnder(a, b) ? head : { ...head, set: other.set }), cost: 0 }]
}

/** "Hybrid technology", "river Red": a type beside one of its terms, or two sets that must both hold. */
export function apposition(scope: Scope, a: Noun, b: Noun): Noun[] {
  const common = a.types.filter(type => b.types.includes(type))
  if (common.length === 0 || !isPlain(a) || !isPlain(b)) return []
  const one = [a, b].find(each => each.set.op === 'type')
  // "A's subsidiary" is not A.
  if (one?.relational) return []
  const other = one === a ? b : a
  const role = [a, b].find(
    each => each.relation?.frame.args.length === 0 && each.relation.head.kind !== undefined,
  )
  const name = role === a ? b : a
  if (role && name.set.op === 'terms' && !role.asked && isBare(role.relation!.frame.mods))
    return [
      joined(
        { ...name, types: common, via: { kind: role.relation!.head.kind!, role: role.relation!.focus } },
        [a, b],
        0.05,
      ),
    ]
  if (one && !other.relation) {
    if (one.asked && other.set.op === 'terms' && !other.set.ids.some(id => scope.hasNarrower(id))) return []
    const set: SetExpr = one.asked ? { op: 'both', left: one.set, right: other.set } : other.set
    return [joined({ ...other, set, types: common, asked: one.asked ?? other.asked }, [a, b], 0.1)]
  }
  if (a.set.op !== 'range' && b.set.op !== 'range') return []
  const set: SetExpr = { op: 'both', left: a.set, right: b.set }
  const [asked, relation] = [b.asked ?? a.asked, b.relation ?? a.relation]
  return [joined({ ...b, set, types: common, asked, relation, closed: b.closed ?? a.closed }, [a, b])]
}
