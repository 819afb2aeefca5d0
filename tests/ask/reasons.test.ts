import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('why somebody is so', () => {
  it.each([
    ['in words of its own', 'why does Uchida have a freer hand?'],
    [
      'in words that together are a verb for something else',
      'Pourquoi Uchida a-t-il les mains plus libres ?',
    ],
    ['with what else it concerns', 'Pourquoi Uchida a-t-il les mains plus libres chez Nissan ?'],
  ])('is told %s', (_, question) => {
    expect(factIds(ask(question))).toEqual(['uchida-freer-hand-at-nissan'])
  })

  it.each([
    ['of another whom the fact names', 'Why does Renault have a freer hand?'],
    ['of another, in French', 'Pourquoi Renault est-il plus libre ?'],
    ['of something else that is so', "why were Uchida's opponents so angry with Renault?"],
    ['of who does it, by words taken apart', 'Which company lends a hand to Renault?'],
  ])('is not told by what is said %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })

  it('is no name', () => {
    expect(ask('comment s’appellent les adversaires de Uchida chez Nissan ?').status).toBe('unknown')
  })
})
