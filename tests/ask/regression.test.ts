import { describe, expect, it } from 'vitest'
import { ALLIANCE, type Asked, askable, bareValues, FILMS, factIds, GEOGRAPHY } from './bases.ts'
import { readLines } from './questions/lines.ts'

/** A question that is answered with just these values and rests on these facts, or one that has to be refused. */
interface Line {
  readonly q: string
  /** Ids of terms, numbers with their units, dates and truth values, in any order; a text is known by its facts. */
  readonly values?: readonly string[]
  readonly facts?: readonly string[]
  readonly refused?: true
  /** The words for which the refusal finds no place. */
  readonly unplaced?: readonly string[]
}

const SETS = [
  {
    name: 'the Alliance in English',
    file: 'regression/en.jsonl',
    folder: ALLIANCE,
    answered: 60,
    refused: 25,
  },
  {
    name: 'the Alliance in French',
    file: 'regression/fr.jsonl',
    folder: ALLIANCE,
    answered: 60,
    refused: 25,
  },
  {
    name: 'films in both languages',
    file: 'regression/films.jsonl',
    folder: FILMS,
    answered: 30,
    refused: 30,
  },
  { name: 'geography', file: 'regression/geography.jsonl', folder: GEOGRAPHY, answered: 25, refused: 10 },
]

/** What is wrong with the answer to a line's question; nothing where it is as expected. */
function faultOf({ ask }: Asked, line: Line): string | undefined {
  const answer = ask(line.q)
  const got = `${answer.status} ${JSON.stringify(bareValues(answer))}: ${answer.answer.slice(0, 120)}`
  if (line.refused) {
    if (answer.status === 'answered') return `${line.q} — has to be refused, but: ${got}`
    const named = (line.unplaced ?? []).every(word => answer.unplaced.includes(word))
    return named
      ? undefined
      : `${line.q} — does not name ${line.unplaced!.join(', ')}, but ${answer.unplaced}`
  }
  if (answer.status !== 'answered') return `${line.q} — is not answered: ${got}`
  const values = [...line.values!].sort()
  if (JSON.stringify(values) !== JSON.stringify(bareValues(answer)))
    return `${line.q} — expected ${JSON.stringify(values)}, but: ${got}`
  const missing = line.facts!.filter(id => !factIds(answer).includes(id))
  return missing.length === 0 ? undefined : `${line.q} — does not rest on ${missing.join(', ')}`
}

describe.each(SETS)('the questions about $name', ({ file, folder, answered, refused }) => {
  const lines = readLines<Line>(file)

  it('are answered with the expected values, or refused', () => {
    const asked = askable(folder)
    expect(lines.flatMap(line => faultOf(asked, line) ?? [])).toEqual([])
  })

  it('are many, none of them asked twice', () => {
    expect(lines.filter(line => !line.refused).length).toBeGreaterThanOrEqual(answered)
    expect(lines.filter(line => line.refused).length).toBeGreaterThanOrEqual(refused)
    expect(new Set(lines.map(({ q }) => q)).size).toBe(lines.length)
  })
})
