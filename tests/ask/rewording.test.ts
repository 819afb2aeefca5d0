import { describe, expect, it } from 'vitest'
import { open } from '../../src/index.ts'
import { ALLIANCE } from './bases.ts'

const base = open({ kb: ALLIANCE })
const factsOf = (question: string) => base.ask(question).facts.map(({ id }) => id)

describe('a question that is put in other words', () => {
  it.each([
    [
      'by a time that stands first',
      'year the first cracks in the Alliance appeared',
      'first-creaks-in-alliance-2018',
    ],
    [
      'within a whole',
      'Who in the Alliance leads autonomous driving in China?',
      'nissan-leads-autonomous-driving-china',
    ],
    [
      'within what its subject is part of',
      'What does Mitsubishi lead in the Alliance?',
      'mitsubishi-leads-phev-c-d',
    ],
    ['within it, in French', "que pilote Mitsubishi au sein de l'Alliance ?", 'mitsubishi-leads-phev-c-d'],
    [
      'for what belongs to who does it',
      'Until when will Nissan vans use Renault platforms?',
      'nissan-keeps-renault-lcv-platforms-beyond-2027',
    ],
    [
      'by what a definition calls somebody',
      'What is Renault developing with the Swedish truck specialist?',
      'renault-develops-electric-lcv-with-volvo-ab',
    ],
    [
      'by what a definition calls somebody, in French',
      'Le pétrolier saoudien est en coentreprise avec qui ?',
      'renault-geely-aramco-joint-venture',
    ],
    [
      'for which of two something is',
      'Is Aramco an oil company or a carmaker?',
      'aramco-is-a-saudi-oil-giant',
    ],
    [
      'for which of two, without a verb',
      'e-Power: hybrid or fully electric?',
      'e-power-is-nissan-hybrid-technology',
    ],
    ['of a topic', 'Horse: who is the co-owner?', 'geely-co-owns-horse'],
    ['of a topic, behind a greeting', 'Hello, Horse: who is the co-owner, please?', 'geely-co-owns-horse'],
    ['of a topic, in French', 'Horse : qui en est copropriétaire ?', 'geely-co-owns-horse'],
    [
      'for the least',
      'minimum operating margin of The Future is Neutral',
      'the-future-is-neutral-operating-margin-target',
    ],
    [
      'for what something is within another',
      'What is a mother vehicle in the leader-follower system?',
      'mother-vehicle-is-leader-car',
    ],
    [
      'for the day from which it is so',
      'When does the C-SUV renewal led by Nissan start?',
      'nissan-leads-c-suv',
    ],
    [
      'of all that a whole is made of, counted',
      'How many people do the three carmakers employ?',
      'alliance-headcount-2022',
    ],
    [
      'of all that a whole is made of, by their names',
      'How many plants do Renault, Nissan and Mitsubishi have?',
      'alliance-plants-2022',
    ],
    [
      'of the people of a whole',
      'Where did the bosses of the three carmakers meet in December 2023?',
      'renault-meets-japanese-bosses-in-paris',
    ],
    ['whether somebody does it to anything', 'Does Mitsubishi lead anything?', 'mitsubishi-leads-phev-c-d'],
    ['whether something is done', 'Are the capital ties settled?', 'alliance-capital-ties-settled'],
  ])('is answered %s', (_, question, fact) => {
    expect(factsOf(question)).toEqual([fact])
  })

  it.each([
    [
      'two nouns',
      'The Future is Neutral: revenue and margin targets',
      ['the-future-is-neutral-operating-margin-target', 'the-future-is-neutral-revenue-target'],
    ],
    [
      'two questions',
      'Who leads B-SUVs in Europe and who leads C-SUVs?',
      ['nissan-leads-c-suv', 'renault-leads-b-suv-europe'],
    ],
    [
      'two questions, a pronoun in the second',
      'How many plants does the Alliance have and how many people does it employ?',
      ['alliance-headcount-2022', 'alliance-plants-2022'],
    ],
    [
      'two questions, each of its own time',
      'What does Mitsubishi lead and how much did it invest in Ampere?',
      ['mitsubishi-invested-200-million-in-ampere', 'mitsubishi-leads-phev-c-d'],
    ],
    [
      'two questions in French, a pronoun behind the verb',
      "Combien d'usines l'Alliance a-t-elle et combien de personnes emploie-t-elle ?",
      ['alliance-headcount-2022', 'alliance-plants-2022'],
    ],
  ])('is answered of both: %s', (_, question, facts) => {
    expect(factsOf(question).sort()).toEqual(facts)
  })

  it('is answered of neither where one has no answer', () => {
    expect(factsOf('Who leads C-SUVs and who leads B-SUVs in China?')).toEqual([])
    expect(factsOf('What are the revenue and headcount of The Future is Neutral?')).toEqual([])
  })

  it.each([
    ['what somebody is in a whole', "What is Renault's role in the Alliance?"],
    ['what a whole gets', 'How much did Nissan invest in the Alliance?'],
    ['whose thing does it, where no fact has both', "Whose platforms do Mitsubishi's vans use?"],
    ['which of two something is, where no definition has either', 'Is Horse an oil company or a bank?'],
    ['with whom, where several are called so', 'Who leads plug-in hybrids with the Japanese manufacturer?'],
  ])('is not answered: %s', (_, question) => {
    expect(base.ask(question).status).toBe('unknown')
  })

  it('is answered of the one and of the other', () => {
    expect(factsOf('SUV renewals: which segment goes to Nissan and which to Renault?').sort()).toEqual([
      'nissan-leads-c-suv',
      'renault-leads-b-suv-europe',
    ])
  })

  it('is answered of each of two', () => {
    const { values } = base.ask('Nissan and Mitsubishi: how much each in Ampere?')
    expect(values.map(({ value }) => value).sort()).toEqual([200000000, 600000000])
  })

  it.each([
    ['of another office', 'Who is the CEO of the Alliance?'],
    ['of one part alone', 'How much did the Alliance invest in Ampere?'],
    ['that no fact tells', 'year the Alliance was founded'],
    ['of somebody who does nothing of the kind', 'Does Toyota lead anything?'],
    ['of some of those that a whole is made of', 'How many people do two of the three carmakers employ?'],
    ['of something that has no first day', 'When did the operating margin of The Future is Neutral start?'],
  ])('is refused where the words left out say something: %s', (_, question) => {
    expect(base.ask(question).status).toBe('unknown')
  })
})

