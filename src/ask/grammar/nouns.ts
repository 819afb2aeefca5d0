import { type Kind, pointsToTerms } from '../../model/knowledge-base.ts'
import { type Frame, isBare, mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import type { Place } from './bind.ts'
import { bind, placeSort } from './clauses.ts'
import {
  type Clause,
  type Copular,
  type CuePart,
  type Extra,
  figureOf,
  isPlain,
  joined,
  type Marked,
  type Modifier,
  type Noun,
  noun,
  type Part,
} from './parts.ts'

/** A noun with a complement: of a role noun, by a relation that a preposition names, or as a second limit. */
export function nounWithMarked(scope: Scope, head: Noun, marked: Marked, side: 'left' | 'right'): Part[] {
  if (marked.how === 'not') return excluded(scope, head, marked)
  if (marked.how === 'having' && !head.asked) return []
  if (marked.how === 'than' || marked.how === 'more-than' || marked.how === 'also') return []
  const found: Part[] = remeasured(scope, head, marked)
  const sort = placeSort(scope, marked)
  if (sort === 'preposition' || sort === 'genitive' || sort === 'locative')
    found.push(
      ...perUnit(head, marked),
      ...specialised(scope, head, marked.noun).map(part => joined(part, [head, marked])),
    )
  if (
    sort === 'genitive' &&
    head.set.op === 'type' &&
    marked.noun.set.op === 'terms' &&
    head.types.some(type => marked.noun.types.includes(type))
  )
    found.push(...apposition(scope, head, marked.noun).map(part => joined(part, [head, marked])))
  if (head.relation) found.push(...complement(scope, head, { marked, side, sort }))
  found.push(...implied(scope, head, marked))
  if (!head.relation && found.length === 0)
    found.push(...byDefinition(scope, head, marked.noun, [head, marked]))
  if (!head.relation && isOpen(head) && !marked.noun.asked)
    found.push(withExtra(head, { noun: marked.noun, preposition: marked.preposition }, [head, marked]))
  return found
}

/** "The largest city | by population": the extreme is taken of the measure that is named. */
function remeasured(scope: Scope, head: Noun, marked: Marked): Part[] {
  const by = head.set.op === 'extreme' && isPlain(marked.noun) ? figureOf(marked.noun) : undefined
  if (!by || head.set.op !== 'extreme' || marked.noun.asked) return []
  const fitting = [...(scope.kb.kinds.get(by.kind)?.roles.values() ?? [])].some(role =>
    typed(head, role.range),
  )
  return fitting ? [joined({ ...head, set: { ...head.set, by } }, [head, marked])] : []
}

/** "Units | per year": the second unit says over what the first is counted. */
function perUnit(head: Noun, marked: Marked): Noun[] {
  const isUnit = (each: Noun): boolean => each.asked?.units !== undefined && each.set.op === 'any'
  return isUnit(head) && isUnit(marked.noun) ? [joined(head, [head, marked])] : []
}

/** "The connected car | with the Android platform": of two terms of which one lies under the other, the narrower. */
function specialised(scope: Scope, head: Noun, other: Noun): Noun[] {
  if (head.set.op !== 'terms' || other.set.op !== 'terms' || other.asked || !isPlain(other) || !isPlain(head))
    return []
  const [a = '', b = ''] = [head.set.ids[0], other.set.ids[0]]
  if (a === b || !(scope.isUnder(a, b) || scope.isUnder(b, a))) return []
  return [{ ...(scope.isUnder(a, b) ? head : { ...head, set: other.set }), cost: 0 }]
}

/** "Capital of Texas": the complement binds a role of the frame that the noun stands for. */
function complement(
  scope: Scope,
  head: Noun,
  {
    marked,
    side,
    sort,
  }: {
    marked: Marked
    side: 'left' | 'right'
    sort: 'genitive' | 'agent' | 'locative' | 'preposition' | 'bare'
  },
): Noun[] {
  return boundTo(scope, head, {
    noun: marked.noun,
    place: { side, sort, preposition: marked.preposition },
  }).flatMap(bound => asNoun(head, bound, [head, marked]))
}

/** A complement goes to another role than the noun stands for, unless only that one fits: the partners of X. */
function boundTo(scope: Scope, head: Noun, { noun, place }: { noun: Noun; place: Place }): Clause[] {
  const focus = head.relation!.focus
  const bound = bind(scope, { clause: asClause(head), noun, place })
  const others = bound.filter(clause => lastRole(clause, noun) !== focus)
  return others.length > 0 ? others : bound
}

function lastRole(clause: Clause, noun: Noun): string | undefined {
  return noun.asked && clause.asked ? clause.asked.role : clause.frame.args.at(-1)?.role
}

function asClause(head: Noun): Clause {
  const relation = head.relation!
  // The focus is taken: a complement may not fill it too.
  const frame: Frame = {
    ...relation.frame,
    args: [...relation.frame.args, { role: relation.focus, value: { op: 'any' } }],
  }
  return {
    cat: 'clause',
    head: relation.head,
    frame,
    subjectDone: false,
    inverted: false,
    negated: false,
    cost: head.cost,
    reads: head.reads,
  }
}

function asNoun(head: Noun, bound: Clause, from: readonly [Part, Part]): Noun[] {
  const relation = head.relation!
  const args = bound.frame.args.filter(arg => !(arg.role === relation.focus && arg.value.op === 'any'))
  const frame: Frame = { ...bound.frame, args }
  const asked = relation.asked ?? bound.asked
  const part: Noun = {
    ...head,
    set: { op: 'fill', frame, role: relation.focus },
    relation: { ...relation, frame, ...(asked ? { asked } : {}) },
  }
  return [joined({ ...part, cost: 0 }, from, bound.cost - from[0].cost - from[1].cost)]
}

/** Without a verb of its own, "with", "of" or "in" may stand for a relation that the types tell. */
function implied(scope: Scope, head: Noun, marked: Marked): Noun[] {
  if (marked.how === 'preposition' && !scope.isLoose(marked.preposition)) return []
  return byTypes(scope, head, marked.noun).map(part =>
    joined(part, [head, marked], part.cost + (head.closed ? 0.5 : 0)),
  )
}

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
function byDefinition(scope: Scope, head: Noun, other: Noun, from: readonly [Part, Part]): Noun[] {
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

function typed(of: Noun, range: readonly string[]): boolean {
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

function withExtra(head: Noun, extra: Extra, from: readonly [Part, Part]): Noun {
  const { asked, ...plain } = extra.noun
  const carried = asked && !head.asked ? {} : {}
  void plain
  return joined({ ...head, ...carried, extras: [...head.extras, extra] }, from, 0.4)
}

function isOpen(head: Noun): boolean {
  return !head.closed && head.extras.length < 3
}

function excluded(scope: Scope, head: Noun, marked: Marked): Noun[] {
  void scope
  if (!isPlain(marked.noun) || marked.noun.asked) return []
  const set: SetExpr = { op: 'except', of: head.set, without: marked.noun.set }
  return [joined({ ...head, set }, [head, marked])]
}

/** Two nouns side by side. */
export function nounWithNoun(scope: Scope, a: Noun, b: Noun): Part[] {
  const found: Part[] = []
  if (a.asked && a.set.op === 'any') return asks(scope, a, b)
  if (
    b.asked &&
    b.set.op === 'any' &&
    a.set.op === 'terms' &&
    (b.asked.sort === 'what' || b.asked.sort === 'who') &&
    isPlain(b) &&
    !a.asked
  )
    return [joined({ ...a, asked: b.asked }, [a, b])]
  if (b.asked && b.set.op === 'any' && b.asked.sort !== 'howMuch') return []
  if (
    b.asked?.units &&
    b.set.op === 'any' &&
    !a.asked &&
    a.types.some(type => type === 'quantity' || type === 'count')
  )
    found.push(joined({ ...a, asked: b.asked }, [a, b]))
  found.push(...specialised(scope, a, b).map(part => joined(part, [a, b], 0.1)))
  if (b.relation) found.push(...complementBeside(scope, b, a, 'left'))
  if (a.relation) found.push(...complementBeside(scope, a, b, 'right'))
  found.push(...apposition(scope, a, b))
  if (!a.relation && !b.relation) found.push(...beside(scope, a, b))
  return found
}

function complementBeside(scope: Scope, head: Noun, other: Noun, side: 'left' | 'right'): Noun[] {
  const from: [Part, Part] = side === 'left' ? [other, head] : [head, other]
  return boundTo(scope, head, { noun: other, place: { side, sort: 'bare' } }).flatMap(bound =>
    asNoun(head, bound, from),
  )
}

/** "Which | company", "how many | states", "what | texas city": the question word asks for the noun. */
function asks(scope: Scope, a: Noun, b: Noun): Noun[] {
  if (b.asked && !(b.asked.sort === 'howMuch' && b.set.op === 'any')) return []
  if (b.none || b.pending || (a.asked!.sort === 'who' && b.types.length > 0 && !scope.isAgent(b.types)))
    return []
  if (a.asked!.sort === 'object' && b.set.op === 'terms' && isPlain(a))
    return [joined({ ...b, asked: { sort: 'what' } }, [a, b])]
  if (
    a.asked!.sort === 'object' ||
    a.asked!.sort === 'where' ||
    a.asked!.sort === 'when' ||
    a.asked!.sort === 'why'
  )
    return []
  const units = b.asked?.units ?? a.asked!.units
  const sort = a.asked!.sort === 'what' || a.asked!.sort === 'who' ? 'which' : a.asked!.sort
  const asked = { sort: b.asked ? ('howMuch' as const) : sort, ...(units ? { units } : {}) }
  const cost = a.asked!.sort === 'who' ? 0.6 : 0
  return [
    joined(
      { ...b, asked, mods: mergeMods(a.mods, b.mods), extras: [...a.extras, ...b.extras] },
      [a, b],
      cost,
    ),
  ]
}

/** "Hybrid technology", "river Red": a type beside one of its terms, or two sets that must both hold. */
function apposition(scope: Scope, a: Noun, b: Noun): Noun[] {
  const common = a.types.filter(type => b.types.includes(type))
  if (common.length === 0 || !isPlain(a) || !isPlain(b)) return []
  const one = [a, b].find(each => each.set.op === 'type')
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
    const set: SetExpr =
      other.set.op === 'terms' && one.asked
        ? { op: 'both', left: one.set, right: other.set }
        : one.asked
          ? { op: 'both', left: one.set, right: other.set }
          : other.set
    return [joined({ ...other, set, types: common, ...(one.asked ? { asked: one.asked } : {}) }, [a, b], 0.1)]
  }
  if (a.set.op === 'range' || b.set.op === 'range')
    return [
      joined({ ...a, ...b, set: { op: 'both', left: a.set, right: b.set }, types: common } as Noun, [a, b]),
    ]
  void scope
  return []
}

/** "Texas cities", "Nissan Ampere": related by their types, else both limit the same fact. */
function beside(scope: Scope, a: Noun, b: Noun): Noun[] {
  const related = [
    ...byTypes(scope, b, a).map(part => ({ ...part, cost: part.cost + 0.1 })),
    ...(b.set.op === 'terms' ? byTypes(scope, a, b) : []),
  ].map(part => ({ ...joined(part, [a, b], part.cost), asked: b.asked ?? a.asked }) as Noun)
  const extras: Noun[] = []
  if (isOpen(a) && !b.asked) extras.push(withExtra(a, { noun: b }, [a, b]))
  if (isOpen(b) && !a.asked) extras.push(joined({ ...b, extras: [...b.extras, { noun: a }] }, [a, b], 0.45))
  return related.length > 0
    ? related.map(dropNoAsk)
    : [...byDefinition(scope, b, a, [a, b]), ...byDefinition(scope, a, b, [a, b]), ...extras]
}

function dropNoAsk(part: Noun): Noun {
  if (part.asked !== undefined) return part
  const { asked: _none, ...rest } = part
  return rest as Noun
}

/** A limit that stands beside the roles goes to the frame of a role noun, or waits in the noun for one. */
export function nounWithModifier(head: Noun, modifier: Modifier, from: readonly [Part, Part]): Noun[] {
  // A word that only texts know says nothing about a bare question word: it is the noun that was asked for.
  if (head.asked && head.set.op === 'any' && modifier.mods.texts.length > 0) return []
  if (head.relation) {
    const frame: Frame = { ...head.relation.frame, mods: mergeMods(head.relation.frame.mods, modifier.mods) }
    return [
      joined(
        {
          ...head,
          set: { op: 'fill', frame, role: head.relation.focus },
          relation: { ...head.relation, frame },
        },
        from,
      ),
    ]
  }
  return [joined({ ...head, mods: mergeMods(head.mods, modifier.mods) }, from, isBare(head.mods) ? 0 : 0.1)]
}

/** "Sacramento | is the capital of which state", "who | is the CEO of Renault": a noun equated with another. */
export function equate(
  scope: Scope,
  { a, b, from }: { a: Noun; b: Noun; from: readonly [Part, Part] },
): Part[] {
  const found: Part[] = []
  if (a.none || a.pending || b.pending || a.aggregate || a.extras.length > 0) return []
  if (b.none)
    return a.asked && isPlain({ ...b, none: false })
      ? [joined({ ...a, set: { op: 'except', of: a.set, without: b.set } }, from)]
      : []
  if (a.asked && !b.asked) {
    if (a.asked.sort === 'who' && b.types.length > 0 && !scope.isAgent(b.types)) return []
    if (a.types.length > 0 && b.types.length > 0 && !a.types.some(type => b.types.includes(type))) return []
    const set: SetExpr = a.set.op === 'any' ? b.set : { op: 'both', left: a.set, right: b.set }
    found.push(joined({ ...b, set, asked: a.asked, mods: mergeMods(a.mods, b.mods) }, from))
    return found
  }
  for (const [role, other] of [
    [b, a],
    [a, b],
  ] as const) {
    if (
      !role.relation ||
      role.extras.length > 0 ||
      other.extras.length > 0 ||
      role.aggregate ||
      other.aggregate ||
      other.relation?.frame.args.length === 0 ||
      (other.asked && role.relation.asked)
    )
      continue
    const { head, frame, focus, asked } = role.relation
    const args = other.asked && other.set.op === 'any' ? [] : [{ role: focus, value: other.set }]
    const nextAsked = other.asked ? { role: focus, by: other.asked, set: other.set } : asked
    const clause: Clause = {
      cat: 'clause',
      head,
      frame: {
        ...frame,
        args: [...frame.args, ...args],
        mods: mergeMods(mergeMods(frame.mods, role.mods), other.mods),
      },
      subjectDone: false,
      inverted: false,
      negated: false,
      cost: 0,
      reads: [],
      ...(nextAsked ? { asked: nextAsked } : {}),
    }
    found.push(joined(clause, from))
  }
  return found
}

export function copular(cue: CuePart, head: Noun): Copular[] {
  return [joined({ cat: 'copular', noun: head, cost: 0, reads: [] }, [cue, head])]
}

/** "And" and "or" between nouns: the left one has been marked by the conjunction. */
export function conjoin(a: Noun, b: Noun, by: 'and' | 'or'): Noun[] {
  if (a.asked && b.asked) return []
  const { pending: _pending, ...left } = a
  void left
  const sets = [
    ...(a.conjoined === by && a.set.op === 'union' ? a.set.sets : [a.set]),
    ...(b.conjoined === by && b.set.op === 'union' ? b.set.sets : [b.set]),
  ]
  const types =
    a.types.length === 0 || b.types.length === 0 ? [] : a.types.filter(type => b.types.includes(type))
  if (types.length === 0 && a.types.length > 0) return []
  const asked = a.asked ?? b.asked
  return [
    joined(
      noun({ op: 'union', sets }, types, {
        conjoined: by,
        ...(a.none ? { none: true } : {}),
        mods: mergeMods(a.mods, b.mods),
        extras: [...a.extras, ...b.extras],
        ...(asked ? { asked } : {}),
      }),
      [a, b],
    ),
  ]
}
