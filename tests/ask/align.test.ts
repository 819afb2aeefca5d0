import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a question in the words of a statement', () => {
  it.each([
    ['Who is a Saudi oil giant?', ['aramco'], 'aramco-is-a-saudi-oil-giant'],
    ['Nissan is wary of which company where Horse is concerned?', ['geely'], 'nissan-wary-of-geely-on-horse'],
    [
      'Makoto Uchida has defeated his adversaries inside which company?',
      ['nissan'],
      'uchida-defeated-internal-adversaries',
    ],
    ['Qui est un géant saoudien du pétrole ?', ['aramco'], 'aramco-is-a-saudi-oil-giant'],
  ])('is answered by what stands in the gap: %s', (question, values, fact) => {
    const answer = ask(question)
    expect(bareValues(answer)).toEqual(values)
    expect(factIds(answer)).toEqual([fact])
  })

  it.each([
    ['Is Aramco a Saudi oil giant?', 'yes'],
    ['Will Mitsubishi entrust its future electric SUV to Ampere?', 'planned'],
    ['Est-ce que Horse est une entité dédiée au moteur thermique ?', 'yes'],
  ])('is affirmed as far as the fact holds: %s', (question, truth) => {
    expect(bareValues(ask(question))).toEqual([truth])
  })

  it.each([
    ['Is Geely a Saudi oil giant?', 'another name'],
    ['Will Nissan entrust its future electric SUV to Ampere?', 'another subject'],
    ['Has the Alliance lost all great ambition?', 'the statement only asks whether it has'],
    ["Quand l'Alliance exploite-t-elle 29 usines ?", 'a word that asks is none of the statement'],
    ["Que a investi 600 millions d'euros ?", 'its form asks for an object'],
  ])('is refused where the statement says something else: %s (%s)', question => {
    expect(ask(question).status).not.toBe('answered')
  })

  it('is read in no time, however often a word stands in it', () => {
    const again = Array.from({ length: 12 }, () => 'Renault, Nissan and Mitsubishi').join(' and ')
    expect(ask(`Is it true that ${again} trust ${again}?`).status).not.toBe('answered')
  })
})
