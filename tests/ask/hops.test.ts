import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, GEOGRAPHY } from './bases.ts'

const alliance = (question: string) => askable(ALLIANCE).ask(question)

describe('what is described by another fact', () => {
  it.each([
    ["Who co-owns the firm that will supply Nissan's gearboxes?", ['geely']],
    ['Quelle part de Renault Korea Motor possède le copropriétaire de Horse ?', ['34 %']],
    ['What share of Renault Korea does the co-owner of Horse own?', ['34 %']],
  ])(
    'lies ahead only where the description says so, and may be a fact of the same kind: %s',
    (question, values) => {
      expect(bareValues(alliance(question))).toEqual(values)
    },
  )

  it.each([
    'who will own the company that supplies Nissan',
    'What share of Horse does the co-owner of Renault Korea own?',
  ])('is not another thing, nor at another time: %s', question => {
    expect(alliance(question).status).toBe('unknown')
  })
})

describe('two clauses of one subject', () => {
  it.each([
    ['Which company invested in Ampere and leads C-segment SUVs?', ['nissan']],
    ['Quelle société a investi dans Ampère et mènera aussi le SUV du segment C ?', ['nissan']],
    ['Which company supplies Nissan and is owned by Geely?', ['horse']],
  ])('are both met: %s', (question, values) => {
    expect(bareValues(alliance(question))).toEqual(values)
  })

  it('are both met in a closed world, or none', () => {
    const { ask } = askable(GEOGRAPHY)
    const both = 'which states border Texas and contain the Red river'
    expect(bareValues(ask(both))).toEqual(['arkansas', 'louisiana', 'new-mexico', 'oklahoma'])
    expect(ask('which states border Texas and have Austin')).toMatchObject({ status: 'answered', values: [] })
  })

  it.each([
    'Which company invested in Ampere and leads the electronic architecture?',
    'Who leads software and invested in Ampere?',
    'Who invested in Ampere and supplies Nissan?',
  ])('are not met by half: %s', question => {
    expect(alliance(question).status).toBe('unknown')
  })
})

describe('a subject', () => {
  it.each([
    // What replaces it would be the subject, in another phrase of the verb.
    'Who replaces the Micra?',
    'Which company replaces the Micra?',
    // The models are the subject, and not whose they are.
    'Who do Toyota models use?',
  ])('is not whoever else a phrase or a noun names: %s', question => {
    expect(alliance(question).status).toBe('unknown')
  })

  it('is what another phrase of the verb names', () => {
    expect(bareValues(alliance('What replaces the Micra?'))).toEqual(['nissan-electric-city-car'])
  })
})
