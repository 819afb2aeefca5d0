/** Outcomes that give another name than a question asks for, or none. */
import { isUnnamed, roleValues, textIn } from '../../model/knowledge-base.ts'
import { isWorded } from '../gather/worded.ts'
import type { SetExpr } from '../logic.ts'
import { isNameless, isText, type Member, statementOf } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isMark, someHas, typesNamed } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import { isNominal } from '../read/order.ts'
import { isOfTexts } from '../read/senses.ts'
import type { Scope } from '../scope.ts'
import type { Question } from './question.ts'

/** "What is A considering giving B": A, who alone is named, is not what is asked for. */
export function isNamedAlready(scope: Scope, { atoms }: Question, { question }: Outcome): boolean {
  if (question.want !== 'set' || question.set.op !== 'where' || someHas(atoms, 'or')) return false
  let of: SetExpr = question.set
  while (of.op === 'where') of = of.of
  const ids = of.op === 'terms' ? of.ids : []
  return ids.length === 1 && scope.isAgent(ids.map(id => scope.kb.terms.get(id)!.type))
}

/** "What is the firm called": somebody whose name the source does not give is no answer, nor what is said of them. */
export function isWithoutName(scope: Scope, { atoms }: Question, { members, facts }: Outcome): boolean {
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

/** "The first president", where the first signs are told of: an ordinal is that of the noun behind it. */
export function isOfOtherRank(scope: Scope, { atoms }: Question, { facts, question }: Outcome): boolean {
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
export function isOfUnnamed(scope: Scope, { prepared, atoms }: Question, { members }: Outcome): boolean {
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
