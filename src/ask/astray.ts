/** Answers that hold the words of a question, but are of another time or another thing than it asks for. */

import { isUnnamed, roleValues, textIn } from '../model/knowledge-base.ts'
import { isOfSome } from './extents.ts'
import { verbsOf } from './gather/main-verbs.ts'
import { isWritten } from './gather/meeting.ts'
import { agentsIn } from './gather/places.ts'
import { isWorded } from './gather/worded.ts'
import { isTurnable } from './grammar/turnable.ts'
import type { SetExpr } from './logic.ts'
import { isNameless, isText, type Member, statementOf } from './meaning/members.ts'
import type { Outcome } from './meaning/outcome.ts'
import type { Atom } from './read/atoms.ts'
import { cuesOf, isAsking, isGrammar, isMark, isPreposition, someHas, typesNamed } from './read/cues.ts'
import { periodsIn, rolesIn, termsIn } from './read/named.ts'
import { isNominal } from './read/order.ts'
import type { Prepared } from './read/prepare.ts'
import { isOfTexts } from './read/senses.ts'
import { isVerb } from './read/voice.ts'
import type { Scope } from './scope.ts'

interface Question {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
}

/** Whether an outcome is of something else than a question asks for, though its facts hold the words. */
export function isAstray(scope: Scope, question: Question, outcome: Outcome): boolean {
  return (
    isPast(scope, question, outcome) ||
    isYetToBe(scope, question, outcome) ||
    isOfPlace(scope, question, outcome) ||
    isOfOtherOrigin(scope, question, outcome) ||
    isOfOtherRole(scope, question, outcome) ||
    isUnattributed(scope, question, outcome) ||
    isOfOtherRank(scope, question, outcome) ||
    isOfUnnamed(scope, question, outcome) ||
    (!question.prepared.truth && isOfSome(scope, question.atoms, outcome.facts)) ||
    isOfSaid(scope, question) ||
    isWithoutName(scope, question, outcome) ||
    isNamedAlready(scope, question, outcome) ||
    isOfBareVerb(scope, question, outcome) ||
    asksElse(question)
  )
}

/** "When will the next meeting be": one that has been held is another. */
function isPast(scope: Scope, { prepared, atoms }: Question, { facts }: Outcome): boolean {
  return (
    (prepared.future || prepared.ahead) &&
    someHas(atoms, 'when') &&
    !facts.some(ordinal => scope.isToCome(ordinal))
  )
}

/** "What happened in May": what was planned for it is not what happened. */
function isYetToBe(scope: Scope, { prepared, atoms }: Question, { facts, question }: Outcome): boolean {
  const isWhat =
    !someHas(atoms, 'when') &&
    (someHas(atoms, 'what') || someHas(atoms, 'whatObject')) &&
    question.want === 'words'
  const isOfPast = (prepared.past || prepared.perfect) && !prepared.atFirst
  return (
    isWhat &&
    isOfPast &&
    atoms.some(atom => periodsIn(atom).length > 0) &&
    facts.every(ordinal => scope.isToCome(ordinal))
  )
}

/** "When did A say that B was over": the time at which it was over is not that at which A said so. */
function isOfSaid(scope: Scope, { atoms }: Question): boolean {
  const when = atoms.findIndex(atom => cuesOf(atom).has('when'))
  const said = atoms.findIndex((atom, i) => i > when && cuesOf(atom).has('said'))
  if (when < 0 || said < 0) return false
  const between = atoms.slice(when + 1, said)
  const isPast = someHas(between, 'past') || someHas(between, 'have')
  const sayer = between.findLast(atom => !isGrammar(atom) && !isMark(atom))
  return isPast && sayer !== undefined && agentsIn(scope, sayer).length > 0
}

/** "What is A considering giving B": A, who alone is named, is not what is asked for. */
function isNamedAlready(scope: Scope, { atoms }: Question, { question }: Outcome): boolean {
  if (question.want !== 'set' || question.set.op !== 'where' || someHas(atoms, 'or')) return false
  let of: SetExpr = question.set
  while (of.op === 'where') of = of.of
  const ids = of.op === 'terms' ? of.ids : []
  return ids.length === 1 && scope.isAgent(ids.map(id => scope.kb.terms.get(id)!.type))
}

/** "What is the firm called": somebody whose name the source does not give is no answer, nor what is said of them. */
function isWithoutName(scope: Scope, { atoms }: Question, { members, facts }: Outcome): boolean {
  if (members.length === 0 || !someHas(atoms, 'named')) return false
  if (members.every(member => isNameless(member) || isDescribed(scope, member))) return true
  const stated = facts.flatMap(ordinal => statementOf(scope.fact(ordinal), ordinal))
  return asksName(atoms) && members.every(each => isText(each) && !stated.some(({ key }) => key === each.key))
}

/** Whether a thing is called otherwise in each language, and by the name of one who acts. */
function isDescribed(scope: Scope, { value }: Member): boolean {
  if (typeof value !== 'string') return false
  const { terms } = scope.kb
  const labels = Object.entries(terms.get(value)?.label ?? {})
  if (new Set(labels.map(([, label]) => label)).size < labels.length) return false
  const agents = [...terms.values()].filter(({ type }) => scope.isAgent([type]))
  return labels.every(([language, label]) =>
    agents.some(agent => agent.id !== value && label.includes(textIn(agent.label, language, []))),
  )
}

