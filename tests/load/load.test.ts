import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load } from '../../src/load/index.ts'
import { KEPT_PROBLEMS } from '../../src/load/report.ts'
import { findCycles } from '../../src/load/rules/cycles.ts'
import { codes, edited, HARBOUR, loadAlone, writeHarbour } from './harbour.ts'

const FACTS = 'facts/log-2020.yaml'

function harbour(changes = {}) {
  const { kb, problems } = loadAlone(writeHarbour(changes))
  expect(problems).toEqual([])
  return kb!
}

test('a fact is its YAML with its source, the date it was reported, and what supersedes it', () => {
  const [sails, stays] = harbour().facts
  expect(sails).toEqual({
    ...{ id: 'aurora-sails', kind: 'voyage', ship: ['aurora', 'vega'], port: 'lisbon' },
    ...{
      cargo: { value: 900, unit: 'tonne', bound: 'about' },
      goods: 'salt',
      crew: 12,
      leaves: '2020-05-27',
    },
    ...{ reason: { en: 'trade' }, valid: '2020', status: 'done', certainty: 'logged' },
    ...{ attributedTo: ['brest', { unnamed: { en: 'a clerk' } }], via: 'vega', extent: 'some' },
    ...{ limits: { en: 'in summer' }, together: ['ship'], previously: { port: 'brest', status: 'planned' } },
    ...{ statement: { en: 'The ships sail to Lisbon.' }, note: 'Doubtful.' },
    evidence: [{ source: 'log-2020', start: 0, end: 65, sha256: expect.any(String) }],
    ...{ source: 'log-2020', reported: '2020-05-27', supersededBy: ['vega-stays'] },
  })
  expect(stays).toMatchObject({ refines: ['aurora-sails'], supersedes: ['aurora-sails'] })
  expect(stays).not.toHaveProperty('supersededBy')
})

test('terms have lists of broader terms and wholes whether YAML gives one, several or none', () => {
  const { terms } = harbour()
  expect(terms.get('brest')).toMatchObject({ type: 'port', broader: ['atlantic'], partOf: [] })
  expect(terms.get('lisbon')?.broader).toEqual(['atlantic'])
  expect(terms.get('vega')?.partOf).toEqual(['aurora'])
})

test('kinds keep their roles in order, with what each points to', () => {
  const { kinds } = harbour()
  const voyage = kinds.get('voyage')!
  expect([...voyage.roles.keys()].slice(0, 3)).toEqual(['ship', 'port', 'captain'])
  expect(voyage.roles.get('ship')).toMatchObject({ range: ['ship'], required: true, single: false })
  expect(voyage.roles.get('refused')).toMatchObject({ denies: 'port', required: false })
  expect(voyage.roles.get('goods')).toMatchObject({ range: ['code'], codes: ['salt', 'timber'] })
  expect(voyage.roles.get('cargo')?.units).toEqual(['tonne'])
  expect(voyage).toMatchObject({ subject: 'ship', complete: false, bearsOn: { call: { ship: 'visitor' } } })
  expect(kinds.get('call')).toMatchObject({ unique: [], featured: [], bearsOn: {} })
})

test('facts come by the date of their source, then by source, then by place in it', () => {
  const fact = (id: string, start: number) =>
    `{ id: ${id}, kind: call, visitor: vega, status: done, certainty: logged, evidence: [{ start: ${start}, end: 90, sha256: ${'ab'.repeat(32)} }] }`
  const source = (id: string, published: string) =>
    `  - { id: ${id}, published: '${published}', language: en, file: x.txt, sha256: ${'ab'.repeat(32)} }\n`
  const kb = harbour({
    'sources.yaml': `${HARBOUR['sources.yaml']}${source('a-late', '2021')}${source('b-late', '2021')}${source('old', '1999-22')}`,
    'facts/a-late.yaml': `source: a-late\nfacts: [${fact('second', 5)}, ${fact('first', 4)}]\n`,
    'facts/b-late.yaml': `source: b-late\nfacts: [${fact('third', 1)}]\n`,
    'facts/old.yaml': `source: old\nfacts: [${fact('oldest', 50)}]\n`,
  })
  expect(kb.facts.map(({ id }) => id)).toEqual([
    'oldest',
    'aurora-sails',
    'vega-stays',
    'first',
    'second',
    'third',
  ])
})

