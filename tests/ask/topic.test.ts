import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a text in which nothing asks', () => {
  it.each([
    ['wariness of Nissan towards Geely over Horse', ['nissan-wary-of-geely-on-horse']],
    ["relance des projets communs de l'Alliance", ['alliance-relaunches-joint-projects']],
    [
      'Nissan vans platforms Europe',
      [
        'nissan-keeps-renault-lcv-platforms-beyond-2027',
        'nissan-uses-renault-lcv-know-how-and-platforms-dec-2023',
      ],
    ],
  ])('is answered by the facts that hold every word of it: %s', (question, facts) => {
    expect(factIds(ask(question)).sort()).toEqual(facts)
  })

  it.each([
    ['whom another does it to', 'méfiance de Geely envers Nissan au sujet de Horse'],
    ['somebody who does something else', 'factory Geely supplies working Geely'],
    ['a number that no fact has', 'number of vans on Nissan platforms in Europe'],
    ['a name that no fact has', 'name of the chemical company joining The Future is Neutral'],
    ['a stake that is only spoken of', 'Renault shareholding Nissan'],
    ['a choice', "l'Alliance : projets communs ou tensions"],
  ])('is not answered where it names %s', (_, question) => {
    expect(ask(question).status).not.toBe('answered')
  })
})
