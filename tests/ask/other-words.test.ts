import { describe, expect, it } from 'vitest'
import { ALLIANCE, askable, bareValues, factIds } from './bases.ts'

const { ask } = askable(ALLIANCE)

describe('what is asked in other words', () => {
  it.each([
    ['a time that stands last', 'first creaks in the Alliance: year?', ['2018']],
    [
      'what somebody expects',
      'Does Senard expect the share of vehicles on Alliance platforms to fall?',
      ['no'],
    ],
    ['which of two somebody expects', 'Does Senard expect the share of platforms to fall or rise?', []],
    [
      'a name that stands first',
      "nom de l'entité de Renault pour l'économie circulaire",
      ['the-future-is-neutral'],
    ],
    ['whether there is any', 'any joint projects in India?', ['yes']],
    ['what stands last', 'Aramco is from which country?', ['saudi-arabia']],
    ['who carried what was told', "which agency carried the leaks on Nissan's strategy", ['reuters']],
    ['whose expression it is', 'whose expression is "project mode"?', ['jean-dominique-senard']],
    [
      'what a limit says',
      'jan 2022 agreement: what does Nissan lead?',
      ['autonomous-driving', 'solid-state-battery'],
    ],
  ])('is answered: %s', (_, question, values) => {
    const answer = ask(question)
    expect(answer.status).toBe('answered')
    expect(bareValues(answer)).toEqual(values)
  })

  it.each([
    ['why, of a cause', 'what were the tensions due to?', 'years-of-tensions-french-japanese-manufacturers'],
    [
      'why, of what somebody would want',
      'Why would Nissan want a stake in The Future is Neutral?',
      'stake-chance-to-meet-european-recycling-rules',
    ],
    ['more than before', 'Why does Uchida have a freer hand than before?', 'uchida-freer-hand-at-nissan'],
    [
      'more than before, in words of one verb',
      "Pourquoi Uchida a-t-il les mains plus libres qu'avant ?",
      'uchida-freer-hand-at-nissan',
    ],
    ['of each', 'For which brands will each Latin American plant build?', 'latam-b-platform-in-two-plants'],
  ])('is told by its fact: %s', (_, question, fact) => {
    expect(factIds(ask(question))).toEqual([fact])
  })

  it.each([
    ['what another expects', 'Does Uchida expect the share of vehicles on Alliance platforms to rise?'],
    ['what is so already, where somebody expects it', 'Does Senard expect the crisis to be over?'],
    ['what is there, where nothing is', 'any joint projects in China?'],
    ['a name that no fact gives', 'name of the factory in South Korea'],
    ['more than before, where nobody says so', 'Does Nissan lead more than before?'],
    ['of each, where nobody says so', 'For whom does each Nissan plant build?'],
    ['who made what, rather than who told it', 'The company behind Horse'],
    ['what another would want', 'Why would Mitsubishi want a stake in The Future is Neutral?'],
    ['of a plan by another', 'What does Mitsubishi lead under the January 2022 agreement?'],
  ])('is not answered: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('what was known before later facts told otherwise', () => {
  it('is told with its date, where what was considered is asked for', () => {
    const answer = ask('From what angle would Nissan contribute to Ampere?')
    expect(factIds(answer)).toEqual(['nissan-considers-moderate-contribution-to-ampere'])
    expect(answer.answer).toMatch(/^April 2023: /)
  })

  it('is told in French, by the form of the verb', () => {
    const answer = ask('Sous quel angle Nissan contribuerait-il à Ampère ?')
    expect(answer.answer).toMatch(/^Avril 2023 : /)
  })

  it.each([
    "Is Nissan's involvement in Ampere known?",
    "Was Nissan's contribution to Ampere confirmed?",
    'Sous quel angle Mitsubishi contribuerait-il à Ampère ?',
  ])('is not told of now, nor as so, nor of another: %s', question => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('of whom a country or a number is said', () => {
  it.each([
    ['Which Japanese car maker leads autonomous driving?', ['nissan']],
    ['Which Saudi oil company is in the joint venture with Renault and Geely?', ['aramco']],
  ])('is one from there: %s', (question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })

  it.each([
    'Which Chinese company leads autonomous driving?',
    'Which company leads Japanese development?',
    'Which Saudi truck company is in the joint venture with Renault and Geely?',
    'Can you name the towns of the two plants building the Latin American platform?',
  ])('is nobody else, and no number for a yes: %s', question => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('what had not been done when it was told', () => {
  it.each([
    ['En décembre 2023, les partenaires de The Future is Neutral étaient-ils déjà annoncés ?', ['no']],
    ['in December 2023, was Nissan going to use Horse engines?', ['planned']],
    ["In December 2023, was Ampere to develop Nissan's city car?", ['planned']],
  ])('is denied of that month only if it is asked as done: %s', (question, values) => {
    expect(bareValues(ask(question))).toEqual(values)
  })
})

describe("somebody's part", () => {
  it.each([
    ['a role', "What is Toyota's role?", ['toyota-uses-stellantis-models-in-europe']],
    ['a role in French', 'Quel est le rôle de Toyota ?', ['toyota-uses-stellantis-models-in-europe']],
    ['what is done', 'What does Toyota do in Europe?', ['toyota-uses-stellantis-models-in-europe']],
    [
      'what is done for one, not by him',
      'What does Ampere do for Mitsubishi?',
      ['ampere-entrusted-with-mitsubishi-electric-suv'],
    ],
    [
      'what is to come',
      'What will Ampere do for Nissan?',
      ['ampere-develops-nissan-electric-city-car', 'ampere-produces-nissan-electric-city-car'],
    ],
    [
      'that of one who only helps',
      "What is the role of the followers' team?",
      ['leader-company-develops-sister-vehicles'],
    ],
  ])('is what the few facts tell in which he acts: %s', (_, question, facts) => {
    expect(factIds(ask(question)).toSorted()).toEqual(facts)
  })

  it.each([
    ['in what no fact tells him to act in', 'What does Geely do in Ampere?'],
    ['by an auxiliary', 'What share of Horse does Geely hold?'],
    ['in what has been done, where it is only planned', 'What did Ampere do for Nissan?'],
    ['of one of whom too much is told', 'What role does Nissan play?'],
    ['where he is left out', 'What role does not Toyota play?'],
    ['of what is to come, where it is so already', 'What will Geely do in Horse?'],
    ['in a bound that no fact can keep', 'What more does Toyota do in Europe?'],
  ])('is not told: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('one alone', () => {
  it.each([
    [
      'of one preposition several',
      'Will the Latin American plants build for Renault and for Nissan?',
      'planned',
    ],
    ['of each', 'Will each of the Latin American plants build for just one brand?', 'no'],
    [
      'by a word that says so itself',
      'Un seul constructeur mène-t-il les groupes propulseurs électriques ?',
      'no',
    ],
    ['where the facts are two', 'Did only one company invest in Ampere?', 'no'],
  ])('is told by two: %s', (_, question, truth) => {
    expect(ask(question).values).toEqual([expect.objectContaining({ truth })])
  })

  it.each([
    ['where facts tell of one', 'Does only one company lead autonomous driving?'],
    ['where one is a number', 'Did one company invest in Ampere?'],
    [
      'where those who do it are of another role',
      'Will the Latin American plants build for Renault by Nissan?',
    ],
  ])('is not told: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('how long before a date something was', () => {
  it.each([
    ['in a unit', 'How many years before January 2022 was the unprecedented crisis?'],
    ['by one who places it', 'How long before January 2022 did Senard place the unprecedented crisis?'],
    ['when he places it', 'When did Senard place the unprecedented crisis?'],
  ])('is told by the fact that says so: %s', (_, question) => {
    expect(factIds(ask(question))).toEqual(['alliance-crisis-three-years-ago'])
  })

  it.each([
    ['before another year', 'How long before December 2023 was the unprecedented crisis?'],
    ['in another unit', 'How many months before January 2022 was the unprecedented crisis?'],
    ['where no fact says how long', 'How long before January 2022 were the first creaks?'],
    ['by another', 'When did Uchida place the unprecedented crisis?'],
    ['where', 'where does Senard place the crisis?'],
  ])('is not told: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('after, who else, and two questions that share their words', () => {
  it.each([
    ['after is at the end of', 'Did de Meo and Uchida joke together after the conference?', ['yes']],
    ['after, in French', 'Avec qui Uchida a-t-il plaisanté après la conférence ?', ['luca-de-meo']],
    ['what asks alone', 'what kind of company is Aramco and from which country', ['saudi-arabia']],
    [
      'another time',
      "Who was the Alliance's president in 2018 and who in January 2022?",
      ['carlos-ghosn', 'jean-dominique-senard'],
    ],
    [
      'another of two names',
      'What does Horse supply to Nissan and what to Mitsubishi?',
      ['combustion-engine', 'engine', 'gearbox'],
    ],
    ['another name', 'Quel constructeur dirige Uchida et lequel Kato ?', ['nissan', 'mitsubishi']],
  ])('are answered: %s', (_, question, values) => {
    expect(bareValues(ask(question)).toSorted()).toEqual(values.toSorted())
  })

  it('names who else besides somebody', () => {
    expect(bareValues(ask('Besides Nissan, who else buys from Horse?'))).toContain('mitsubishi')
  })

  it.each([
    [
      'where it is open in whose place the other stands',
      'How much did Nissan and Mitsubishi invest in Ampere and how much Renault?',
    ],
    ['after what facts do not tell the end of', 'Did de Meo and Uchida joke together after the crisis?'],
    ['after what is not told to be over', 'Did the leaders show tense faces after the negotiations?'],
    ['who else, where nothing tells besides whom', 'who else buys from Horse?'],
    ['what it was', 'What did Makoto Uchida and Luca de Meo joke about after the conference?'],
    ['where one of both has no answer', 'Who leads autonomous driving in China and who in Europe?'],
  ])('are not: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('how something works, how many are meant and whose they are', () => {
  it.each([
    ['how', 'how does leader-follower work?', ['leader-follower-is-a-scheme-of-mother-and-sister-vehicles']],
    [
      'how many',
      "In January 2022, what were Nissan's two areas of leadership?",
      ['nissan-leader-autonomous-driving', 'nissan-leader-solid-state-batteries'],
    ],
    [
      'whose',
      "which carmaker's models does Toyota use in Europe",
      ['toyota-uses-stellantis-models-in-europe'],
    ],
  ])('is told: %s', (_, question, facts) => {
    expect(factIds(ask(question)).toSorted()).toEqual(facts)
  })

  it.each([
    ['how a company works', 'how does Horse work?'],
    ['where it works', 'how does leader-follower work in India?'],
    ['of which there are so many', "Quelle technologie a deux leaders au lieu d'un ?"],
    ['of another number', "In January 2022, what were Nissan's three areas of leadership?"],
    ['of another type', "Which technology's image was sunk?"],
  ])('is not: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('what is exceeded, counted last, stated as it stands, done with each other', () => {
  it.each([
    [
      'what is to be exceeded',
      'What turnover does The Future is Neutral want to exceed?',
      ['the-future-is-neutral-revenue-target'],
    ],
    [
      'the same in French',
      'Quelle marge The Future is Neutral veut-elle dépasser ?',
      ['the-future-is-neutral-operating-margin-target'],
    ],
    ['a number that stands last', 'Alliance plants number', ['alliance-plants-2022']],
    [
      'what facts state as it stands',
      'Who joked with Makoto Uchida at the end of the conference?',
      ['uchida-and-de-meo-joke-together'],
    ],
    [
      'who does it with whom',
      'Will Volvo AB develop electric vans with Renault?',
      ['renault-develops-electric-lcv-with-volvo-ab'],
    ],
    ['with whom somebody owns something', 'Who owns Horse with Renault?', ['geely-co-owns-horse']],
    [
      'how many existed',
      'How many platform variants existed in Latin America?',
      ['renault-nissan-latam-b-platform'],
    ],
    [
      'what is rationalised',
      'Pour quelles marques les plateformes sont-elles rationalisées ?',
      ['renault-nissan-latam-b-platform'],
    ],
  ])('is told: %s', (_, question, facts) => {
    expect(factIds(ask(question))).toEqual(facts)
  })

  it.each([
    ['that is no figure of more', 'What number of plants does the Alliance want to exceed?'],
    ['that somebody does not want to exceed', 'What margin does The Future is Neutral not want to exceed?'],
    ['how many of what has a name', 'Renault number'],
    ['what the facts state otherwise', 'Who joked with Makoto Uchida at the start of the conference?'],
    [
      'who joins a venture with another',
      'Geely veut-il participer à la coentreprise de Renault avec Nissan ?',
    ],
    ['what another does with him', 'Will Volvo AB develop electric vans with Nissan?'],
    ['who owns something with others', 'Who owns Horse with Nissan?'],
  ])('is not: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('what is brought, called, described or asked for in a row', () => {
  it.each([
    [
      'what somebody brings to something',
      'What will a chemical company bring to The Future is Neutral?',
      ['chemical-manufacturer-in-the-future-is-neutral'],
    ],
    [
      'which one so called does it',
      'Quel spécialiste suédois du camion travaille avec Renault ?',
      ['renault-volvo-ab-partnership-electric-lcv'],
    ],
    [
      'how many of them, by their share',
      'How many of the vehicles are built on Alliance platforms?',
      ['sixty-percent-of-vehicles-on-alliance-platforms-dec-2023'],
    ],
    [
      'whether somebody wants what he considers',
      'Does Nissan want to take a stake in The Future is Neutral?',
      ['nissan-considers-stake-in-the-future-is-neutral'],
    ],
    [
      'for whom, where the subject stands last',
      'Pour quelles marques sera produite la plateforme unique ?',
      ['latam-b-platform-in-two-plants'],
    ],
    [
      'what looks like an article and is a pronoun',
      'La citadine électrique de Nissan, qui la produit ?',
      ['ampere-produces-nissan-electric-city-car'],
    ],
    ['where somebody is from', 'Where is Aramco from?', ['aramco-is-a-saudi-oil-giant']],
    [
      'whether somebody is a customer of another',
      'Is Mitsubishi a Horse customer?',
      ['horse-to-serve-japanese-manufacturers-combustion', 'horse-to-supply-mitsubishi'],
    ],
    [
      'whose fault it was',
      'Whose fault was the crisis at the Alliance?',
      ['ghosn-triggered-alliance-crisis'],
    ],
    [
      'the company of which somebody holds a part',
      'What is the company called of which Geely holds 34 %?',
      ['geely-owns-34-percent-of-renault-korea'],
    ],
    [
      'what somebody would bring to something',
      'What would Nissan contribute to Ampere?',
      ['nissan-considers-moderate-contribution-to-ampere'],
    ],
  ])('is told: %s', (_, question, facts) => {
    expect(factIds(ask(question)).toSorted()).toEqual(facts)
  })

  it.each([
    [
      'which one so called works with somebody else',
      'Quel spécialiste suédois du camion travaille avec Nissan ?',
    ],
    ['which other than one so called', 'Which oil company is part of the JV with Renault and Aramco?'],
    ['how many of so many', 'How many of the 29 plants make engines?'],
    ['whether somebody wants what another plans for him', 'Does Renault want to lead B-segment SUVs?'],
    ['where somebody is from of whom nothing tells it', 'Where is Geely from?'],
    ['where a thing is from', 'Where is the kei car from?'],
    ['whether somebody else is a customer', 'Is Renault a Horse customer?'],
    ['a name that is none yet', "What will the Micra's successor be called?"],
    ['by one who is named himself', 'What is Nissan considering contributing to Ampere?'],
    ['an article that is one', 'Ampere, qui le patron ?'],
    ['a name that the text does not give', "What is the Micra's successor called?"],
    ['how many of one who is named', 'number of Renault'],
    [
      'what somebody does, of him with another',
      'Is Nissan seeking tech partners together with Renault in April 2023?',
    ],
    ['what somebody hopes not to exceed', 'What margin does The Future is Neutral hope not to exceed?'],
  ])('is not: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})

describe('what something is for, what somebody wants, who does it', () => {
  it.each([
    ['what it is for', 'What is Horse for?', ['horse-ad-hoc-entity']],
    ['what it is for, in French', 'À quoi sert Ampere ?', ['ampere-entity-for-software-and-electricity']],
    ['why it was created', 'Why was Horse created?', ['horse-ad-hoc-entity']],
    [
      'what somebody wants that he considers',
      'What does Nissan want to link to the cloud?',
      ['nissan-studies-cloud-partnership'],
    ],
    [
      'what somebody criticises of what was',
      'Que reproche de Meo aux synergies d’autrefois ?',
      ['de-meo-criticises-past-way-of-working'],
    ],
    [
      'by an attribute that names a status too',
      "Que reproche Luca de Meo à l'ancienne façon de créer des synergies ?",
      ['de-meo-criticises-past-way-of-working'],
    ],
    ['a criticism, which no verdict is', "de Meo's criticism", ['de-meo-criticises-past-way-of-working']],
    ['whether it has been done', 'Have the capital ties been settled?', ['alliance-capital-ties-settled']],
    [
      'who is one, after a topic',
      'Mitsubishi, client de Horse ou pas ?',
      ['horse-to-serve-japanese-manufacturers-combustion', 'horse-to-supply-mitsubishi'],
    ],
    [
      'what was then announced',
      'What does Nissan lead in the January 2022 announcement?',
      ['nissan-leader-autonomous-driving', 'nissan-leader-solid-state-batteries'],
    ],
    [
      'what somebody is responsible for at a time',
      'What was Renault responsible for in January 2022?',
      ['renault-responsible-for-ee-architecture', 'renault-responsible-for-software-and-computing-power'],
    ],
  ])('is told: %s', (_, question, facts) => {
    expect(factIds(ask(question)).toSorted()).toEqual(facts)
  })

  it.each([
    ['who is no customer', 'Renault, client de Horse ?'],
    ['what an announcement of no known date says', 'What does Nissan lead in the January 2019 announcement?'],
    ['what has ended, of what goes on', 'Is the partnership between the three brands stopping in 2022?'],
    ['of what nothing says what it is for', 'What is the leader-follower scheme for?'],
    ['of what it is not for', 'Why not Horse?'],
    ['of a company that is for nothing', 'À quoi sert Nissan ?'],
    ['when they want to', 'In which year do the three brands want to thrive?'],
  ])('is not: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })

  it('tells whether it is official that somebody considers it, and not whether it is done', () => {
    const isOfficial = (what: string) => bareValues(ask(`Is it official that Nissan ${what}?`))
    expect(isOfficial('considers a stake in The Future is Neutral')).toEqual(['yes'])
    expect(isOfficial('takes a stake in The Future is Neutral')).toEqual(['no'])
    expect(isOfficial('considers a moderate contribution to Ampere')).toEqual(['no'])
  })

  it('is whose job it is, behind a colon', () => {
    expect(bareValues(ask('B-segment SUVs in Europe: whose job is the renewal?'))).toEqual(['renault'])
  })
})

describe('who is in a group, more than another, together, in which', () => {
  it.each([
    ['who is in a group', 'Which three carmakers are in the Alliance?', ['mitsubishi', 'nissan', 'renault']],
    ['who is part of it', 'Who is part of the Alliance?', ['mitsubishi', 'nissan', 'renault']],
    ['whether somebody is', 'Is Nissan in the Alliance?', ['yes']],
    ['whether it is more money', "Mitsubishi a-t-il mis plus d'argent que Nissan dans Ampere ?", ['no']],
    ['more than another who stands last', 'Did Nissan invest more in Ampere than Mitsubishi?', ['yes']],
    ['a sum', 'How much did the two Japanese firms invest in Ampere together?', ['800000000 EUR']],
    ['when it will be done', 'When will the firm agreements be signed?', ['2023-21']],
    ['for which maker', "Les hybrides rechargeables, c'est pour quel constructeur ?", ['mitsubishi']],
    ['a figure that somebody wants', 'What operating margin does The Future is Neutral want?', ['10 %']],
    ['by what percentage', 'By what percentage can costs fall?', ['40 %']],
    ['in which segment it is', 'In which segment is the kei car?', ['a-segment', 'city-car']],
  ])('is answered: %s', (_, question, values) => {
    const answer = ask(question)
    expect(answer.status).toBe('answered')
    expect(bareValues(answer).toSorted()).toEqual(values)
  })

  it.each([
    ['whether somebody is of whom nothing says so', 'Is Geely in the Alliance?'],
    ['who is in what has no members', 'Who is in Horse?'],
    ['whose position it is in a group', "What is Luca de Meo's position at the Alliance?"],
    ['more than another of whom no figure is told', 'Did Renault invest more in Ampere than Nissan?'],
    ['what percentage of them', "Quelle proportion des modèles sera faite en leader-follower d'ici 2025 ?"],
    ['a maker who is none', 'Toyota pioche dans les modèles of which person in Europe?'],
    ['a figure that somebody else wants', 'What margin does Renault want?'],
    ['by what percentage something else falls', 'By what percentage did sales fall?'],
    ['a sum of one', 'How much did Renault and Nissan invest in Ampere together?'],
    ['with whom somebody invests', 'How much did Nissan invest in Ampere together with Mitsubishi?'],
  ])('is not: %s', (_, question) => {
    expect(ask(question).status).toBe('unknown')
  })
})
