import type { DateReader } from './dates.ts'
import type { KnownTexts } from './known-texts.ts'
import type { Lexicon } from './lexicon.ts'
import type { NumberReader } from './numbers.ts'
import type { Apart } from './senses.ts'

/** What reads words, dates and numbers of one language. */
export interface Reader {
  readonly lexicon: Lexicon
  readonly dates: DateReader
  readonly numbers: NumberReader
}

/** All that a question is read by. */
export interface Reading {
  /** That of the question's language first. */
  readonly readers: readonly Reader[]
  readonly texts: KnownTexts
  readonly apart: Apart
}
