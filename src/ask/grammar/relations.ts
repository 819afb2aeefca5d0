import { type Kind, pointsToTerms } from '../../model/knowledge-base.ts'
import type { Frame, SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { isPlain, joined, noun, within } from './make.ts'
import type { Clause, Noun, Part } from './parts.ts'

/** Two roles of a kind: the one of what a noun means, and the one of what stands beside it. */
interface RolePair {
  readonly kind: string
  readonly own: string
  readonly other: string
}

/** Without a verb, a relation that joins the two types and whose facts are all there is may be meant. */
export function byTypes(scope: Scope, head: Noun, other: Noun): Noun[] {
  if (other.asked || other.extras.length > 0 || other.aggregate || other.pending) return []
  const related = (pairs: readonly RolePair[], cost: number): Noun[] =>
    pairs.map(pair => ({ ...relatedBy(head, pair, other), cost }))
  const named = scope.kb.kinds.get(other.via?.kind ?? '')
  if (other.via && named) return related(pairsWith(named, head, other.via.role), 0)
  const pairs = [...scope.kb.kinds.values()].flatMap(kind =>
    kind.complete ? rolePairs(kind, head, other) : [],
  )
  const { set } = other
  const measured = set.op === 'extreme' ? pairs.filter(pair => pair.kind === set.by.kind) : []
  if (measured.length > 0) return related(measured, 0.2)
  const usual = pairs.filter(pair => scope.isUsual(pair))
  const bare = other.relation?.frame.args.length === 0 ? 0.4 : 0
  return related(usual.length > 0 || pairs.length > 1 ? usual : pairs, 0.3 + bare)
}

/** A noun beside the noun that it says something of, and the parts that they are joined from. */
export interface Beside {
  readonly head: Noun
  readonly other: Noun
  readonly from: readonly [Part, Part]
}

/** "The circular-economy entity": a thing of a type, by what a fact that says what it is names with it. */
export function byDefinition(scope: Scope, { head, other, from }: Beside): Noun[] {
  if (!isOfTerm(head, other)) return []
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

/** "Japanese | investments": of those who come from the place, as only facts that say what they are tell. */
export function bySubjectFrom(
  scope: Scope,
  { clause, place, from }: { clause: Clause; place: Noun; from: readonly [Part, Part] },
): Clause[] {
  const { head, frame } = clause
  if (head.verb || clause.relative || !scope.isPlace(place.types) || place.set.op !== 'terms') return []
  const kind = scope.kb.kinds.get(head.kind ?? '')
  const subject = kind?.roles.get(kind.subject)
  if (
    !kind ||
    !subject ||
    !scope.isAgent(subject.range) ||
    frame.args.some(({ role }) => role === subject.name)
  )
    return []
  if ([...kind.roles.values()].some(role => typed(place, role.range))) return []
  return subject.range.flatMap(type =>
    byDefinition(scope, { head: noun({ op: 'type', type }, [type]), other: place, from }).map(
      ({ set, cost }) => ({
        ...joined(clause, from),
        frame: { ...frame, args: [...frame.args, { role: subject.name, value: set }] },
        cost,
      }),
    ),
  )
}

/** "Which segment is the kei car", "A | which country": what a fact that says what a thing is gives of that type. */
export function byDescription(
  scope: Scope,
  { asked, term, from }: { asked: Noun; term: Noun; from: readonly [Part, Part] },
): Noun[] {
  if (asked.set.op !== 'type' || !asked.asked || term.set.op !== 'terms' || term.asked) return []
  // Who it has to do with is asked of what they do.
  if (!isPlain(term) || !isPlain(asked) || scope.isAgent(asked.types)) return []
  return toldWith(scope, asked, term).map(({ frame, role }) =>
    joined({ ...asked, set: { op: 'fill', frame, role }, closed: true }, from, 0.2),
  )
}

/** "A's firm": what a fact that says what A is names of that type beside A, who is of another. */
export function byHolder(scope: Scope, { head, other, from }: Beside): Noun[] {
  if (!isOfTerm(head, other)) return []
  return toldWith(scope, head, other).map(({ frame, role }) =>
    joined({ ...head, set: { op: 'where', of: head.set, frame, role } }, from, 0.25),
  )
}

/** A type that is meant by a term of another, neither of which is asked for. */
function isOfTerm(head: Noun, other: Noun): boolean {
  if (head.set.op !== 'type' || head.asked || typed(head, other.types)) return false
  return other.set.op === 'terms' && !other.asked && isPlain(other)
}

/** The roles for things of a type in the facts that say what a term is. */
function toldWith(scope: Scope, head: Noun, term: Noun): { frame: Frame; role: string }[] {
  return [...scope.kb.kinds.values()].flatMap(kind => {
    const own = kind.defines === undefined ? undefined : kind.roles.get(kind.defines)
    if (!own || kind.complete || !typed(term, own.range)) return []
    const frame: Frame = { kind: kind.id, args: [{ role: own.name, value: term.set }], mods: term.mods }
    return [...kind.roles.values()]
      .filter(role => role.name !== own.name && typed(head, role.range))
      .map(role => ({ frame, role: role.name }))
  })
}

function rolePairs(kind: Kind, head: Noun, other: Noun): RolePair[] {
  const theirs = rolesOfTerms(kind, other)
  return theirs.length === 0
    ? []
    : rolesOfTerms(kind, head).flatMap(own =>
        theirs.flatMap(role => (role === own ? [] : [{ kind: kind.id, own, other: role }])),
      )
}

function pairsWith(kind: Kind, head: Noun, other: string): RolePair[] {
  return rolesOfTerms(kind, head)
    .filter(own => own !== other)
    .map(own => ({ kind: kind.id, own, other }))
}

/** The roles of a kind that can hold what a noun means. */
function rolesOfTerms(kind: Kind, noun: Noun): string[] {
  return [...kind.roles.values()]
    .filter(role => pointsToTerms(role) && typed(noun, role.range))
    .map(role => role.name)
}

/** Whether something of the noun's types may stand in a role of this range. */
export function typed(of: Noun, range: readonly string[]): boolean {
  return of.types.some(type => range.includes(type))
}

function relatedBy(head: Noun, { kind, own, other }: RolePair, to: Noun): Noun {
  const frame: Frame = { kind, args: [{ role: other, value: to.set }], mods: to.mods }
  const limit = (of: SetExpr): SetExpr => ({
    op: 'where',
    of,
    frame,
    role: own,
    ...(to.none ? { not: true } : {}),
  })
  return { ...head, set: within(head.set, limit) }
}
