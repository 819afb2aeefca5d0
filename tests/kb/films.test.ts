import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import { load } from '../../src/load/index.ts'
import type { Evidence, KnowledgeBase, Source } from '../../src/model/knowledge-base.ts'
import { parseQuery, type RunOptions, run } from '../../src/query/index.ts'

const BASE = join(import.meta.dirname, 'films')
const { kb: loaded, problems } = load(BASE)
const kb = loaded as KnowledgeBase

function article(source: Source): string {
  return readFileSync(join(BASE, 'articles', source.file), 'utf8')
}

/** Spans count code points, as an array of them does; a string counts UTF-16 units. */
function passage(span: Pick<Evidence, 'start' | 'end'>, text: string): string {
  return [...text].slice(span.start, span.end).join('')
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

function spansOf(source: Source) {
  const cited = kb.facts.filter(fact => fact.source === source.id).flatMap(fact => fact.evidence)
  return [...cited, ...(source.notCurated ?? [])]
}

/** The sentences of an article, as spans of code points. */
function sentencesOf(text: string) {
  const points = [...text]
  const sentences: { start: number; end: number }[] = []
  let start = 0
  points.forEach((point, at) => {
    const next = points[at + 1] ?? '\n'
    if (point !== '\n' && !('.!?'.includes(point) && /\s/.test(next))) return
    if (
      points
        .slice(start, at + 1)
        .join('')
        .trim() !== ''
    )
      sentences.push({ start, end: at + 1 })
    start = at + 1
  })
  return sentences
}

describe('the films base', () => {
  it('loads without an error or a warning', () => {
    expect(problems).toEqual([])
    expect(kb.id).toBe('films')
    expect([...kb.types.keys()]).toContain('film')
    expect(kb.facts).toHaveLength(38)
  })

  it('bears the digest of every source file', () => {
    for (const source of kb.sources.values()) expect(digest(article(source)), source.id).toBe(source.sha256)
  })

  it('cites passages that stand where they are said to stand', () => {
    for (const source of kb.sources.values())
      for (const span of spansOf(source))
        expect(digest(passage(span, article(source))), JSON.stringify(span)).toBe(span.sha256)
  })

  it('counts in code points: an article that opens with an emoji shows the difference', () => {
    const source = kb.sources.get('screen-ledger-2021-02-11')!
    const [first] = kb.facts.find(fact => fact.id === 'pennacchi-wrote-the-novel')!.evidence
    expect(passage(first!, article(source))).toBe('the novel by Odo Pennacchi')
    expect(article(source).slice(first!.start, first!.end)).not.toBe('the novel by Odo Pennacchi')
  })

  it('leaves no sentence of an article without a fact or a reason', () => {
    for (const source of kb.sources.values()) {
      const spans = spansOf(source)
      const left = sentencesOf(article(source)).filter(
        sentence => !spans.some(span => span.start < sentence.end && sentence.start < span.end),
      )
      expect(left.map(span => passage(span, article(source)))).toEqual([])
    }
  })

  it('gives statuses, certainties and views names of their own, with every meaning among them', () => {
    const shipped = load(join(import.meta.dirname, '../../data/alliance')).kb
    const meanings = [...kb.statuses.values()].map(status => status.means)
    expect(new Set(meanings)).toEqual(new Set(['yes', 'planned', 'possible', 'no', 'not-known']))
    for (const part of ['statuses', 'certainties', 'views'] as const)
      for (const name of kb[part].keys()) expect(shipped?.[part].has(name), `${part}: ${name}`).toBe(false)
  })
})

describe('a query on the films base', () => {
  const index = new KnowledgeIndex(kb)
  const found = (text: string, options: RunOptions = {}) => {
    const parsed = parseQuery(text, kb)
    if ('error' in parsed) throw new Error(parsed.error.message)
    return run(index, parsed.query, options).map(fact => fact.id)
  }

  it("knows the base's own types and roles as qualifiers", () => {
    expect(found('director:ilse-marrowby status:done')).toEqual([
      'marrowby-directed-salt-lantern',
      'marrowby-directed-nine-winters',
    ])
    expect(found('person:adele-vaucombre kind:honour')).toEqual(['vaucombre-best-actress'])
    expect(found('gross:>=100M unit:USD')).toEqual(['salt-lantern-gross'])
  })

  it('does not know those of another base', () => {
    expect(parseQuery('company:nissan', kb)).toHaveProperty('error')
  })

  it('finds what is under a broader genre or country', () => {
    expect(found('genre:thriller')).toEqual(['copper-tide-is-a-sea-thriller'])
    expect(found('genre:=thriller')).toEqual([])
    expect(found('kind:release country:seven-coasts')).toEqual([
      'salt-lantern-release',
      'copper-tide-release',
    ])
  })

  it('shows a release date as it was known before it was moved', () => {
    const query = 'kind:release film:copper-tide'
    expect(found(query)).toEqual(['copper-tide-release'])
    expect(found(query, { asOf: '2021-06' })).toEqual(['copper-tide-release-autumn-2022'])
    expect(found(query, { asOf: '2022' })).toEqual(['copper-tide-release-2023'])
    expect(found(query, { history: true })).toHaveLength(3)
  })

  it('finds words in either language, accents aside', () => {
    expect(found('"maree de cuivre" kind:adaptation')).toEqual(['copper-tide-from-pennacchi'])
  })
})
