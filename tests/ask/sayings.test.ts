import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('what somebody said', () => {
  it.each([
    ['What did Luca de Meo say?', 'attributed-to:luca-de-meo', 8],
    ['Que dit Makoto Uchida ?', 'attributed-to:makoto-uchida', 3],
    ['What did Reuters report?', 'via:reuters', 9],
  ])('is all that is told by them: %s', (question, query, count) => {
    const { queries, facts, answer, values } = ask(question)
    expect(queries).toEqual([query])
    expect([facts, values].map(({ length }) => length)).toEqual([count, count])
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
