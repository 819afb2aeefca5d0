import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('what is asked of two times', () => {
  it('is what was known at the one and at the other', () => {
    const answer = ask('Nissan and Ampere: what was said in April 2023 and what in December 2023?')
    expect(answer.readings).toHaveLength(2)
    expect(new Set(answer.facts.map(({ reported }) => reported))).toEqual(new Set(['2023-04', '2023-12-06']))
  })

  it('is left open where it is of one sort only', () => {
    const answer = ask('Renault and Nissan: what was planned in May 2020 and what in January 2022?')
    expect(answer.status).toBe('unknown')
  })

  it('is left open where nothing was known at one of them', () => {
    const answer = ask('Nissan and Geely: what was said in May 2020 and what in April 2023?')
    expect(answer.status).toBe('unknown')
  })
})
