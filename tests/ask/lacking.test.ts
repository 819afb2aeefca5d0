import { describe, expect, it } from 'vitest'
import { LEFT_OUT } from '../../src/ask/answer.ts'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a question of which a fact lacks a word or two', () => {
  it.each([
    [
      'Which brand runs the next generation of small SUVs of the B-segment in Europe?',
      'renault-leads-b-suv-europe',
    ],
    [
      'À qui revient le rôle de pilote des batteries à électrolyte solide ?',
      'nissan-leader-solid-state-batteries',
    ],
  ])('is answered where these say little beside the others: %s', (question, fact) => {
    expect(factIds(ask(question))).toEqual([fact])
  })

  it('tells which words were left out', () => {
    const { readings } = ask(
      "Which news outlet relayed the insiders' account of Nissan's strategy in spring 2023?",
    )
    const left = readings.flatMap(({ words }) => words.filter(({ as }) => as === LEFT_OUT))
    expect(left.map(({ text }) => text)).toEqual(['account'])
  })

  it('is answered by a fact that lacks none, if there is one', () => {
    const question = 'Who said that the proportion of cars on Alliance platforms would keep growing?'
    expect(factIds(ask(question))).toEqual(['alliance-platform-share-to-rise-further'])
  })

  it.each([
    [
      'Which country grants kei cars a special tax regime for free?',
      'a word behind a preposition is a limit',
    ],
    ["What brought the brands' ties closer?", 'what is done by what is asked for is needed'],
    ['Who first invested in Ampere?', 'too little is left'],
    ['Selon qui la part des plateformes va-t-elle baisser ?', 'it says the opposite'],
    ['La plupart des SUV du segment B en Europe, qui les pilote ?', 'most is not all'],
  ])('is refused: %s (%s)', question => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('what was so before something happened', () => {
  it('is what its source says that there was before', () => {
    const question = 'Avant la rationalisation, combien de variantes de plateformes B en Amérique latine ?'
    expect(bareValues(ask(question))).toEqual(['4 count'])
  })

  it('is not what came of it', () => {
    expect(ask('What existed before the reconversion of Flins?').status).toBe('unknown')
  })
})

describe('what does something', () => {
  it('is asked for by “what” and a verb, rather than what comes of it', () => {
    expect(bareValues(ask('What has strengthened the ties between the brands?'))).toEqual(['electrification'])
  })
})
