import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable } from './bases.ts'

const { ask, base } = askable(ALLIANCE)

const told = (key: 'attributedTo' | 'via', id: string) =>
  base.kb.facts.filter(fact => [fact[key] ?? []].flat().includes(id)).map(fact => fact.id)

describe('what somebody said', () => {
  it.each([
    ['What did Luca de Meo say?', 'attributed-to:luca-de-meo', told('attributedTo', 'luca-de-meo')],
    ['Que dit Makoto Uchida ?', 'attributed-to:makoto-uchida', told('attributedTo', 'makoto-uchida')],
    ['What did Reuters report?', 'via:reuters', told('via', 'reuters')],
  ])('is all that is told by them: %s', (question, query, expected) => {
    const { queries, facts, answer, values } = ask(question)
    expect(queries).toEqual([query])
    expect(expected.length).toBeGreaterThan(1)
    expect(facts.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
    expect(values).toHaveLength(expected.length)
    expect(values.filter(({ label }) => !answer.includes(label))).toEqual([])
  })

  it.each([
    ['who has said nothing', 'What did Carlos Ghosn say?'],
    ['too much to read', 'What did the Alliance say?'],
    ['what is to be said', 'What will Uchida say?'],
    ['what is said of something else', 'What did Senard say about Horse?'],
  ])('is not: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})
