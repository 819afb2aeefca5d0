import type { ReadWord } from './answer.ts'
import { TIME } from './grammar/bind.ts'
import { SAID } from './grammar/lexical.ts'
import { type Asked, type Clause, isPlain, type Noun, type Part } from './grammar/parts.ts'
import { type Frame, isBare, type Mods, mergeMods, NO_MODS, type SetExpr } from './logic.ts'
import type { Prepared } from './reading.ts'
import type { Scope } from './scope.ts'

/** What a whole question asks, with the cost of reading it so. */
export type Question = {
  readonly cost: number
  readonly reads: readonly ReadWord[]
  readonly asked: Asked
  readonly aggregate?: Noun['aggregate']
} & (
  | { readonly want: 'set'; readonly set: SetExpr }
  | { readonly want: 'truth'; readonly frame: Frame; readonly negated: boolean }
  | { readonly want: 'time'; readonly frame: Frame }
  | { readonly want: 'facts'; readonly frame: Frame }
  | { readonly want: 'definition'; readonly id: string }
  /** Facts found by their words alone. */
  | { readonly want: 'words'; readonly facts: readonly number[] }
)

const WHAT: Asked = { sort: 'what' }
const LIST: Asked = { sort: 'list' }

/** All that a part which spans the whole question may ask. */
export function questionsOf(scope: Scope, part: Part, prepared: Prepared): Question[] {
  if (part.cat === 'noun')
    return nounQuestions(scope, part, prepared).filter(
      question => !(prepared.define && question.want === 'facts'),
    )
  if (part.cat === 'clause') return clauseQuestions(scope, part, prepared)
  return []
}

function nounQuestions(scope: Scope, noun: Noun, prepared: Prepared): Question[] {
  const base = {
    cost: noun.cost,
    reads: noun.reads,
    asked: noun.asked ?? LIST,
    ...(noun.aggregate ? { aggregate: noun.aggregate } : {}),
  }
  if (noun.pending || noun.none || noun.set.op === 'any' || (prepared.truth && !noun.asked)) return []
  const found: Question[] = []
  const single =
    noun.set.op === 'terms' && noun.extras.length === 0 && isBare(noun.mods) ? noun.set.ids[0] : undefined
  const where = noun.asked?.sort === 'where'
  if (where) return isPlain(noun) ? placesOf(scope, noun).map(set => ({ ...base, want: 'set', set })) : []
  if (single !== undefined && noun.asked?.sort !== 'when')
    return [
      {
        ...base,
        want: 'definition',
        id: single,
        cost: base.cost + (prepared.define || noun.asked ? 0 : 0.3),
      },
    ]
  if (noun.relation?.asked) {
    if (noun.extras.length > 0) return []
    const { frame, asked } = noun.relation
    const args = [
      ...frame.args.filter(arg => arg.role !== asked.role),
      ...(asked.set.op === 'any' ? [] : [{ role: asked.role, value: asked.set }]),
    ]
    return [
      {
        ...base,
        asked: asked.by,
        want: 'set',
        set: {
          op: 'fill',
          frame: { ...frame, args, mods: mergeMods(frame.mods, noun.mods) },
          role: asked.role,
        },
      },
    ]
  }
  if (noun.extras.length === 0 && noun.set.op !== 'terms' && noun.set.op !== 'union') {
    if (noun.relation && isEmpty(noun.relation.frame) && !noun.aggregate) return []
    const set = limited(noun.set, noun.mods)
    if (set)
      found.push({
        ...base,
        want: 'set',
        set,
        cost: base.cost + (noun.set.op === 'type' && !noun.asked ? 1 : 0),
      })
  }
  found.push(...topic(scope, noun, base))
  return found
}

/** A set with limits on the facts that it rests on; none where it rests on no frame of its own. */
function limited(set: SetExpr, mods: Mods): SetExpr | undefined {
  if (isBare(mods)) return set
  return set.op === 'fill' || set.op === 'where'
    ? { ...set, frame: { ...set.frame, mods: mergeMods(set.frame.mods, mods) } }
    : undefined
}

