import { cuesOf, typesNamed } from '../read/cues.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Member } from './members.ts'
import type { Outcome } from './outcome.ts'

/** "Which technology is A's partner": an answer by somebody who acts, or by a place, is none where a thing is asked for. */
export function isOfNatureAsked(scope: Scope, { atoms }: Prepared, { members }: Outcome): boolean {
  const which = atoms.findIndex(atom => cuesOf(atom).has('which'))
  const noun = which < 0 ? undefined : atoms[which + 1]
  const types = noun ? typesNamed(noun) : []
  if (!noun || types.length !== noun.senses.length) return true
  const natures = new Set(types.map(type => natureOf(scope, type)))
  return members.every(member => isOf(scope, member, natures))
}

type Nature = 'agent' | 'place' | 'thing'

function isOf(scope: Scope, { value }: Member, natures: ReadonlySet<Nature>): boolean {
  return typeof value !== 'string' || natures.has(natureOf(scope, scope.kb.terms.get(value)?.type ?? ''))
}

function natureOf(scope: Scope, type: string): Nature {
  if (scope.isAgent([type])) return 'agent'
  return scope.isPlace([type]) ? 'place' : 'thing'
}
