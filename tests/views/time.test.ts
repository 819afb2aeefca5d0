import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import { knownOn, run } from '../../src/query/index.ts'
import { type ChangeEntry, changes, type Span } from '../../src/views/changes.ts'
import { timeline } from '../../src/views/timeline.ts'
import { fact, smallBase } from '../knowledge/small-base.ts'
import { naiveRun } from '../query/naive.ts'
import { bases } from '../query/random-bases.ts'
import { alliance, films, ids, queryOf } from './bases.ts'

const shown = (entries: readonly ChangeEntry[]) =>
  entries.map(({ change, date, fact: { id }, by }) => [date, change, id, ...(by ? [by.id] : [])].join(' '))

describe('what became known', () => {
  const of = (text: string, span: Span) => shown(changes(films, queryOf(text, films), span))

  it('is what appeared after the first date and up to the second, and what that changed', () => {
    expect(of('film:copper-tide kind:budget', {})).toEqual([
      '2021-02-11 appeared copper-tide-budget-40',
      '2021-10-03 appeared copper-tide-budget-55',
      '2021-10-03 superseded copper-tide-budget-40 copper-tide-budget-55',
    ])
    expect(of('film:station-of-mists kind:production', { from: '2021', to: '2023' })).toEqual([
      '2023-06-02 appeared halvmoon-left-station-of-mists',
      '2023-06-02 appeared brunelac-alone-makes-station-of-mists',
      '2023-06-02 refined brunelac-makes-station-of-mists brunelac-alone-makes-station-of-mists',
    ])
    const ampere = queryOf('company:ampere', alliance)
    expect(
      shown(changes(alliance, ampere, { from: '2023-04' })).filter(line => !line.includes('appeared')),
    ).toEqual([
      '2023-12-06 superseded nissan-involvement-in-ampere-not-known nissan-invested-600-million-in-ampere',
      '2023-12-06 superseded nissan-considers-moderate-contribution-to-ampere nissan-invested-600-million-in-ampere',
    ])
  })

  it('leaves out the first date and takes in the second, by the last day that each may mean', () => {
    const budget = 'film:copper-tide kind:budget'
    expect(of(budget, { from: '2021-02-11', to: '2021-10-02' })).toEqual([])
    expect(of(budget, { from: '2021-02-10', to: '2021-10-02' })).toHaveLength(1)
    expect(of(budget, { from: '2021-02-11', to: '2021-10-03' })).toHaveLength(2)
    expect(of(budget, { from: '2021-02' })).toHaveLength(2)
    expect(of(budget, { from: '2021' })).toEqual([])
    // A source of which only the month is known may have appeared on its last day.
    const april = (to: string) => changes(alliance, queryOf('source:press-2023-04', alliance), { to })
    expect(april('2023-04-29')).toEqual([])
    expect(april('2023-04-30').length).toBeGreaterThan(0)
  })

  it('names a fact that was confirmed', () => {
    const confirmed = changes(alliance, { clauses: [] }).filter(({ change }) => change === 'confirmed')
    expect(shown(confirmed)).toEqual([
      '2022-01-31 confirmed renault-leads-ee-architecture renault-responsible-for-ee-architecture',
      '2023-12-06 confirmed alliance-made-up-of-three alliance-made-of-three-companies-dec-2023',
      '2023-12-06 confirmed nissan-is-a-japanese-car-maker nissan-mitsubishi-japanese-manufacturers-dec-2023',
    ])
  })

  it('says what was contradicted, and when both facts were known where the later is the one that was', () => {
    const kb = smallBase([
      fact({ id: 'a', source: 'log-2019' }),
      fact({ id: 'b', source: 'log-2020', contradicts: ['a'] }),
      fact({ id: 'c', source: 'log-2019', supersedes: ['d'] }),
      fact({ id: 'd', source: 'log-2021', supersededBy: ['c'] }),
    ])
    const of = (span: Span) => shown(changes(new KnowledgeIndex(kb), { clauses: [] }, span))
    expect(of({ from: '2019' })).toEqual([
      '2020 appeared b',
      '2020 contradicted a b',
      '2021-03 appeared d',
      '2021-03 superseded d c',
    ])
    expect(of({ to: '2019' })).toEqual(['2019-06-01 appeared a', '2019-06-01 appeared c'])
  })

  it('takes what is known at the first date to what is known at the second', () => {
    fc.assert(
      fc.property(bases, kb => {
        const [from, to] = ['2019-12', '2020']
        const at = (asOf: string) => new Set(naiveRun(kb, { clauses: [] }, { asOf }))
        const entries = changes(new KnowledgeIndex(kb), { clauses: [] }, { from, to })
        const known = at(from)
        for (const { change, fact: each } of entries) if (change === 'appeared') known.add(each.id)
        for (const { change, fact: each } of entries) if (change === 'superseded') known.delete(each.id)
        expect([...known].sort()).toEqual([...at(to)].sort())
      }),
    )
  })
})

describe('a timeline', () => {
  const at = (id: string, given: object) => fact({ id, ...given })

  it('goes by when facts hold, and by when they were reported where that is not said', () => {
    const facts = [
      at('open', { valid: '../2022' }),
      at('year', { valid: '2020' }),
      at('month', { valid: '2020-01' }),
      at('silent', { source: 'log-2021' }),
      at('from', { valid: '2021/..' }),
    ]
    const dated = timeline(facts)
    expect(dated.map(({ fact: { id }, date, time }) => `${id} ${date} ${time}`)).toEqual([
      'open ../2022 valid',
      'month 2020-01 valid',
      'year 2020 valid',
      'from 2021/.. valid',
      'silent 2021-03 reported',
    ])
  })

  it('goes by when facts were reported if asked, and keeps their order where that is the same', () => {
    const facts = run(films, { clauses: [] })
    expect(ids(timeline(facts, 'reported').map(each => each.fact))).toEqual(ids(facts))
    expect(
      timeline(facts, 'reported').every(
        ({ date, time, fact: each }) => time === 'reported' && date === each.reported,
      ),
    ).toBe(true)
  })

  it('keeps every fact once', () => {
    fc.assert(
      fc.property(bases, ({ facts }) => {
        const dated = timeline(facts)
        expect(ids(dated.map(each => each.fact)).sort()).toEqual(ids(facts).sort())
        const days = timeline(facts, 'reported').map(each => knownOn(each.fact))
        expect(days).toEqual([...days].sort((a, b) => a - b))
      }),
    )
  })
})
