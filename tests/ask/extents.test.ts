import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('who does it to all of something', () => {
  it.each([
    'Who owns all of Horse?',
    'Qui possède tout Horse ?',
    "Qui détient l'intégralité de Renault Korea ?",
    'Which company owns the whole of Horse?',
    'Who leads all electric powertrains?',
    'Who leads all markets?',
  ])('is not who does it to a part: %s', question => {
    expect(ask(question).status).toBe('unknown')
  })

  it('is not asked for where something is asked of each', () => {
    const values = bareValues(ask('How much did each Japanese carmaker put into Ampere?'))
    expect(values.toSorted()).toEqual(['200000000 EUR', '600000000 EUR'])
  })
})
