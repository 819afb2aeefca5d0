import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { ALLIANCE, type Asked, askable, copyOf, gist } from './bases.ts'

type Mapping = Record<string, unknown>

const edit = (path: string, change: (data: Mapping) => void) => {
  const data = (existsSync(path) ? parse(readFileSync(path, 'utf8')) : {}) as Mapping
  change(data)
  writeFileSync(path, stringify(data))
}

/** A company that nobody knows. */
const TERM = {
  type: 'company',
  terms: [
    { id: 'vextoria', label: { en: 'Vextoria', fr: 'Vextoria' }, aliases: { en: ['Vextoria Motors'] } },
  ],
}

/** A kind of fact that the base does not have: who sponsors whom. */
const KIND = {
  kind: 'sponsorship',
  description: 'Who sponsors whom, and with how much.',
  subject: 'sponsor',
  properties: {
    sponsor: { range: 'company', description: 'Who pays.' },
    sponsored: { range: 'company', description: 'Who is paid.' },
    gift: { range: 'quantity', description: 'How much.', units: ['EUR'] },
  },
  required: ['sponsor', 'sponsored'],
}

const WORDS = {
  en: {
    label: 'sponsorship',
    nouns: ['sponsorship'],
    phrases: ['{sponsor} sponsor {sponsored} with {gift}', '{sponsor} sponsor {sponsored}'],
    roles: {
      sponsor: { label: 'sponsor', nouns: ['sponsor'] },
      sponsored: { label: 'sponsored' },
      gift: { label: 'gift', nouns: ['gift'] },
    },
  },
  fr: {
    label: 'parrainage',
    nouns: ['parrainage'],
    phrases: ['{sponsor} parrainer {sponsored} de {gift}', '{sponsor} parrainer {sponsored}'],
    roles: {
      sponsor: { label: 'parrain', nouns: ['parrain'] },
      sponsored: { label: 'filleul', nouns: ['filleul'] },
      gift: { label: 'don', nouns: ['don'] },
    },
  },
  eo: {
    label: 'patronado',
    nouns: ['patronado'],
    phrases: ['{sponsor} patroni {sponsored} per {gift}', '{sponsor} patroni {sponsored}'],
    roles: {
      sponsor: { label: 'patrono' },
      sponsored: { label: 'patronato' },
      gift: { label: 'donaco', nouns: ['donaco'] },
    },
  },
}

/** Esperanto: its grammar is short, and nobody has put a word of it into the program. */
const LANGUAGE = {
  language: 'eo',
  name: 'Esperanto',
  endings: [
    ...['ojn', 'oj', 'on', 'o'].map(ending => ({ ending, by: '', min: 3 })),
    ...['ajn', 'aj', 'an', 'a'].map(ending => ({ ending, by: '', min: 3 })),
    ...['as', 'is', 'os', 'us', 'u', 'i'].map(ending => ({ ending, by: '', min: 3 })),
  ],
  cues: {
    who: ['kiu', 'kiuj', 'kiun', 'kiujn'],
    what: ['kio', 'kion'],
    howMuch: ['kiom'],
    howMany: ['kiom da'],
    when: ['kiam'],
    truth: ['ĉu'],
    copula: ['estas', 'estis', 'estos'],
    article: ['la'],
    filler: ['bonvolu', 'dankon'],
    and: ['kaj'],
    not: ['ne'],
    genitive: ['de'],
    locative: ['en'],
  },
  prepositions: ['al', 'de', 'en', 'por', 'kun', 'per'],
  timeRelations: { in: ['en'], after: ['post'], before: ['antaŭ'] },
  numbers: { unu: 1, du: 2, tri: 3 },
  multipliers: { milionoj: 1_000_000, miliono: 1_000_000 },
  decimal: ',',
  phrases: {
    unknown: 'La scibazo ne diras tion.',
    'unknown.words': 'La scibazo ne havas lokon por {words}.',
    yes: 'Jes',
    no: 'Ne',
    and: 'kaj',
  },
}

const EO_WORDS = {
  language: 'eo',
  types: { company: { nouns: ['firmao'], plural: 'firmaoj' } },
  units: { EUR: ['eŭro'] },
  kinds: {
    sponsorship: WORDS.eo,
    creation: { label: 'kreo', phrases: ['{creator} krei {created}'] },
    investment: {
      label: 'investo',
      phrases: ['{investor} investi {amount} en {target}', '{investor} investi en {target}'],
    },
  },
}

