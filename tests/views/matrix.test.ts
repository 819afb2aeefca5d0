import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import type { ViewEntry } from '../../src/model/generated.ts'
import { type Fact, type KnowledgeBase, roleValues } from '../../src/model/knowledge-base.ts'
import { axesOf, type MatrixOptions, matrix } from '../../src/views/matrix.ts'
import type { Heading, Matrix } from '../../src/views/matrix-cells.ts'
import { fact, smallBase } from '../knowledge/small-base.ts'
import { naiveRun } from '../query/naive.ts'
import { queries } from '../query/random.ts'
import { bases } from '../query/random-bases.ts'
import { alliance, films, ids, queryOf } from './bases.ts'

const leaders = (options: MatrixOptions = {}) => matrix(alliance, 'leaders', options)

/** Cells as `row | column | state | facts`. */
const shown = ({ cells }: Matrix) =>
  cells.map(({ row, column, state, facts, superseded }) =>
    [
      row.value ?? '–',
      column ? (column.value ?? '–') : '',
      state,
      ids(facts).join(' '),
      ids(superseded).join(' '),
    ]
      .join(' | ')
      .replace(/[ |]+$/, ''),
  )

describe('a view', () => {
  it('has a row for each filler of its row roles, and the cells in which facts stand', () => {
    expect(shown(leaders())).toEqual([
      'c-segment | – | known | mitsubishi-leads-phev-c-d',
      'd-segment | – | known | mitsubishi-leads-phev-c-d',
      'b-suv | europe | known | renault-leads-b-suv-europe',
      'c-suv | – | known | nissan-leads-c-suv',
      'autonomous-driving | china | known | nissan-leads-autonomous-driving-china',
      'autonomous-driving | – | known | nissan-leader-autonomous-driving',
      'connected-car | china | known | nissan-leads-connected-car-china',
      'android-connected-car | – | known | renault-leads-android-connected-car',
      'ev-powertrain | – | known | nissan-leads-some-ev-powertrains renault-leads-other-ev-powertrains',
      'ee-architecture | – | known | renault-leads-ee-architecture renault-responsible-for-ee-architecture',
      'software | – | known | renault-responsible-for-software-and-computing-power',
      'computing-power | – | known | renault-responsible-for-software-and-computing-power',
      'solid-state-battery | – | known | nissan-leader-solid-state-batteries',
      'phev | – | known | mitsubishi-leads-phev-c-d',
    ])
    expect(leaders().columns).toEqual([
      { role: 'region', value: 'europe' },
      { role: 'region', value: 'china' },
      { role: 'region' },
    ])
  })

  it('takes its rows from one role, and then from a column', () => {
    expect(shown(leaders({ by: 'segment' })).slice(-2)).toEqual([
      '– | china | known | nissan-leads-autonomous-driving-china nissan-leads-connected-car-china',
      '– | – | known | nissan-leads-some-ev-powertrains renault-leads-other-ev-powertrains ' +
        'renault-leads-android-connected-car renault-leads-ee-architecture ' +
        'renault-responsible-for-ee-architecture renault-responsible-for-software-and-computing-power ' +
        'nissan-leader-autonomous-driving nissan-leader-solid-state-batteries',
    ])
    const byRegion = leaders({ by: 'region' })
    expect(byRegion.columns).toEqual([])
    expect(byRegion.cells.map(({ row, facts }) => [row.value, facts.length])).toEqual([
      ['europe', 1],
      ['china', 2],
      [undefined, 10],
    ])
    expect(axesOf(alliance.kb.views.get('leaders')!)).toEqual(['segment', 'technology', 'region'])
  })

  it('shows what a query finds, in the rows that lie under what it asks for', () => {
    const of = (text: string) => shown(leaders({ query: queryOf(text, alliance) }))
    expect(of('segment:d-segment')).toEqual([
      'd-segment | – | known | mitsubishi-leads-phev-c-d',
      'phev | – | known | mitsubishi-leads-phev-c-d',
    ])
    expect(of('segment:suv').map(row => row.split(' | ')[0])).toEqual(['b-suv', 'c-suv'])
    expect(of('region:asia')).toHaveLength(2)
    expect(of('segment:=suv')).toEqual([])
  })

  it('shows what was known at a date', () => {
    expect(shown(leaders({ asOf: '2021' }))).toHaveLength(10)
    expect(shown(leaders({ asOf: '2019' }))).toEqual([])
    const directors = (options: MatrixOptions) => shown(matrix(films, 'directors', options))
    expect(directors({ asOf: '2021' })).toEqual([
      'copper-tide |  | known | marrowby-directs-copper-tide',
      'salt-lantern |  | known | marrowby-directed-salt-lantern',
      'nine-winters |  | known | marrowby-directed-nine-winters',
      'station-of-mists |  | known | beginner-may-direct-station-of-mists',
    ])
    expect(directors({}).at(-1)).toBe('station-of-mists |  | known | marrowby-directs-station-of-mists')
    expect(directors({ history: true }).at(-1)).toBe(
      'station-of-mists |  | known | marrowby-directs-station-of-mists | beginner-may-direct-station-of-mists',
    )
  })

  it('is complete where every term that could be a row is there, known or not', () => {
    const { cells } = leaders({ by: 'segment', complete: true })
    // Eleven segments and what names none, in Europe, China and where no region is named.
    expect(cells).toHaveLength(12 * 3)
    expect(cells.filter(({ state, narrower }) => state === 'known' && !narrower)).toHaveLength(6)
    expect(cells.filter(({ state }) => state === 'unknown')).toHaveLength(27)
    const rows = new Set(cells.map(({ row }) => row.value))
    for (const { id, type } of alliance.kb.terms.values()) expect(rows.has(id)).toBe(type === 'segment')
    const suv = queryOf('segment:suv', alliance)
    const under = leaders({ by: 'segment', complete: true, query: suv }).cells.map(({ row }) => row.value)
    expect([...new Set(under)]).toEqual(['suv', 'b-suv', 'c-suv'])
  })
})

