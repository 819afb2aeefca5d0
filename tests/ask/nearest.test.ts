import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, FILMS } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('the facts near a question without an answer', () => {
  it('are there although only other words of the same meaning were used', () => {
    const { status, near } = ask('What is the Flins factory conversion worth?')
    expect([status, near[0]]).toEqual(['unknown', 'flins-factory-reconversion'])
  })

  it('meet the rarest words first, whatever stands first', () => {
    const { status, near } = ask(
      'Does Renault think that Renault or Nissan will talk about Aramco in Brussels?',
    )
    expect(status).toBe('unknown')
    expect(near[0]).toContain('aramco')
  })

  it('are three at most, and none where most of the question has no place', () => {
    expect(ask('Which Nissan partner will be Renault?').near.length).toBeLessThanOrEqual(3)
    expect(ask('How do penguins in Japan hatch their eggs over winter?').near).toEqual([])
  })

  it('were known at the date of the question', () => {
    const question = 'Why would Nissan ever leave Ampere to Aramco?'
    const reported = (asOf: string) =>
      ask(question, { asOf }).near.map(
        id => askable(ALLIANCE).base.kb.facts.find(fact => fact.id === id)!.reported,
      )
    expect(reported('2023-06').length).toBeGreaterThan(0)
    expect(reported('2023-06').filter(date => date > '2023-06')).toEqual([])
  })

  it('are found in another domain as well', () => {
    const { status, near } = askable(FILMS).ask('Why was Nine Winters so slow to direct?')
    expect([status, near[0]]).toEqual(['unknown', 'marrowby-directed-nine-winters'])
  })
})
