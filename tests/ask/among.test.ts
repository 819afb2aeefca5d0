import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, FILMS } from './bases.ts'

describe('those named before a question', () => {
  it.each([
    ['Renault vs Nissan: who leads software?', ['renault']],
    ['Renault or Nissan: who leads solid-state batteries?', ['nissan']],
    ['Between Renault and Nissan, who leads software?', ['renault']],
    ['Which of Renault and Nissan leads software?', ['renault']],
    ['Qui de Renault ou de Nissan pilote les logiciels ?', ['renault']],
    ['Of Nissan and Mitsubishi, who invested more in Ampere?', ['nissan']],
  ])('are those among whom it asks: %s', (question, values) => {
    expect(bareValues(askable(ALLIANCE).ask(question))).toEqual(values)
  })

  it('are no others than those that facts name', () => {
    expect(askable(ALLIANCE).ask('Nissan or Mitsubishi: who leads software?').status).toBe('unknown')
    expect(askable(FILMS).ask('Ilse Marrowby or nobody: who directs Copper Tide?').status).toBe('unknown')
  })
})
