import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'
import type { Atom } from './atoms.ts'
import type { Sense } from './senses.ts'
import type { Token } from './tokens.ts'

/**
 * Words are compared without their accents, since many leave them out. Who writes some writes all: then a closed word is
 * the one that it is spelt like, and "ou" (or) is no "où" (where).
 */
export function asSpelt(
  atoms: readonly Atom[],
  tokens: readonly Token[],
  languages: readonly LanguageFile[],
): readonly Atom[] {
  const cased = isShouted(tokens) ? atoms : atoms.map(atom => inCapitals(atom, tokens))
  if (!tokens.some(({ text, word }) => isAccented(text, word))) return cased
  return cased.map(atom => {
    if (atom.to - atom.from > 1 || atom.senses.length < 2) return atom
    const written = tokens[atom.from]!.text.toLowerCase().normalize('NFC')
    const senses = atom.senses.filter(sense => !isSpeltOtherwise(sense, written, languages))
    return senses.length > 0 && senses.length < atom.senses.length ? { ...atom, senses } : atom
  })
}

/** "The US" is no pronoun: what alone is written in capitals is short for something. */
function inCapitals(atom: Atom, tokens: readonly Token[]): Atom {
  const isShort = atom.to - atom.from === 1 && SHORT.test(tokens[atom.from]!.text)
  return isShort && atom.senses.every(isPronoun) ? { ...atom, senses: [{ sort: 'unknown' }] } : atom
}

/** Whether most words are in capitals; what a contraction stands for is not, whatever is. */
function isShouted(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ sort, text }) => sort === 'word' && text.length > 1)
  return words.filter(({ text }) => SHORT.test(text)).length * 2 > words.length
}

const SHORT = /^\p{Lu}{2,}$/u

function isPronoun(sense: Sense): boolean {
  return sense.sort === 'entry' && sense.entry.sort === 'cue' && sense.entry.cue === 'pronoun'
}

function isAccented(text: string, word: string): boolean {
  return text.toLowerCase().normalize('NFC') !== word && fold(text) === word
}

/** Whether the closed words of a cue have this one with other accents only. */
function isSpeltOtherwise(sense: Sense, written: string, languages: readonly LanguageFile[]): boolean {
  if (sense.sort !== 'entry' || sense.entry.sort !== 'cue') return false
  const { cue } = sense.entry
  const words = languages.flatMap(({ cues }) => cues[cue] ?? [])
  return !words.includes(written) && words.some(word => fold(word) === fold(written))
}
