import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, FILMS, gist } from './bases.ts'

/** One question in English and in French; the base that knows. */
const PAIRS: readonly (readonly [folder: string, english: string, french: string])[] = [
  [ALLIANCE, 'Who leads the C-segment SUV?', 'Qui pilote les SUV du segment C ?'],
  [ALLIANCE, 'Who leads B-segment SUVs in Europe?', 'Qui pilote les SUV du segment B en Europe ?'],
  [ALLIANCE, 'Who leads autonomous driving in China?', 'Qui pilote la conduite autonome en Chine ?'],
  [ALLIANCE, 'Who leads plug-in hybrids?', 'Qui pilote les hybrides rechargeables ?'],
  [ALLIANCE, 'Which technologies does Nissan lead?', 'Quelles technologies Nissan pilote-t-il ?'],
  [ALLIANCE, 'Who supplies Nissan?', 'Qui fournit Nissan ?'],
  [ALLIANCE, 'Who invested in Ampere?', 'Qui a investi dans Ampère ?'],
  [ALLIANCE, 'How much did Nissan invest in Ampere?', 'Combien Nissan a-t-il investi dans Ampère ?'],
  [ALLIANCE, 'Did Nissan invest in Ampere?', 'Nissan a-t-il investi dans Ampère ?'],
  [ALLIANCE, 'Who owns Renault Korea Motor?', 'Qui détient Renault Korea Motor ?'],
  [ALLIANCE, 'Who created Horse?', 'Qui a créé Horse ?'],
  [ALLIANCE, 'What is Horse?', "Qu'est-ce que Horse ?"],
  [ALLIANCE, 'What is a mother vehicle?', "Qu'est-ce qu'un véhicule mère ?"],
  [ALLIANCE, 'Who is the CEO of Renault?', 'Qui est le directeur général de Renault ?'],
  [ALLIANCE, 'Who is the boss of Nissan?', 'Qui est le patron de Nissan ?'],
  [ALLIANCE, 'How many people does the Alliance employ?', "Combien de personnes l'Alliance emploie-t-elle ?"],
  [ALLIANCE, 'How many plants does the Alliance have?', "Combien d'usines l'Alliance a-t-elle ?"],
  [ALLIANCE, 'Which companies make up the Alliance?', "Quelles entreprises composent l'Alliance ?"],
  [ALLIANCE, 'What replaces the Micra?', "Qu'est-ce qui remplace la Micra ?"],
  [ALLIANCE, 'Who collaborates with Geely?', 'Qui collabore avec Geely ?'],
  [ALLIANCE, 'Who triggered the crisis of the Alliance?', "Qui a déclenché la crise de l'Alliance ?"],
  [ALLIANCE, 'Who created the company that supplies Nissan?', "Qui a créé l'entreprise qui fournit Nissan ?"],
  [
    ALLIANCE,
    'Who is the boss of the company that invested 600 million in Ampere?',
    "Qui est le patron de l'entreprise qui a investi 600 millions dans Ampère ?",
  ],
  [
    ALLIANCE,
    'How much did Nissan and Mitsubishi invest in Ampere in total?',
    'Combien Nissan et Mitsubishi ont-ils investi au total dans Ampère ?',
  ],
  [FILMS, 'Who directs Copper Tide?', 'Qui réalise Marée de cuivre ?'],
  [FILMS, 'Which films did Ilse Marrowby direct?', 'Quels films Ilse Marrowby a-t-elle réalisés ?'],
  [FILMS, 'What is the budget of Copper Tide?', 'Quel est le budget de Marée de cuivre ?'],
  [FILMS, 'How much did The Salt Lantern take?', 'Combien La Lanterne de sel a-t-elle rapporté ?'],
  [FILMS, 'When did Copper Tide come out in Valmora?', 'Quand Marée de cuivre est-elle sortie en Valmora ?'],
  [FILMS, 'Who heads Brunelac?', 'Qui dirige Brunelac ?'],
  [
    FILMS,
    'Is Copper Tide a sequel to The Salt Lantern?',
    'Marée de cuivre est-elle une suite de La Lanterne de sel ?',
  ],
]

