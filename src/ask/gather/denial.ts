/** "Is it official that A will not do it": a denial that is itself what is asked about. */
import type { Truth } from '../answer.ts'
import { deniesWord, namesStance } from '../meaning/stance.ts'
import { isConfirmed } from '../meaning/truth.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isTerm, SURENESS } from '../read/cues.ts'
import type { Cue } from '../read/lexicon-words.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'

const ASSERTING: readonly Cue[] = ['truth', ...SURENESS]

/** The word of denial of what a question opens by asking about: one alone, behind somebody named. */
export function denialAsked({ asserts }: Prepared, atoms: readonly Atom[]): Atom | undefined {
  if (!asserts) return undefined
  const [denial, ...others] = atoms.filter(atom => cuesOf(atom).has('not'))
  if (!denial || others.length > 0) return undefined
  const opening = atoms.findIndex(atom => hasAny(atom, ASSERTING))
  const named = atoms.findIndex(isTerm)
  return opening >= 0 && opening < named && named < atoms.indexOf(denial) ? denial : undefined
}

/** Whether a denial is so, or confirmed: where each fact says that it is not done, in no word of the question. */
export function ofDenial(
  scope: Scope,
  facts: readonly number[],
  { prepared, content }: { prepared: Prepared; content: readonly Atom[] },
): Truth | undefined {
  const denies = (ordinal: number): boolean =>
    (scope.meansOf(ordinal) === 'no' && !namesStance(scope, content, ordinal)) ||
    (prepared.confirmation === undefined && deniesWord(scope, content, ordinal))
  if (facts.length === 0 || !facts.every(denies)) return undefined
  if (prepared.confirmation === undefined) return 'yes'
  const confirmed = facts.some(ordinal => isConfirmed(scope, ordinal))
  return confirmed === (prepared.confirmation === 'confirmed') ? 'yes' : 'no'
}
