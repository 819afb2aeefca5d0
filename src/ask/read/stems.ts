import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'
import type { Lookup } from './lookup.ts'
import { Recent } from './recent.ts'

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

/** Endings that words lose for others, folded, in the order in which they are tried: list by list, to be kept so. */
export interface Endings {
  readonly endings: readonly string[]
  /** What stands in the place of each. */
  readonly by: readonly string[]
  /** How many letters must be left before each. */
  readonly min: readonly number[]
}

/** The endings of a language, in its order. */
export function endingsOf({ endings = [] }: LanguageFile): Endings {
  return {
    endings: endings.map(({ ending }) => fold(ending)),
    by: endings.map(({ by }) => fold(by)),
    min: endings.map(({ min }) => min),
  }
}

function regularStemmer({ endings, by, min }: Endings): Stemmer {
  return word => {
    for (let at = 0; at < endings.length; at++) {
      const left = word.length - endings[at]!.length
      if (left >= min[at]! && word.endsWith(endings[at]!)) return word.slice(0, left) + by[at]
    }
    return word
  }
}

/**
 * A stemmer made from a language's irregular forms and endings. It may cut more than a grammar would: question and
 * data pass through the same one, so that only collisions of different words would hurt.
 */
export function stemmer(lemmas: Lookup<Lemma>, endings: Endings): Stemmer {
  const regular = regularStemmer(endings)
  const known = new Recent<string>()
  const find = (word: string): string => lemmas.get(word)?.stem ?? regular(word)
  return word => known.get(word, find)
}