test('the digest changes with any byte of the files, and with nothing else', () => {
  const digest = harbour().digest
  expect(digest).toMatch(/^[0-9a-f]{16}$/)
  expect(harbour().digest).toBe(digest)
  expect(harbour({ 'README.md': 'Read me.' }).digest).toBe(digest)
  expect(harbour(edited(FACTS, 'Doubtful', 'Doubtfuk')).digest).not.toBe(digest)
})

test('the languages of a base add to the shared ones', () => {
  const folder = writeHarbour({
    'shared/en.yaml': 'language: en\nname: Anglais\ncues: { who: [whom], what: [what] }\n',
  })
  const { kb } = load(folder, { languages: `${folder}/shared` })
  expect(kb?.lexicon.get('en')).toEqual({
    language: 'en',
    name: 'English',
    cues: { who: ['whom', 'who'], what: ['what'] },
  })
})

test('a fault in a shared language is named by its way from the base', () => {
  const folder = writeHarbour({ 'shared/en.yaml': 'language: en\ncues: {}\n' })
  const { problems } = load(`${folder}`, { languages: `${folder}/shared` })
  expect(codes(problems)).toEqual(['shared/en.yaml:1:1 missing-key'])
})

test('a span outside its article is found where the articles are at hand', () => {
  const far = edited(FACTS, 'end: 82', 'end: 84')
  expect(loadAlone(writeHarbour(far)).problems).toEqual([])
  const folder = writeHarbour({ ...far, 'kb.yaml': `${HARBOUR['kb.yaml']}articles: articles\n` })
  const { problems } = loadAlone(folder)
  expect(codes(problems)).toEqual([`${FACTS}:30:16 bad-span`])
  expect(problems[0]?.message).toContain('83 characters')
})

test('a fault in a file of terms, sources or kinds is not repeated at what refers to it', () => {
  for (const path of ['terms/ports.yaml', 'sources.yaml', 'kinds/voyage.schema.json', 'kb.yaml', FACTS]) {
    const { problems } = loadAlone(writeHarbour({ [path]: `${HARBOUR[path]}\n]` }))
    expect(codes(problems), path).toEqual([
      expect.stringMatching(new RegExp(`^${path}:\\d+:\\d+ yaml-syntax$`)),
    ])
  }
})

test('several faults are reported in one run, by file and line', () => {
  const changes = {
    ...edited('terms/ships.yaml', 'partOf: aurora', 'partOf: nobody'),
    [FACTS]: HARBOUR[FACTS]!.replace('port: lisbon', 'port: lisboa')
      .replace('status: done', 'status: gone')
      .replace('crew: 12', 'crew: many'),
  }
  // The fact that breaks its schema is not held against the other rules.
  expect(codes(loadAlone(writeHarbour(changes)).problems)).toEqual([
    `${FACTS}:9:5 wrong-type`,
    'terms/ships.yaml:8:5 unknown-term',
  ])
})

test('the first thousand problems are kept, errors before warnings, and the others counted', () => {
  const terms = Array.from({ length: 1500 }, (_, i) => `  - { id: t${i}, label: { en: Same } }`)
  const last = '  - { id: last, label: { en: Last }, broader: nowhere }'
  const { kb, problems, total } = loadAlone(
    writeHarbour({ 'terms/many.yaml': `type: port\nterms:\n${terms.join('\n')}\n${last}\n` }),
  )
  expect(kb).toBeUndefined()
  expect(total).toBe(1500)
  expect(problems).toHaveLength(KEPT_PROBLEMS)
  expect(problems.at(-1)).toMatchObject({ code: 'unknown-term', line: 1503 })
})

