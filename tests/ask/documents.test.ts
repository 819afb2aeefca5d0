import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, FILMS, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a noun for the text itself', () => {
  it.each([
    'Who leads autonomous driving in the 2020 report?',
    'According to the May 2020 article, who leads autonomous driving?',
    'D’après la dépêche de mai 2020, qui pilote la conduite autonome ?',
  ])('with its date limits the facts to what texts of that date state: %s', question => {
    const answer = ask(question)
    expect(bareValues(answer)).toEqual(['nissan'])
    expect(new Set(answer.facts.map(({ source }) => source))).toEqual(new Set(['belga-2020-05-27']))
  })

  it('of a date at which no text appeared leaves the question without an answer', () => {
    const answer = ask('who leads autonomous driving in the 2019 report')
    expect(answer).toMatchObject({ status: 'unknown', unplaced: ['in the 2019 report'] })
  })

  it('is what a verb is about behind a genitive, which limits nothing', () => {
    expect(ask('which company is left out of the April 2023 article?').status).toBe('unknown')
  })

  it('limits nothing where it stands alone', () => {
    expect(factIds(ask('According to the article, who leads C-segment SUV?'))).toEqual(['nissan-leads-c-suv'])
  })

  it('with the name of its publisher stands for what that one says', () => {
    const answer = ask('selon la dépêche Belga, qui pilote les SUV du segment C ?')
    expect(factIds(answer)).toEqual(['nissan-leads-c-suv'])
    expect(answer.queries.join(' ')).toContain('belga')
  })

  it('is a word of the language, for any knowledge base', () => {
    const { ask: askFilms } = askable(FILMS)
    expect(askFilms('who directs Copper Tide according to the 2021 article').status).toBe('answered')
    expect(askFilms('who directs Copper Tide according to the 2012 article').status).toBe('unknown')
  })
})
