import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a single letter', () => {
  it.each([
    ['before a consonant that nothing is elided before', 'Who leads D SUVs?', 'D'],
    ['that a hyphen joins to a name', 'Who leads A-SUVs?', 'A'],
    ['that a hyphen joins to the name before', 'Who leads SUV-A?', 'A'],
    ['that would be an article of nothing', 'leader SUV a', 'a'],
  ])('is no closed word: %s', (_, question, letter) => {
    expect(ask(question).unplaced).toEqual([letter])
  })

  it.each([
    ["d'SUV, whose apostrophe is written", "Qui est leader d'SUV du segment B ?"],
    ["d'Europe, before a vowel", "Qui pilote les SUV d'Europe du segment B ?"],
    ['d europe, whose apostrophe was left out', 'Qui pilote les SUV d europe du segment B ?'],
    ['a-t-il, in a chain of hyphens', 'Nissan a-t-il une technologie hybride ?'],
    ['a, before what is put between quotation marks', 'What is a "mother vehicle"?'],
  ])('is one where it can stand: %s', (_, question) => {
    expect(ask(question).unplaced).toEqual([])
  })
})
