/** The questions of the regression, and what becomes of their answers when they are changed. */
import { ALLIANCE, type Asked, FILMS, gist } from './bases.ts'
import { readLines } from './questions/lines.ts'

export interface Line {
  readonly q: string
  readonly refused?: true
}

const read = (file: string) => readLines<Line>(file)

export const FRENCH =
  /\b(?:qui|que|quoi|quels?|quelles?|combien|quand|c'est|est|a-t-(?:il|elle))\b|qu'|\bs'/iu

export const FOLDERS = [
  {
    name: 'the Alliance',
    folder: ALLIANCE,
    lines: [...read('regression/en.jsonl'), ...read('regression/fr.jsonl')],
  },
  { name: 'films', folder: FILMS, lines: read('regression/films.jsonl') },
]

/** Asks every question in two ways and names those whose answers differ. */
export function differing(
  lines: readonly Line[],
  first: (q: string) => unknown,
  then: (q: string) => unknown,
): string[] {
  return lines.flatMap(({ q }) => {
    const [before, after] = [JSON.stringify(first(q)), JSON.stringify(then(q))]
    return before === after ? [] : `${q}: ${before} became ${after}`
  })
}

/** What an asker says to a question that is changed first; each question is asked once. */
export function said({ ask }: Asked, change: (q: string) => string = q => q): (q: string) => unknown {
  const known = new Map<string, unknown>()
  return q => {
    if (!known.has(q)) known.set(q, gist(ask(change(q))))
    return known.get(q)
  }
}
