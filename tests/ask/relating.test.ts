import { describe, expect, it } from 'vitest'
import { roleValues } from '../../src/model/knowledge-base.ts'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask, base } = askable(ALLIANCE)

/** The facts in some role of which each of some terms stands. */
const holding = (...ids: string[]) =>
  base.kb.facts
    .filter(fact => {
      const roles = [...(base.kb.kinds.get(fact.kind)?.roles.keys() ?? [])]
      return ids.every(id => roles.some(role => roleValues(fact, role).includes(id)))
    })
    .map(({ id }) => id)

describe('what joins two', () => {
  it.each([
    ['What is the relationship between Renault and Volvo AB?', 'renault', 'volvo-ab'],
    ["What's the link between Volvo AB and Renault?", 'renault', 'volvo-ab'],
    ['quel lien entre Volvo AB et Renault ?', 'renault', 'volvo-ab'],
    ['How are Toyota and Stellantis related?', 'toyota', 'stellantis'],
    ['link between Uchida and de Meo?', 'makoto-uchida', 'luca-de-meo'],
  ])('are the facts in which both have a role: %s', (question, one, other) => {
    const expected = holding(one, other)
    expect(expected.length).toBeGreaterThan(0)
    expect(factIds(ask(question)).toSorted()).toEqual(expected.toSorted())
  })

  it('leaves out facts of more than the two, where others are of them alone', () => {
    const found = factIds(ask('Quelle est la relation entre Renault et Geely ?'))
    expect(found).toContain('renault-works-with-geely')
    expect(holding('renault', 'geely', 'aramco')).toContain('renault-geely-aramco-joint-venture')
    expect(found).not.toContain('renault-geely-aramco-joint-venture')
  })

  it('is what they do with each other, where facts of both are many', () => {
    const found = ask('What is the relationship between Renault and Nissan?')
    expect(factIds(found)).toContain('renault-nissan-limited-partnership')
    expect(factIds(found).length).toBeLessThan(holding('renault', 'nissan').length)
  })

  it.each([
    ['Is Renault linked to Geely?', ['yes']],
    ['Nissan est-il lié à Ampere ?', ['yes']],
    ['Is Toyota linked to Renault?', []],
    ['What is the relationship between Toyota and Renault?', []],
    ['Was the relationship between Renault and Nissan stormy?', []],
    ['Are the ties between Renault and Nissan settled?', []],
    ['Who links Renault and Nissan?', []],
  ])('is said to be there, or not told: %s', (question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })
})
