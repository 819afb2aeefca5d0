import { type Arg, type Mods, mergeMods, type SetExpr } from '../logic.ts'
import type { Scope } from '../scope.ts'
import { bindings, TIME } from './bindings.ts'
import { fittingRoles, isScalar, namesRole } from './fits.ts'
import type { Clause, Noun } from './parts.ts'
import { copied } from './shape.ts'
import { type Binding, type Offer, type Place, SUBJECT, subjectRoles } from './slots.ts'

/** A clause takes a noun in each role that its place allows. */
export function bind(scope: Scope, offer: Offer): Clause[] {
  const { clause, noun, place } = offer
  if ((noun.asked && clause.asked) || noun.relation?.asked) return []
  if (clause.byStatus && noun.asked?.sort === 'who') return []
  if (isElsewhere(clause, noun)) {
    // A partner is somebody's: whose stands nowhere.
    const { head, focus } = noun.relation!
    return scope.isReciprocal(head.kind, focus) ? [] : bind(scope, { ...offer, noun: asType(noun) })
  }
  // "Which" alone is a subject: "which | company joins" asks for the company.
  if (noun.exactly !== undefined && !noun.asked) {
    // Of things of a type alone nobody knows which are meant.
    const set: SetExpr = { op: 'counted', of: noun.set, count: noun.exactly }
    return noun.set.op === 'type' ? [] : bind(scope, { ...offer, noun: { ...noun, exactly: undefined, set } })
  }
  const alone = noun.asked?.sort === 'which' && noun.set.op === 'any' && place.sort === 'bare'
  if ((alone && clause.subjectDone) || (noun.none && clause.negated)) return []
  if (
    clause.inverted &&
    place.side === 'left' &&
    place.sort === 'bare' &&
    !mayLeadInverted(scope, clause, noun)
  )
    return []
  // "Neither A nor B": B is denied together with A, never beside it.
  const denied = clause.denied === undefined ? undefined : clause.frame.args[clause.denied]?.role
  const found = bindings(scope, offer).filter(
    ({ role }) => role !== denied && (!alone || subjectRoles(clause.head).includes(role)),
  )
  return takenIn(scope, offer, found)
}

/** The clause with the noun in each of some roles, and with its members one by one where each may stand for itself. */
function takenIn(scope: Scope, offer: Offer, found: readonly Binding[]): Clause[] {
  const apart = distributed(offer.noun)
  // A fact of a closed kind has one filler a role: two are two facts.
  const together = apart === undefined || !scope.isComplete(offer.clause.head.kind)
  const taken: Clause[] = []
  for (const binding of found) {
    const whole = together ? take(scope, offer, binding) : undefined
    const each = apart && take(scope, { ...offer, noun: apart }, binding)
    if (whole) taken.push(whole)
    if (each) taken.push(each)
  }
  return taken
}

/** "Which member | is responsible": a role of another kind is asked for, and not all that anybody has in it. */
function isElsewhere({ head }: Clause, { asked, relation, types }: Noun): boolean {
  if (!asked || !relation || relation.frame.args.length > 0 || relation.head.kind === head.kind) return false
  return types.length > 0 && !types.some(isScalar)
}

/** Those who have the role somewhere. */
function asType(noun: Noun): Noun {
  return { ...noun, relation: undefined, types: noun.types.slice(0, 1), cost: noun.cost + 0.2 }
}

/** "A and B" may each stand in a fact of its own. */
function distributed(noun: Noun): Noun | undefined {
  if (noun.set.op !== 'union' || noun.conjoined !== 'and' || noun.asked) return undefined
  return { ...noun, conjoined: undefined, set: { ...noun.set, every: true }, cost: noun.cost + 0.2 }
}

/** Before an inverted clause stands what is asked for, unless it could be the subject: "which company | made X". */
function mayLeadInverted(scope: Scope, { head }: Clause, { asked, types }: Noun): boolean {
  if (!asked || asked.sort === 'who' || asked.sort === 'what') return false
  return !subjectRoles(head).some(name =>
    scope.role(head.kind, name)?.range.some(type => types.includes(type)),
  )
}

/** The clause with the noun in a role; none where what came along with the noun finds no role of its own. */
function take(scope: Scope, { clause, noun, place }: Offer, binding: Binding): Clause | undefined {
  const { role } = binding
  const subjectSide = place.side === 'left' && place.sort === 'bare' && clause.head.verb
  const isSubject = subjectSide && (subjectRoles(clause.head).includes(role) || role === '@subject')
  const { kind, args, mods } = clause.frame
  // Who is named twice has two roles: "how many A plants use A engines".
  if (args.some(arg => arg.role === role && isSameTerm(arg.value, noun.set))) return undefined
  const next = copied(clause)
  next.frame = {
    kind,
    args: [...args, ...argsOf(noun, clause, role), ...ownArgs(noun, clause)],
    mods: mergeMods(mods, modsOf(noun, clause)),
  }
  next.subjectDone ||=
    isSubject || (subjectSide && args.length === 0 && noun.asked === undefined && binding.cost === 0)
  next.inverted ||= binding.inverted === true
  next.loose ||= binding.loose
  if (noun.asked) next.asked = { role, by: noun.asked, set: askedSet(noun, clause, role) }
  if (noun.none) next.denied = args.length
  next.negated ||= noun.none === true
  next.cost =
    clause.cost + noun.cost + binding.cost + bareness(noun) + (subjectSide ? asSubject(clause, noun) : 0)
  next.reads = order(clause, noun, place)
  return withExtras(scope, next, { of: noun, role })
}

