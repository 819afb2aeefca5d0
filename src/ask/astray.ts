/** Answers that hold the words of a question, but are of another time or another thing than it asks for. */

import { agentsIn } from './gather/places.ts'
import type { Outcome } from './meaning/outcome.ts'
import type { Atom } from './read/atoms.ts'
import { cuesOf, isGrammar, isMark } from './read/cues.ts'
import type { Cue } from './read/lexicon-words.ts'
import type { Prepared } from './read/prepare.ts'
import type { Scope } from './scope.ts'

interface Question {
  readonly prepared: Prepared
  readonly atoms: readonly Atom[]
}

export function isAstray(scope: Scope, question: Question, outcome: Outcome): boolean {
  return isPast(scope, question, outcome) || isOfSaid(scope, question) || asksElse(question)
}

/** "When will the next meeting be": one that has been held is another. */
function isPast(scope: Scope, { prepared, atoms }: Question, { facts }: Outcome): boolean {
  return prepared.future && has(atoms, 'when') && !facts.some(ordinal => scope.isToCome(ordinal))
}

/** "When did A say that B was over": the time at which it was over is not that at which A said so. */
function isOfSaid(scope: Scope, { prepared, atoms }: Question): boolean {
  const when = atoms.findIndex(atom => cuesOf(atom).has('when'))
  const said = atoms.findIndex((atom, i) => i > when && cuesOf(atom).has('said'))
  if (prepared.truth || when < 0 || said < 0) return false
  const between = atoms.slice(when + 1, said)
  const isPast = has(between, 'past') || has(between, 'have')
  const sayer = between.findLast(atom => !isGrammar(atom) && !isMark(atom))
  return isPast && sayer !== undefined && agentsIn(scope, sayer).length > 0
}

/** "What else did A create", where nothing tells besides what. */
function asksElse({ prepared, atoms }: Question): boolean {
  const at = atoms.findIndex(atom => cuesOf(atom).has('what'))
  const next = at < 0 ? undefined : atoms[at + 1]
  return !prepared.truth && next !== undefined && cuesOf(next).has('other') && !has(atoms, 'except')
}

function has(atoms: readonly Atom[], cue: Cue): boolean {
  return atoms.some(atom => cuesOf(atom).has(cue))
}