function addFact(folder: string): void {
  const path = join(folder, 'facts', 'press-2023-12-06.yaml')
  edit(path, data => {
    const facts = data.facts as Mapping[]
    facts.push({
      id: 'vextoria-sponsors-horse',
      kind: 'sponsorship',
      sponsor: 'vextoria',
      sponsored: 'horse',
      gift: { value: 75_000_000, unit: 'EUR' },
      status: 'completed',
      certainty: 'reported',
      statement: {
        en: 'Vextoria sponsored Horse with EUR 75 million.',
        fr: 'Vextoria a parrainé Horse de 75 millions d’euros.',
        eo: 'Vextoria patronis Horse per 75 milionoj da eŭroj.',
      },
      evidence: facts[0]!.evidence,
    })
  })
}

/** A copy of the shipped base with a term, a kind and a language more: files of the base, nothing else. */
function grown(): string {
  const folder = copyOf(ALLIANCE)
  writeFileSync(join(folder, 'terms', 'more.yaml'), stringify(TERM))
  writeFileSync(join(folder, 'kinds', 'sponsorship.schema.json'), JSON.stringify(KIND))
  for (const language of ['en', 'fr'] as const)
    edit(join(folder, 'words', `${language}.yaml`), data => {
      ;(data.kinds as Mapping).sponsorship = WORDS[language]
    })
  mkdirSync(join(folder, 'languages'), { recursive: true })
  writeFileSync(join(folder, 'languages', 'eo.yaml'), stringify(LANGUAGE))
  writeFileSync(join(folder, 'words', 'eo.yaml'), stringify(EO_WORDS))
  edit(join(folder, 'kb.yaml'), data => {
    data.languages = ['en', 'fr', 'eo']
  })
  addFact(folder)
  return folder
}

describe('a base with a term, a kind and a language more', () => {
  let asked: Asked
  const shipped = askable(ALLIANCE)

  beforeAll(() => {
    asked = askable(grown())
  })

  it.each([
    ['Who sponsors Horse?', ['vextoria']],
    ['Which company sponsored Horse?', ['vextoria']],
    ['Whom does Vextoria Motors sponsor?', ['horse']],
    ['Did Vextoria sponsor Horse?', ['yes']],
    ['Who is the sponsor of Horse?', ['vextoria']],
    ['By whom is Horse sponsored?', ['vextoria']],
    ['Who created the company that Vextoria sponsors?', ['renault']],
    ['Who sponsors the company that supplies Nissan?', ['vextoria']],
    ['Qui parraine Horse ?', ['vextoria']],
    ['Vextoria a-t-il parrainé Horse ?', ['yes']],
    ['Kiu patronas Horse?', ['vextoria']],
    ['Kiu kreis Horse?', ['renault']],
    ['Kiuj investis en Ampere?', ['mitsubishi', 'nissan']],
    ['Ĉu Nissan investis en Ampere?', ['yes']],
    ['Bonvolu, kiu kreis Horse?', ['renault']],
    ['How much did Vextoria sponsor Horse with?', ['75000000 EUR']],
  ])('answers: %s', (question, values) => {
    expect(gist(asked.ask(question))).toMatchObject({ status: 'answered', values })
  })

  it.each([
    'Who sponsors Vextoria?',
    'Does Horse sponsor Vextoria?',
    'Did Vextoria sponsor Nissan?',
    'Did Geely sponsor Horse?',
    'Who supplies Vextoria?',
    'Qui parraine Vextoria ?',
    'Qui parraine Toyota ?',
    'Kiu patronas Nissan?',
    'Kiu patronas Vextoria?',
    'Kiu kreis Toyota?',
    'Kiu verdaĵis Horse?',
  ])('refuses: %s', question => {
    expect(asked.ask(question).status).toBe('unknown')
  })

  it('answers in its own language', () => {
    const answer = asked.ask('Kiu patronas Horse?')
    expect(answer.language).toBe('eo')
    expect(answer.answer).toContain('patronis')
    expect(asked.ask('Kiu verdaĵis Horse?').answer).toContain('La scibazo ne')
  })

  it.each(['Who created Horse?', 'Qui a investi dans Ampère ?', 'Who leads the C-segment SUV?'])(
    'answers what it did before: %s',
    question => {
      expect(gist(asked.ask(question))).toEqual(gist(shipped.ask(question)))
    },
  )

  it('leaves the shipped base without them', () => {
    expect(shipped.ask('Did Vextoria sponsor Horse?').status).toBe('unknown')
    expect(shipped.ask('Kiu kreis Horse?').status).toBe('unknown')
  })
})
