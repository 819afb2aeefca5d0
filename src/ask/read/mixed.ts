import type { Atom } from './atoms.ts'
import { cuesOf, isPreposition } from './cues.ts'
import type { Reading } from './reader.ts'
import type { Sense } from './senses.ts'
import type { Token } from './tokens.ts'
import { isVerb } from './voice.ts'

/**
 * Two languages in one question: before an article of the other language a verb is the preposition that the same letters
 * are there ("who leads pour la conduite autonome").
 */
export function withForeignPrepositions(
  atoms: readonly Atom[],
  tokens: readonly Token[],
  { readers }: Pick<Reading, 'readers'>,
): Atom[] {
  return atoms.map((atom, i) => {
    const next = atoms[i + 1]
    if (!next || !atom.senses.every(isVerb) || !isForeignArticle(next)) return atom
    const senses = readers.slice(1).flatMap(({ lexicon }) =>
      lexicon
        .matches(tokens, atom.from)
        .filter(({ length }) => length === atom.to - atom.from)
        .map(({ entry }): Sense => ({ sort: 'entry', entry, foreign: true })),
    )
    const foreign = { ...atom, senses }
    return isPreposition(foreign) ? foreign : atom
  })
}

function isForeignArticle(atom: Atom): boolean {
  return cuesOf(atom).has('article') && atom.senses.every(sense => sense.sort === 'entry' && sense.foreign)
}
