import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, copyOf, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('what something is called', () => {
  it.each([
    ["What is Nissan's hybrid technology called?", 'e-power'],
    ['What is the small city car with a special tax regime called?', 'kei-car'],
    ["Comment s'appelle l'entité chargée de l'économie circulaire ?", 'the-future-is-neutral'],
  ])('is what the definition that has its words is of: %s', (question, expected) => {
    expect(bareValues(ask(question))).toEqual([expected])
  })

  it.each([
    "What is Renault's hybrid technology called?",
    'What is the large city car with a special tax regime called?',
  ])('is not known where no definition has them: %s', question => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('a name of two things', () => {
  it('is told what each of them is', () => {
    const folder = copyOf(ALLIANCE)
    const file = join(folder, 'terms', 'programmes.yaml')
    const named = readFileSync(file, 'utf8').replaceAll(
      /(Alliance|Ambition) 2030 strategy/g,
      '$&, coming roadmap',
    )
    writeFileSync(file, named)
    expect(factIds(askable(folder).ask('What is the coming roadmap?'))).toEqual([
      'alliance-2030-is-expansion-plan',
      'ambition-2030-nissan-plan',
    ])
  })
})
