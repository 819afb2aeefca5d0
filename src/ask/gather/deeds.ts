/** What does something is not what it does: "what has strengthened the ties" is no strengthening. */
import { isText, type Member } from '../meaning/members.ts'
import type { Atom } from '../read/atoms.ts'
import { cuesOf, isSilent } from '../read/cues.ts'
import { isVerb } from '../read/voice.ts'
import type { Scope } from '../scope.ts'
import { isWorded } from './values.ts'

/** The verb right behind "what", with no more than "has" between: what it is said of is asked for. */
export function verbOfWhat(atoms: readonly Atom[]): Atom | undefined {
  const what = atoms.findIndex(atom => cuesOf(atom).has('what'))
  const next = what < 0 ? undefined : atoms.slice(what + 1).find(atom => !isHave(atom))
  if (!next || isSilent(next) || !next.senses.every(sense => sense.sort !== 'entry' || isVerb(sense)))
    return undefined
  return next
}

function isHave(atom: Atom): boolean {
  return cuesOf(atom).has('have')
}

/** Whether a text only says what the verb does. */
export function isDeed(scope: Scope, member: Member, verb: Atom): boolean {
  return isText(member) && isWorded(scope, member.value, verb)
}
