import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('a pronoun', () => {
  it.each([
    ["qu'est-il arrivé à la Micra ?"],
    ['Que manquait-il entre les partenaires ?'],
    ["Que s'est-il passé ?"],
  ])('of a verb that has no subject stands for nothing: %s', question => {
    expect(ask(question).unplaced).not.toContain('il')
  })

  it.each([
    ['Who is its boss?', 'its'],
    ['How much did it invest in Ampere?', 'it'],
    ['When will it announce them?', 'it'],
    ['Qui est son patron ?', 'son'],
    ["Quand l'annoncera-t-elle ?", 'elle'],
    ['Combien a-t-il investi dans Ampere ?', 'il'],
  ])('for nothing that the question names is what it lacks: %s', (question, pronoun) => {
    const answer = ask(question)
    expect(answer.status).toBe('unknown')
    expect(answer.unplaced).toContain(pronoun)
    expect(answer.answer).toMatch(new RegExp(`[“«]\\s?${pronoun}\\s?[”»]`))
  })

  it.each([
    ['Nissan a-t-il investi dans Ampere ?', ['yes']],
    ['Horse, who created it?', ['renault']],
    ['Is it certain that Nissan will take a stake in The Future is Neutral?', ['no']],
    ['In how many of its plants will Nissan use engines from Horse?', ['12 count']],
    ["Qui n'entend pas partager son savoir-faire thermique ?", ['nissan']],
  ])('stands for what is named before it, behind it, or asked for: %s', (question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })
})
