import { type Frame, mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { type Binding, bindings, namesRole, type Place, subjectRoles, TIME } from './bind.ts'
import {
  type AskedRole,
  type Clause,
  type CuePart,
  type Extreme,
  isPlain,
  joined,
  type Marked,
  type Noun,
  type Part,
} from './parts.ts'

/** A clause takes a noun in each role that its place allows. */
export function bind(
  scope: Scope,
  { clause, noun, place }: { clause: Clause; noun: Noun; place: Place },
): Clause[] {
  if ((noun.asked && clause.asked) || noun.relation?.asked) return []
  // "Which" alone is a subject: "which | company joins" asks for the company.
  if (noun.asked?.sort === 'which' && noun.set.op === 'any' && place.sort === 'bare' && clause.subjectDone)
    return []
  if (clause.inverted && place.side === 'left' && !mayLeadInverted(noun)) return []
  const apart = distributed(noun)
  return bindings(scope, clause, noun, place).flatMap(binding => {
    const bound = take(scope, { clause, noun, place, binding })
    const each = apart && take(scope, { clause, noun: apart, place, binding })
    return [...(bound ? [bound] : []), ...(each ? [each] : [])]
  })
}

/** "A and B" may each stand in a fact of its own. */
function distributed(noun: Noun): Noun | undefined {
  if (noun.set.op !== 'union' || noun.conjoined !== 'and' || noun.asked) return undefined
  const { conjoined: _and, ...rest } = noun
  return { ...rest, set: { ...noun.set, every: true }, cost: noun.cost + 0.2 }
}

/** Before an inverted clause stands what is asked for, and "who" never asks for an object so. */
function mayLeadInverted(noun: Noun): boolean {
  return noun.asked !== undefined && noun.asked.sort !== 'who' && noun.asked.sort !== 'what'
}

/** "The capital" without what it is the capital of is hardly meant as any capital. */
const BARE = 0.4

interface Taking {
  readonly clause: Clause
  readonly noun: Noun
  readonly place: Place
  readonly binding: Binding
}

function take(scope: Scope, { clause, noun, place, binding }: Taking): Clause | undefined {
  const { role } = binding
  const subjectSide = place.side === 'left' && place.sort === 'bare' && clause.head.verb
  const isSubject = subjectSide && (subjectRoles(clause.head).includes(role) || role === '@subject')
  const asked: AskedRole | undefined = noun.asked && {
    role,
    by: noun.asked,
    set: askedSet(noun, clause, role),
  }
  const args = noun.asked && noun.set.op === 'any' ? [] : role === TIME ? [] : argsOf(noun, clause, role)
  const frame: Frame = {
    ...clause.frame,
    args: [...clause.frame.args, ...args],
    mods: mergeMods(clause.frame.mods, noun.mods),
  }
  const next: Clause = {
    ...clause,
    frame,
    subjectDone:
      clause.subjectDone ||
      isSubject ||
      (subjectSide && clause.frame.args.length === 0 && noun.asked === undefined && binding.cost === 0),
    inverted: clause.inverted || binding.inverted === true,
    ...(asked ? { asked } : {}),
    ...(noun.none ? { negated: true, denied: clause.frame.args.length } : {}),
  }
  const bare = noun.relation?.frame.args.length === 0 && !noun.asked && !noun.via ? BARE : 0
  const cost =
    clause.cost +
    noun.cost +
    binding.cost +
    bare +
    (subjectSide && clause.head.prepositional ? (noun.closed ? 0.7 : 0.2) : 0)
  return withExtras(scope, { ...next, cost, reads: order(clause, noun, place) }, noun)
}

function order(clause: Clause, noun: Noun, place: Place) {
  return place.side === 'left' ? [...noun.reads, ...clause.reads] : [...clause.reads, ...noun.reads]
}

function askedSet(noun: Noun, clause: Clause, role: string): SetExpr {
  return namesRole(noun, clause.head.kind) && noun.relation!.focus === role ? { op: 'any' } : noun.set
}

/** "A and B" in one role means both; "A or B" either. A role noun that only names the role adds no limit. */
function argsOf(noun: Noun, clause: Clause, role: string): { role: string; value: SetExpr }[] {
  if (noun.asked && askedSet(noun, clause, role).op === 'any') return []
  if (noun.set.op === 'union' && noun.conjoined === 'and')
    return noun.set.sets.map(value => ({ role, value }))
  return [{ role, value: noun.set }]
}

/** Nouns that came along with another limit the same fact, each in a role of its own type. */
function withExtras(scope: Scope, clause: Clause, of: Noun): Clause | undefined {
  let current = clause
  for (const { noun, preposition } of of.extras) {
    const place: Place =
      preposition === undefined
        ? { side: 'right', sort: 'bare' }
        : { side: 'right', sort: 'preposition', preposition }
    const best = [
      ...bindings(scope, { ...current, subjectDone: true }, noun, place),
      ...partitive(scope, current, { noun, of }),
    ]
      .filter(binding => !binding.inverted)
      .sort((a, b) => a.cost - b.cost)[0]
    const next =
      best && take(scope, { clause: { ...current, subjectDone: true }, noun, place, binding: best })
    if (!next) return undefined
    current = { ...next, subjectDone: clause.subjectDone, reads: clause.reads }
  }
  return current
}

/** "What share | of Renault Korea" belongs to Geely: what it is a share of stands where the share does. */
function partitive(scope: Scope, clause: Clause, { noun, of }: { noun: Noun; of: Noun }): Binding[] {
  if (of.asked?.sort !== 'share' && of.asked?.sort !== 'howMuch') return []
  return bindings(scope, { ...clause, subjectDone: false }, noun, { side: 'left', sort: 'bare' }).filter(
    binding => binding.cost < 0.5,
  )
}

/** Two descriptions of one fact become one: "joint venture" and "partners", "investment" and "amount". */
export function unify(a: Clause, b: Clause): Clause[] {
  if (a.head.kind !== undefined && b.head.kind !== undefined && a.head.kind !== b.head.kind) return []
  if (a.asked && b.asked) return []
  if (
    [a, b].some(
      each =>
        each.negated ||
        each.counting ||
        each.stranded !== undefined ||
        (each.top && each === preferred(a, b)[1]),
    )
  )
    return []
  if (a.head.verb && b.head.verb && a.head.kind !== undefined && b.head.kind !== undefined) return []
  const [main, other] = preferred(a, b)
  const frame: Frame = {
    kind: main.frame.kind ?? other.frame.kind,
    args: [...a.frame.args, ...b.frame.args],
    mods: mergeMods(a.frame.mods, b.frame.mods),
  }
  const asked = a.asked ?? b.asked
  const head = main.head.kind === undefined ? { ...main.head, kind: other.head.kind } : main.head
  const aggregate = a.aggregate ?? b.aggregate
  const joint: Clause = {
    ...main,
    ...(aggregate ? { aggregate } : {}),
    head,
    frame,
    subjectDone: a.subjectDone || b.subjectDone,
    inverted: a.inverted || b.inverted,
    ...(asked ? { asked } : {}),
  }
  return [joined(joint, [a, b], 0.1)]
}

function preferred(a: Clause, b: Clause): [Clause, Clause] {
  if (a.head.kind === undefined) return [b, a]
  if (b.head.kind === undefined) return [a, b]
  return a.head.verb || !b.head.verb ? [a, b] : [b, a]
}

/** A clause that lacks what a noun before it is: "states | bordering Texas", "entity | that builds X". */
export function relate(scope: Scope, noun: Noun, clause: Clause): Noun[] {
  if (
    clause.asked ||
    noun.relation?.asked ||
    clause.aggregate ||
    clause.top ||
    noun.set.op === 'any' ||
    noun.none ||
    noun.pending ||
    (clause.head.prepositional && clause.frame.args.length === 0)
  )
    return []
  // Of an open kind nobody knows whom no fact names.
  if (clause.negated && !scope.isComplete(clause.head.kind)) return []
  const roles = gaps(scope, noun, clause)
  return roles.map(({ role, cost }) => {
    const part = { ...noun, set: restricted(noun, clause, role), types: narrowed(scope, noun, clause, role) }
    return joined(
      part,
      [noun, clause],
      cost +
        (noun.closed ? 0.7 : 0) +
        (clause.head.prepositional ? (noun.relation?.frame.args.length === 0 ? 0.3 : 0.06) : 0),
    )
  })
}

function restricted(noun: Noun, clause: Clause, role: string): SetExpr {
  if (clause.counting)
    return {
      op: 'extremeCount',
      of: noun.set,
      frame: clause.frame,
      role,
      counted: clause.counting.role,
      within: clause.counting.within,
      greatest: clause.counting.greatest,
    }
  return { op: 'where', of: noun.set, frame: clause.frame, role, ...(clause.negated ? { not: true } : {}) }
}

function narrowed(scope: Scope, noun: Noun, clause: Clause, role: string): readonly string[] {
  if (noun.types.length > 0) return noun.types
  return scope.role(clause.head.kind, role)?.range.filter(type => scope.kb.types.has(type)) ?? []
}

function gaps(scope: Scope, noun: Noun, clause: Clause): Binding[] {
  const { relative } = clause
  const plain: Noun = { ...noun, asked: undefined as never, extras: [] }
  const preposition = relative?.preposition ?? clause.stranded
  const bare: Clause = { ...clause, inverted: false }
  if (relative?.possessive)
    return bindings(scope, { ...bare, subjectDone: true }, plain, { side: 'right', sort: 'genitive' })
  if (preposition !== undefined)
    return bindings(scope, bare, plain, { side: 'right', sort: 'preposition', preposition })
  if (relative === undefined && !clause.head.participial) return []
  return bindings(scope, bare, plain, { side: 'left', sort: 'bare' }).filter(binding => binding.cost < 0.9)
}

export function clauseWithClause(a: Clause, b: Clause): Clause[] {
  if (a.relative || b.relative) return []
  return unify(a, b)
}

export function clauseWithNoun(scope: Scope, clause: Clause, noun: Noun): Part[] {
  if (clause.relative) return []
  return [...bind(scope, { clause, noun, place: { side: 'right', sort: 'bare' } }), ...absorbed(clause, noun)]
}

export function nounWithClause(scope: Scope, noun: Noun, clause: Clause): Part[] {
  if (clause.relative) return noun.asked || !clause.asked ? relate(scope, noun, clause) : []
  if (clause.stranded !== undefined) return strandedBy(scope, noun, clause)
  const reduced = clause.subjectDone ? [] : relate(scope, noun, clause)
  return [
    ...bind(scope, { clause, noun, place: { side: 'left', sort: 'bare' } }),
    ...absorbed(clause, noun),
    ...reduced,
  ]
}

/** What stands before a clause that ends in a preposition belongs to it, unless it is the subject still to come. */
function strandedBy(scope: Scope, noun: Noun, clause: Clause): Clause[] {
  const { stranded, ...rest } = clause
  const ofPreposition = bind(scope, {
    clause: rest,
    noun,
    place: { side: 'right', sort: 'preposition', preposition: stranded! },
  })
  const subjects =
    clause.subjectDone || clause.frame.args.length > 0
      ? []
      : bind(scope, { clause, noun, place: { side: 'left', sort: 'bare' } })
  return [...subjects, ...ofPreposition]
}

/** A role noun without complements names the role that the fact around it is asked for: "investment amount". */
function absorbed(clause: Clause, noun: Noun): Clause[] {
  const { relation } = noun
  if (
    !relation ||
    relation.head.kind !== clause.head.kind ||
    clause.asked ||
    relation.asked ||
    noun.extras.length > 0 ||
    noun.none
  )
    return []
  if (clause.frame.args.some(arg => arg.role === relation.focus)) return []
  const frame: Frame = {
    ...clause.frame,
    args: [...clause.frame.args, ...relation.frame.args],
    mods: mergeMods(mergeMods(clause.frame.mods, relation.frame.mods), noun.mods),
  }
  const asked: AskedRole = { role: relation.focus, by: noun.asked ?? { sort: 'what' }, set: { op: 'any' } }
  return [
    joined(
      { ...clause, frame, asked, ...(noun.aggregate ? { aggregate: noun.aggregate } : {}) },
      [clause, noun],
      0.1,
    ),
  ]
}

export function clauseWithMarked(
  scope: Scope,
  clause: Clause,
  marked: Marked,
  side: Place['side'],
): Clause[] {
  if (marked.how === 'than' || marked.how === 'more-than' || marked.how === 'also')
    return beside(clause, marked)
  if (clause.relative || marked.how === 'not') return []
  const sort = placeSort(scope, marked)
  return bind(scope, { clause, noun: marked.noun, place: { side, sort, preposition: marked.preposition } })
}

/** "How much more has A invested | than B", "that of A | and that of B": B stands beside A. */
function beside(clause: Clause, marked: Marked): Clause[] {
  const set = marked.noun.set
  const differs = marked.how === 'more-than' || clause.aggregate === 'difference'
  if (!isPlain(marked.noun) || set.op !== 'terms' || (marked.how !== 'also' && !differs)) return []
  const subject = clause.head.pattern?.subject[0]
  return clause.frame.args.flatMap((arg, i) => {
    if (arg.value.op !== 'terms') return []
    const value: SetExpr = { op: 'union', sets: [arg.value, set], every: true }
    const frame = { ...clause.frame, args: clause.frame.args.with(i, { ...arg, value }) }
    const part: Clause = {
      ...clause,
      frame,
      ...(marked.how === 'also' ? {} : { aggregate: 'difference' as const }),
    }
    return [joined(part, [clause, marked], subject === undefined || arg.role === subject ? 0.1 : 0.4)]
  })
}

export function placeSort(scope: Scope, marked: Marked): Place['sort'] {
  if (marked.how !== 'preposition') return 'genitive'
  const has = (cue: 'agent' | 'genitive' | 'locative'): boolean =>
    scope.lexicons.some(({ language }) =>
      language.cues[cue]?.some(word => word.toLowerCase() === marked.preposition),
    )
  return has('agent') ? 'agent' : has('genitive') ? 'genitive' : has('locative') ? 'locative' : 'preposition'
}

/** A cue before a clause: a relative opens it, a negation denies it, an auxiliary says nothing. */
export function cueWithClause(cue: CuePart, clause: Clause): Part[] {
  if (cue.cue === 'relative' || cue.cue === 'relativePossessive') {
    if (clause.relative) return []
    const possessive = cue.cue === 'relativePossessive'
    const relative = {
      possessive,
      ...(cue.preposition === undefined ? {} : { preposition: cue.preposition }),
    }
    return [joined({ ...clause, relative }, [cue, clause])]
  }
  if (cue.cue === 'not') return clause.negated ? [] : [joined({ ...clause, negated: true }, [cue, clause])]
  if (cue.cue === 'total' || cue.cue === 'average' || cue.cue === 'difference')
    return clause.aggregate ? [] : [joined({ ...clause, aggregate: cue.cue }, [cue, clause])]
  if (cue.cue === 'most' || cue.cue === 'least')
    return clause.top
      ? []
      : [joined({ ...clause, top: cue.cue === 'most' ? 'greatest' : 'least' }, [cue, clause])]
  if (cue.cue === 'have' || cue.cue === 'copula') return [joined(clause, [cue, clause], 0.15)]
  return []
}

/** A preposition at the end of a clause belongs to what stands before it: "which states does it run | through". */
export function clauseWithCue(clause: Clause, cue: CuePart): Part[] {
  if (cue.cue === 'most' || cue.cue === 'least')
    return clause.top
      ? []
      : [joined({ ...clause, top: cue.cue === 'most' ? 'greatest' : 'least' }, [clause, cue])]
  if (cue.cue === 'total' || cue.cue === 'difference')
    return clause.aggregate ? [] : [joined({ ...clause, aggregate: cue.cue }, [clause, cue])]
  if (cue.cue === 'preposition' || cue.cue === 'genitive')
    return clause.stranded ? [] : [joined({ ...clause, stranded: cue.word }, [clause, cue])]
  return []
}

/** "Borders the most states": the object is counted for an extreme of the subject. */
export function clauseWithExtreme(scope: Scope, clause: Clause, extreme: Extreme): Clause[] {
  const { counted } = extreme
  if (!counted || clause.counting) return []
  const places: Place[] = [{ side: 'right', sort: 'bare' }]
  if (clause.stranded) places.push({ side: 'right', sort: 'preposition', preposition: clause.stranded })
  const { stranded: _stranded, ...rest } = clause
  return places.flatMap(place =>
    bindings(scope, clause, counted, place)
      .filter(binding => !binding.inverted)
      .map(({ role, cost }) =>
        joined(
          { ...rest, counting: { role, within: counted.set, greatest: extreme.greatest } },
          [clause, extreme],
          cost,
        ),
      ),
  )
}
