/** Which questions ask whether something is so. */
import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isAsking, isMark, isSilent, isSilentBut, isTerm, SURENESS } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isLight } from './order.ts'
import type { Sense } from './senses.ts'

/** Silent words that at the front still say what sort of question follows. */
const OPENERS: readonly Cue[] = [
  'auxiliary',
  'truth',
  'confirmed',
  'rumoured',
  'define',
  'past',
  'future',
  'possibly',
]

/** Words with which a question opens that asks whether something is so. */
const WHETHER: readonly Cue[] = [
  'copula',
  'auxiliary',
  'have',
  'truth',
  'confirmed',
  'rumoured',
  'possibly',
  'past',
  'future',
]

/** Whether a question opens as one that asks whether something is so. */
export function asksWhether(atoms: readonly Atom[]): boolean {
  const first = atoms.find(atom => !atom.senses.some(isSetting) && !isSilentBut(atom, OPENERS))
  const opening = first && cuesOf(first)
  if (opening === undefined) return false
  return WHETHER.some(cue => opening.has(cue)) || (opening.has('there') && !atoms.some(isAsking))
}

/** "Decided or only considered": whether which of two statuses something has is left open. */
export function choosesStatus(atoms: readonly Atom[]): boolean {
  const or = atoms.findIndex(atom => cuesOf(atom).has('or'))
  const before = atoms.slice(0, or).findLast(atom => !isLight(atom))
  const behind = atoms.slice(or + 1).find(atom => !isLight(atom) && !cuesOf(atom).has('only'))
  return or > 0 && [before, behind].every(atom => atom?.senses.some(isStatus) === true)
}

function isStatus(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'status'
}

/** "Is it A that leads X": who is picked out of others is asked about, where none is left open. */
export function isPickedOut(atoms: readonly Atom[]): boolean {
  const said = atoms.slice(
    atoms.findIndex((atom, i) => i > 0 && isMark(atom) && opensCleft(atoms[i + 1])) + 1,
  )
  const first = said.find(atom => !atom.senses.some(isSetting) && !isSilentBut(atom, ['cleft']))
  const rest = first && cuesOf(first).has('cleft') ? atoms.slice(atoms.indexOf(first) + 1) : []
  const isOpen = rest.some(
    atom => cuesOf(atom).has('or') || (isAsking(atom) && !cuesOf(atom).has('relative')),
  )
  // "X, c'est fini": nothing asks, nor says of whom or of what it is so.
  const isBare = !rest.some(atom => isAsking(atom) || cuesOf(atom).has('relative'))
  if (rest.length > 0 && !isOpen && isBare) return true
  const told = rest.slice(rest.findIndex(atom => cuesOf(atom).has('relative')) + 1)
  return (
    !isOpen && isTerm(rest[0]) && told.length < rest.length && told.filter(atom => !isSilent(atom)).length > 1
  )
}

function opensCleft(atom: Atom | undefined): boolean {
  return atom !== undefined && cuesOf(atom).has('cleft')
}

/** "In 2022, is …", "according to X, is …": when, and who says it. */
function isSetting({ sort }: Sense): boolean {
  return sort === 'time' || sort === 'saidBy' || sort === 'source'
}

/** "A's deal with B: confirmed?" */
export function asksHowSure(atoms: readonly Atom[]): boolean {
  const last = atoms.findLast(atom => !isLight(atom))
  const isSure = last !== undefined && hasAny(last, SURENESS)
  return isSure && !atoms.some(isAsking)
}
