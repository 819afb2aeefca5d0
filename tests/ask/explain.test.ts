import { describe, expect, it } from 'vitest'
import { createAsker } from '../../src/ask/index.ts'
import { openBase } from '../../src/opening.ts'
import { ALLIANCE } from './bases.ts'

const { kb, index } = openBase(ALLIANCE)
const asker = createAsker(kb, index)
const ask = (question: string) => asker(question, { today: '2026-01-01', explain: true })

describe('the explanation of a question', () => {
  it('says what each word was taken for, and what else it may be', () => {
    const { words } = ask('who leads the C-segment SUV').explanation!
    expect(words.map(({ text, as }) => [text, as])).toEqual([
      ['who', 'asks: who'],
      ['leads', 'kind:leadership'],
      ['the', 'nothing'],
      ['C segment SUV', 'segment:c-suv'],
    ])
    expect(words[1]!.also).toContain('kind:role')
  })

  it('lists readings from the cheapest, with the one that was answered', () => {
    const { readings } = ask('How much did Nissan invest in Ampere?').explanation!
    expect(readings.map(({ cost }) => cost)).toEqual(
      readings.map(({ cost }) => cost).toSorted((a, b) => a - b),
    )
    const answered = readings.filter(({ verdict }) => verdict === 'answered')
    expect(answered.map(({ queries }) => queries)).toEqual([
      ['kind:investment target:ampere investor:nissan'],
    ])
  })

  it('names the reading that no fact answers', () => {
    const answer = ask('who supplies Toyota')
    expect(answer.status).toBe('unknown')
    expect(answer.explanation!.readings.length).toBeGreaterThan(0)
    expect(answer.explanation!.readings.every(({ verdict }) => verdict === 'no fact')).toBe(true)
  })

  it('names a word that nothing knows', () => {
    const { words, readings } = ask('who makes tyres').explanation!
    expect(words.find(({ text }) => text === 'tyres')?.as).toMatch(/unplaced|a word like those of facts/)
    expect(readings).toEqual([])
  })

  it('is left out where nobody asks for it', () => {
    expect(asker('who leads the C-segment SUV', { today: '2026-01-01' })).not.toHaveProperty('explanation')
  })
})
