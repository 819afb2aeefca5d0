import { describe, expect, it } from 'vitest'
import { run } from '../../src/query/index.ts'
import { type Comparison, compare } from '../../src/views/compare.ts'
import { stats } from '../../src/views/stats.ts'
import { alliance, films, ids, queryOf } from './bases.ts'

const shown = (rows: readonly Comparison[]) =>
  rows.map(({ kind, role, common, own }) => [kind, role, own.map(ids), ids(common)])

describe('terms side by side', () => {
  it('stand in a row for each role that one of them fills, what they share apart', () => {
    const query = queryOf('kind:investment,stake,membership', alliance)
    expect(shown(compare(alliance, ['nissan', 'mitsubishi'], { query }))).toEqual([
      [
        'investment',
        'investor',
        [['nissan-invested-600-million-in-ampere'], ['mitsubishi-invested-200-million-in-ampere']],
        [],
      ],
      [
        'membership',
        'members',
        [[], []],
        ['alliance-made-up-of-three', 'alliance-made-of-three-companies-dec-2023'],
      ],
      ['stake', 'owner', [['nissan-considers-stake-in-the-future-is-neutral'], []], []],
    ])
  })

  it('count for what is narrower, and are what they were at a date', () => {
    const rows = compare(alliance, ['suv', 'c-segment'], { query: queryOf('kind:leadership', alliance) })
    expect(shown(rows)).toEqual([
      [
        'leadership',
        'segment',
        [['renault-leads-b-suv-europe'], ['mitsubishi-leads-phev-c-d']],
        ['nissan-leads-c-suv'],
      ],
    ])
    expect(compare(alliance, ['suv', 'c-segment'], { asOf: '2019' })).toEqual([])
    const studios = compare(films, ['brunelac', 'halvmoon'], {
      asOf: '2021-06',
      query: queryOf('kind:production', films),
    })
    expect(shown(studios)).toEqual([['production', 'studio', [[], ['halvmoon-makes-copper-tide']], []]])
  })
})

describe('figures about a knowledge base', () => {
  const figures = (text: string) => {
    const facts = run(films, queryOf(text, films))
    return new Map(
      stats(films.kb, facts).map(({ section, id, count, of }) => [
        `${section} ${id ?? ''}`.trim(),
        [count, of],
      ]),
    )
  }

  it('say how many there are, of how many', () => {
    const all = figures('')
    // Of 38 facts eight are superseded: grep -c supersedes.
    expect(all.get('facts')).toEqual([30, 38])
    expect(all.get('facts superseded')).toEqual([0, 8])
    expect(all.get('terms film')).toEqual([4, 4])
    expect(all.get('kind direction')).toEqual([4, 5])
    expect(all.get('source lanterne-2021-10-03')).toEqual([7, 10])
  })

  it('go by what a query finds', () => {
    const some = figures('kind:direction')
    expect(some.get('facts')).toEqual([4, 38])
    expect(some.get('terms person')).toEqual([1, 6])
    expect(some.get('kind budget')).toEqual([0, 2])
  })
})
