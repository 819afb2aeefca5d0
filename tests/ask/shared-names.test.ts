import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable } from './bases.ts'

const { ask } = askable(ALLIANCE)
const segmentsOf = (question: string) =>
  ask(question).queries.map(query =>
    [...query.matchAll(/segment:(\w-segment)/g)].map(([, id]) => id).sort((a, b) => a!.localeCompare(b!)),
  )

describe('names that share a part', () => {
  it.each([
    ['behind both', 'Who leads plug-in hybrids of the C and D segments?'],
    ['in front of both', 'Qui mène les hybrides rechargeables des segments C et D ?'],
    ['with a slash between', 'Who leads plug-in hybrids in the C/D segment?'],
    ['that nobody writes, since all of the type have it', 'Who leads C and D plug-in hybrids?'],
    ['that nobody writes, at the end', 'Hybrides rechargeables C/D : qui les mène ?'],
    ['that nobody writes, at the start', 'C/D plug-in hybrids: who leads them?'],
  ])('are each read in full: %s', (_, question) => {
    expect(segmentsOf(question)).toEqual([['c-segment', 'd-segment']])
  })

  it('are none where the one beside it names nothing', () => {
    expect(ask('Who leads C and X plug-in hybrids?').unplaced).toContain('X')
  })

  it('are none where one letter stands alone', () => {
    expect(ask('Who leads D plug-in hybrids?').unplaced).toEqual(['D'])
  })
})
