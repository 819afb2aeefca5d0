import { type Frame, isBare, mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { coordinated } from './coordinate.ts'
import { counted, measured, summed } from './figures.ts'
import { isPlain, joined } from './make.ts'
import type { AskedRole, Clause, Marked, Noun, Part } from './parts.ts'
import { relate } from './relate.ts'
import { bySubjectFrom } from './relations.ts'
import { type MarkedAt, type Place, placeSort, SUBJECT } from './slots.ts'
import { bind } from './take.ts'

/** Two descriptions of one fact become one: "joint venture" and "partners", "investment" and "amount". */
export function clauseWithClause(scope: Scope, a: Clause, b: Clause): Clause[] {
  if (b.also) return coordinated(scope, a, b)
  const [main, other] = preferred(a, b)
  if (!mayUnite(a, b) || other.top) return []
  const frame: Frame = {
    kind: main.frame.kind ?? other.frame.kind,
    args: [...a.frame.args, ...b.frame.args],
    mods: mergeMods(a.frame.mods, b.frame.mods),
  }
  const asked = a.asked ?? b.asked
  const loose = a.loose || b.loose
  const aggregate = a.aggregate ?? b.aggregate
  const joint: Clause = {
    ...main,
    aggregate: aggregate ?? main.aggregate,
    head: main.head.kind === undefined ? { ...main.head, kind: other.head.kind } : main.head,
    frame,
    subjectDone: a.subjectDone || b.subjectDone || isSubject(a, b),
    inverted: a.inverted || b.inverted,
    asked: asked ?? main.asked,
    loose: loose || main.loose,
    byStatus: (!main.head.verb && isEnding(scope, other)) || main.byStatus,
  }
  if (isSubject(a, b) && a.frame.args.some(({ role }) => b.head.pattern?.subject.includes(role))) return []
  // "Who ended the crisis": who does so is no role of it.
  if (joint.byStatus && asked?.by.sort === 'who') return []
  return [joined(joint, [a, b], 0.1)]
}

/** "Whom do A's models | use": what stands before a verb is its subject, and whose it is is not. */
function isSubject({ head: noun, asked }: Clause, { head, subjectDone }: Clause): boolean {
  return !noun.verb && !asked && head.verb && !head.passive && !head.participial && !subjectDone
}

/** Whether two descriptions may be of one fact: of one kind, only one of them a verb, and neither finished. */
function mayUnite(a: Clause, b: Clause): boolean {
  if (a.relative || b.relative || isFinished(a) || isFinished(b) || (a.asked && b.asked)) return false
  // "What did A create | during" has no noun behind it.
  if (a.ended) return false
  if (a.head.kind === undefined || b.head.kind === undefined) return true
  return a.head.kind === b.head.kind && !(a.head.verb && b.head.verb)
}

/** A verb that says of a fact that it no longer holds. */
function isEnding({ kb }: Scope, { head, frame }: Clause): boolean {
  const ends = frame.mods.statuses.some(status => kb.statuses.get(status)?.was !== undefined)
  return head.verb && head.kind === undefined && ends
}

/** What has been said of a clause as a whole, or waits for what stands before it, holds of no other clause. */
function isFinished({ negated, counting, stranded }: Clause): boolean {
  return negated || counting !== undefined || stranded !== undefined
}

/** The one that heads the other: a verb of a known kind before a noun, and both before a head of no kind. */
function preferred(a: Clause, b: Clause): [Clause, Clause] {
  if (a.head.kind === undefined) return [b, a]
  if (b.head.kind === undefined) return [a, b]
  return a.head.verb || !b.head.verb ? [a, b] : [b, a]
}

const RIGHT: Place = { side: 'right', sort: 'bare' }

/** A noun behind a clause is its object or another complement, or names the role that is asked for. */
export function clauseWithNoun(scope: Scope, clause: Clause, noun: Noun): Part[] {
  // A preposition whose noun stands elsewhere ends its clause.
  if (clause.relative || clause.stranded !== undefined || clause.ended) return []
  return [
    ...bind(scope, { clause, noun, place: RIGHT }),
    ...absorbed(clause, noun),
    ...attributed(scope, clause, noun),
    ...chosen(scope, clause, noun),
    ...bySubjectFrom(scope, { clause, place: noun, from: [clause, noun] }),
  ]
}

/** "Who leads X | A or B": one of those is asked for. */
function chosen(scope: Scope, clause: Clause, noun: Noun): Clause[] {
  // "Who makes up | A or B": of what is not told yet, so that it is rather of those.
  const isTold = clause.top !== undefined || clause.frame.args.length > 0 || !isBare(clause.frame.mods)
  return noun.conjoined === 'or' && isTold && mayChoose(scope, clause, noun)
    ? [joined(choosing(clause, noun), [clause, noun])]
    : []
}

/** "A and B | who leads X": those named first are the ones among whom somebody is asked for. */
function among(scope: Scope, noun: Noun, clause: Clause): Clause[] {
  return mayChoose(scope, clause, noun) ? [joined(choosing(clause, noun), [noun, clause], 0.2)] : []
}

function mayChoose(scope: Scope, { asked, head }: Clause, noun: Noun): boolean {
  if (!asked || asked.set.op === 'terms' || asked.set.op === 'union') return false
  if (asked.by.sort !== 'who' && asked.by.sort !== 'which') return false
  const range = scope.role(head.kind, asked.role)?.range ?? []
  return isPlain(noun) && noun.types.some(type => range.includes(type))
}

function choosing(clause: Clause, { set }: Noun): Clause {
  return { ...clause, choosing: undefined, asked: { ...clause.asked!, set } }
}

/** "The responsible | brand": the adjective of a verb says what the noun behind it does. */
function attributed(scope: Scope, clause: Clause, noun: Noun): Noun[] {
  if (!clause.head.attributive || noun.set.op !== 'type' || clause.subjectDone) return []
  return relate(scope, noun, clause).map(part => joined({ ...part, cost: 0 }, [clause, noun], 0.2))
}

/** A noun before a clause is its subject or what is asked for, or is limited by it: "states | bordering Texas". */
export function nounWithClause(scope: Scope, noun: Noun, clause: Clause): Part[] {
  if (clause.relative) return noun.asked || !clause.asked ? relate(scope, noun, clause) : []
  if (clause.stranded !== undefined) return strandedBy(scope, noun, clause)
  const reduced = clause.subjectDone ? [] : relate(scope, noun, clause)
  return [
    ...bind(scope, { clause, noun, place: SUBJECT }),
    ...absorbed(clause, noun),
    ...(noun.conjoined ? among(scope, noun, clause) : []),
    ...reduced,
    ...measured(scope, noun, clause),
    ...summed(scope, noun, clause),
    ...counted(scope, noun, clause),
    ...bySubjectFrom(scope, { clause, place: noun, from: [noun, clause] }),
  ]
}

/** What stands before a clause that ends in a preposition belongs to it, unless it is the subject still to come. */
function strandedBy(scope: Scope, noun: Noun, clause: Clause): Clause[] {
  const { stranded } = clause
  // "Who | did A | invest in": the nearest noun is the subject, unless it is asked for.
  const ofPreposition =
    !noun.asked && clause.head.verb && !clause.subjectDone
      ? []
      : bind(scope, {
          clause: { ...clause, stranded: undefined },
          noun,
          place: { side: 'right', sort: 'preposition', preposition: stranded! },
        })
  const subjects =
    clause.subjectDone || clause.frame.args.length > 0 ? [] : bind(scope, { clause, noun, place: SUBJECT })
  return [...subjects, ...ofPreposition.map(bound => ({ ...bound, ended: true }))]
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
  const asked: AskedRole = { role: relation.focus, by: noun.asked ?? { sort: 'list' }, set: { op: 'any' } }
  return [
    joined({ ...clause, frame, asked, aggregate: noun.aggregate ?? clause.aggregate }, [clause, noun], 0.1),
  ]
}

/** A marked noun fills the role that its preposition or case gives it, on either side of the clause. */
export function clauseWithMarked(scope: Scope, clause: Clause, { marked, side }: MarkedAt): Clause[] {
  if (marked.how === 'than' || marked.how === 'more-than' || marked.how === 'also')
    return beside(clause, marked)
  if (marked.how === 'not') return excepting(scope, clause, marked)
  if (clause.relative || (side === 'right' && clause.ended)) return []
  const sort = placeSort(scope, marked)
  // "Plants of A | use engines": what stands in the genitive before a verb belongs to a noun.
  const acts = clause.head.verb && !clause.head.passive && !clause.head.participial
  const isBehind = sort === 'genitive' && !marked.preposition.startsWith("'")
  if (side === 'left' && isBehind && acts && !marked.noun.asked) return []
  return bind(scope, { clause, noun: marked.noun, place: { side, sort, preposition: marked.preposition } })
}

/** "Who invested in X | besides A": A is not asked for. What cannot be asked for cannot be left out either. */
function excepting(scope: Scope, clause: Clause, marked: Marked): Clause[] {
  const { asked } = clause
  if (!asked || clause.excepting || !isPlain(marked.noun) || marked.noun.asked) return []
  const range = scope.role(clause.head.kind, asked.role)?.range ?? []
  if (!marked.noun.types.some(type => range.includes(type))) return []
  return [joined({ ...clause, excepting: marked.noun.set }, [clause, marked])]
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
