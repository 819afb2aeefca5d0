import { type Texts, unionOf } from '../texts.ts'
import type { Atom } from './atoms.ts'
import { hasAny, isTerm, SURENESS, typesNamed } from './cues.ts'
import { isNominal } from './order.ts'
import { isOfTexts } from './senses.ts'
import { isVerb } from './voice.ts'

/**
 * "Firm agreements", "official spokesmen": a noun for those who act, or a word for how sure something is, that texts have
 * right before the same noun says what that is like.
 */
export function withQualifiers(
  atoms: readonly Atom[],
  { isAgent, texts }: { isAgent: (type: string) => boolean; texts: Texts },
): readonly Atom[] {
  return atoms.map((atom, i) => {
    const next = atoms[i + 1]
    if (!next || next.from !== atom.to || isTerm(atom) || isTerm(next) || atom.plural) return atom
    const isAdjective = hasAny(atom, SURENESS) && next.senses.every(isOfTexts)
    // What may be a verb tells what that one does: to look for it in all texts would cost more than the rest.
    const isNoun = typesNamed(atom).some(isAgent) && next.senses.some(isNominal) && !next.senses.some(isVerb)
    if (!isAdjective && !isNoun) return atom
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
