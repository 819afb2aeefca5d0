import { type Texts, unionOf } from '../texts.ts'
import type { Atom } from './atoms.ts'
import { isTerm, typesNamed } from './cues.ts'
import { isNominal } from './order.ts'

/** "Firm agreements": a noun for those who act that texts have right before the same noun says what that is like. */
export function withQualifiers(
  atoms: readonly Atom[],
  { isAgent, texts }: { isAgent: (type: string) => boolean; texts: Texts },
): readonly Atom[] {
  return atoms.map((atom, i) => {
    const next = atoms[i + 1]
    if (!next || next.from !== atom.to || isTerm(atom) || isTerm(next) || atom.plural) return atom
    if (!typesNamed(atom).some(isAgent) || !next.senses.some(isNominal)) return atom
    return isRow(texts, [...atom.stems, ...next.stems])
      ? { ...atom, senses: [{ sort: 'text', stems: atom.stems.flat() }] }
      : atom
  })
}

/** Whether some text holds words one behind the other, each by one of its stems. */
function isRow(texts: Texts, words: Atom['stems']): boolean {
  const [first = []] = words
  return [...unionOf(first.map(stem => texts.with(stem)))].some(ordinal => texts.holdsInRow(ordinal, words))
}
