import { asSpelt } from './accents.ts'
import { type Atom, atomsOf } from './atoms.ts'
import { withExceptive } from './exceptive.ts'
import { withForeignPrepositions } from './mixed.ts'
import { withoutBoth } from './pairs.ts'
import type { Reading } from './reader.ts'
import { isCompound } from './senses.ts'
import { withoutStrayLetters } from './stray-letters.ts'
import type { Token } from './tokens.ts'

/** The atoms of a question or a statement as they stand, which it is read and laid beside others by. */
export function atomsAsWritten(tokens: readonly Token[], by: Reading): readonly Atom[] {
  const known = by.apart ? undefined : cut.get(tokens)
  if (known?.readers === by.readers) return known.atoms
  const languages = by.readers.map(({ lexicon }) => lexicon.language)
  const spelt = asSpelt(atomsOf(tokens, by), tokens, languages)
  const joined = withoutStrayLetters(withForeignPrepositions(spelt, tokens, by), languages)
  const atoms = withoutBoth(withExceptive(joined, languages))
  if (!by.apart) cut.set(tokens, { readers: by.readers, atoms })
  return atoms
}

/** Whether some word of the domain has several tokens: else nothing is read otherwise where they are taken apart. */
export function comeApart(tokens: readonly Token[], readers: Reading['readers']): boolean {
  return tokens.some((_, at) =>
    readers.some(({ lexicon }) =>
      lexicon.matches(tokens, at).some(({ entry, length }) => length > 1 && isCompound(entry)),
    ),
  )
}

/** Where no words of the domain are taken apart. */
const cut = new WeakMap<readonly Token[], { readonly readers: Reading['readers']; readonly atoms: Atom[] }>()