function isSameTerm(a: SetExpr, b: SetExpr): boolean {
  return a.op === 'terms' && b.op === 'terms' && a.ids.join() === b.ids.join()
}

/** A role noun that stands for a role of the clause limits it too: "which margin" asks for no other figure. */
function modsOf(noun: Noun, clause: Clause): Mods {
  return namesRole(noun, clause.head.kind) ? mergeMods(noun.mods, noun.relation!.frame.mods) : noun.mods
}

/** "The capital" without what it is the capital of is hardly meant as any capital. */
function bareness(noun: Noun): number {
  return noun.relation?.frame.args.length === 0 && !noun.asked && !noun.via ? 0.4 : 0
}

/** The subject of a preposition is rather a noun that the preposition limits, least of all an extreme. */
function asSubject(clause: Clause, noun: Noun): number {
  if (!clause.head.prepositional) return 0
  return noun.closed ? 0.7 : 0.2
}

function order(clause: Clause, noun: Noun, place: Place) {
  return place.side === 'left' ? [...noun.reads, ...clause.reads] : [...clause.reads, ...noun.reads]
}

function askedSet(noun: Noun, clause: Clause, role: string): SetExpr {
  return namesRole(noun, clause.head.kind) && noun.relation!.focus === role ? { op: 'any' } : noun.set
}

/** "A and B" in one role means both; "A or B" either. A role noun that only names the role adds no limit. */
function argsOf(noun: Noun, clause: Clause, role: string): { role: string; value: SetExpr }[] {
  if (role === TIME || (noun.asked && askedSet(noun, clause, role).op === 'any')) return []
  if (noun.set.op === 'union' && noun.conjoined === 'and')
    return noun.set.sets.map(value => ({ role, value }))
  return [{ role, value: noun.set }]
}

/** Whose the figure is that a role noun stands for. */
function ownArgs(noun: Noun, clause: Clause): readonly Arg[] {
  return namesRole(noun, clause.head.kind) ? noun.relation!.frame.args : []
}

function isGenitive({ prepositions }: Scope, preposition: string): boolean {
  return preposition.startsWith("'") && prepositions.caseOf(preposition) === 'genitive'
}

/** Nouns that came along with another limit the same fact, each in a role of its own type. */
function withExtras(
  scope: Scope,
  clause: Clause,
  { of, role }: { of: Noun; role: string },
): Clause | undefined {
  let current = clause
  for (const { noun, preposition } of of.extras) {
    const place: Place =
      preposition === undefined
        ? { side: 'right', sort: 'bare' }
        : { side: 'right', sort: isGenitive(scope, preposition) ? 'genitive' : 'preposition', preposition }
    const offer: Offer = { clause: { ...current, subjectDone: true }, noun, place }
    const isObject = clause.head.pattern?.objects.some(roles => roles.includes(role))
    const own = preposition === undefined && isObject ? modifying(scope, current, noun) : []
    const best = [...bindings(scope, offer), ...own, ...partitive(scope, current, { noun, of })]
      .filter(binding => !binding.inverted)
      .sort((a, b) => a.cost - b.cost)[0]
    const next = best && take(scope, offer, best)
    if (!next) return undefined
    current = { ...next, subjectDone: clause.subjectDone, reads: clause.reads }
  }
  return current
}

/** "Receive A engines": engines from A, where the verb marks one role alone that A may have. */
function modifying(scope: Scope, { frame, head }: Clause, noun: Noun): Binding[] {
  const marked = [...(head.pattern?.marked ?? [])].flatMap(([word, roles]) =>
    scope.prepositions.isComitative(word) ? [] : roles,
  )
  const fitting = fittingRoles(scope, head.kind, { noun }).filter(
    ({ name }) => marked.includes(name) && !frame.args.some(({ role }) => role === name),
  )
  return fitting.length === 1 && head.verb ? [{ role: fitting[0]!.name, cost: 0 }] : []
}

/** "What share | of A" belongs to B: what it is a share of stands where the share does. */
function partitive(scope: Scope, clause: Clause, { noun, of }: { noun: Noun; of: Noun }): Binding[] {
  if (of.asked?.sort !== 'share' && of.asked?.sort !== 'howMuch') return []
  return bindings(scope, { clause: { ...clause, subjectDone: false }, noun, place: SUBJECT }).filter(
    binding => binding.cost < 0.5,
  )
}