function isEmpty(frame: Frame): boolean {
  return frame.args.length === 0 && isBare(frame.mods)
}

/** Nouns with nothing to relate them: the facts that name them all. */
function topic(scope: Scope, noun: Noun, base: Pick<Question, 'cost' | 'reads' | 'asked'>): Question[] {
  if (noun.relation || noun.closed || base.reads.some(read => read.as === SAID)) return []
  const nouns = [noun, ...noun.extras.map(extra => extra.noun)]
  const args = nouns.flatMap(each =>
    each.set.op === 'terms' && each.types[0] ? [{ role: `@${each.types[0]}`, value: each.set }] : [],
  )
  const mods = nouns.map(each => each.mods).reduce(mergeMods, NO_MODS)
  const open = nouns.filter(each => each.set.op === 'type')
  if (args.length + open.length !== nouns.length || args.length === 0) return []
  const frame: Frame = { kind: undefined, args, mods }
  const type = open[0]?.set.op === 'type' ? open[0].set.type : undefined
  if (noun.asked?.sort === 'who' && type !== undefined && !scope.isAgent([type])) return []
  if (type !== undefined && open.length === 1)
    return [{ ...base, want: 'set', set: { op: 'fill', frame, role: `@${type}` }, cost: base.cost + 0.5 }]
  if (open.length > 0 || noun.asked) return []
  if (args.length === 1 && isBare(mods)) return []
  return [{ ...base, want: 'facts', frame, cost: base.cost + 0.6 }]
}

/** "Where is Houston": the places that a preposition alone relates it to. */
function placesOf(scope: Scope, noun: Noun): SetExpr[] {
  return scope
    .placesOf(noun.types)
    .map(({ kind, own, place }) => ({
      op: 'fill',
      frame: { kind, args: [{ role: own, value: noun.set }], mods: NO_MODS },
      role: place,
    }))
}

function clauseQuestions(scope: Scope, clause: Clause, prepared: Prepared): Question[] {
  if (clause.relative) return []
  const cost = clause.cost + (clause.stranded && clause.asked === undefined ? 0.6 : 0)
  if (clause.head.prepositional && clause.frame.args.length + (clause.asked ? 1 : 0) < 2) return []
  const base = { cost, reads: clause.reads, ...(clause.aggregate ? { aggregate: clause.aggregate } : {}) }
  if (clause.asked) return askedQuestions(scope, clause, base)
  if (clause.inverted && !prepared.truth) return []
  if (prepared.truth)
    return [{ ...base, asked: WHAT, want: 'truth', frame: clause.frame, negated: clause.negated }]
  if (clause.negated || clause.top) return []
  return keywordQuestions(scope, clause, base)
}

function askedQuestions(
  scope: Scope,
  clause: Clause,
  base: Pick<Question, 'cost' | 'reads' | 'aggregate'>,
): Question[] {
  const { role, by, set } = clause.asked!
  if (role === TIME)
    return clause.frame.args.length === 0 && isBare(clause.frame.mods)
      ? []
      : [{ ...base, asked: by, want: 'time', frame: clause.frame }]
  const figure = figureRole(scope, clause)
  if (clause.top) {
    const greatest = clause.top === 'greatest'
    return figure && set.op !== 'where'
      ? [
          {
            ...base,
            asked: by,
            want: 'set',
            set: { op: 'top', frame: clause.frame, role, by: figure, greatest },
          },
        ]
      : []
  }
  if (clause.counting) {
    const { counting } = clause
    const of: SetExpr = set.op === 'any' ? { op: 'fill', frame: clause.frame, role } : set
    return [
      {
        ...base,
        asked: by,
        want: 'set',
        set: {
          op: 'extremeCount',
          of,
          frame: clause.frame,
          role,
          counted: counting.role,
          within: counting.within,
          greatest: counting.greatest,
        },
      },
    ]
  }
  if (clause.frame.args.length === 0 && isBare(clause.frame.mods) && set.op === 'any') return []
  const filled: SetExpr =
    set.op === 'any'
      ? { op: 'fill', frame: clause.frame, role }
      : { op: 'where', of: set, frame: clause.frame, role, ...(clause.negated ? { not: true } : {}) }
  if (clause.negated && (set.op === 'any' || !scope.isComplete(clause.head.kind))) return denied(clause, base)
  return [{ ...base, asked: by, want: 'set', set: inEach(scope, filled) }]
}

