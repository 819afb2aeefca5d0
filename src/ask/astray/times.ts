/** Outcomes of another time than a question asks for. */
import { agentsIn } from '../gather/places.ts'
import type { Outcome } from '../meaning/outcome.ts'
import { cuesOf, hasAny, isAsking, isGrammar, isMark, someHas } from '../read/cues.ts'
import { periodsIn } from '../read/named.ts'
import type { Scope } from '../scope.ts'
import type { Question } from './question.ts'

/** "When will the next meeting be": one that has been held is another. */
export function isPast(scope: Scope, { prepared, atoms }: Question, { facts }: Outcome): boolean {
  return (
    (prepared.future || prepared.ahead) &&
    someHas(atoms, 'when') &&
    !facts.some(ordinal => scope.isToCome(ordinal))
  )
}

/** "What happened in May": what was planned for it is not what happened. */
export function isYetToBe(
  scope: Scope,
  { prepared, atoms }: Question,
  { facts, question }: Outcome,
): boolean {
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
export function isOfSaid(scope: Scope, { atoms }: Question): boolean {
  const when = atoms.findIndex(atom => cuesOf(atom).has('when'))
  const said = atoms.findIndex((atom, i) => i > when && cuesOf(atom).has('said'))
  if (when < 0 || said < 0) return false
  const between = atoms.slice(when + 1, said)
  const isPast = someHas(between, 'past') || someHas(between, 'have')
  const sayer = between.findLast(atom => !isGrammar(atom) && !isMark(atom))
  return isPast && sayer !== undefined && agentsIn(scope, sayer).length > 0
}

/** "Did A miss its deadline": a noun for a time that is somebody's asks for none. */
export function isOfTimeNamed({ prepared, atoms }: Question, { truth }: Outcome): boolean {
  const first = atoms.find(atom => !isMark(atom) && !cuesOf(atom).has('filler'))
  if (!prepared.truth || truth !== undefined || !first || !cuesOf(first).has('auxiliary')) return false
  const asking = atoms.flatMap((atom, i) => (isAsking(atom) ? [i] : []))
  return asking.length > 0 && asking.every(i => i > 0 && hasAny(atoms[i - 1]!, ['article', 'pronoun']))
}

/** "Did A hit its target": that A aims for it tells nothing of the past. */
export function isOfAim(scope: Scope, { prepared }: Question, { facts, truth }: Outcome): boolean {
  const isAim = (ordinal: number): boolean => scope.kb.kinds.get(scope.fact(ordinal).kind)?.aims === true
  return truth === 'planned' && (prepared.past || prepared.perfect) && facts.every(isAim)
}
