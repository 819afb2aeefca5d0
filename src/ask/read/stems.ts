import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'

/** Brings an inflected, folded word to the stem that data and questions share. */
export type Stemmer = (word: string) => string

/**
 * A stemmer made from a language's irregular forms and endings. It may cut more than a grammar would: question and
 * data pass through the same one, so that only collisions of different words would hurt.
 */
export function stemmer(language: LanguageFile): Stemmer {
  const irregular = new Map<string, string>()
  const endings = (language.endings ?? []).map(({ ending, by, min }) => ({
    ending: fold(ending),
    by: fold(by),
    min,
  }))
  const regular = (word: string): string => {
    for (const { ending, by, min } of endings)
      if (word.length - ending.length >= min && word.endsWith(ending))
        return word.slice(0, word.length - ending.length) + by
    return word
  }
  for (const [lemma, forms] of Object.entries(language.irregular ?? {})) {
    const stem = regular(fold(lemma))
    irregular.set(fold(lemma), stem)
    for (const form of forms) irregular.set(fold(form), stem)
  }
  const known = new Map<string, string>()
  return word => {
    let stem = known.get(word)
    if (stem === undefined) {
      stem = irregular.get(word) ?? regular(word)
      known.set(word, stem)
    }
    return stem
  }
}
