import type { DateReader } from './dates.ts'
import type { Token } from './tokens.ts'

/** The places of words, numbers aside, that only tell when: "at the beginning of May 2024" tells of no beginning. */
export function wordsOfDates(tokens: readonly Token[], dates: DateReader): ReadonlySet<number> {
  const places = new Set<number>()
  for (let at = 0; at < tokens.length; at++) {
    const length = dates.tellsPart(tokens, at) ? 1 : (dates.read(tokens, at)?.length ?? 0)
    for (let i = at; i < at + length; i++) if (tokens[i]!.sort === 'word') places.add(i)
    at += Math.max(0, length - 1)
  }
  return places
}