/** A sailing base with a view of who wins where. */
function viewed(facts: readonly Fact[], view: Partial<ViewEntry> = {}): KnowledgeIndex {
  const kb: KnowledgeBase = smallBase(facts)
  const entry: ViewEntry = {
    kind: 'race',
    rows: ['winner', 'form'],
    columns: ['place'],
    cell: 'winner',
    ...view,
  }
  const kinds = new Map(kb.kinds)
  kinds.set('race', { ...kb.kinds.get('race')!, unique: ['place', 'form', 'valid'] })
  return new KnowledgeIndex({ ...kb, kinds, views: new Map([['wins', entry]]) })
}

describe('what is known of a cell', () => {
  const cell = (...facts: Fact[]) =>
    matrix(viewed(facts, { rows: ['form'] }), 'wins', { complete: true }).cells.map(({ state }) => state)
  const race = (id: string, given: object) => fact({ id, form: 'match', place: 'france', ...given })

  it('is disputed where facts that stand compete', () => {
    const rivals = [race('a', { winner: 'bo' }), race('b', { winner: 'ann-oeil' })]
    expect(cell(...rivals)).toEqual(['disputed'])
    expect(cell(rivals[0]!, race('b', { winner: 'bo' }))).toEqual(['known'])
    expect(
      cell(race('a', { winner: 'bo', valid: '2019' }), race('b', { winner: 'dory', valid: '2020' })),
    ).toEqual(['known'])
  })

  it('is superseded where nothing stands any more', () => {
    expect(cell(race('a', { winner: 'bo', supersededBy: ['b'] }))).toEqual(['superseded'])
    const later = race('b', { winner: 'dory', supersedes: ['a'] })
    expect(cell(race('a', { winner: 'bo', supersededBy: ['b'] }), later)).toEqual(['known'])
  })

  it('is unknown where all that is said is that it is not known', () => {
    expect(cell(race('a', { status: 'not-sure' }))).toEqual(['unknown'])
    expect(cell(race('a', { status: 'not-sure' }), race('b', { winner: 'bo' }))).toEqual(['known'])
  })

  describe('of which only narrower terms say something', () => {
    /** Cells by boats and places as `row | column | state | narrower terms`, those alone of which something is known. */
    const cells = (facts: readonly Fact[], options: MatrixOptions = { complete: true }) =>
      matrix(viewed(facts, { rows: ['winner'] }), 'wins', options)
        .cells.filter(({ state }) => state !== 'unknown')
        .map(({ row, column, state, narrower = [] }) =>
          [row.value ?? '–', column?.value ?? '–', state, narrower.join(' ')].join(' | '),
        )

    it('is as those are, and they are named: at any depth, in the row, the column or both', () => {
      const facts = [
        race('a', { winner: 'aurora' }),
        race('b', { winner: 'dory', place: 'europe' }),
        race('c', { winner: 'vessel', place: undefined }),
      ]
      expect(cells(facts)).toEqual([
        'vessel | europe | known | aurora france',
        'vessel | france | known | aurora',
        'vessel | – | known | ',
        'yacht | europe | known | aurora france',
        'yacht | france | known | aurora',
        'racer | europe | known | aurora france',
        'racer | france | known | aurora',
        'aurora | europe | known | france',
        'aurora | france | known | ',
        'dory | europe | known | ',
      ])
      expect(cells(facts, {})).toEqual([
        'vessel | – | known | ',
        'aurora | france | known | ',
        'dory | europe | known | ',
      ])
    })

    it('is superseded only where nothing stands for any of them', () => {
      const gone = race('a', { winner: 'yacht', supersededBy: ['z'] })
      const [vessel] = cells([gone])
      expect(vessel).toBe('vessel | france | superseded | yacht')
      expect(cells([gone, race('b', { winner: 'aurora' })]).slice(0, 2)).toEqual([
        'vessel | france | known | aurora',
        'yacht | france | known | aurora',
      ])
    })

    it('leaves a cell alone of which a fact says so itself', () => {
      expect(cells([race('a', { winner: 'vessel' }), race('b', { winner: 'yacht' })])).toEqual([
        'vessel | france | known | ',
        'yacht | france | known | ',
      ])
    })
  })

  it('keeps a filler without a name apart from what names none', () => {
    const unnamed = { unnamed: { en: 'a friend' } }
    const index = viewed([race('a', { winner: unnamed }), race('b', {})], { rows: ['winner'] })
    expect(matrix(index, 'wins').cells.map(({ row, facts }) => [row, ids(facts)])).toEqual([
      [{ role: 'winner', value: unnamed }, ['a']],
      [{ role: 'winner' }, ['b']],
    ])
  })
})

