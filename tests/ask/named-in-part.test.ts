import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a thing that is not named in full', () => {
  it.each([
    ['by the year in its name', 'What is Nissan’s 2030 plan?', 'ambition-2030-nissan-plan'],
    [
      'by the year in its name, in French',
      'Quel est le plan 2030 de l’Alliance ?',
      'alliance-2030-is-expansion-plan',
    ],
    [
      'as the same, where there is one',
      'Where in Asia will the Alliance follow the same scheme?',
      'leader-follower-in-south-east-asia-and-japan',
    ],
  ])('is found %s', (_, question, fact) => {
    expect(factIds(ask(question))).toEqual([fact])
  })

  it.each([
    ['another year', 'What is Nissan’s 2025 plan?'],
    ['one of another', 'What is Renault’s 2030 plan?'],
    ['the same as nothing that is named', 'What does the same plan cover?'],
    ['one of several', 'Who leads the same technology?'],
    ['the same as that of another', 'Where in Asia will the Alliance follow the same scheme as the members?'],
  ])('is not %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})
