import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues } from './bases.ts'

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

describe('what somebody said about something', () => {
  it.each([
    ['What did de Meo say about synergies?', 'luca-de-meo', 'synerg'],
    ['Que dit de Meo du passé ?', 'luca-de-meo', 'past|last ten years'],
  ])('are the facts told by them that hold it: %s', (question, id, word) => {
    const expected = base.kb.facts.filter(
      ({ id: fact, statement }) =>
        told('attributedTo', id).includes(fact) && new RegExp(word).test(statement?.en ?? ''),
    )
    const { facts } = ask(question)
    expect(expected.length).toBeGreaterThan(1)
    const found = facts.map(fact => fact.id)
    expect(found).toEqual(expect.arrayContaining(expected.map(fact => fact.id)))
    expect(found.filter(fact => !told('attributedTo', id).includes(fact))).toEqual([])
    expect(found.length).toBeLessThan(told('attributedTo', id).length)
  })

  it.each([
    ['of what they say nothing about', 'What did Senard say about batteries?'],
    ['of what another says', 'What did Uchida say about synergies?'],
  ])('is not told %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('whether somebody denies it', () => {
  it.each([
    ['Did Uchida say Nissan could not progress alone in Europe?', ['yes']],
    ['Is it true that Nissan could not progress alone in Europe?', ['yes']],
    ['Could Nissan progress alone in Europe?', ['no']],
    ['Is it true that Renault could not progress alone in Europe?', []],
    ['Is it true that Nissan could not progress alone in Japan?', []],
    ['Is it confirmed that Nissan could not progress alone in Europe?', []],
  ])('is a yes where the fact denies it, too: %s', (question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })
})
