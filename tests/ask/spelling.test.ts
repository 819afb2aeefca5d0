import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable } from './bases.ts'

const { ask } = askable(ALLIANCE)
const mended = (question: string) => ask(question).corrections

describe('a word of five letters', () => {
  it.each([
    ['Who laeds autonomous driving in China?', 'laeds', 'leads'],
    ['In how manny plants will Horse supply Nissan?', 'manny', 'many'],
    ['Who hedas Nissan?', 'hedas', 'head'],
  ])('is mended where letters are swapped or doubled: %s', (question, from, to) => {
    expect(mended(question)).toEqual([{ from, to }])
  })

  it.each(['Which angle does Ampere lead?', 'Who craks in the Alliance?', 'Who lands in China?'])(
    'is left where another letter would be needed: %s',
    question => {
      expect(mended(question)).toEqual([])
    },
  )
})

describe('a word in which one letter is another', () => {
  it.each([
    ['Who leads the electrec vehicles in Europe?', 'electrec', 'electric'],
    ['Which plarform do Renault and Nissan share?', 'plarform', 'platform'],
    ['Quelle technolagie Nissan dirige-t-il ?', 'technolagie', 'technologie'],
  ])('is mended where it sounds alike or lies beside the right key: %s', (question, from, to) => {
    expect(mended(question)).toEqual([{ from, to }])
  })

  it.each([
    'Which technology does Nissan want to protect?',
    'Is the brand banking on Ampere?',
    'What defect does the Micra have?',
  ])('is left where it may be another word: %s', question => {
    expect(mended(question)).toEqual([])
    expect(ask(question).status).not.toBe('answered')
  })
})

describe('a word that nothing knows', () => {
  it.each([
    ['Who leeds autonomous driving in China?', 'leeds', 'leads'],
    ['How mny plants does the Alliance have?', 'mny', 'many'],
    ['Qui dirrige Mitsubishi Motors ?', 'dirrige', 'diriger'],
    ["Combin d'usines l'Alliance a-t-elle ?", 'Combin', 'combien'],
  ])('is taken for one that it is a slip of where that has an answer: %s', (question, from, to) => {
    expect(mended(question)).toEqual([{ from, to }])
    expect(ask(question).status).toBe('answered')
  })

  it.each([
    'Why has Volvo quitté the partnership with Renault?',
    'Who will exprt Horse engines?',
    'Who leads the paint of Renault?',
  ])('is left where the other says nothing, or finds no fact: %s', question => {
    expect(ask(question).status).not.toBe('answered')
  })

  it('is cut where it lost an apostrophe', () => {
    const { corrections, facts } = ask('qui soccupe de larchitecture électrique ?')
    expect(corrections.slice(0, 2)).toEqual([
      { from: 'soccupe', to: "s'occupe" },
      { from: 'larchitecture', to: "l'architecture" },
    ])
    expect(facts).not.toEqual([])
    expect(facts).toEqual(ask("qui s'occupe de l'architecture électrique ?").facts)
  })
})
