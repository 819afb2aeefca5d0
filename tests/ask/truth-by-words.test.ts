import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)
const truths = (question: string) => ask(question).values.flatMap(({ truth }) => truth ?? [])

describe('whether something is so, by the words of facts', () => {
  it.each([
    'was Nissan planning to join the Geely-Aramco venture?',
    'Did Nissan plan to join the venture of Geely and Aramco?',
  ])('is denied by a status that denies the one asked for: %s', question => {
    expect(truths(question)).toEqual(['no'])
    expect(factIds(ask(question))).toEqual(['nissan-refuses-geely-aramco-joint-venture'])
  })

  it.each([
    ['Les accords de Renault et Nissan ont-ils été formalisés ?', 'alliance-firm-agreements-not-formalised'],
    ['Un dirigeant de Nissan a-t-il réagi aux fuites ?', 'managers-silent-on-leaks'],
    ['Can Nissan progress alone in Europe?', 'uchida-nissan-could-not-progress-alone-in-europe'],
    ['Could Nissan progress in Europe on its own?', 'uchida-nissan-could-not-progress-alone-in-europe'],
  ])('is denied where the text of a fact denies it: %s', (question, fact) => {
    expect(truths(question)).toEqual(['no'])
    expect(factIds(ask(question))).toEqual([fact])
  })

  it.each([
    ["Is it true that Nissan won't share e-Power?", ['yes']],
    ["Is it official that Nissan won't share e-Power?", ['no']],
    ["Isn't it official that Nissan will share e-Power?", []],
    ["Is it official that Nissan won't invest in Ampere?", []],
    ["Is it true that Renault won't share e-Power?", []],
    ['Nissan partagera-t-il sa technologie e-Power ?', ['no']],
  ])('is so of a denial where what is denied is refused: %s', (question, expected) => {
    expect(truths(question)).toEqual(expected)
  })

  it.each([
    ['Did a manager or a spokesperson react to the leaks?', ['no']],
    ['Did a manager or a shareholder react to the leaks?', []],
  ])('is so of neither of two where it is so of none: %s', (question, expected) => {
    expect(truths(question)).toEqual(expected)
  })

  it('is none of a word that, denied, is a stance, by what that word names as a noun', () => {
    expect(truths("Des dirigeants ont-ils commenté les fuites d'avril 2023 ?")).toEqual(['no'])
  })

  it.each([
    ["Was Nissan's moderate contribution to Ampere confirmed?", ['no']],
    ["Was Nissan's contribution to Ampere confirmed?", []],
  ])('is not confirmed of what was only possible, in its own words: %s', (question, expected) => {
    expect(truths(question)).toEqual(expected)
  })

  it.each([
    'Les accords fermes étaient-ils signés en avril 2023 ?',
    'Les accords ont-ils été signés au premier trimestre 2023 ?',
  ])('is denied of a time at which it was still planned: %s', question => {
    expect(truths(question)).toEqual(['no'])
  })

  it.each([
    ["Is Nissan's refusal to join the Geely/Aramco venture official?", ['no']],
    ["Is Geely's refusal to join Nissan's venture official?", []],
    ["L'investissement de Nissan dans Ampère est-il officiel ?", []],
  ])(
    'is confirmed, or not, of whose it is; of what is told as a plain fact nothing says it: %s',
    (question, expected) => {
      expect(truths(question)).toEqual(expected)
    },
  )

  it.each([
    ["Is Horse Renault's creation?", ['yes']],
    ["Is Renault Horse's creation?", []],
    ["Did the Ghosn crisis hurt Nissan's image?", ['yes']],
    ["Did the Nissan crisis hurt Ghosn's image?", []],
    ['Have Renault, Nissan and Mitsubishi agreed to the leader-follower principles?', ['yes']],
    ['Have Renault, Nissan and Geely agreed to the leader-follower principles?', []],
  ])('gives those who act the roles that what marks them tells: %s', (question, expected) => {
    expect(truths(question)).toEqual(expected)
  })

  it.each([
    ['Is the Alliance a partnership?', ['yes']],
    ['Is the Alliance a company?', []],
    ['Is Nissan a Japanese group?', ['yes']],
    ['Les véhicules sœurs sont-ils des voitures follower ?', ['yes']],
    ['Les véhicules sœurs sont-ils des voitures leader ?', []],
    ['Is Ampere software?', []],
  ])('is what the words say that it is, not what only limits these: %s', (question, expected) => {
    expect(truths(question)).toEqual(expected)
  })

  it.each([
    ['Will the three manufacturers join forces on vehicles?', ['planned']],
    ['Will the four manufacturers join forces on vehicles?', []],
    ['Les membres ont-ils approuvé le système leader-follower ?', ['yes']],
    ['Les membres ont-ils approuvé le système Horse ?', []],
  ])('takes how many they are, or what they are of it, for all who do it: %s', (question, expected) => {
    expect(truths(question)).toEqual(expected)
  })

  it.each([
    ['Will Nissan share its combustion know-how with Geely and Aramco?', ['no']],
    ['Will Nissan share its platforms with Geely and Aramco?', []],
    ['Did Nissan share its combustion know-how?', []],
    ['Will the partnership between Nissan and Renault be severely limited?', ['planned']],
    ['Are the terms of the partnership between Nissan and Renault final?', ['no']],
  ])('is denied by what a text says of it, not of something else: %s', (question, expected) => {
    expect(truths(question)).toEqual(expected)
  })

  it('finds whose something is behind it', () => {
    const question =
      'Nissan pourra-t-il compter sur les plateformes Renault pour ses utilitaires en Europe après 2027 ?'
    expect(truths(question)).toEqual(['yes'])
  })

  it('is not asked where a noun asks how often', () => {
    const { values } = ask('Tous les combien les deux patrons rencontrent-ils Renault ?')
    expect(values.map(({ label }) => label)).toEqual(['tous les deux mois ou deux fois par mois'])
  })

  it.each([
    ['Does Renault plan to join the venture of Geely and Aramco?', 'the refusal is of somebody else'],
    ['Could Nissan progress in Europe?', 'what it could not do alone it may do with others'],
    ['Could Mitsubishi progress alone in Europe?', 'the text denies it of others'],
    ['Will Nissan stop the partnership?', 'what has ended is not what is like it in other words'],
    ['Has Nissan planned to stop the partnership?', 'what is planned is not what has ended'],
    ['Les accords de Renault et Geely ont-ils été formalisés ?', 'the text denies it of others'],
    [
      'La fin de l’Alliance à la Ghosn est-elle un divorce ?',
      'what somebody wants to show is not so for that',
    ],
    ['Does Horse plan to join Nissan?', 'the places of the two are turned round'],
  ])('stays open: %s (%s)', question => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('an office', () => {
  it('is held by whom a fact of an office says, not by whom others meet', () => {
    expect(ask('Is Makoto Uchida the boss of Renault?').facts.map(({ id }) => id)).toEqual([
      'de-meo-ceo-of-renault-dec-2023',
    ])
    expect(ask('Is Makoto Uchida the boss of Nissan?').status).toBe('answered')
  })
})

describe('what lies ahead', () => {
  it.each([
    ['a word for the future', 'Will Nissan lead autonomous driving?', 'Yes, as planned'],
    ['the form of a verb', 'Nissan pilotera-t-il la conduite autonome ?', "Oui, c'est prévu"],
    ['the words of a fact', 'Will the two plants produce for Renault and Nissan?', 'Yes, as planned'],
  ])('is a yes where it is planned and asked for by %s', (_, question, label) => {
    expect(ask(question).values.map(value => value.label)).toEqual([label])
  })

  it.each([
    ['is only expected', 'Will a chemical manufacturer join The Future is Neutral?'],
    ['is not asked for as such', 'Does Nissan lead autonomous driving?'],
  ])('is no more than planned where it %s', (_, question) => {
    expect(ask(question).values.map(value => value.label)).toEqual(['Planned'])
  })
})
