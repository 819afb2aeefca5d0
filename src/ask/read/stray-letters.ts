import type { LanguageFile } from '../../model/generated.ts'
import type { Atom } from './atoms.ts'
import { cuesOf, isMark } from './cues.ts'
import { isClosed } from './senses.ts'

/**
 * A single letter that looks like a closed word is none where that cannot stand: an article before nothing, a word that
 * loses its last letter before no vowel and without an apostrophe, or either joined by a hyphen to a word of the domain.
 * "D-SUV" names a segment, not "of SUVs".
 */
export function withoutStrayLetters(atoms: readonly Atom[], languages: readonly LanguageFile[]): Atom[] {
  return atoms.map((atom, i) => {
    const isLetter = atom.word.length === 1 && atom.senses.every(isClosed) && cuesOf(atom).size > 0
    return isLetter && isStray(atoms, i, languages) ? { ...atom, senses: [{ sort: 'unknown' }] } : atom
  })
}

function isStray(atoms: readonly Atom[], i: number, languages: readonly LanguageFile[]): boolean {
  const [before, atom, next] = [atoms[i - 1], atoms[i]!, atoms[i + 1]]
  if (next?.joined) return !isOfGrammar(next)
  if (atom.joined) return before !== undefined && !isOfGrammar(before)
  if (atom.elided) return false
  const word = atoms.slice(i + 1).find(other => !isMark(other))?.word
  if (word === undefined) return [...cuesOf(atom)].every(cue => cue === 'article')
  return languages.some(language => isUnelided(atom.word, word, language))
}

/** A closed word in a chain of hyphens, as in "a-t-il". */
function isOfGrammar(atom: Atom): boolean {
  return atom.senses.some(isClosed) && cuesOf(atom).size > 0
}

/** Whether a word would not have lost its last letter before the next. */
function isUnelided(word: string, next: string, { elisions = [], elidedBefore }: LanguageFile): boolean {
  if (!elidedBefore || !elisions.includes(word)) return false
  return !/^\d/.test(next) && !elidedBefore.some(letter => next.startsWith(letter))
}
