import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, GEOGRAPHY } from './bases.ts'

const alliance = (question: string) => askable(ALLIANCE).ask(question)

describe('what is added up', () => {
  it.each([
    'total Nissan + Mitsubishi in Ampere',
    'total Nissan and Mitsubishi are investing in Ampere',
    'total Japanese investments in Ampere',
    'Adding up Nissan and Mitsubishi, how much was invested in Ampere?',
    'total nissan et mitsubishi dans Ampère',
    'Total des investissements japonais dans Ampère ?',
    'En additionnant la mise de Nissan et celle de Mitsubishi dans Ampère',
  ])('are the figures of each of those named, with a verb or without: %s', question => {
    expect(bareValues(alliance(question))).toEqual(['800000000 EUR'])
  })

  it('are figures of things, too', () => {
    const { ask } = askable(GEOGRAPHY)
    expect(bareValues(ask('total area of Texas and Alaska'))).toEqual(['857807 sq-mi'])
  })

  it.each([
    'total Nissan + Renault in Ampere',
    'Adding up Nissan and Renault, how much was invested in Ampere?',
    // No figure is known for one of them.
    'total nissan + mitsubishi by horse',
    // One fact has both of them.
    'total horse + nissan',
    'total Chinese investments in Ampere',
    'total nissan + mitsubishi',
  ])('is not what lacks a figure, or would count twice: %s', question => {
    expect(alliance(question).status).toBe('unknown')
  })
})

describe('which of several', () => {
  it.each([
    ['Which of the two Japanese companies put more into Ampere?', 'nissan'],
    ['Which of the two Japanese groups invested less in Ampere?', 'mitsubishi'],
    ['Lequel des deux groupes japonais a mis le plus gros montant dans Ampère ?', 'nissan'],
    ['who put the largest amount into Ampere', 'nissan'],
  ])('has the greater figure: %s', (question, value) => {
    expect(bareValues(alliance(question))).toEqual([value])
  })

  it.each([
    'Which of the three Japanese groups put more into Ampere?',
    'Which of the two French groups put more into Ampere?',
    'Which of the two Japanese companies put more into Horse?',
    'Which company put more into Ampere?',
  ])('is not told of others, nor of as many as nobody knows: %s', question => {
    expect(alliance(question).status).toBe('unknown')
  })
})

describe('another figure than the one asked about', () => {
  it.each([
    ["L'Alliance exploite-t-elle plus de 30 usines ?", 'no'],
    ['Does the Alliance operate more than 25 plants?', 'yes'],
    ['Did Nissan invest more than 700 million euros in Ampere?', 'no'],
    ['Does Geely own more than 50% of Renault Korea?', 'no'],
    ['Does Horse supply Nissan with more than 10 families of engines?', 'no'],
  ])('is a denial, where it is said of whom and of what: %s', (question, truth) => {
    expect(bareValues(alliance(question))).toEqual([truth])
  })

  it.each([
    // More may have gone elsewhere.
    'Did Nissan invest more than 700 million euros?',
    // More than 2.3 billion may be more than 3 billion.
    'Does The Future Is Neutral have a revenue target of more than 3 billion euros?',
    'Did Renault invest more than 700 million euros in Ampere?',
    'Does Geely own more than 50% of Horse?',
  ])('denies nothing that is left open: %s', question => {
    expect(alliance(question).status).toBe('unknown')
  })
})
