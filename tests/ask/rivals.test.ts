import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('whether somebody has what only one can have', () => {
  it.each([
    ['Does Renault lead solid-state batteries?', 'nissan-leader-solid-state-batteries'],
    ['Mitsubishi pilote-t-il la conduite autonome ?', 'nissan-leader-autonomous-driving'],
    ['Does Mitsubishi lead connected cars in China?', 'nissan-leads-connected-car-china'],
    ['Is Mitsubishi in charge of software?', 'renault-responsible-for-software-and-computing-power'],
    ['Is Luca de Meo president of the Alliance?', 'senard-president-of-alliance'],
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
    ['Was Makoto Uchida the boss of Renault?', 'the fact tells of now'],
    ['Will Makoto Uchida become the boss of Renault?', 'the fact tells of now'],
    ['Could Makoto Uchida be the boss of Renault?', 'the fact tells of now'],
    ['Is Senard president of Nissan?', 'no fact tells of that office there'],
  ])('stays open: %s (%s)', question => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('whether something has a figure of which there is one', () => {
  it.each([
    ['Does Geely own half of Renault Korea?', 'geely-owns-34-percent-of-renault-korea'],
    ["Nissan a-t-il investi 500 millions d'euros dans Ampere ?", 'nissan-invested-600-million-in-ampere'],
    ['Does the Alliance have 35 plants?', 'alliance-plants-2022'],
  ])('is denied by the fact that gives it another: %s', (question, fact) => {
    const answer = ask(question)
    expect(answer.values.map(({ truth }) => truth)).toEqual(['no'])
    expect(factIds(answer)).toEqual([fact])
  })

  it.each([
    ['Did the Alliance employ 300,000 people?', 'the fact tells of now'],
    ['Will the Alliance have 35 plants?', 'the fact tells of now'],
    ['Did the three members of the Alliance invest in Ampere?', 'the number is no amount'],
    ['Does the Alliance have 12 plants in Latin America?', 'the fact is of the whole world'],
    ['Does The Future is Neutral aim for an operating margin of 15 %?', 'the figure is a bound'],
    ['Will Horse supply Nissan with 10 families of engines?', 'Horse may supply others as well'],
  ])('stays open: %s (%s)', question => {
    expect(ask(question).status).toBe('unknown')
  })
})
