import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, FILMS, factIds, GEOGRAPHY } from './bases.ts'

const { ask } = askable(ALLIANCE)
const films = askable(FILMS)
const answered = (question: string) => {
  const { status, values } = ask(question)
  return status === 'answered' ? values.map(({ label }) => label) : undefined
}

describe('a fact that holds the words of a question', () => {
  it.each([
    ['where others do it, in its own words', 'Do followers develop the sister vehicles?'],
    ['where it is done by others', 'Are the followers supported by the leader?'],
    ['where another is the cause', 'Was the crisis triggered by Nissan?'],
    ['where who is named only says so', 'Did Senard end the crisis?'],
    ['where it is an office that has ended', 'Did the crisis end in 2018?'],
    ['where its figure is of several together', 'Do 60% of Renault vehicles use Alliance platforms?'],
    ['where it is on the other side of a time', 'Were the agreements planned for after the summer?'],
    ['where it has not what is quoted', 'De Meo a-t-il parlé de « mode projet » ?'],
    ['of two words of wide meaning', 'Did de Meo call it a project mode?'],
    ['of what nobody says', 'Is Mitsubishi in charge of anything?'],
    ['of another who has the name within his', 'Does Geely hold 34% of Renault?'],
  ])('does not bear it out %s', (_, question) => {
    expect(answered(question)).toBeUndefined()
  })

  it.each([
    ['Does the leader company develop the sister vehicles?', 'leader-company-develops-sister-vehicles'],
    ['Did Ghosn trigger the crisis?', 'ghosn-triggered-alliance-crisis'],
    ['Did Uchida defeat his internal adversaries?', 'uchida-defeated-internal-adversaries'],
  ])('bears it out of those who do it: %s', (question, fact) => {
    expect(answered(question)).toBeDefined()
    expect(factIds(ask(question))).toContain(fact)
  })
})

describe('an answer', () => {
  it.each([
    ['of a list that no fact gives', 'which technologies are confirmed?'],
    ['of all but those who did it', 'which companies other than Geely invested in Horse?'],
    ['of a place that does nothing', 'what country leads autonomous driving?'],
    ['of things beside those asked for', 'what engines does Nissan buy from Horse?'],
    ['of things of another class', 'which cars will Horse build?'],
    ['of what was so when somebody spoke of it', 'quand Senard a-t-il dit que la crise était du passé ?'],
    ['of a meeting that has been held', 'quand aura lieu la prochaine réunion ?'],
    ['besides what nobody tells', 'what else did Renault create?'],
    ['of so many a year, taken as a total', 'how many pieces in total will Horse supply to Nissan?'],
    ['of another rank', "premier président de l'Alliance"],
    ['of who leads something among a group, for who leads it', 'who is the leader of the Alliance?'],
    ['of what came of a plan that is asked for', 'Were the agreements first expected in Q1 2023?'],
    ['by a source that no fact names', 'Did sources say Nissan would invest 600 million?'],
    ['of those who have a share, for what it is', "what is Renault's share in Nissan?"],
  ])('is none %s', (_, question) => {
    expect(answered(question)).toBeUndefined()
  })

  it('names the one of two that it is, whatever of them the question is about', () => {
    expect(answered('Is Kato head of Mitsubishi or Nissan?')).toEqual(['Mitsubishi'])
    expect(answered('Kato dirige-t-il Mitsubishi ou Nissan ?')).toEqual(['Mitsubishi'])
    expect(answered('Does Horse supply engines or gearboxes?')).toEqual(['gearbox', 'engine'])
  })

  it('is what facts say where yes, no or perhaps would not tell it', () => {
    const considers = ['Nissan considers becoming a shareholder of The Future Is Neutral.']
    for (const question of [
      'Has Nissan bought a stake in The Future is Neutral?',
      "Is Nissan's stake in The Future is Neutral confirmed or just considered?",
    ])
      expect(answered(question)).toEqual(considers)
    expect(answered('Has Nissan not invested in Ampere?')).toEqual([
      'Nissan put EUR 600 million into Ampere.',
    ])
    expect(answered("Didn't Nissan invest in Ampere?")).toEqual(['Yes'])
  })

  it('is that it is planned where nobody vouches for it, or only for that it should be so', () => {
    expect(answered('Is it confirmed that Ampere will build the Micra replacement?')).toEqual(['Planned'])
    expect(answered('Is it certain that leader-follower will save 40%?')).toEqual(['Planned'])
    expect(answered('Is it confirmed that Nissan leads the C-segment SUV?')).toEqual(['Yes'])
  })

  it('says nothing of what is written in capitals and is no pronoun', () => {
    expect(ask('Does Nissan use Renault platforms for vans in the US?').unplaced).toEqual(['US'])
    expect(ask('TELL US WHO LEADS AUTONOMOUS DRIVING').status).toBe('answered')
  })

  it('lists what is of a type where all of it is known, and only there', () => {
    expect(films.ask('list the films').status).toBe('unknown')
    expect(askable(GEOGRAPHY).ask('list the states').values).toHaveLength(51)
  })
})