test('names such as constructor and valueOf are ordinary ids, roles and keys', () => {
  const kb = harbour({
    'terms/odd.yaml': 'type: port\nterms: [{ id: constructor, label: { en: Builder } }]\n',
    'kinds/odd.schema.json':
      '{ "kind": "odd", "description": "Odd.", "subject": "constructor", "properties": { "constructor": { "range": "port" }, "valueOf": { "range": "text" } }, "required": ["constructor"] }',
    [FACTS]: HARBOUR[FACTS]!.replace(
      'kind: call\n    visitor: vega',
      'kind: odd\n    constructor: constructor\n    statement: { en: Odd. }',
    ),
  })
  expect(kb.terms.get('constructor')?.type).toBe('port')
  expect(kb.facts[1]).toMatchObject({ kind: 'odd', constructor: 'constructor' })
})

test('a required role named like an inherited property is missing when it is', () => {
  const { problems } = loadAlone(
    writeHarbour({
      'kinds/odd.schema.json':
        '{ "kind": "odd", "description": "Odd.", "subject": "constructor", "properties": { "constructor": { "range": "port" } }, "required": ["constructor"] }',
      [FACTS]: HARBOUR[FACTS]!.replace('kind: call\n    visitor: vega', 'kind: odd'),
    }),
  )
  expect(codes(problems)).toEqual([`${FACTS}:25:5 missing-key`])
})

test('a chain of a hundred thousand steps is searched for cycles without filling the stack', () => {
  const ids = Array.from({ length: 100_000 }, (_, i) => String(i))
  expect(findCycles(ids, id => (id === '99999' ? [] : [String(Number(id) + 1)]))).toEqual([])
  expect(findCycles(ids, id => [String((Number(id) + 1) % 100_000)])).toEqual([ids])
})

test('a chain of broader terms is followed only so far', () => {
  const chain = (length: number) =>
    Array.from(
      { length },
      (_, i) => `  - { id: t${i}, label: { en: T${i} }, broader: ${i ? `t${i - 1}` : 'brest'} }`,
    )
  const loaded = (length: number) =>
    loadAlone(writeHarbour({ 'terms/chain.yaml': `type: port\nterms:\n${chain(length).join('\n')}\n` }))
  expect(loaded(1000).problems).toEqual([])
  const { problems } = loaded(3000)
  expect(codes(problems)).toEqual([expect.stringMatching(/^terms\/chain\.yaml:14\d\d:\d+ too-large$/)])
})

test('cycles are found exactly where a slow search finds that a node reaches itself', () => {
  const graphs = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(graphs, graph => {
      const reaches = (from: number, seen = new Set<number>()): Set<number> => {
        for (const to of graph[from]!) if (!seen.has(to)) reaches(to, seen.add(to))
        return seen
      }
      const cyclic = graph.some((_, i) => reaches(i).has(i))
      const cycles = findCycles(
        graph.map((_, i) => String(i)),
        id => graph[Number(id)]!.map(String),
      )
      expect(cycles.length > 0).toBe(cyclic)
      for (const cycle of cycles) {
        for (const [i, id] of cycle.entries())
          expect(graph[Number(id)]).toContain(Number(cycle[(i + 1) % cycle.length]))
      }
    }),
  )
})

test('whatever is changed in a file, loading ends with problems inside the files and throws nothing', () => {
  const paths = Object.keys(HARBOUR)
  const edits = fc.record({
    path: fc.constantFrom(...paths),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(12),
    insert: fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.constantFrom('\n', ': ', '- ', '{', '[', '&a ', '*a', '\t', "'", '|', '#', 'null', '__proto__'),
    ),
  })
  fc.assert(
    fc.property(edits, ({ path, at, remove, insert }) => {
      const text = HARBOUR[path]!
      const start = Math.floor(at * text.length)
      const changed = text.slice(0, start) + insert + text.slice(start + remove)
      const { kb, problems } = loadAlone(writeHarbour({ [path]: changed }))
      expect(kb !== undefined).toBe(problems.every(({ level }) => level === 'warning'))
      for (const { file, line, column } of problems) {
        expect(line).toBeGreaterThan(0)
        expect(column).toBeGreaterThan(0)
        expect(file).not.toContain('..')
      }
    }),
    { numRuns: 60 },
  )
})