describe('a question in the other language', () => {
  it.each(PAIRS)('gets the same facts in %s: %s %s', (folder, english, french) => {
    const { ask } = askable(folder)
    const [first, then] = [ask(english), ask(french)]
    expect(first.status).toBe('answered')
    expect(gist(then)).toEqual(gist(first))
    expect([first.language, then.language]).toEqual(['en', 'fr'])
  })

  it('is answered in the language asked for', () => {
    const { ask } = askable(ALLIANCE)
    const french = ask('Who created Horse?', { language: 'fr' })
    expect(french.language).toBe('fr')
    expect(french.answer).toContain('a créé')
    expect(gist(french)).toEqual(gist(ask('Who created Horse?')))
  })
})

/** Ways to ask for one thing. */
const PARAPHRASES: readonly (readonly [string, ...string[]])[] = [
  [
    'Who leads the C-segment SUV?',
    'Which company leads the C-segment SUV?',
    'Who is the leader of the C-segment SUV?',
    'C-segment SUV leader',
    'leader C-segment SUV',
    'By whom is the C-segment SUV led?',
  ],
  ['Who invested in Ampere?', 'Which companies invested in Ampere?', 'Who has put money into Ampere?'],
  ['Who created Horse?', 'By whom was Horse created?', 'Which company created Horse?'],
  ['Qui a créé Horse ?', 'Par qui Horse a-t-il été créé ?', 'Quelle entreprise a créé Horse ?'],
  [
    'Qui détient Renault Korea Motor ?',
    'Qui possède Renault Korea Motor ?',
    'À qui appartient Renault Korea Motor ?',
  ],
]

describe('a paraphrase', () => {
  it.each(PARAPHRASES.flatMap(([first, ...others]) => others.map(other => [other, first])))(
    'gets the same facts: %s is %s',
    (other, first) => {
      const { ask } = askable(ALLIANCE)
      expect(ask(first!).status).toBe('answered')
      expect(gist(ask(other!))).toEqual(gist(ask(first!)))
    },
  )
})

/** A misspelt name, the question that it stands in, and the one that was meant. */
const MISSPELT: readonly (readonly [folder: string, written: string, asked: string, meant: string])[] = [
  [ALLIANCE, 'Nisan', 'Who supplies Nisan?', 'Who supplies Nissan?'],
  [ALLIANCE, 'Nissna', 'Qui fournit Nissna ?', 'Qui fournit Nissan ?'],
  [ALLIANCE, 'Mitsubshi', 'Who supplies Mitsubshi?', 'Who supplies Mitsubishi?'],
  [ALLIANCE, 'Mistubishi', 'Qui fournit Mistubishi ?', 'Qui fournit Mitsubishi ?'],
  [ALLIANCE, 'Amprere', 'Who invested in Amprere?', 'Who invested in Ampere?'],
  [ALLIANCE, 'Gelly', 'Who collaborates with Gelly?', 'Who collaborates with Geely?'],
  [ALLIANCE, 'Renualt', 'Who is the CEO of Renualt?', 'Who is the CEO of Renault?'],
  [ALLIANCE, 'autonomus', 'Who leads autonomus driving in China?', 'Who leads autonomous driving in China?'],
  [ALLIANCE, 'Uchda', 'Who is Uchda?', 'Who is Uchida?'],
  [FILMS, 'Coper', 'Who directs Coper Tide?', 'Who directs Copper Tide?'],
  [FILMS, 'Brunelca', 'Qui dirige Brunelca ?', 'Qui dirige Brunelac ?'],
]

describe('a misspelt name', () => {
  it.each(MISSPELT)('is corrected and reported in %s: %s', (folder, written, asked, meant) => {
    const { ask } = askable(folder)
    const answer = ask(asked)
    expect(answer.status).toBe('answered')
    expect(gist(answer)).toEqual(gist(ask(meant)))
    expect(answer.corrections.map(({ from }) => from.toLowerCase())).toEqual([written.toLowerCase()])
    expect(ask(meant).corrections).toEqual([])
  })

  it('is left alone where it is too short or too far from any other', () => {
    const { ask } = askable(ALLIANCE)
    for (const question of ['Who supplies Nsn?', 'Who supplies Nezzun?']) {
      const answer = ask(question)
      expect(answer.status).toBe('unknown')
      expect(answer.unplaced).toHaveLength(1)
    }
  })
})