/** The role of a kind's figure: how much was invested, supplied, owned. */
function figureRole(scope: Scope, clause: Clause): string | undefined {
  const roles = [...(scope.kb.kinds.get(clause.head.kind ?? '')?.roles.values() ?? [])]
  return roles.find(role => role.range.includes('quantity'))?.name
}

/** "Led by neither A nor B": of those that facts name, the ones that no fact gives to A or B. */
function denied(clause: Clause, base: Pick<Question, 'cost' | 'reads' | 'aggregate'>): Question[] {
  const { role, by } = clause.asked!
  const { frame } = clause
  const at = clause.denied ?? frame.args.findIndex(arg => arg.role === clause.head.pattern?.subject[0])
  const arg = frame.args[at]
  // A fact that lacks a word of the question does not deny it.
  if (!arg || arg.role === role || frame.mods.texts.length > 0) return []
  const all: SetExpr = {
    op: 'fill',
    frame: { ...frame, args: frame.args.filter(each => each !== arg) },
    role,
  }
  return [
    { ...base, asked: by, want: 'set', set: { op: 'except', of: all, without: { op: 'fill', frame, role } } },
  ]
}

/** An argument that stands for each of several is asked once for each: those who fill the role for all of them. */
function inEach(scope: Scope, set: SetExpr): SetExpr {
  if (set.op !== 'fill' && set.op !== 'where') return set
  // Figures of several are listed or added up, not held in common.
  const kind = scope.kb.kinds.get(set.frame.kind ?? '')
  const range = kind?.roles.get(set.role)?.range ?? []
  if (range.includes('quantity') || range.includes('count')) return set
  const i = set.frame.args.findIndex(({ value }) => value.op === 'union' && value.every === true)
  const arg = set.frame.args[i]
  if (arg?.value.op !== 'union') return set
  const sets = arg.value.sets.map(value =>
    inEach(scope, { ...set, frame: { ...set.frame, args: set.frame.args.with(i, { ...arg, value }) } }),
  )
  return sets.reduce((left, right) => ({ op: 'both', left, right }))
}

/** Keywords ask for what is left open: a type that is named without a term, else a figure, else the facts. */
function keywordQuestions(
  scope: Scope,
  clause: Clause,
  base: Pick<Question, 'cost' | 'reads' | 'aggregate'>,
): Question[] {
  const { frame } = clause
  if (frame.args.length === 0 && isBare(frame.mods)) return []
  const open = frame.args.find(
    arg =>
      arg.value.op === 'type' ||
      arg.value.op === 'where' ||
      arg.value.op === 'extreme' ||
      (arg.value.op === 'union' && !arg.value.every),
  )
  if (open) {
    const args = frame.args.filter(arg => arg !== open)
    const dear = open.value.op === 'extreme' ? 0.6 : 0
    return [
      {
        ...base,
        cost: base.cost + dear,
        asked: LIST,
        want: 'set',
        set: { op: 'where', of: open.value, frame: { ...frame, args }, role: open.role },
      },
    ]
  }
  const kind = scope.kb.kinds.get(frame.kind ?? '')
  const figures = [...(kind?.roles.values() ?? [])].filter(
    role =>
      (role.range.includes('quantity') || role.range.includes('count')) &&
      !frame.mods.ranges.some(range => range.role === role.name),
  )
  const asked: Question[] = figures.map(role => ({
    ...base,
    cost: base.cost + 0.3,
    asked: { sort: 'howMuch' },
    want: 'set',
    set: { op: 'fill', frame, role: role.name },
  }))
  return [...asked, { ...base, cost: base.cost + 0.5, asked: LIST, want: 'facts', frame }]
}
