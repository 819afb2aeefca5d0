import { describe, expect, it } from 'vitest'
import { open } from '../../src/index.ts'
import { ALLIANCE } from './bases.ts'

const base = open({ kb: ALLIANCE })
const namesOf = (question: string) => base.ask(question).values.flatMap(({ id }) => id ?? [])

describe('others than somebody', () => {
  it.each([
    ['who they are', 'Which other customers than Nissan does Horse have?'],
    ['whether there are any', 'Does Horse have customers other than Nissan?'],
    ['whether there are any, in French', "Horse a-t-il d'autres clients que Nissan ?"],
    ['a noun alone', 'autres clients de Horse que Nissan'],
    ['an addition', 'Quel autre client de Horse est cité, en plus de Nissan ?'],
  ])('are told without them: %s', (_, question) => {
    expect(namesOf(question)).toEqual(['mitsubishi'])
  })

  it('are none where nobody else is known', () => {
    expect(base.ask('Does Ampere have investors other than Nissan and Mitsubishi?').status).toBe('unknown')
  })

  it('are not those of another figure', () => {
    expect(base.ask('Does Horse have more customers than Ampere?').status).not.toBe('answered')
  })
})
