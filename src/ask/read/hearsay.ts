import type { Atom } from './atoms.ts'
import { cuesOf, hasAny, isMark, isTerm } from './cues.ts'
import type { Cue } from './lexicon-words.ts'
import { isArticle } from './order.ts'
import { isGeneral, isOfTexts } from './senses.ts'

/** With these the words behind "or" ask more than who says so. */
const LIMITING: readonly Cue[] = ['not', 'neither', 'every', 'except', 'more', 'less', 'when', 'why', 'other']

/**
 * "Is it certain that A leads it, or does only a source say so": what is set against its being certain says no more than
 * that it is not, and is left out.
 */
export function withoutHearsay(atoms: readonly Atom[]): readonly Atom[] {
  const or = atoms.findLastIndex(atom => cuesOf(atom).has('or'))
  const isAsked = atoms.slice(0, Math.max(or, 0)).some(atom => cuesOf(atom).has('confirmed'))
  const tail = atoms.slice(or + 1)
  if (or < 0 || !isAsked || tail.every(isMark) || !tail.every(saysLittle)) return atoms
  const kept = atoms.slice(0, or)
  return isMark(kept.at(-1)!) ? kept.slice(0, -1) : kept
}

/** A closed word, one that only texts know, or a noun that texts know behind "a": nothing that facts are told apart by. */
function saysLittle(atom: Atom, at: number, tail: readonly Atom[]): boolean {
  if (isTerm(atom) || hasAny(atom, LIMITING)) return false
  const before = tail[at - 1]
  const isNoun = before !== undefined && isArticle(before) && atom.senses.some(isOfTexts)
  const isPlain = atom.senses.every(sense => isOfTexts(sense) || isGeneral(sense))
  return isMark(atom) || cuesOf(atom).size > 0 || isNoun || isPlain || isLink(atom)
}

function isLink({ senses }: Atom): boolean {
  return senses.some(sense => sense.sort === 'entry' && ['preposition', 'filler'].includes(sense.entry.sort))
}
