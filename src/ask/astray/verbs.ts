/** Outcomes that tell something else than the verb of a question asks. */
import { verbsOf } from '../gather/main-verbs.ts'
import { isWritten } from '../gather/meeting.ts'
import { isOnlyOwner } from '../gather/owners-told.ts'
import { isTurnable } from '../grammar/turnable.ts'
import { isDefinition } from '../meaning/definition.ts'
import type { Outcome } from '../meaning/outcome.ts'
import { cuesOf, isAsking, isGrammar, isMark, someHas } from '../read/cues.ts'
import { isListed } from '../read/listed.ts'
import { namesTeller, termsIn } from '../read/named.ts'
import { isNominal } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Question } from './question.ts'

/** "Is A falling", where X falls under A: of a verb with nothing beside whom it is said of, the fact must have the word. */
export function isOfBareVerb(
  scope: Scope,
  { prepared, atoms }: Question,
  { facts, truth }: Outcome,
): boolean {
  const content = atoms.filter(
    atom => !isGrammar(atom) && !isMark(atom) && !namesTeller(atom) && !cuesOf(atom).has('have'),
  )
  const [verb, ...others] = content.filter(atom => termsIn(atom).length === 0)
  const asksWhether = prepared.truth || atoms.some(namesTeller)
  if (!asksWhether || truth === 'no' || atoms.some(isAsking)) return false
  if (!verb || verb.senses.some(isNominal) || others.length > 0 || content.length > 2) return false
  // Whose crisis is over is not over.
  const ids = content.flatMap(termsIn)
  return !facts.every(ordinal => isWritten(scope, ordinal, verb) && !isOnlyOwner(scope, ordinal, ids))
}

/** "What does A do in B": what A is does not tell. */
export function isWhatItIs(scope: Scope, { atoms }: Question, { facts }: Outcome): boolean {
  const isAction = atoms.some(
    atom => isListed(scope.lexicons, atom, 'action') && !cuesOf(atom).has('auxiliary'),
  )
  return (
    isAction &&
    new Set(atoms.flatMap(termsIn)).size > 1 &&
    facts.every(ordinal => isDefinition(scope, ordinal))
  )
}

/** "Did sources say that A leads X": what nobody is said to have told, no source has told. */
export function isUnattributed(scope: Scope, { prepared, atoms }: Question, { facts }: Outcome): boolean {
  const said = atoms.findIndex(atom => cuesOf(atom).has('said'))
  const isBy = atoms.some(namesTeller)
  // "Is A said to …" names nobody who says so.
  if (!prepared.truth || said < 0 || isBy || someHas(atoms.slice(0, said), 'copula')) return false
  return facts.some(ordinal => {
    const { attributedTo, via } = scope.fact(ordinal)
    return attributedTo === undefined && via === undefined
  })
}

/** "Quel modèle remplace X": a doubtful reading does not tell that what replaces something is asked for. */
export function isTurned(scope: Scope, { atoms }: Prepared, { members }: Outcome): boolean {
  const verbs = atoms.flatMap(verbsOf).filter(verb => isTurnable(scope, verb))
  const subjects = verbs.flatMap(({ subject }) => subject)
  return members.some(({ from }) => from !== undefined && subjects.includes(from.role))
}
