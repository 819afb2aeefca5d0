import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('facts that hold the words of a question and are of something else', () => {
  it.each([
    ['of whose crisis is over', 'Did Senard say that the Alliance is over?'],
    ['of whose crisis has ended', 'Did Senard say the Alliance has ended?'],
    ['of a refusal in other words', 'Which companies are not part of the Alliance?'],
    ['with a word of denial for something else', 'Which companies is Nissan not working with?'],
    ['the same in French', 'Avec quelles entreprises Nissan ne travaille-t-il pas ?'],
    ['of an announcement about it', 'Was The Future Is Neutral presented in 2023?'],
    ['of vans, where cars are asked about', 'Will Nissan use Renault platforms for cars after 2027?'],
    ['of where it was created', "L'usine de Flins a-t-elle été créée par Renault ?"],
    ['of a time, where somebody has missed one', 'Did the Alliance miss its deadline for the agreements?'],
    ['of two things together, of which one is asked about', 'How many engines will Horse produce per year?'],
    ['of sums, where something is counted', 'Who has the most stakes?'],
    ['of an aim that might be kept', 'Did Renault keep its promise?'],
    ['of an aim that may be kept', 'Does Renault keep its promise?'],
    ['of an aim that might be reached', 'Has the Alliance hit its target?'],
    ['of an office, where a word looks like another', 'Did Carlos Ghosn resign in 2018?'],
  ])('are no answer: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })

  it.each([
    ['is over, of what is over', 'Did Senard say that the crisis is over?', ['yes']],
    ['a class, named by itself', 'Is the share of cars on Alliance platforms going to rise?', ['planned']],
    ['by whom something was created', 'Was The Future Is Neutral created by Renault?', ['yes']],
    ['a sum that is the largest', 'Who invested the most in Ampere?', ['nissan']],
  ])('are one where they are not: %s', (_, question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })

  it('tells what somebody considers, and not perhaps, where it is asked what they are', () => {
    const answer = ask('Is Nissan a shareholder of The Future Is Neutral?')
    expect(factIds(answer)).toEqual(['nissan-considers-stake-in-the-future-is-neutral'])
    expect(answer.values.some(({ truth }) => truth !== undefined)).toBe(false)
  })

  it.each(['Que fera Mitsubishi avec Ampere ?', 'What will Mitsubishi do with Ampere?'])(
    'tells what lies ahead, and not what was done: %s',
    question => {
      expect(factIds(ask(question))).toEqual(['ampere-entrusted-with-mitsubishi-electric-suv'])
    },
  )

  it('tells what somebody does somewhere by what they do', () => {
    const answer = ask('Que fait Nissan au Japon ?')
    expect(factIds(answer)).toEqual(['nissan-mitsubishi-kei-car-by-leader-follower'])
  })
})
