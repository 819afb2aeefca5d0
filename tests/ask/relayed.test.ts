import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask, base } = askable(ALLIANCE)

const via = (id: string, ...words: string[]) =>
  base.kb.facts
    .filter(fact => fact.via === id && words.every(word => fact.statement?.en?.includes(word)))
    .map(fact => fact.id)

describe('through whom facts came', () => {
  it.each([
    ["Which news agency reported Nissan's search for new partners?", []],
    ["Which news agency broke the story of Nissan's search for new partners?", []],
    ['Quelle agence de presse a révélé les intentions de Nissan ?', []],
    ['Which agency spoke of a limited partnership?', ['limited partnership']],
    ['Quelle agence a parlé du partenariat sur le cloud ?', ['cloud', 'partnership']],
  ])('is told, where all words are in such facts: %s', (question, words) => {
    const answer = ask(question)
    expect(bareValues(answer)).toEqual(['reuters'])
    const [told, expected] = [factIds(answer), via('reuters', ...words)]
    expect(expected.length).toBeGreaterThan(0)
    if (words.length > 0) expect(told).toEqual(expect.arrayContaining(expected))
    expect(told.filter(id => !via('reuters').includes(id))).toEqual([])
  })

  it.each([
    ['of what came otherwise', "Which news agency reported Nissan's investment in Ampere?"],
    ['of somebody of whom nothing came so', "Which news agency reported Mitsubishi's plans?"],
    ['of who published a text', "Quelle agence a publié l'article sur Nissan ?"],
    ['of nothing', 'Which news agency says so?'],
  ])('is not told: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })

  it('is who says it, and not the one behind the word of saying', () => {
    expect(bareValues(ask('Which plan did Uchida mention?'))).not.toEqual([])
    expect(ask('Which news agency reported Nissan?').values.map(({ id }) => id)).not.toContain('nissan')
  })
})

describe('a preposition before what is asked for', () => {
  it.each([
    ['Pour quels segments Mitsubishi mène-t-il les hybrides rechargeables ?', ['c-segment', 'd-segment']],
    ['For which cars does Nissan use Renault platforms in Europe?', []],
  ])('marks what is of a type that the verb gives to it: %s', (question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })
})
