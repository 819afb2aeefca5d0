import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('what is left out', () => {
  it.each([
    ['of places', 'Apart from Japan, where will the Alliance pursue opportunities?', ['south-east-asia']],
    [
      'of places, behind an article',
      'En dehors du Japon, où l’Alliance poursuivra-t-elle certaines opportunités ?',
      ['south-east-asia'],
    ],
    [
      'where it is none of those found',
      'Where outside Europe does the Alliance have joint projects?',
      ['india', 'south-america'],
    ],
    ['of two makers', 'Except for Renault and Nissan, who leads a technology?', ['mitsubishi']],
    ['of makers', 'À part Nissan, qui a investi dans Ampere ?', ['mitsubishi']],
  ])('is not found %s', (_, question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })

  it.each([
    ['nobody else is known', 'Besides Nissan and Mitsubishi, who invested in Ampere?'],
    ['nobody else is known, in French', 'À part Nissan et Mitsubishi, qui a investi dans Ampere ?'],
    ['nothing is known of it', 'Apart from Italy, where will the Alliance pursue opportunities?'],
    ['it has no name', 'Apart from its hybrid technology, what know-how does Nissan refuse to share?'],
    ['no other place is known', 'Apart from China, where does Nissan lead connected cars?'],
  ])('leaves a question open where %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })

  it('is told apart from two of whom one is meant', () => {
    expect(bareValues(ask('Which of Nissan and Mitsubishi invested more in Ampere?'))).toEqual(['nissan'])
  })
})

describe('who is left out of what somebody seeks', () => {
  it('tells which search is meant', () => {
    expect(factIds(ask('Dans quels domaines Nissan cherche-t-il des partenaires sans Renault ?'))).toEqual([
      'nissan-seeks-technology-partners',
    ])
  })
})
