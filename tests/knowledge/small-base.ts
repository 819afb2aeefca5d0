import type { Fact, Kind, KnowledgeBase, Role, Source, Term } from '../../src/model/knowledge-base.ts'

/** A knowledge base about sailing, built in memory: every sort of role, and terms with two broader ones. */
export function smallBase(facts: readonly Fact[] = FACTS): KnowledgeBase {
  return {
    id: 'sailing',
    title: { en: 'Sailing', fr: 'Voile' },
    version: '1',
    digest: '0123456789abcdef',
    languages: ['en', 'fr'],
    types: new Map([
      ['boat', { label: { en: 'boat', fr: 'bateau' } }],
      ['sailor', { label: { en: 'sailor', fr: 'marin' }, nature: 'person' as const }],
      ['place', { label: { en: 'place', fr: 'lieu' }, nature: 'place' as const }],
    ]),
    statuses: new Map([
      ['done', { means: 'yes' as const, label: { en: 'done', fr: 'fait' } }],
      ['not-sure', { means: 'not-known' as const, label: { en: 'not sure', fr: 'incertain' } }],
    ]),
    certainties: new Map([
      ['official', { confirmed: true, label: { en: 'official', fr: 'officiel' } }],
      ['rumour', { confirmed: false, label: { en: 'rumour', fr: 'rumeur' } }],
    ]),
    units: new Map([
      ['EUR', { kind: 'currency' as const, label: { en: { one: 'euro', other: 'euros' } } }],
      ['USD', { kind: 'currency' as const, label: { en: 'dollars' } }],
      ['mile', { kind: 'measure' as const, label: { en: { one: 'mile', other: 'miles' } } }],
    ]),
    views: new Map(),
    queries: new Map(),
    sources: new Map(SOURCES.map(source => [source.id, source])),
    terms: new Map(TERMS.map(term => [term.id, term])),
    kinds: new Map(KINDS.map(kind => [kind.id, kind])),
    facts,
    words: new Map([['en', { language: 'en', kinds: { race: { label: 'regatta' } } }]]),
    lexicon: new Map(),
  }
}

function source(id: string, published: string): Source {
  return { id, published, language: 'en', file: `${id}.txt`, sha256: '0'.repeat(64) }
}

const SOURCES = [source('log-2019', '2019-06-01'), source('log-2020', '2020'), source('log-2021', '2021-03')]

interface More {
  readonly broader?: readonly string[]
  readonly aliases?: Record<string, string[]>
  readonly fr?: string
}

function term(
  type: string,
  id: string,
  label: string,
  { broader = [], aliases, fr = label }: More = {},
): Term {
  return { id, type, label: { en: label, fr }, broader, partOf: [], ...(aliases ? { aliases } : {}) }
}

const TERMS = [
  term('boat', 'vessel', 'vessel', { fr: 'navire' }),
  term('boat', 'yacht', 'yacht', { broader: ['vessel'] }),
  term('boat', 'racer', 'racing boat', { broader: ['vessel'], fr: 'bateau de course' }),
  term('boat', 'aurora', 'Aurora', {
    broader: ['yacht', 'racer'],
    aliases: { en: ['the Old Lady'], fr: ['Aurore'] },
  }),
  term('boat', 'belle-ile', 'Belle-Île', { broader: ['racer'] }),
  term('boat', 'dory', 'dory', { aliases: { en: ['skiff'] } }),
  term('boat', 'punt', 'punt', { broader: ['vessel'], aliases: { en: ['skiff'] } }),
  term('sailor', 'ann-oeil', 'Ann Œil'),
  term('sailor', 'bo', 'Bo'),
  term('sailor', 'aurora-dee', 'Aurora Dee', { aliases: { en: ['Aurora'] } }),
  term('place', 'europe', 'Europe'),
  term('place', 'france', 'France', { broader: ['europe'] }),
  term('place', 'brittany', 'Brittany', { broader: ['france'], fr: 'Bretagne' }),
  term('place', 'atlantis', 'Atlantis', { broader: ['europe'] }),
]

function role(name: string, range: string | readonly string[], codes: readonly string[] = []): Role {
  const ranges = [range].flat()
  return {
    name,
    range: ranges,
    codes,
    single: false,
    required: false,
    units: [],
  }
}

function kind(id: string, subject: string, roles: readonly Role[]): Kind {
  return {
    id,
    description: id,
    subject,
    roles: new Map(roles.map(each => [each.name, each])),
    unique: [],
    complete: false,
    featured: [],
    bearsOn: {},
  }
}

const KINDS = [
  kind('race', 'winner', [
    role('winner', ['boat', 'sailor']),
    role('losers', 'boat'),
    role('place', 'place'),
    role('distance', 'quantity'),
    role('crewSize', 'count'),
    role('started', 'date'),
    role('form', 'code', ['match', 'fleet']),
    role('remark', 'text'),
  ]),
  kind('sale', 'seller', [
    role('seller', 'sailor'),
    role('sold', 'boat'),
    role('price', 'quantity'),
    role('form', 'text'),
    role('place', 'place'),
  ]),
]

/** A fact of the sailing base; whatever is left out is filled in. */
export function fact(given: { id: string } & Record<string, unknown>): Fact {
  const from = typeof given.source === 'string' ? given.source : 'log-2019'
  return {
    kind: 'race',
    status: 'done',
    certainty: 'official',
    reported: SOURCES.find(({ id }) => id === from)?.published ?? '',
    evidence: [{ source: from, start: 0, end: 1, sha256: '0'.repeat(64) }],
    ...given,
    source: from,
  }
}

const FACTS = [
  fact({
    id: 'aurora-wins',
    winner: 'aurora',
    losers: ['belle-ile', 'dory'],
    place: 'brittany',
    distance: { value: 500, unit: 'mile' },
    crewSize: 8,
    started: '2019-05',
    form: 'match',
    statement: { en: 'Aurora won the first leg off Brittany.', fr: "L'Aurore gagne la première étape." },
    supersededBy: ['aurora-loses'],
  }),
  fact({
    id: 'bo-wins',
    source: 'log-2020',
    winner: ['bo', { unnamed: { en: 'a friend' }, count: 1 }],
    valid: '2018-23',
    attributedTo: ['aurora-dee'],
    status: 'not-sure',
    certainty: 'rumour',
    remark: { en: 'Rain all day.', fr: 'Pluie toute la journée.' },
    statement: { en: 'Bo and a friend won.', fr: 'Bo et un ami ont gagné.' },
  }),
  fact({
    id: 'aurora-loses',
    source: 'log-2021',
    winner: 'belle-ile',
    losers: 'aurora',
    place: 'france',
    distance: [{ value: 300, unit: 'mile' }, { value: 20 }],
    valid: '2019/..',
    supersedes: ['aurora-wins'],
    statement: { en: 'The jury gave the leg to Belle-Île.', fr: "Le jury donne l'étape à Belle-Île." },
  }),
  fact({
    id: 'bo-sells',
    kind: 'sale',
    source: 'log-2021',
    seller: 'bo',
    sold: 'yacht',
    price: { value: 2_300_000_000, unit: 'EUR' },
    form: { en: 'at a fleet auction', fr: 'aux enchères' },
    via: 'ann-oeil',
  }),
]
