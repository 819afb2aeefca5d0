import { describe, expect, it } from 'vitest'
import type { Fact, Kind } from '../../src/model/knowledge-base.ts'
import { type ConflictPair, conflicts, conflictsAmong } from '../../src/views/conflicts.ts'
import { fact, smallBase } from '../knowledge/small-base.ts'
import { alliance, films, queryOf } from './bases.ts'

const shown = (pairs: readonly ConflictPair[]) =>
  pairs.map(
    ({ why, rule, facts: [a, b], stands }) => `${why} ${rule}: ${a.id}, ${b.id} → ${stands.join(' ') || '–'}`,
  )

/** The pairs among facts of a sailing base in which a race has one winner for each place and form. */
function among(...facts: Fact[]): readonly string[] {
  const base = smallBase(facts)
  const race: Kind = { ...base.kinds.get('race')!, unique: ['place', 'form', 'valid'] }
  const statuses = new Map([...base.statuses, ['off', { means: 'no' as const, label: { en: 'off' } }]])
  return shown(conflictsAmong({ ...base, statuses, kinds: new Map(base.kinds).set('race', race) }, facts))
}

const race = (id: string, given: object = {}) =>
  fact({ id, form: 'match', place: 'france', winner: 'bo', ...given })

describe('two facts', () => {
  it('compete where only one can have what both are said to have', () => {
    expect(among(race('a'), race('b', { winner: 'dory' }))).toEqual(['rivals unsettled: a, b → a b'])
    expect(among(race('a'), race('b'))).toEqual([])
    expect(among(race('a', { winner: ['bo', 'dory'] }), race('b', { winner: 'dory' }))).toEqual([])
    expect(among(race('a'), race('b', { winner: 'dory', place: 'brittany' }))).toEqual([])
    expect(among(race('a'), race('b', { winner: 'dory', form: 'fleet' }))).toEqual([])
  })

  it('compete only where their times meet', () => {
    const at = (first: string | undefined, second: string | undefined) =>
      among(race('a', { valid: first }), race('b', { winner: 'dory', valid: second }))
    expect(at('2019', '2020')).toEqual([])
    expect(at('2019/2020', '2020-05')).toHaveLength(1)
    expect(at('2019', undefined)).toHaveLength(1)
  })

  it('compete where they give other figures or dates of one thing', () => {
    const miles = (value: number) => ({ distance: { value, unit: 'mile' } })
    expect(among(race('a', miles(5)), race('b', miles(6)))).toEqual(['figures unsettled: a, b → a b'])
    expect(among(race('a', { started: '2019' }), race('b', { started: '2020' }))).toHaveLength(1)
    expect(among(race('a', miles(5)), race('b', miles(5)))).toEqual([])
    expect(among(race('a', miles(5)), race('b', { crewSize: 8 }))).toEqual([])
    expect(among(race('a', miles(5)), race('b', { ...miles(6), losers: 'dory' }))).toEqual([])
    expect(among(race('a', miles(5)), race('b', { ...miles(6), extent: 'some' }))).toEqual([])
  })

  it('are opposed where one says yes and the other no', () => {
    expect(among(race('a'), race('b', { status: 'off' }))).toEqual(['opposed unsettled: a, b → a b'])
    expect(among(race('a', { status: 'not-sure' }), race('b', { status: 'off' }))).toEqual([])
    expect(among(race('a'), race('b', { winner: 'dory', status: 'off' }))).toEqual([])
  })

  it('contradict or replace each other where a source says so, whatever they are about', () => {
    const sale = fact({ id: 'b', kind: 'sale', sold: 'dory', contradicts: ['a'] })
    expect(among(race('a'), sale)).toEqual(['contradicts unsettled: a, b → a b'])
    expect(
      among(race('a', { supersededBy: ['b'] }), race('b', { winner: 'dory', supersedes: ['a'] })),
    ).toEqual(['supersedes successor: a, b → b'])
  })

  it('are settled by a third that replaces one of them, or both', () => {
    const third = race('c', { place: 'europe', supersedes: ['a'] })
    expect(among(race('a', { supersededBy: ['c'] }), race('b', { winner: 'dory' }), third)).toEqual([
      'rivals survivor: a, b → b',
      'supersedes successor: a, c → c',
    ])
    const gone = { supersededBy: ['x'] }
    expect(among(race('a', gone), race('b', { ...gone, winner: 'dory' }))).toEqual([
      'rivals neither: a, b → –',
    ])
  })
})

describe('the conflicts of a knowledge base', () => {
  it('are those that its sources state and those that its facts show', () => {
    expect(shown(conflicts(alliance, { clauses: [] }))).toEqual([
      'supersedes successor: alliance-restructuring-under-way, renault-nissan-mitsubishi-unravelled-links → ' +
        'renault-nissan-mitsubishi-unravelled-links',
      'supersedes successor: nissan-involvement-in-ampere-not-known, nissan-invested-600-million-in-ampere → ' +
        'nissan-invested-600-million-in-ampere',
      'supersedes successor: nissan-considers-moderate-contribution-to-ampere, nissan-invested-600-million-in-ampere → ' +
        'nissan-invested-600-million-in-ampere',
    ])
    expect(shown(conflicts(films, queryOf('kind:release', films)))).toEqual([
      'supersedes neither: copper-tide-release-autumn-2022, copper-tide-release-2023 → –',
      'supersedes successor: copper-tide-release-2023, copper-tide-release → copper-tide-release',
    ])
  })

  it('are those that were known at a date, as they stood then', () => {
    const release = queryOf('kind:release', films)
    expect(shown(conflicts(films, release, { asOf: '2021' }))).toEqual([
      'supersedes successor: copper-tide-release-autumn-2022, copper-tide-release-2023 → copper-tide-release-2023',
    ])
    expect(conflicts(films, release, { asOf: '2021-06' })).toEqual([])
  })
})
