import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'
import type { Lookup } from './lookup.ts'

/** Brings an inflected, folded word to the stem that data and questions share. */
export type Stemmer = (word: string) => string

/** What an irregular form goes back to. */
export interface Lemma {
  readonly stem: string
  /** Whether it is such a form, rather than only the word that has some. */
  readonly form: boolean
}

/** The irregular forms of a language and the words that have them, folded. */
export function lemmasOf(language: LanguageFile): Map<string, Lemma> {
  const lemmas = new Map<string, Lemma>()
  const regular = regularStemmer(endingsOf(language))
  for (const [lemma, forms] of Object.entries(language.irregular ?? {})) {
    const stem = regular(fold(lemma))
    const own = fold(lemma)
    lemmas.set(own, { stem, form: lemmas.get(own)?.form ?? false })
    for (const form of forms) lemmas.set(fold(form), { stem, form: true })
  }
  return lemmas
}

/** An ending that a word of some letters more loses for another, folded. */
export interface Ending {
  readonly ending: string
  readonly by: string
  /** Letters that must be left. */
  readonly min: number
}

/** The endings of a language, in its order. */
export function endingsOf(language: LanguageFile): Ending[] {
  return (language.endings ?? []).map(({ ending, by, min }) => ({ ending: fold(ending), by: fold(by), min }))
}

function regularStemmer(endings: readonly Ending[]): Stemmer {
  return word => {
    for (const { ending, by, min } of endings)
      if (word.length - ending.length >= min && word.endsWith(ending))
        return word.slice(0, word.length - ending.length) + by
    return word
  }
}

/**
 * A stemmer made from a language's irregular forms and endings. It may cut more than a grammar would: question and
 * data pass through the same one, so that only collisions of different words would hurt.
 */
export function stemmer(lemmas: Lookup<Lemma>, endings: readonly Ending[]): Stemmer {
  const regular = regularStemmer(endings)
  const known = new Map<string, string>()
  return word => {
    let stem = known.get(word)
    if (stem === undefined) {
      stem = lemmas.get(word)?.stem ?? regular(word)
      known.set(word, stem)
    }
    return stem
  }
}
