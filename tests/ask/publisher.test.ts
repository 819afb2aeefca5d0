import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('who published a text', () => {
  it.each([
    ['which news agency published the article on leader-follower?'],
    ['Which agency is the report on the mother vehicle credited to?'],
    ['Quelle agence de presse signe l’article sur le leader-follower ?'],
    ['Quelle agence a diffusé la dépêche sur le véhicule mère ?'],
  ])('is told by what it states: %s', question => {
    expect(bareValues(ask(question))).toEqual(['belga'])
  })

  it.each([
    ['the text names no publisher', 'Which agency published the article on Ambition 2030?'],
    ['several texts state it', 'Quelle agence a publié l’article sur Nissan ?'],
    ['the publisher is no such firm', 'Which carmaker published the report on the mother vehicle?'],
    ['no text is meant', 'Who signed the agreement on leader-follower?'],
  ])('is left open where %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})
