/** Which of two things does something to the other: "which model does X replace" asks for what is replaced. */
import { roleValues } from '../../model/knowledge-base.ts'
import { isTurnable } from '../grammar/turnable.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isSilent } from '../read/cues.ts'
import { termsIn } from '../read/named.ts'
import type { Pattern } from '../read/pattern.ts'
import type { Prepared } from '../read/prepare.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isDescribed } from './bonds.ts'
import { verbsOf } from './main-verbs.ts'

/** A verb whose subject could as well be its object, and whether its subject is what the question asks for. */
export interface Turnable {
  readonly verbs: readonly Pattern[]
  readonly asksSubject: boolean
  readonly content: readonly Atom[]
}

/** The verb of a question that asks for one of two things of which it tells; undefined where it has none. */
export function turnableIn(
  scope: Scope,
  { prepared, atoms, content }: { prepared: Prepared; atoms: readonly Atom[]; content: readonly Atom[] },
): Turnable | undefined {
  const verb = prepared.atoms.find(({ senses }) => senses.some(isVerb))
  const own = (verb ? verbsOf(verb) : []).filter(pattern => isTurnable(scope, pattern))
  if (!verb || own.length === 0) return undefined
  return { verbs: own, asksSubject: !verb.voice.passive && !isInverted(atoms, verb), content }
}

/** "Which model does | X | replace", "que | remplace X", "quel modèle X remplace-t-il": what is asked for is the object. */
function isInverted(atoms: readonly Atom[], verb: Atom): boolean {
  const before = atoms.filter(({ from }) => from < verb.from)
  if (before.some(atom => cuesOf(atom).has('whatObject'))) return true
  if (atoms.some(atom => atom.joined && atom.from >= verb.to && cuesOf(atom).has('pronoun'))) return true
  const auxiliary = before.findIndex(atom => cuesOf(atom).has('auxiliary'))
  return auxiliary >= 0 && before.slice(auxiliary + 1).some(atom => !isSilent(atom))
}

/**
 * The role of a fact that such a question asks for; undefined where the fact is none of the verb's kind, or where what the
 * question says is rather said of what would be the answer than of the other thing.
 */
export function roleTurned(
  scope: Scope,
  ordinal: number,
  { verbs, asksSubject, content }: Turnable,
): string | undefined {
  const fact = scope.fact(ordinal)
  const verb = verbs.find(({ kind }) => kind === fact.kind)
  if (!verb) return undefined
  const sides = [verb.subject, verb.objects.flat()]
  const [asked, other] = (asksSubject ? sides : sides.toReversed()).map(roles =>
    roles.find(role => roleValues(fact, role).length > 0),
  )
  if (asked === undefined || other === undefined) return undefined
  const said = (role: string): number =>
    Math.max(...roleValues(fact, role).map(value => timesSaid(scope, content, value)))
  return said(other) > 0 && said(other) >= said(asked) ? asked : undefined
}

/** By how many words something is named or described. */
function timesSaid(scope: Scope, content: readonly Atom[], value: unknown): number {
  if (typeof value !== 'string') return 0
  return content.filter(atom => termsIn(atom).includes(value) || isDescribed(scope, atom, value)).length
}
