import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('the only fact that holds every word of a question', () => {
  it.each([
    [
      'What caused the years of tension between the French and Japanese manufacturers?',
      'years-of-tensions-french-japanese-manufacturers',
    ],
    [
      'Nissan vans on Renault platforms after 2027: which market?',
      'nissan-keeps-renault-lcv-platforms-beyond-2027',
    ],
    ["Under which president did the Alliance's crisis start?", 'ghosn-triggered-alliance-crisis'],
    ['Comment Senard décrit-il la crise traversée trois ans plus tôt ?', 'alliance-crisis-three-years-ago'],
  ])('tells what is asked: %s', (question, fact) => {
    expect(factIds(ask(question))).toContain(fact)
  })

  it('tells a figure by itself, where that is asked for', () => {
    const { values } = ask('combien de familles de moteurs et de boîtes Nissan prendra chez Horse ?')
    expect(values.map(({ label }) => label)).toEqual(['6'])
  })

  it('tells what was so at the time that is asked about, though it was superseded later', () => {
    const question = 'Sous quel angle Nissan envisageait-il de contribuer à Ampere au printemps 2023 ?'
    expect(factIds(ask(question))).toEqual(['nissan-considers-moderate-contribution-to-ampere'])
  })

  it.each([
    ['turns its roles round', 'How much money has Ampère put into Mitsubishi?'],
    ['gives a figure of several together', 'What percentage of Renault vehicles are on common platforms?'],
    ['gives a number where names are asked for', 'Which factories will Horse build for Nissan?'],
    [
      'is only aimed for',
      'What operating margin did The Future Is Neutral achieve at the end of the decade?',
    ],
    ['has nobody with a name', 'Which chemical company will join The Future Is Neutral?'],
    ['has no day', 'When did Luca de Meo become CEO of Renault?'],
    ['may hold few words by chance', 'Who leads flying cars?'],
  ])('tells nothing where it %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('somebody without a name', () => {
  it.each([
    "What's the name of the chemical group joining the recycling project?",
    "Comment s'appelle l'industriel de la chimie qui va participer au recyclage ?",
  ])('is none of those named beside him: %s', question => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('all of something', () => {
  it.each([
    ['Does the Alliance cover all major markets?', 'alliance-covers-all-major-markets'],
    [
      'Will leader-follower be extended to all key technologies?',
      'leader-follower-extended-to-key-technologies',
    ],
  ])('is so where a fact says all: %s', (question, fact) => {
    expect(factIds(ask(question))).toEqual([fact])
  })

  it('is not so for what is only some', () => {
    expect(ask('Will Nissan lead all electric powertrains?').values.map(({ label }) => label)).toEqual(['No'])
  })
})

describe('a word of another language', () => {
  it('is looked for in the texts of that language', () => {
    expect(factIds(ask('when were the accords fermes first expected?'))).toEqual([
      'alliance-firm-agreements-due',
    ])
  })

  it('is not read where the own language has it', () => {
    expect(ask('which pain does Nissan sell?').status).toBe('unknown')
  })
})
