import { describe, expect, it } from 'vitest'
import { open } from '../../src/index.ts'
import { ALLIANCE } from './bases.ts'

const base = open({ kb: ALLIANCE })
const valuesOf = (question: string) => base.ask(question).values.map(value => value.id ?? value.value)

describe('what a question only describes', () => {
  it.each([
    ['by a participle', 'What margin does the entity created during the conversion of Flins aim for?', 10],
    ['by a participle, in French', "Quelle marge vise l'entité née pendant la reconversion de Flins ?", 10],
    ['by who leads it', 'How much did the company run by Takao Kato invest in Ampere?', 200000000],
    ['by what it is', 'How much did Nissan invest in the entity that specialises in software?', 600000000],
  ])('is found first: %s', (_, question, value) => {
    expect(valuesOf(question)).toEqual([value])
  })

  it('gives the facts that describe it too', () => {
    const { facts } = base.ask('Which truck specialist works with the group run by Luca de Meo?')
    expect(facts.map(({ id }) => id)).toEqual([
      'de-meo-ceo-of-renault-dec-2023',
      'renault-volvo-ab-partnership-electric-lcv',
    ])
  })

  it.each([
    ['nothing is so described', 'How much did the company run by Carlos Tavares invest in Ampere?'],
    ['a word leaves somebody out', 'Who created the company that supplies Nissan except Renault?'],
  ])('leaves the question without an answer where %s', (_, question) => {
    expect(base.ask(question).status).not.toBe('answered')
  })
})

describe('a clause on what has no name', () => {
  it.each([
    ['in English', 'Who are the partners in the joint venture that Nissan does not want to join?'],
    ['in French', 'Avec qui Renault monte-t-il la coentreprise dont Nissan ne veut pas ?'],
  ])('tells which of them is meant, where another fact says so of those whom it joins: %s', (_, question) => {
    expect(base.ask(question).answer).toMatch(/Geely.*Aramco/)
  })

  it.each([
    ['who does not join it', 'Avec qui Renault monte-t-il la coentreprise dont Mitsubishi ne veut pas ?'],
    ['the opposite', 'Avec qui Renault monte-t-il la coentreprise que Nissan veut rejoindre ?'],
  ])('leaves the question without an answer where it says %s', (_, question) => {
    expect(base.ask(question).status).not.toBe('answered')
  })
})

describe('a clause of time', () => {
  it.each([
    ['behind a question', 'Who was president of the Alliance when the crisis broke out?'],
    ['in French', "Qui présidait l'Alliance quand la crise a éclaté ?"],
  ])('is answered first: %s', (_, question) => {
    const { values, facts } = base.ask(question)
    expect(values.map(({ id }) => id)).toEqual(['carlos-ghosn'])
    expect(facts.map(({ id }) => id)).toEqual([
      'ghosn-triggered-alliance-crisis',
      'ghosn-was-president-of-alliance',
    ])
  })

  it.each([
    ['nothing tells when', 'Who was president of the Alliance when Horse was created?'],
    ['nobody was so then', 'Who was president of Nissan when the crisis broke out?'],
  ])('leaves the question without an answer where %s', (_, question) => {
    expect(base.ask(question).status).toBe('unknown')
  })
})
