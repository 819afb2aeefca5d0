import { type Kind, pointsToTerms } from '../../model/knowledge-base.ts'
import type { Frame, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { isPlain, joined, type Noun, type Part } from './parts.ts'

/** Without a verb, a relation that joins the two types and whose facts are all there is may be meant. */
export function byTypes(scope: Scope, head: Noun, other: Noun): Noun[] {
  if ((other.asked && other.set.op === 'any') || other.extras.length > 0 || other.aggregate || other.pending)
    return []
  const { via } = other
  const named = via && scope.kb.kinds.get(via.kind)
  if (named) {
    const own = [...named.roles.values()].filter(
      role => role.name !== via.role && pointsToTerms(role) && typed(head, role.range),
    )
    return own.map(role => ({
      ...relatedBy(head, { kind: named.id, own: role.name, other: via.role }, other),
      cost: 0,
    }))
  }
  const pairs = [...scope.kb.kinds.values()].flatMap(kind =>
    kind.complete
      ? rolePairs(kind, head, other).map(([own, their]) => ({ kind: kind.id, own, other: their }))
      : [],
  )
  const { set } = other
  const measured = set.op === 'extreme' ? pairs.filter(pair => pair.kind === set.by.kind) : []
  if (measured.length > 0) return measured.map(pair => ({ ...relatedBy(head, pair, other), cost: 0.2 }))
  const usual = pairs.filter(pair => scope.isUsual(pair))
  const found = usual.length > 0 ? usual : pairs.length === 1 ? pairs : []
  const bare = other.relation?.frame.args.length === 0 ? 0.4 : 0
  return found.map(pair => ({ ...relatedBy(head, pair, other), cost: 0.3 + bare }))
}

/** "The circular-economy entity": a thing of a type, by what a fact that says what it is names with it. */
export function byDefinition(scope: Scope, head: Noun, other: Noun, from: readonly [Part, Part]): Noun[] {
  if (head.set.op !== 'type' || head.asked || other.set.op !== 'terms' || other.asked || !isPlain(other))
    return []
  return [...scope.kb.kinds.values()].flatMap(kind => {
    const role = kind.defines === undefined ? undefined : kind.roles.get(kind.defines)
    if (!role || !typed(head, role.range) || kind.complete) return []
    const frame: Frame = {
      kind: kind.id,
      args: [{ role: `@${other.types[0]}`, value: other.set }],
      mods: other.mods,
    }
    return [joined({ ...head, set: { op: 'where', of: head.set, frame, role: role.name } }, from, 0.25)]
  })
}

function rolePairs(kind: Kind, head: Noun, other: Noun): [string, string][] {
  const roles = [...kind.roles.values()].filter(pointsToTerms)
  return roles.flatMap(own =>
    typed(head, own.range)
      ? roles.flatMap(their =>
          their.name !== own.name && typed(other, their.range)
            ? [[own.name, their.name] as [string, string]]
            : [],
        )
      : [],
  )
}

export function typed(of: Noun, range: readonly string[]): boolean {
  return of.types.some(type => range.includes(type))
}

function relatedBy(
  head: Noun,
  { kind, own, other }: { kind: string; own: string; other: string },
  to: Noun,
): Noun {
  const frame: Frame = { kind, args: [{ role: other, value: to.set }], mods: to.mods }
  const set: SetExpr = { op: 'where', of: head.set, frame, role: own, ...(to.none ? { not: true } : {}) }
  const asked = to.asked && !head.asked ? { asked: to.asked } : {}
  void asked
  return { ...head, set }
}
