import { describe, expect, it } from 'vitest'
import { open } from '../../src/index.ts'
import { ALLIANCE } from './bases.ts'

const base = open({ kb: ALLIANCE })
const idsFor = (question: string) => base.ask(question).values.map(({ id }) => id)

describe('of two things of which one replaces the other', () => {
  it.each([
    ['an auxiliary before the subject', "Which model does Nissan's city car replace?"],
    ['a passive', "Which model is replaced by Nissan's city car?"],
    ['a French passive', 'Quel modèle est remplacé par la citadine de Nissan ?'],
  ])('the object is asked for behind %s', (_, question) => {
    expect(idsFor(question)).toEqual(['micra'])
  })

  it('the subject is asked for where nothing stands before the verb', () => {
    expect(idsFor('What will replace the Micra?')).toEqual(['nissan-electric-city-car'])
  })

  it('none answers what is described itself', () => {
    expect(base.ask("What will replace Nissan's city car?").status).toBe('unknown')
    expect(base.ask('Which car is replaced by the Micra?').status).toBe('unknown')
  })
})

describe('those to whom a preposition or a noun beside them gives a role', () => {
  it.each([
    ['behind a noun of the kind', 'Mitsubishi investment in Ampere', 'Ampere investment in Mitsubishi'],
    [
      'before what is theirs',
      'How many Nissan plants will use Horse engines?',
      'How many Horse plants will use Horse engines?',
    ],
    [
      'in what somebody says',
      "Who confirmed that Mitsubishi's electric SUV goes to Ampere?",
      "Who confirmed that Ampere's electric SUV goes to Mitsubishi?",
    ],
  ])('have no other %s', (_, straight, turned) => {
    expect(base.ask(straight).status).toBe('answered')
    expect(base.ask(turned).status).toBe('unknown')
  })
})

describe('how much more or less one is than another', () => {
  it('has an answer only the way round that it is', () => {
    expect(base.ask('How much less than Nissan has Mitsubishi invested in Ampere?').values).toMatchObject([
      { value: 400_000_000 },
    ])
    expect(base.ask('How much less than Mitsubishi has Nissan invested in Ampere?').status).toBe('unknown')
  })
})

describe('a thing that a question names', () => {
  it.each([
    ['beside “or”, without a fact of its own', 'When was The Future Is Neutral or Horse presented?'],
    ['for whom something is, with a unit behind it', 'Horse volumes for Stellantis, units per year'],
    [
      'where it is so, though a text names those from there',
      'Is it true that Horse is going to supply Mitsubishi in Japan?',
    ],
    ['a group, where it has a role that no fact gives it', 'Who is the founder of the Alliance?'],
  ])('is never passed over: %s', (_, question) => {
    expect(base.ask(question).status).toBe('unknown')
  })
})
