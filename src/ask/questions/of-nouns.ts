import { isEmpty } from '../frames.ts'
import { isScalar } from '../grammar/fits.ts'
import { SAID } from '../grammar/lexical.ts'
import { isPlain } from '../grammar/make.ts'
import type { Noun } from '../grammar/parts.ts'
import { type Frame, isBare, type Mods, mergeMods, NO_MODS, type SetExpr } from '../logic.ts'
import type { Prepared } from '../read/prepare.ts'
import { isFigure, type Scope } from '../scope.ts'
import { LIST, type Question, type QuestionBase } from './question.ts'

type NounBase = QuestionBase & Pick<Question, 'asked'>

/** All that a noun which spans the whole question may ask: for what it means, for a role of it, for facts about it. */
export function nounQuestions(scope: Scope, noun: Noun, prepared: Prepared): Question[] {
  if (prepared.truth && !noun.asked) return holdsQuestions(noun)
  if (noun.pending || noun.none || noun.stated || noun.set.op === 'any') return []
  const base: NounBase = {
    cost: noun.cost,
    reads: noun.reads,
    asked: noun.asked ?? LIST,
    ...(noun.aggregate ? { aggregate: noun.aggregate } : {}),
  }
  if (noun.asked?.sort === 'when') return timeQuestions(noun, base)
  if (noun.asked?.sort === 'where') return isPlain(noun) ? whereabouts(scope, noun, base) : []
  const ids = mayDefine(noun) ? termsAlone(noun) : []
  if (ids.length > 0 && prepared.laden) return []
  if (ids.length > 0) {
    const cost = base.cost + (prepared.define || noun.asked ? 0 : 0.3)
    return ids.map(id => ({ ...base, want: 'definition', id, cost }))
  }
  return noun.relation?.asked
    ? roleQuestions(noun, base)
    : [...setQuestions(scope, noun, base), ...topic(scope, noun, base), ...totals(scope, noun, base)]
}

/** "Total A + B in C": of each kind of fact with one figure, the sum of what the facts about them give. */
function totals(scope: Scope, noun: Noun, base: NounBase): Question[] {
  const nouns = withExtras(noun)
  if (noun.aggregate !== 'total' || noun.asked || noun.relation || nouns.length < 2) return []
  if (nouns.some(each => !each.types[0] || each.asked || each.relation || each.none)) return []
  const args = nouns.map(({ set, types }) => ({ role: `@${types[0]}`, value: eachApart(set) }))
  if (args.some(({ value }) => value.op !== 'terms' && value.op !== 'union')) return []
  const mods = nouns.map(each => each.mods).reduce(mergeMods, NO_MODS)
  return [...scope.kb.kinds.values()].flatMap(kind => {
    const [figure, ...others] = [...kind.roles.values()].filter(isFigure)
    if (!figure || others.length > 0 || figure.units.length === 0) return []
    const frame: Frame = { kind: kind.id, args, mods }
    const set: SetExpr = { op: 'fill', frame, role: figure.name }
    return [{ ...base, asked: { sort: 'howMuch' }, want: 'set', set, cost: base.cost + 0.2 }]
  })
}

function eachApart(set: SetExpr): SetExpr {
  return set.op === 'union' ? { ...set, every: true } : set
}

/** "Is A larger than B", "does A have more than 10 cities": whether the thing named is among those that are meant. */
function holdsQuestions(noun: Noun): Question[] {
  const { set, cost, reads, stated } = noun
  const of =
    set.op === 'both' ? set.left : set.op === 'compare' || set.op === 'compareCount' ? set.of : undefined
  if (!stated || of?.op !== 'terms' || !isPlain(noun)) return []
  return [{ want: 'holds', set, cost, reads, asked: { sort: 'what' } }]
}

/** "Where is the highest point": a place that is described is told by its name, anything else by the place it is in. */
function whereabouts(scope: Scope, noun: Noun, base: NounBase): Question[] {
  const described = noun.set.op !== 'terms' && scope.isPlace(noun.types)
  const sets = described ? [noun.set] : placesOf(scope, noun)
  return sets.map(set => ({ ...base, want: 'set', set }))
}

/** "When was the crisis": when the facts hold that the noun names. */
function timeQuestions(noun: Noun, base: NounBase): Question[] {
  const { relation } = noun
  if (!relation || relation.asked || noun.extras.length > 0 || isEmpty(relation.frame)) return []
  return [
    { ...base, want: 'time', frame: { ...relation.frame, mods: mergeMods(relation.frame.mods, noun.mods) } },
  ]
}

/** Only "what" and "who" ask what a thing is, or a name alone. */
function mayDefine({ asked }: Noun): boolean {
  return asked === undefined || asked.sort === 'what' || asked.sort === 'who' || asked.sort === 'list'
}

/** The term that is all that the question names; where its name is that of several, each of them. */
function termsAlone({ set, extras, mods, via }: Noun): readonly string[] {
  return set.op === 'terms' && !via && extras.length === 0 && isBare(mods) ? set.ids : []
}

/** "The CEO of which company": what is asked for is another role than the noun names. */
function roleQuestions(noun: Noun, base: NounBase): Question[] {
  const { frame, asked } = noun.relation!
  if (!asked || noun.extras.length > 0) return []
  const args = [
    ...frame.args.filter(arg => arg.role !== asked.role || arg.value.op !== 'any'),
    ...(asked.set.op === 'any' ? [] : [{ role: asked.role, value: asked.set }]),
  ]
  const whole = { ...frame, args, mods: mergeMods(frame.mods, noun.mods) }
  return [{ ...base, asked: asked.by, want: 'set', set: { op: 'fill', frame: whole, role: asked.role } }]
}