describe('the cells of a matrix', () => {
  const under = (each: Fact, { role, value }: Heading, roles: readonly string[]) =>
    value === undefined
      ? roles.every(one => roleValues(each, one).length === 0)
      : roleValues(each, role).some(filler => JSON.stringify(filler) === JSON.stringify(value))

  it('hold what a naive filter puts into them, for random queries over random facts', () => {
    fc.assert(
      fc.property(bases, queries(smallBase()), fc.boolean(), ({ facts }, query, history) => {
        const index = viewed(facts)
        const asked = { clauses: [...query.clauses, ...queryOf('kind:race', index).clauses] }
        const found = new Set(naiveRun(index.kb, asked, { history }))
        const view = matrix(index, 'wins', { query, history })
        for (const { row, column, facts: standing, superseded } of view.cells) {
          const inCell = index.kb.facts.filter(
            each =>
              found.has(each.id) && under(each, row, ['winner', 'form']) && under(each, column!, ['place']),
          )
          expect(ids(standing)).toEqual(ids(inCell.filter(each => !each.supersededBy)))
          expect(ids(superseded)).toEqual(ids(inCell.filter(each => each.supersededBy)))
          expect(inCell.length).toBeGreaterThan(0)
        }
        const placed = new Set(view.cells.flatMap(each => ids([...each.facts, ...each.superseded])))
        // A fact whose fillers all lie beside what the query asks for in a role has no row of its own.
        const isFree = query.clauses.every(
          clause => !('facet' in clause) || !['winner', 'form', 'place'].includes(clause.facet),
        )
        if (isFree) expect([...placed].sort()).toEqual([...found].sort())
      }),
    )
  })
})
