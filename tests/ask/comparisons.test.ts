import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, FILMS, GEOGRAPHY } from './bases.ts'

const geography = (question: string) => askable(GEOGRAPHY).ask(question)

describe('what is compared', () => {
  it.each([
    ['which states have a larger area than California', ['alaska', 'texas']],
    ['states smaller than Delaware', ['district-of-columbia', 'rhode-island']],
    ['which rivers are longer than 3000 km', ['mississippi-river', 'missouri-river', 'rio-grande-river']],
    ['which states have a population greater than 15 million', ['california', 'new-york']],
    ['which states have a population of more than 15 million', ['california', 'new-york']],
  ])('is a figure that an adjective or a noun names: %s', (question, values) => {
    expect(bareValues(geography(question))).toEqual(values)
  })

  it.each([
    ['which rivers run through more than 5 states', ['mississippi-river', 'missouri-river', 'ohio-river']],
    ['which states have more than 30 cities', ['california']],
    ['which states border more than 7 states', ['missouri', 'tennessee']],
    ['how many states have more cities than Texas', ['1 count']],
  ])('is how many there are, where all are known: %s', (question, values) => {
    expect(bareValues(geography(question))).toEqual(values)
  })

  it.each([
    ['is Texas larger than Alaska', 'no'],
    ['does Texas have more people than Ohio', 'yes'],
    ['is Alaska the largest state', 'yes'],
    ['is Texas the largest state', 'no'],
    ['does Texas border more than 6 states', 'no'],
    ['is the population of Texas greater than 20 million', 'no'],
    ['is the area of Texas over 1000 square miles', 'yes'],
  ])('tells whether it is so: %s', (question, truth) => {
    expect(bareValues(geography(question))).toEqual([truth])
  })

  it.each([
    ['which is larger, Texas or Alaska', ['alaska']],
    ['Texas or Alaska, which is larger?', ['alaska']],
    ['which state is smaller, Texas or Alaska', ['texas']],
    ['which has more people, Texas or Ohio', ['texas']],
    ['Texas or Ohio: which has fewer people?', ['ohio']],
  ])('chooses between those named: %s', (question, values) => {
    expect(bareValues(geography(question))).toEqual(values)
  })

  it.each([
    ['how much larger is Alaska than Texas', ['324193 sq-mi']],
    ["how much larger is the area of Texas than Ohio's", ['225507 sq-mi']],
    ['how many times larger is Alaska than Texas', ['2.22 count']],
  ])('differs by so much, or so many times: %s', (question, values) => {
    expect(bareValues(geography(question))).toEqual(values)
  })

  it('is a figure of a fact that both sides of an open kind have', () => {
    const { ask } = askable(ALLIANCE)
    const times = "How many times larger is Nissan's cheque for Ampere than Mitsubishi's?"
    expect(bareValues(ask(times))).toEqual(['3 count'])
  })

  it('is given with a bound that decides it', () => {
    const { ask } = askable(FILMS)
    const question = 'does Copper Tide have a budget of more than'
    expect(bareValues(ask(`${question} 20 million`))).toEqual(['yes'])
    expect(ask(`${question} 60 million`).status).toBe('unknown')
  })
})

describe('no comparison', () => {
  it.each([
    'which state has more people',
    'does Texas have a higher density',
    'is Texas larger',
    'how much larger is Texas',
    'how many times larger is Texas than Alaska',
    'is the Ohio longer than Texas',
    'which city has more people, Texas or Ohio',
    'which states have more than 10 rivers in 1990',
    'is the area of Texas over 1000 kilometres',
    'which states are not larger than Delaware',
  ])('lacks its other side, mixes measures or turns the other way: %s', question => {
    expect(geography(question).status).toBe('unknown')
  })

  it('is made of figures that are not known, or of counts of an open kind', () => {
    expect(askable(FILMS).ask('is Copper Tide more expensive than The Station of Mists').status).toBe(
      'unknown',
    )
    const { ask } = askable(ALLIANCE)
    expect(ask('which companies lead more than 2 technologies').status).toBe('unknown')
    expect(ask("How many times larger is Nissan's cheque for Horse than Mitsubishi's?").status).toBe(
      'unknown',
    )
    expect(ask("How many times larger is Mitsubishi's cheque for Ampere than Nissan's?").status).toBe(
      'unknown',
    )
  })
})
