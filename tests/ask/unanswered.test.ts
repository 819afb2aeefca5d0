import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, GEOGRAPHY } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a question without an answer', () => {
  it('is given back without the words that have no place, where that is answered', () => {
    const { status, answer, unplaced, values } = ask('who leads hydrogen C-segment SUV')
    expect([status, unplaced, values]).toEqual(['unknown', ['hydrogen'], []])
    expect(answer).toContain('Another question has an answer: “who leads C-segment SUV”')
    expect(ask('who leads C-segment SUV').status).toBe('answered')
  })

  it('is given back without the hyphen that joined such a word', () => {
    expect(ask('who leads D-SUV').answer).toContain('Another question has an answer: “who leads SUV”')
  })

  it('is not given back without who does it', () => {
    expect(ask('Which segments does Toyoda lead?').answer).not.toContain('Another question')
  })

  it('proposes no other question where that has no answer either', () => {
    expect(ask('who leads hydrogen Toyota').answer).not.toContain('Another question')
  })

  it('is never said to have no facts by a query that finds some', () => {
    expect(ask('In which country does Renault lead the B-SUV?').answer).not.toContain('no fact has')
    expect(ask('Who leads the B-SUV in China?').answer).toContain('no fact has kind:leadership')
  })

  it.each([
    ['by the status of some', 'Who is a shareholder of The Future Is Neutral?'],
    ['by the role that is asked for', 'Qui remplace la Micra ?'],
    ['by a reading that is a guess', 'How many plants does Nissan have?'],
  ])('is not said to have no facts %s', (_, question) => {
    const { status, answer } = ask(question)
    expect(status).toBe('unknown')
    expect(answer).not.toMatch(/no fact has|aucun fait/)
  })

  it('names the facts that meet less, by a query that finds some', () => {
    const { status, answer } = ask('who leads C-segment SUV in China')
    expect(status).toBe('unknown')
    expect(answer).toContain("akb facts 'kind:leadership segment:c-suv'")
    expect(ask('Qui pilote les SUV du segment C en Chine ?').answer).toContain(
      "akb facts 'kind:leadership segment:c-suv'",
    )
  })

  it('is told what facts say of what it takes for given', () => {
    const { status, answer, near, facts } = ask('When did Nissan take a stake in The Future Is Neutral?')
    expect([status, facts]).toEqual(['unknown', []])
    expect(answer).toContain('Possibly: Nissan considers becoming a shareholder')
    expect(near[0]).toBe('nissan-considers-stake-in-the-future-is-neutral')
  })

  it('is told that something is so where only the date is not known', () => {
    expect(ask('When did Nissan invest in Ampere?').answer).toContain(
      'Nissan put EUR 600 million into Ampere',
    )
  })

  it('is told what is so already where it asks for what is to come', () => {
    const { status, answer } = ask('How much will Nissan invest in Ampere?')
    expect([status, answer]).toEqual([
      'unknown',
      'The knowledge base does not say. What it says of this: Nissan put EUR 600 million into Ampere.',
    ])
    expect(ask('Will Nissan invest in Ampere?').answer).toContain('Nissan put EUR 600 million into Ampere.')
  })
})

describe('a word that may be one of several terms', () => {
  const geography = askable(GEOGRAPHY)

  it('is ambiguous where no fact decides', () => {
    const { status, answer, values, readings } = geography.ask('Mississippi')
    expect([status, values, readings]).toEqual(['ambiguous', [], []])
    expect(answer).toContain('mississippi-river')
    expect(answer).toContain('name the one that is meant')
  })

  it('is not where the question has facts for one', () => {
    expect(geography.ask('how long is the Mississippi').status).toBe('answered')
    expect(geography.ask('what is the capital of Mississippi').status).toBe('answered')
  })
})

describe('a slip that the stem hides', () => {
  it('is reported', () => {
    expect(ask('who leads C-segmant SUV').corrections).toEqual([{ from: 'segmant', to: 'segment' }])
    expect(ask('who leads C-segment SUVs').corrections).toEqual([])
  })
})
