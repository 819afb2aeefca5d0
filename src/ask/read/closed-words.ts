import { fold } from '../../knowledge/vocabulary.ts'
import type { LanguageFile } from '../../model/generated.ts'
import { type DateWords, dateWordsOf } from './dates.ts'
import { type NumberWords, numberWordsOf } from './numbers.ts'
import { type Endings, endingsOf } from './stems.ts'
import { type Apostrophes, tokenise } from './tokens.ts'

/** In the order in which a preposition of several cases is taken. */
export const CASES = ['agent', 'genitive', 'locative'] as const

export type Case = (typeof CASES)[number]

const LOOSE = ['genitive', 'locative', 'comitative'] as const

const STRICT = ['except', 'without', 'compare'] as const

const TEMPORAL = ['in', 'since', 'before', 'until', 'after'] as const

const FOLLOWING = ['since', 'after'] as const

const PRECEDING = ['before', 'until'] as const

/** The closed words of a language as all questions look them up, folded: JSON values, to be kept with its lexicon. */
export interface ClosedWords {
  /** Words that a longer entry may be interrupted by: articles and pronouns. */
  readonly light: readonly string[]
  readonly endings: Endings
  readonly dates: DateWords
  readonly numbers: NumberWords
  readonly prepositions: PrepositionWords
  /** What joins two of the same kind: and. */
  readonly and: readonly string[]
}

/** Prepositions by what they say, as an atom gives them. */
export interface PrepositionWords {
  readonly cases: Readonly<Record<Case, readonly string[]>>
  /** Those that may stand for any relation. */
  readonly loose: readonly string[]
  readonly partitive: readonly string[]
  readonly comitative: readonly string[]
  readonly strict: readonly string[]
  readonly temporal: readonly string[]
  /** Those of the temporal ones that say that something came first. */
  readonly following: readonly string[]
  /** Those that say that something comes later. */
  readonly preceding: readonly string[]
}

/** The closed words of a language, as they are collected from it. */
export function closedWordsOf(language: LanguageFile, apostrophes: Apostrophes): ClosedWords {
  const { cues } = language
  const split = (text: string): string[] => tokenise(text, apostrophes).map(token => token.word)
  return {
    light: [...(cues.article ?? []), ...(cues.pronoun ?? [])].map(fold),
    endings: endingsOf(language),
    dates: dateWordsOf(language, split),
    numbers: numberWordsOf(language),
    prepositions: prepositionsOf(language, text => split(text).join(' ')),
    and: cues.and ?? [],
  }
}

function prepositionsOf(
  { cues, timeRelations = {} }: LanguageFile,
  folded: (text: string) => string,
): PrepositionWords {
  const all = (lists: readonly (readonly string[] | undefined)[]): string[] =>
    lists.flatMap(list => list?.map(folded) ?? [])
  return {
    cases: { agent: all([cues.agent]), genitive: all([cues.genitive]), locative: all([cues.locative]) },
    loose: all(LOOSE.map(cue => cues[cue])),
    partitive: all([cues.partitive]),
    comitative: all([cues.comitative]),
    strict: all(STRICT.map(cue => cues[cue])),
    temporal: all(TEMPORAL.map(relation => timeRelations[relation])),
    following: all(FOLLOWING.map(relation => timeRelations[relation])),
    preceding: all(PRECEDING.map(relation => timeRelations[relation])),
  }
}
