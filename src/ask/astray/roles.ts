/** Outcomes that give what has another part in a fact, or is elsewhere. */
import { isQuantity, roleValues } from '../../model/knowledge-base.ts'
import { verbsOf } from '../gather/main-verbs.ts'
import type { Outcome } from '../meaning/outcome.ts'
import { frameOf } from '../questions/question.ts'
import { cuesOf, isAsking, isPreposition, someHas, typesNamed } from '../read/cues.ts'
import { rolesIn, termsIn } from '../read/named.ts'
import { whyFor } from '../read/purpose.ts'
import type { Scope } from '../scope.ts'
import type { Question } from './question.ts'

/** "What else did A create", where nothing tells besides what. */
export function asksElse({ prepared, atoms }: Question): boolean {
  const at = atoms.findIndex(atom => cuesOf(atom).has('what'))
  const next = at < 0 ? undefined : atoms[at + 1]
  if (prepared.truth || next === undefined || !cuesOf(next).has('other') || someHas(atoms, 'except'))
    return false
  const noun = atoms[at + 2]
  return noun === undefined || typesNamed(noun).length === 0
}

/** "What does A invest in X for", where the verb marks nothing with the preposition: what is no reason tells no why. */
export function isOfNoReason({ atoms }: Question, { question }: Outcome): boolean {
  const asked = whyFor(atoms)
  if (!asked || question.asked.sort === 'why') return false
  return !asked.atoms.flatMap(verbsOf).some(({ marked }) => marked.has(asked.preposition.word))
}

/** "Which country leads X": the place where somebody leads it leads nothing. */
export function isOfPlace(scope: Scope, { prepared, atoms }: Question, { members }: Outcome): boolean {
  const at = atoms.findIndex(isAsking)
  const [before, noun, verb] = [atoms[at - 1], atoms[at + 1], atoms[at + 2]]
  if (at < 0 || prepared.truth || !noun || !verb || (before && isPreposition(before))) return false
  // "Which states have points" and "which cities in A" are of places too.
  const isOfAny = isPreposition(verb) || cuesOf(verb).has('have')
  const verbs = scope.isPlace(typesNamed(noun)) && !isOfAny ? verbsOf(verb) : []
  return members.some(({ from }) => {
    const own = verbs.filter(({ kind }) => from && scope.fact(from.fact).kind === kind)
    return own.length > 0 && !own.some(({ subject }) => subject.includes(from!.role))
  })
}

/** "Which Chinese firm leads X": who leads it in China, and is from elsewhere, is none. */
export function isOfOtherOrigin(
  scope: Scope,
  { prepared, atoms }: Question,
  { members, facts }: Outcome,
): boolean {
  const asking = atoms.findIndex(isAsking)
  const beside = atoms.slice(asking + 1, asking + 3)
  const noun = beside.find(atom => scope.isAgent(typesNamed(atom)))
  const places = beside.flatMap(termsIn).filter(id => scope.isPlace([scope.kb.terms.get(id)!.type]))
  if (asking < 0 || prepared.truth || !noun || places.length === 0) return false
  const isFrom = (id: string): boolean =>
    scope
      .definitionsOf(id)
      .some(ordinal => scope.termsOf(ordinal).some(term => places.some(place => scope.isUnder(term, place))))
  const isAgent = (id: unknown): id is string =>
    typeof id === 'string' && scope.isAgent([scope.kb.terms.get(id)?.type ?? ''])
  const named = members.map(({ value }) => value).filter(isAgent)
  const told = facts.flatMap(ordinal => scope.termsOf(ordinal)).filter(isAgent)
  return named.length > 0 ? !named.every(isFrom) : told.length > 0 && !told.some(isFrom)
}

/** "What is A's share": who else has a share in the fact is not asked for. */
export function isOfOtherRole(scope: Scope, { prepared, atoms }: Question, { members }: Outcome): boolean {
  const at = atoms.findIndex(isAsking)
  const [what, be] = [atoms[at], atoms[at + 1]]
  if (prepared.truth || !what || !be || !cuesOf(what).has('what') || !cuesOf(be).has('copula')) return false
  const roles = atoms.flatMap(rolesIn)
  const named = atoms.flatMap(termsIn)
  return members.some(({ from }) => {
    const fact = from && scope.fact(from.fact)
    const own = roles.filter(({ kind }) => fact?.kind === kind)
    const others = fact ? roleValues(fact, from.role) : []
    const isBeside = others.some(value => typeof value === 'string' && named.includes(value))
    return isBeside && own.length > 0 && !own.some(({ role }) => role === from!.role)
  })
}

/** "How many X", where a figure is told of X and Y together: it is that of neither. */
export function isOfMore(scope: Scope, { question, members, facts }: Outcome): boolean {
  const frame = frameOf(question)
  if (!frame || members.length === 0 || !members.every(({ value }) => isQuantity(value))) return false
  const named = frame.args.flatMap(({ value }) => (value.op === 'terms' ? value.ids : []))
  const isNamed = (each: unknown): boolean =>
    typeof each === 'string' && named.some(id => scope.isUnder(each, id) || scope.isUnder(id, each))
  return frame.args.some(({ role }) =>
    facts.some(ordinal => {
      const held = roleValues(scope.fact(ordinal), role)
      return held.some(isNamed) && !held.every(isNamed)
    }),
  )
}
