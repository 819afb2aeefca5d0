import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('what a verb is done to', () => {
  it.each([
    'Will Ampere build the Micra?',
    'Will Ampere produce the Micra?',
    'Did Ampere develop the Micra?',
    'Ampère va-t-il construire la Micra ?',
    'Who produces the Micra?',
  ])('is not what a fact only names beside it: %s', question => {
    expect(ask(question).status).toBe('unknown')
  })

  it.each([
    ['Will Ampere develop a Nissan city car?', ['planned']],
    ['Ampere fabriquera-t-il le SUV de Mitsubishi ?', ['planned']],
    ['Is it confirmed that Ampere will build the Micra replacement?', ['planned']],
    ['Who leads the connected car?', ['nissan', 'renault']],
  ])('is what a fact does it to, or something wider: %s', (question, values) => {
    expect(bareValues(ask(question)).toSorted()).toEqual(values)
  })
})
