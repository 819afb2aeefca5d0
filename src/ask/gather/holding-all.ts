import { deniedBy, deniesStance } from '../meaning/stance.ts'
import type { Atom } from '../read/atoms.ts'
import type { Scope } from '../scope.ts'
import { isSaidBy } from './bonds.ts'
import { standingForAll } from './counted.ts'
import type { Direction } from './direction.ts'
import { isLight } from './lacking.ts'
import { holdsAll } from './limiting.ts'
import { isNamedIn, type Meeting, meeting, namesAgent, namesPlace } from './meeting.ts'
import { refuses } from './unturned.ts'

/** Of as many words as this two may stand in the text by others. */
const MANY = 4

/**
 * The facts that hold every word themselves, else those that hold one, or of many two, by another of its meaning. "Does
 * A want to take part": the verb of the fact's kind is what is asked, and one that depends on it, as what is refused does,
 * may stand in the text by another.
 */
export function holdingAll(
  scope: Scope,
  content: readonly Atom[],
  { verbs, strict, passive = true }: { verbs: Direction['verbs']; strict: boolean; passive?: boolean },
): number[] {
  const words = content.filter(atom => !isLight(atom)).map(atom => ({ atom, by: meeting(scope, atom) }))
  const pool = new Set(words.flatMap(({ by }) => [...by.named]))
  const most = words.length < MANY ? 1 : 2
  // Where nobody is named, nobody's role is turned.
  const isPlain = !namesAgent(scope, content)
  const found = [...pool]
    .sort((a, b) => a - b)
    .map(ordinal => {
      const all = passive ? undefined : standingForAll(scope, ordinal, content)
      const isHeld = ({ atom, by }: (typeof words)[0]): boolean =>
        isMet(scope, ordinal, { atom, by }) ||
        deniesStance(scope, atom, ordinal) ||
        isOpposed(scope, ordinal, atom) ||
        isSaidBy(scope, ordinal, atom) ||
        all?.has(atom) === true
      return { ordinal, others: words.filter(word => !isHeld(word)) }
    })
  const exact = found.filter(({ others }) => others.length === 0)
  const close = strict || exact.length > 0 ? exact : found
  return close
    .filter(({ ordinal, others }) => {
      const loose = others.filter(({ atom }) => !isNamedIn(scope, ordinal, atom))
      if (loose.length > most || others.some(({ atom }) => namesStatus(atom))) return false
      const isOwn =
        verbs.some(({ kind }) => kind === scope.fact(ordinal).kind) || refuses(scope, ordinal, content)
      return others.every(
        ({ atom, by }) =>
          !namesPlace(scope, atom) &&
          (by.alike.has(ordinal) ||
            ((isOwn || isPlain) && by.akin.has(ordinal)) ||
            isNamedIn(scope, ordinal, atom)),
      )
    })
    .map(({ ordinal }) => ordinal)
}

/** A word that, denied, is what facts tell is met by its text, and none that a kind is for: not to comment is to be silent. */
function isMet(scope: Scope, ordinal: number, { atom, by }: { atom: Atom; by: Meeting }): boolean {
  const isOfKind = atom.senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'kind')
  const isDeniable = isOfKind && deniedBy(scope, atom).length > 0
  return isDeniable ? holdsAll(scope, ordinal, [atom]) : by.named.has(ordinal)
}

/** What has ended is not what is like it in other words. */
function namesStatus({ senses }: Atom): boolean {
  return senses.some(sense => sense.sort === 'entry' && sense.entry.sort === 'status')
}

/** Whether a word names a status, or a stance that goes with one, which the status of a fact denies. */
function isOpposed(scope: Scope, ordinal: number, { senses }: Atom): boolean {
  const { kb, index } = scope
  const { denies = [] } = kb.statuses.get(scope.fact(ordinal).status) ?? {}
  return senses.some(sense => {
    if (sense.sort !== 'entry') return false
    const { entry } = sense
    if (entry.sort === 'status') return denies.includes(entry.status)
    const code = entry.sort === 'code' ? entry : entry.sort === 'pattern' ? entry.pattern.code : undefined
    const held = code ? index.postings(code.role, code.value) : []
    return held.length > 0 && [...held].every(each => denies.includes(scope.fact(each).status))
  })
}
