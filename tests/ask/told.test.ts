import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('whose opinion is asked', () => {
  it.each([
    'Does Senard believe that the crisis is over?',
    'Senard croit-il que la crise est finie ?',
    'For Senard, is the crisis of the Alliance over?',
    "Pour Senard, la crise de l'Alliance est-elle finie ?",
    "In Senard's view, is the crisis of the Alliance over?",
    "By Senard's own account, is the crisis of the Alliance over?",
  ])('limits the facts to what he says: %s', question => {
    expect(bareValues(ask(question))).toEqual(['yes'])
    expect(factIds(ask(question))).toEqual(['alliance-crisis-belongs-to-the-past'])
  })

  it.each([
    'Did Ghosn say the crisis is over?',
    'Ghosn croit-il que la crise est finie ?',
    "In Ghosn's view, is the crisis of the Alliance over?",
  ])('is not that of somebody else: %s', question => {
    expect(ask(question).status).toBe('unknown')
  })
})
