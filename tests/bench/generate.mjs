// Makes knowledge bases of any size, always the same for a seed: 200 companies, few of which most facts are about
// (Zipf), 40 segments, 120 technologies and 60 regions in hierarchies, dates, amounts and statements.
// usage: node tests/bench/generate.mjs FOLDER FACTS [FILES]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SIZES = { company: 200, segment: 40, technology: 120, region: 60 }
const STATUSES = { current: 'yes', planned: 'planned', refused: 'no' }
const VERBS = ['builds', 'sells', 'tests', 'buys', 'plans', 'licenses', 'reviews', 'ships']
const NOUNS = [
  'batteries',
  'engines',
  'sensors',
  'seats',
  'software',
  'motors',
  'panels',
  'chargers',
  'frames',
]

/** Mulberry32: numbers from 0 to below 1 that a seed fixes. */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Picks a number below `size`, the first ones most often. */
function zipf(size) {
  const weights = Array.from({ length: size }, (_, rank) => 1 / (rank + 1))
  let sum = 0
  const sums = weights.map(weight => {
    sum += weight
    return sum
  })
  return next => {
    const wanted = next() * sum
    return sums.findIndex(each => each >= wanted)
  }
}

function terms(type, size) {
  const lines = [`type: ${type}`, 'terms:']
  for (let i = 0; i < size; i++) {
    lines.push(`  - id: ${type}-${i}`, `    label: { en: ${type} ${i} }`)
    // A tree of which each node has four below it.
    if (type !== 'company' && i > 3) lines.push(`    broader: ${type}-${Math.floor(i / 4) - 1}`)
  }
  return `${lines.join('\n')}\n`
}

const KIND = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  kind: 'deal',
  description: 'A company does something in a segment.',
  subject: 'company',
  featured: ['company', 'segment'],
  properties: {
    company: { range: 'company', single: true, description: 'who' },
    partner: { range: 'company', single: true, description: 'with whom' },
    segment: { range: 'segment', single: true, description: 'in what' },
    technology: { range: 'technology', single: true, description: 'with what' },
    region: { range: 'region', single: true, description: 'where' },
    amount: { range: 'quantity', single: true, units: ['EUR', 'USD'], description: 'for how much' },
  },
  required: ['company', 'segment', 'technology', 'region'],
}

/** The facts one after the other, as data. */
export function* factsOf(count, seed = 1) {
  const next = random(seed)
  const company = zipf(SIZES.company)
  const pick = type => `${type}-${Math.floor(next() * SIZES[type])}`
  const statuses = Object.keys(STATUSES)
  for (let i = 0; i < count; i++) {
    const maker = company(next)
    const verb = VERBS[Math.floor(next() * VERBS.length)]
    const noun = NOUNS[Math.floor(next() * NOUNS.length)]
    const year = 2000 + Math.floor(next() * 25)
    const month = String(1 + Math.floor(next() * 12)).padStart(2, '0')
    const amount =
      next() < 0.4
        ? { value: Math.floor(next() * 1000) * 1_000_000, unit: next() < 0.7 ? 'EUR' : 'USD' }
        : undefined
    yield {
      id: `fact-${String(i).padStart(7, '0')}`,
      company: `company-${maker}`,
      ...(next() < 0.3 ? { partner: `company-${company(next)}` } : {}),
      segment: pick('segment'),
      technology: pick('technology'),
      region: pick('region'),
      ...(amount ? { amount } : {}),
      valid: next() < 0.5 ? `${year}` : `${year}-${month}`,
      status: statuses[Math.floor(next() * statuses.length)],
      statement: `Company ${maker} ${verb} ${noun}, order ${i % 997} of ${year}.`,
    }
  }
}

function factLines({ amount, statement, ...fact }, at) {
  return [
    `  - id: ${fact.id}`,
    '    kind: deal',
    ...['company', 'partner', 'segment', 'technology', 'region'].flatMap(role =>
      fact[role] ? [`    ${role}: ${fact[role]}`] : [],
    ),
    ...(amount ? [`    amount: { value: ${amount.value}, unit: ${amount.unit} }`] : []),
    `    valid: ${fact.valid.length === 4 ? `'${fact.valid}'` : fact.valid}`,
    `    status: ${fact.status}`,
    '    certainty: official',
    `    statement: { en: '${statement}' }`,
    `    evidence: [{ start: ${at * 100}, end: ${at * 100 + 80}, sha256: ${'a'.repeat(64)} }]`,
  ]
}

/** Writes a knowledge base with as many facts, in as many files, each of a source of its own. */
export function generate(folder, count, files = Math.max(1, Math.round(count / 1000))) {
  rmSync(folder, { recursive: true, force: true })
  for (const part of ['terms', 'kinds', 'facts', 'words']) mkdirSync(join(folder, part), { recursive: true })
  const write = (path, text) => writeFileSync(join(folder, path), text)
  const label = name => `{ en: ${name} }`
  write(
    'kb.yaml',
    [
      'id: generated',
      'title: { en: Generated }',
      "version: '1'",
      'languages: [en]',
      'types:',
      ...Object.keys(SIZES).map(
        type => `  ${type}: { label: ${label(type)}${type === 'company' ? ', nature: organisation' : ''} }`,
      ),
      'statuses:',
      ...Object.entries(STATUSES).map(
        ([name, means]) =>
          `  ${name}: { means: ${means === 'yes' || means === 'no' ? `'${means}'` : means}, label: ${label(name)} }`,
      ),
      'certainties:',
      '  official: { confirmed: true, label: { en: official } }',
      'units:',
      '  EUR: { kind: currency, label: { en: euros } }',
      '  USD: { kind: currency, label: { en: dollars } }',
      'views: {}',
      '',
    ].join('\n'),
  )
  for (const [type, size] of Object.entries(SIZES)) write(`terms/${type}.yaml`, terms(type, size))
  write('kinds/deal.schema.json', `${JSON.stringify(KIND, null, 2)}\n`)
  write('words/en.yaml', 'language: en\nkinds:\n  deal: { label: deal }\n')
  const width = Math.ceil(count / files)
  const sources = ['sources:']
  let lines = []
  let file = 0
  let inFile = 0
  const flush = () => {
    const id = `source-${String(file).padStart(5, '0')}`
    const day = new Date(Date.UTC(2000, 0, 1 + (file % 9000))).toISOString().slice(0, 10)
    sources.push(
      `  - id: ${id}`,
      `    published: ${day}`,
      '    language: en',
      `    file: ${id}.txt`,
      `    sha256: ${'a'.repeat(64)}`,
    )
    write(`facts/${id}.yaml`, `source: ${id}\nfacts:\n${lines.join('\n')}\n`)
    lines = []
    inFile = 0
    file += 1
  }
  for (const fact of factsOf(count)) {
    lines.push(...factLines(fact, inFile))
    inFile += 1
    if (inFile === width) flush()
  }
  if (inFile > 0) flush()
  write('sources.yaml', `${sources.join('\n')}\n`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, files] = process.argv.slice(2)
  generate(folder, Number(count), files === undefined ? undefined : Number(files))
}
