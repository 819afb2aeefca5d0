import { describe, expect, it } from 'vitest'
import { open } from '../../src/index.ts'
import { ALLIANCE } from './bases.ts'

const base = open({ kb: ALLIANCE })
const RELAUNCH = 'When was the report on the relaunch of joint projects published?'

describe('when a text was published', () => {
  it.each([
    ['a verb', RELAUNCH],
    ['a noun', 'publication date of the article on the relaunch of joint projects'],
    ['what was reported', 'When was the relaunch of the joint projects reported?'],
    ['French', "De quand date l'article sur la relance des projets communs ?"],
  ])('is the date of the source of what it states, by %s', (_, question) => {
    expect(base.ask(question).values.map(({ date }) => date)).toEqual(['2023-12-06'])
  })

  it('is not told before it was', () => {
    expect(base.ask(RELAUNCH, { asOf: '2023-06' }).status).toBe('unknown')
  })

  it.each([
    ['texts of several dates', 'When was the report on Nissan published?'],
    ['what is no text', 'When was the Ambition 2030 plan published?'],
  ])('is refused of %s', (_, question) => {
    expect(base.ask(question).status).toBe('unknown')
  })

  it('is not asked for where the text only says when something is', () => {
    const { values } = base.ask('When, according to the report, will de Meo name the partners?')
    expect(values.map(({ date }) => date)).toEqual(['2024-40'])
  })
})