function setQuestions(scope: Scope, noun: Noun, base: NounBase): Question[] {
  // A name is no answer to itself: "what is | A planning" asks for something else.
  if (echoes(scope, noun.set)) return []
  if (noun.asked?.sort === 'share' && noun.types.length > 0 && !noun.types.some(isScalar)) return []
  if (noun.extras.length > 0 || noun.set.op === 'terms' || noun.set.op === 'union') return []
  if (noun.relation && isEmpty(noun.relation.frame) && !noun.aggregate) return []
  // A word alone picks out nothing: somebody or something has to be named.
  const alone = noun.relation?.frame.args.length === 0 && noun.relation.frame.mods.periods.length === 0
  if (alone && !noun.asked && !noun.aggregate) return []
  if (isPartOfCount(scope, noun) || isNoSum(noun)) return []
  const set = limited(noun.set, noun.mods)
  // A type alone that nothing asks for is hardly a question for all its terms.
  const cost = base.cost + (noun.set.op === 'type' && !noun.asked ? 1 : 0)
  return set ? [{ ...base, want: 'set', set, cost }] : []
}

/** "Total A and B": who acts cannot be added up. */
function isNoSum({ aggregate, types }: Noun): boolean {
  return aggregate !== undefined && aggregate !== 'count' && types.length > 0 && !types.some(isScalar)
}

/** "How many plants does A have": a fact that also has others who act tells how many it was about, not how many there are. */
function isPartOfCount(scope: Scope, { asked, relation }: Noun): boolean {
  if (asked?.sort !== 'howMany' || !relation || relation.frame.args.length > 1) return false
  const { kind } = relation.head
  if (!scope.role(kind, relation.focus)?.range.includes('count') || scope.isComplete(kind)) return false
  const agents = scope.rolesOf(kind).filter(role => scope.isAgent(role.range))
  return agents.length > 1 && relation.frame.args.every(arg => agents.some(({ name }) => name === arg.role))
}

/** Whether a set can hold only a term that the question itself names. */
function echoes(scope: Scope, set: SetExpr): boolean {
  if (set.op === 'both') return echoes(scope, set.left) || echoes(scope, set.right)
  return set.op === 'where' && set.of.op === 'terms' && !set.of.ids.some(id => scope.hasNarrower(id))
}

/** A set with limits on the facts that it rests on; none where it rests on no frame of its own. */
function limited(set: SetExpr, mods: Mods): SetExpr | undefined {
  if (isBare(mods)) return set
  return set.op === 'fill' || set.op === 'where'
    ? { ...set, frame: { ...set.frame, mods: mergeMods(set.frame.mods, mods) } }
    : undefined
}

/** Nouns with nothing to relate them: the facts that name them all. */
function topic(scope: Scope, noun: Noun, base: NounBase): Question[] {
  if (noun.relation || noun.closed || base.reads.some(read => read.as === SAID)) return []
  if (noun.asked?.sort === 'share' || noun.asked?.sort === 'howMuch') return []
  const nouns = withExtras(noun)
  if (nouns.some(each => each.aggregate)) return []
  const args = nouns.flatMap(each =>
    each.set.op === 'terms' && each.types[0] ? [{ role: `@${each.types[0]}`, value: each.set }] : [],
  )
  const mods = nouns.map(each => each.mods).reduce(mergeMods, NO_MODS)
  const open = nouns.filter(each => each.set.op === 'type')
  if (args.length + open.length !== nouns.length || args.length === 0) return []
  const frame: Frame = { kind: undefined, args, mods }
  const type = open[0]?.set.op === 'type' ? open[0].set.type : undefined
  if (noun.asked?.sort === 'who' && type !== undefined && !scope.isAgent([type])) return []
  // "Which company was refused": by whom and what stands nowhere.
  if (type !== undefined && scope.isAgent([type]) && mods.statuses.length > 0) return []
  // "The wife of X": another of X's own type is not told by words alone.
  if (args.some(({ role }) => role === `@${type}`)) return []
  if (type !== undefined && open.length === 1)
    return [{ ...base, want: 'set', set: { op: 'fill', frame, role: `@${type}` }, cost: base.cost + 0.5 }]
  // What somebody says of something is told by the facts.
  const isTold = noun.asked?.sort === 'what' && mods.saidBy.length > 0
  if (open.length > 0 || (noun.asked && !isTold)) return []
  if (args.length === 1 && isBare(mods)) return []
  return [{ ...base, want: 'facts', frame, cost: base.cost + 0.6 }]
}

/** A noun with those that came along with it, and with these. */
function withExtras(noun: Noun): Noun[] {
  return [noun, ...noun.extras.flatMap(extra => withExtras(extra.noun))]
}

/** "Where is Houston": the places that a preposition alone relates it to. */
function placesOf(scope: Scope, noun: Noun): SetExpr[] {
  return scope.placesOf(noun.types).map(({ kind, own, place }) => ({
    op: 'fill',
    frame: { kind, args: [{ role: own, value: noun.set }], mods: NO_MODS },
    role: place,
  }))
}
