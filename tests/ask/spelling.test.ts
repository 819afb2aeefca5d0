import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable } from './bases.ts'

const { ask } = askable(ALLIANCE)
const mended = (question: string) => ask(question).corrections

describe('a word of five letters', () => {
  it.each([
    ['Who laeds autonomous driving in China?', 'laeds', 'leads'],
    ['In how manny plants will Horse supply Nissan?', 'manny', 'many'],
    ['Who hedas Nissan?', 'hedas', 'head'],
  ])('is mended where letters are swapped or doubled: %s', (question, from, to) => {
    expect(mended(question)).toEqual([{ from, to }])
  })

  it.each(['Which angle does Ampere lead?', 'Who craks in the Alliance?', 'Who lands in China?'])(
    'is left where another letter would be needed: %s',
    question => {
      expect(mended(question)).toEqual([])
    },
  )
})