/** "What are they called", where "named as an example" asks for no name. */
function asksName(atoms: readonly Atom[]): boolean {
  const last = atoms.findLast(atom => !isMark(atom))
  return [last, atoms.find(isAsking)].some(atom => atom !== undefined && cuesOf(atom).has('named'))
}

/** "Is A falling", where X falls under A: of a verb with nothing beside whom it is said of, the fact must have the word. */
function isOfBareVerb(scope: Scope, { prepared, atoms }: Question, { facts, truth }: Outcome): boolean {
  const content = atoms.filter(atom => !isGrammar(atom) && !isMark(atom))
  const [verb, ...others] = content.filter(atom => termsIn(atom).length === 0)
  if (!prepared.truth || truth === 'no' || atoms.some(isAsking)) return false
  if (!verb?.senses.some(isVerb) || others.length > 0 || content.length > 2) return false
  return !facts.every(ordinal => isWritten(scope, ordinal, verb))
}

/** "What else did A create", where nothing tells besides what. */
function asksElse({ prepared, atoms }: Question): boolean {
  const at = atoms.findIndex(atom => cuesOf(atom).has('what'))
  const next = at < 0 ? undefined : atoms[at + 1]
  if (prepared.truth || next === undefined || !cuesOf(next).has('other') || someHas(atoms, 'except'))
    return false
  const noun = atoms[at + 2]
  return noun === undefined || typesNamed(noun).length === 0
}

/** "Which country leads X": the place where somebody leads it leads nothing. */
function isOfPlace(scope: Scope, { prepared, atoms }: Question, { members }: Outcome): boolean {
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
function isOfOtherOrigin(scope: Scope, { prepared, atoms }: Question, { members, facts }: Outcome): boolean {
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
function isOfOtherRole(scope: Scope, { prepared, atoms }: Question, { members }: Outcome): boolean {
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

/** "Did sources say that A leads X": what nobody is said to have told, no source has told. */
function isUnattributed(scope: Scope, { prepared, atoms }: Question, { facts }: Outcome): boolean {
  const said = atoms.findIndex(atom => cuesOf(atom).has('said'))
  const isBy = atoms.some(atom => atom.senses.some(({ sort }) => sort === 'saidBy'))
  // "Is A said to …" names nobody who says so.
  if (!prepared.truth || said < 0 || isBy || someHas(atoms.slice(0, said), 'copula')) return false
  return facts.some(ordinal => {
    const { attributedTo, via } = scope.fact(ordinal)
    return attributedTo === undefined && via === undefined
  })
}

/** "The first president", where the first signs are told of: an ordinal is that of the noun behind it. */
function isOfOtherRank(scope: Scope, { atoms }: Question, { facts, question }: Outcome): boolean {
  if (question.want !== 'words') return false
  const isOrdinal = ({ word }: Atom): boolean =>
    scope.lexicons.some(({ language }) => Object.hasOwn(language.ordinals ?? {}, word))
  return atoms.some((atom, i) => {
    const noun = atoms[i + 1]
    if (!noun || !isOrdinal(atom) || !noun.senses.some(isNominal) || termsIn(noun).length > 0) return false
    const alike = noun.stems.map(list => list.flatMap(stem => scope.texts.wider(stem)))
    const row = [...atom.stems, ...alike]
    return facts.some(ordinal => !scope.texts.holdsInRow(ordinal, row))
  })
}

/** "What is the chemist called", where a fact tells of a chemist without a name: others in it are none. */
function isOfUnnamed(scope: Scope, { prepared, atoms }: Question, { members }: Outcome): boolean {
  const types = atoms.flatMap(typesNamed)
  const said = atoms.filter(atom => !cuesOf(atom).has('article') && !cuesOf(atom).has('genitive'))
  const words = said.filter(
    (atom, i) =>
      atom.senses.some(isOfTexts) &&
      [said[i - 1], said[i + 1]].some(noun => noun !== undefined && typesNamed(noun).length > 0),
  )
  if (prepared.truth || types.length === 0 || words.length === 0) return false
  return members.some(({ from, value }) => {
    if (!from || typeof value !== 'string') return false
    const fact = scope.fact(from.fact)
    return scope
      .rolesOf(fact.kind)
      .filter(({ name, range }) => name !== from.role && range.some(type => types.includes(type)))
      .flatMap(({ name }) => roleValues(fact, name))
      .some(other => isUnnamed(other) && words.some(atom => isWorded(scope, other, atom)))
  })
}

/** "Quel modèle remplace X": a doubtful reading does not tell that what replaces something is asked for. */
export function isTurned(scope: Scope, { atoms }: Prepared, { members }: Outcome): boolean {
  const verbs = atoms.flatMap(verbsOf).filter(verb => isTurnable(scope, verb))
  const subjects = verbs.flatMap(({ subject }) => subject)
  return members.some(({ from }) => from !== undefined && subjects.includes(from.role))
}
