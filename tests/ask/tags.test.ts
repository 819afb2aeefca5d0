import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, factIds, GEOGRAPHY } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a question tag', () => {
  it.each([
    ['Hello, Renault leads B-segment SUVs in Europe, right? Thank you!', 'planned'],
    ['so Renault leads B-segment SUVs in Europe, right?', 'planned'],
    ["Renault pilote les SUV du segment B en Europe, n'est-ce pas ?", 'planned'],
    ['Renault pilote les SUV du segment B en Europe, non ?', 'planned'],
    ['Nissan leads B-segment SUVs in Europe, right?', 'no'],
    ["Nissan doesn't want to share e-Power, does it?", 'yes'],
    ["Geely owns 34 % of Renault Korea Motor, isn't that right?", 'yes'],
    ["Geely détient 50 % de Renault Korea Motor, c'est bien ça ?", 'no'],
  ])('asks whether what stands before it is so: %s', (question, truth) => {
    expect(bareValues(ask(question))).toEqual([truth])
  })

  it('does so of another base', () => {
    expect(bareValues(askable(GEOGRAPHY).ask("Austin is the capital of Texas, isn't it?"))).toEqual(['yes'])
  })

  it.each([
    ['behind a question that asks for something', 'who leads SUVs, right?'],
    ['without a comma', 'which right does Nissan have?'],
    ['of what no fact says', "Horse is in Flins, isn't it?"],
  ])('is none %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('a thing named first, and then what it is', () => {
  it.each([
    ["e-Power, c'est de l'hybride ?", ['yes']],
    ["Volvo AB, c'est suédois ?", ['yes']],
    ["Horse, c'est une filiale de Nissan ?", []],
    ["Renault, c'est japonais ?", []],
    ["e-Power, c'est une technologie de Renault ?", []],
  ])('asks whether it is one: %s', (question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })
})

describe('a preposition that nothing stands behind', () => {
  it('asks why, where the verb has no use for it', () => {
    expect(factIds(ask('what does Nissan want a cloud deal for?'))).toEqual(
      factIds(ask('why does Nissan want a cloud deal?')),
    )
    expect(ask('what does Nissan want a cloud deal for?').status).toBe('answered')
  })

  it('is no reason that facts do not give', () => {
    expect(ask('what does Mitsubishi invest in Ampere for?').status).toBe('unknown')
  })

  it('is of the verb, where the verb marks something with it', () => {
    expect(bareValues(ask('What does Nissan use Renault platforms for?'))).toEqual(['lcv'])
  })
})
