import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a description', () => {
  it.each([
    [
      "What is the operating margin target of Renault's circular economy entity?",
      'the-future-is-neutral-operating-margin-target',
    ],
    [
      "Quelle marge opérationnelle pour l'entité d'économie circulaire de Renault ?",
      'the-future-is-neutral-operating-margin-target',
    ],
    ['Who co-owns the engine entity created by Renault?', 'geely-co-owns-horse'],
    ["What is Renault's circular economy entity?", 'the-future-is-neutral-circular-economy-entity'],
  ])('stands for the one thing that its definition fits: %s', (question, fact) => {
    expect(factIds(ask(question))).toContain(fact)
  })

  it('is not read as what it describes where that is asked for', () => {
    expect(bareValues(ask('What is the circular economy entity called?'))).toEqual(['the-future-is-neutral'])
    expect(bareValues(ask('What country is the Swedish truck maker from?'))).toEqual(['sweden'])
  })

  it.each([
    "What is the operating margin target of Nissan's circular economy entity?",
    "What is Nissan's circular economy entity?",
  ])('is left alone where it fits nothing: %s', question => {
    expect(ask(question).status).not.toBe('answered')
  })
})
