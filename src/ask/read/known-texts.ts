import type { Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** What the texts of facts know of a stem; a word found nowhere is unknown. */
export interface KnownTexts {
  knows(stem: string): boolean
  /** Known stems that mean the same. */
  synonyms(stem: string): string[]
  /** The phrases that begin with a stem and have synonyms. */
  phrasesFrom(stem: string): ReadonlySet<string> | undefined
  /** Known stems with the same root. */
  relatives(stem: string): string[]
}

/** Whether texts hold a word of the same meaning or root. */
export function isAlike(stems: readonly string[], texts: KnownTexts): boolean {
  return stems.some(stem => texts.synonyms(stem).length > 0 || texts.relatives(stem).length > 0)
}

/** A shorter word that another language has says little: it may be a slip as well. */
const SHORTEST = 5

/**
 * The stems by which texts in other languages, given by their lexicons, hold a word that the question's own does not
 * know: "when were the accords fermes expected".
 */
export function foreignStems(
  token: Token,
  others: readonly { readonly lexicon: Lexicon }[],
  texts: KnownTexts,
): string[] {
  if (token.word.length < SHORTEST) return []
  return others
    .map(({ lexicon }) => lexicon.inLanguage(lexicon.stemOf(token)))
    .filter(stem => texts.knows(stem))
}
