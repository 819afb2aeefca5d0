import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('whether somebody has what only one can have', () => {
  it.each([
    ['Does Renault lead solid-state batteries?', 'nissan-leader-solid-state-batteries'],
    ['Mitsubishi pilote-t-il la conduite autonome ?', 'nissan-leader-autonomous-driving'],
    ['Does Mitsubishi lead connected cars in China?', 'nissan-leads-connected-car-china'],
  ])('is denied by the fact that gives it to another: %s', (question, fact) => {
    const answer = ask(question)
    expect(answer.values.map(({ truth }) => truth)).toEqual(['no'])
    expect(factIds(answer)).toContain(fact)
  })

  it.each([
    ['Does Mitsubishi lead B-segment SUVs?', 'the fact is of one region'],
    ['Does Mitsubishi lead electric powertrains?', 'each leads a part'],
    ['Does Renault lead autonomous driving in Europe?', 'the fact tells of no region'],
    ['Does Toyota lead solid-state batteries?', 'a stranger to such facts'],
    ['Did Renault invest in Ampere?', 'several may'],
  ])('stays open: %s (%s)', question => {
    expect(ask(question).status).toBe('unknown')
  })
})
