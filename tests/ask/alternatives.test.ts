import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('which of two things it is', () => {
  it('is told by the words of the facts that meet all else', () => {
    const answer = ask('La faiblesse de Nissan dans la voiture connectée est-elle grave ou légère ?')
    expect(answer.values.map(({ label }) => label)).toEqual(['légère'])
    expect(factIds(answer)).toContain('nissan-slight-weakness-connected-cars')
  })

  it.each([
    ['Is the weakness of Nissan in connected cars slight or connected?', 'both are met'],
    ['Is the weakness of Renault in connected cars slight or grave?', 'no fact meets the rest'],
    ['Is the weakness of Nissan in connected cars not slight or grave?', 'a word of denial'],
    [
      'Did any Nissan or Mitsubishi spokesperson comment on the leaks of 2023?',
      'those who act are told by roles',
    ],
  ])('is refused: %s (%s)', question => {
    expect(ask(question).status).toBe('unknown')
  })
})
