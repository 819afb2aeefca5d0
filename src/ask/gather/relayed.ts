import { membersOf } from '../meaning/members.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, hasAny, isGrammar, isMark, isTerm } from '../read/cues.ts'
import { isListed } from '../read/listed.ts'
import { termsIn } from '../read/named.ts'
import { isLight } from '../read/order.ts'
import type { Prepared } from '../read/prepare.ts'
import type { Scope } from '../scope.ts'
import type { Gathered } from './gather.ts'
import { isMet } from './meeting.ts'

/**
 * "Which agency reported A's plans": through whom the facts came that hold the names of a question, where each of its
 * other words is in one of them; nobody where they came through several.
 */
export function whoRelayed(
  scope: Scope,
  { prepared, atoms }: { readonly prepared: Prepared; readonly atoms: readonly Atom[] },
): Gathered | undefined {
  if (prepared.truth || prepared.unplaced.length > 0) return undefined
  const said = atoms.filter(atom => !isMark(atom) && !isLight(atom))
  const at = said.findIndex(atom => hasAny(atom, ['which', 'what']))
  const sort = said[at + 1]
  const isTelling = (atom: Atom): boolean =>
    cuesOf(atom).has('said') || isListed(scope.lexicons, atom, 'relaying')
  const rest = said.filter((atom, i) => i !== at && i !== at + 1 && !isTelling(atom) && !isGrammar(atom))
  if (at < 0 || !sort || rest.length === said.length - 2 || rest.length === 0) return undefined
  const ids = termsIn(sort)
  const relayed = scope.kb.facts.flatMap(({ via }, ordinal) =>
    via !== undefined && ids.some(id => scope.isUnder(via, id)) ? [ordinal] : [],
  )
  const names = rest.filter(isTerm)
  const facts = relayed.filter(
    ordinal => scope.visible(prepared.asOf)(ordinal) && names.every(atom => isMet(scope, ordinal, atom)),
  )
  const outlets = new Set(facts.map(ordinal => scope.fact(ordinal).via!))
  if (outlets.size !== 1 || !rest.every(atom => facts.some(ordinal => isMet(scope, ordinal, atom))))
    return undefined
  const whole = facts.filter(ordinal => rest.every(atom => isMet(scope, ordinal, atom)))
  const told = whole.length > 0 ? whole : facts
  return { facts: told, members: membersOf([...outlets], { ordinal: told[0]!, role: 'via' }), sort: 'who' }
}
