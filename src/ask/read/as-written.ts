import { asSpelt } from './accents.ts'
import { type Atom, atomsOf } from './atoms.ts'
import { withExceptive } from './exceptive.ts'
import { withForeignPrepositions } from './mixed.ts'
import { withoutBoth } from './pairs.ts'
import type { Reading } from './reader.ts'
import { type Apart, comesApart } from './senses.ts'
import { withoutStrayLetters } from './stray-letters.ts'
import type { Token } from './tokens.ts'

/** The atoms of a question or a statement as they stand, which it is read and laid beside others by. */
export function atomsAsWritten(tokens: readonly Token[], by: Reading): readonly Atom[] {
  const known = by.apart === 'none' ? cut.get(tokens) : undefined
  if (known?.readers === by.readers) return known.atoms
  const languages = by.readers.map(({ lexicon }) => lexicon.language)
  const spelt = asSpelt(atomsOf(tokens, by), tokens, languages)
  const joined = withoutStrayLetters(withForeignPrepositions(spelt, tokens, by), languages)
  const atoms = withoutBoth(withExceptive(joined, languages))
  if (by.apart === 'none') cut.set(tokens, { readers: by.readers, atoms })
  return atoms
}

/** Whether some word that is taken apart has several tokens: else nothing is read otherwise. */
export function haveCompounds(tokens: readonly Token[], readers: Reading['readers'], apart: Apart): boolean {
  return tokens.some((_, at) =>
    readers.some(({ lexicon }) =>
      lexicon.matches(tokens, at).some(({ entry, length }) => length > 1 && comesApart(entry, apart)),
    ),
  )
}

/** Where no words of the domain are taken apart. */
const cut = new WeakMap<readonly Token[], { readonly readers: Reading['readers']; readonly atoms: Atom[] }>()