describe('which of two', () => {
  it.each([
    ['is told by its word', 'Is the use of common platforms expected to go up or down?', 'go up'],
    [
      'is told where the other is not so',
      "Is Nissan's stake in The Future is Neutral decided or only considered?",
      'considered',
    ],
  ])('%s', (_, question, label) => {
    expect(base.ask(question).values.map(value => value.label.toLowerCase())).toEqual([label])
  })

  it('is told by what denies one', () => {
    expect(factsOf('Are the firm agreements formalised or still pending?')).toEqual([
      'alliance-firm-agreements-not-formalised',
    ])
    expect(base.ask('Are the firm agreements formalised or still pending?').answer).not.toMatch(/^Yes/)
  })

  it('is left open where both share nothing', () => {
    expect(base.ask('Is the share of platforms set to rise or fall?').status).toBe('unknown')
  })

  it('is left open where one names somebody unknown', () => {
    expect(base.ask('Is Kato the boss of Gaduguk or of Mitsubishi?').status).not.toBe('answered')
  })
})

describe('whether something is so', () => {
  it.each([
    ['what is only set below another thing', 'Are the capital ties still at issue?'],
    ['“have” before a participle', 'Have the partners quarrelled?'],
    ['a verb whose object stands nowhere', 'Have the three carmakers merged?'],
    ['a verb whose preposition stands nowhere', 'Is the Alliance falling?'],
    ['the opposite of what no fact has in its own words', 'Will the revenue of The Future is Neutral fall?'],
  ])('is not told by %s', (_, question) => {
    expect(base.ask(question).status).toBe('unknown')
  })

  it.each([
    ['whether it falls', 'Is the share of common platforms going to fall?'],
    ['whether it is open', 'Is the question of the capital ties still open?'],
    ['in French', 'La part des plateformes communes va-t-elle baisser ?'],
  ])('is denied by what says the opposite: %s', (_, question) => {
    expect(base.ask(question).values.map(({ truth }) => truth)).toEqual(['no'])
  })
})
