import type { Span } from '../model/generated.ts'

export interface Sentence {
  readonly text: string
  /** Code points from the start of the article, the end not included. */
  readonly start: number
  readonly end: number
}

/** The sentences of a text, by Unicode's rules for its language, and ended by every line break; none without a word. */
export function sentencesOf(text: string, language: string): readonly Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const sentences: Sentence[] = []
  let start = 0
  for (const part of text.split(/(?<=\n)/)) {
    for (const { segment } of segmenter.segment(part)) {
      const end = start + Array.from(segment).length
      if (/[\p{L}\p{N}]/u.test(segment)) sentences.push({ text: segment.trim(), start, end })
      start = end
    }
  }
  return sentences
}

/** The sentences of which no span has a letter or a digit. */
export function untouched(
  sentences: readonly Sentence[],
  spans: readonly Pick<Span, 'start' | 'end'>[],
): readonly Sentence[] {
  return sentences.filter(
    sentence =>
      !spans.some(span => {
        const from = Math.max(span.start, sentence.start)
        const to = Math.min(span.end, sentence.end)
        return from < to
      }),
  )
}
