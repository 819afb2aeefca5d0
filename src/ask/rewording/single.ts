import { roleValues } from '../../model/knowledge-base.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isAsking, someHas, typesNamed, unwritten } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import { numbersIn } from '../read/named.ts'
import { isArticle } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isNoTruth, isTermOf, type Reworded } from './reworded.ts'

/** With these more is left out than the one is, or it is no matter of how many. */
const BARRING: readonly Cue[] = ['not', 'or', 'neither', 'without', 'except', 'other', 'than']

/** What is so of each is not so of one alone, where it is so of two. */
const LIMITING: readonly Cue[] = ['only', 'every']

/** "Will A build for only one brand": for which, and not where facts tell of two. That there is no other no fact tells. */
export function ofSingle(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = atoms.filter(atom => !hasAny(atom, LIMITING))
  const at = said.findIndex(atom => numbersIn(atom).includes(1))
  const one = said[at]
  if (!one || atoms.some(atom => isAsking(atom) || hasAny(atom, BARRING))) return undefined
  const isAlone = someHas(atoms, 'only') || one.stems.length > 1
  const from = said.findIndex((atom, i) => i > at && !isArticle(atom) && !cuesOf(atom).has('partitive'))
  const noun = said[from]
  if (!isAlone || !noun || typesNamed(noun).length === 0 || !said.some(({ senses }) => senses.some(isVerb)))
    return undefined
  return {
    each: [[...said.slice(0, at), unwritten(one, 'which'), ...said.slice(from)]],
    combine: found => denied(scope, found.flat().filter(isNoTruth), typesNamed(noun)),
  }
}

/** That it is not so of one alone, by the facts of those of whom it is so; none where these are not two. */
function denied(scope: Scope, outcomes: readonly Outcome[], types: readonly string[]): Outcome[] {
  const found = outcomes.flatMap(({ members, facts }) => {
    const named = members.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    return named.length > 0 ? named : facts.flatMap(ordinal => namedIn(scope, ordinal, types))
  })
  const ids = [...new Set(found)]
  const apart = ids.filter(id => !ids.some(other => other !== id && scope.isUnder(id, other)))
  return apart.length > 1 ? outcomes.map(outcome => ({ ...outcome, truth: 'no', ahead: false })) : []
}

/** What of some types a fact names, where that is in one role. */
function namedIn(scope: Scope, ordinal: number, types: readonly string[]): string[] {
  const fact = scope.fact(ordinal)
  const roles = scope
    .rolesOf(fact.kind)
    .map(({ name }) => roleValues(fact, name).filter(value => isTermOf(scope, value, types)))
  const [ids = [], ...others] = roles.filter(values => values.length > 0)
  return others.length === 0 ? ids : []
}
