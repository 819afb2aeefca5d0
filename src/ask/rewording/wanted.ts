import { isNameless } from '../meaning/members.ts'
import type { Outcome } from '../meaning/outcome.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isAsking, isPreposition, isTerm, someHas, unwritten } from '../read/cues.ts'
import { isListed } from '../read/listed.ts'
import { withoutManners } from '../read/order.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { all, isNoTruth, isOfContent, isOfFigures, type Reworded } from './reworded.ts'

/**
 * "What margin does A want to reach": of what is planned, a verb of wanting before another says no more than that.
 * Whether A wants to buy B is no more than possible where A considers it.
 */
export function asPlanned(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  if (someHas(atoms, 'not')) return undefined
  for (const [at, atom] of atoms.entries()) {
    const wanted = isListed(scope.lexicons, atom, 'volition')
      ? atoms.findIndex((_, i) => i > at && !isBetween(atoms[i]!))
      : -1
    if (wanted < 0 || !(atoms[wanted]!.senses.some(isVerb) || isOfContent(atoms[wanted]))) continue
    return {
      each: [[...atoms.slice(0, at), ...atoms.slice(wanted)]],
      combine: all(
        outcome =>
          outcome.truth === 'possible' ||
          (isNoTruth(outcome) &&
            !outcome.members.some(isNameless) &&
            isAll(scope, outcome, ['planned', 'possible'])),
      ),
    }
  }
  return undefined
}

/** "What margin does A want": the margin of A, where that is planned. */
export function asAim(scope: Scope, atoms: readonly Atom[]): Reworded | undefined {
  const said = withoutManners(atoms).filter(
    atom => !cuesOf(atom).has('auxiliary') && !cuesOf(atom).has('pronoun'),
  )
  const [whose, wanting] = said.slice(-2)
  const asked = said.slice(0, -2)
  if (!whose || !wanting || asked.length < 2 || !isAsking(asked[0]!)) return undefined
  if (!isTerm(whose) || !isListed(scope.lexicons, wanting, 'volition')) return undefined
  const isFigure = (outcome: Outcome): boolean => isOfFigures(outcome) && isAllPlanned(scope, outcome)
  return {
    each: [[asked[0]!, unwritten(whose, 'copula'), ...asked.slice(1), unwritten(whose, 'genitive'), whose]],
    combine: all(isFigure),
  }
}

/** Whether there are facts, and all tell of what is planned. */
export function isAllPlanned(scope: Scope, outcome: Outcome): boolean {
  return isAll(scope, outcome, ['planned'])
}

function isAll(scope: Scope, { facts }: Outcome, meanings: readonly string[]): boolean {
  return facts.length > 0 && facts.every(ordinal => meanings.includes(scope.meansOf(ordinal)))
}

/** What may stand between a verb of wanting and what is wanted: "to", a pronoun that a hyphen joins. */
export function isBetween(atom: Atom): boolean {
  return isPreposition(atom) || cuesOf(atom).has('pronoun')
}
