import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import { load } from '../../src/load/index.ts'
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts'
import { emptyValues, parseQuery, resolveSteps, run } from '../../src/query/index.ts'
import type { Query } from '../../src/query/query.ts'
import { smallBase } from '../knowledge/small-base.ts'
import { naiveRun } from './naive.ts'
import { queries } from './random.ts'
import { bases } from './random-bases.ts'

const small = smallBase()
const index = new KnowledgeIndex(small)

function read(text: string, kb = small): Query {
  const parsed = parseQuery(text, kb, { steps: true })
  if ('error' in parsed) throw new Error(parsed.error.message)
  return parsed.query
}

const found = (text: string, options = {}) => run(index, read(text), options).map(({ id }) => id)

describe('a query', () => {
  it('without clauses finds every fact that is not superseded', () => {
    expect(found('')).toEqual(['bo-wins', 'aurora-loses', 'bo-sells'])
    expect(found('', { history: true })).toEqual(['aurora-wins', 'bo-wins', 'aurora-loses', 'bo-sells'])
  })

  it('finds what meets every clause, one value of each, and none that is negated', () => {
    expect(found('boat:aurora,yacht')).toEqual(['aurora-loses', 'bo-sells'])
    expect(found('boat:aurora boat:belle-ile')).toEqual(['aurora-loses'])
    expect(found('sailor:bo -kind:race')).toEqual(['bo-sells'])
    expect(found('-boat:vessel')).toEqual(['bo-wins'])
    expect(found('place:europe')).toEqual(['aurora-loses'])
    expect(found('place:=europe')).toEqual([])
  })

  it('compares quantities in the unit that stands beside them', () => {
    expect(found('distance:<100')).toEqual(['aurora-loses'])
    expect(found('distance:<100 unit:mile')).toEqual([])
    expect(found('distance:<100 -unit:mile')).toEqual([])
    expect(found('price:>=2bn unit:EUR')).toEqual(['bo-sells'])
    expect(found('price:>=2bn unit:USD')).toEqual([])
    expect(found('price:2.3bn unit:USD,EUR')).toEqual(['bo-sells'])
  })

  it('limits valid time, or reported time where a fact has none', () => {
    expect(found('valid:2021-03')).toEqual(['aurora-loses', 'bo-sells'])
    expect(found('valid:<2019')).toEqual(['bo-wins'])
    expect(found('reported:>2020')).toEqual(['aurora-loses', 'bo-sells'])
  })

  it('takes the terms that an earlier step found', () => {
    const winners = run(index, read('place:france'))
    const query = resolveSteps(read('losers:$1.winner'), [winners])
    expect(run(index, query, { history: true }).map(({ id }) => id)).toEqual(['aurora-wins'])
    expect(run(index, resolveSteps(read('boat:$1.remark'), [winners]))).toEqual([])
    expect(run(index, resolveSteps(read('boat:$2.winner'), [winners]))).toEqual([])
    expect(run(index, resolveSteps(read('-boat:$2.winner'), [winners]))).toHaveLength(3)
  })
})

describe('what was known at a date', () => {
  it('is what the sources state that had appeared by its last day', () => {
    expect(found('', { asOf: '2019' })).toEqual(['aurora-wins'])
    expect(found('', { asOf: '2019-05' })).toEqual([])
    expect(found('', { asOf: '2021-03-30' })).toEqual(['aurora-wins', 'bo-wins'])
  })

  it('holds a source back until the last day on which it may have appeared', () => {
    expect(found('', { asOf: '2020-12-30' })).toEqual(['aurora-wins'])
    expect(found('', { asOf: '2020-12-31' })).toEqual(['aurora-wins', 'bo-wins'])
  })

  it('includes the supersessions that those sources state, and no later one', () => {
    const [before] = run(index, read('id:aurora-wins'), { asOf: '2020' })
    expect(before).not.toHaveProperty('supersededBy')
    expect(found('id:aurora-wins', { asOf: '2021' })).toEqual([])
    const [after] = run(index, read('id:aurora-wins'), { asOf: '2021', history: true })
    expect(after).toMatchObject({ supersededBy: ['aurora-loses'] })
  })

  it('is everything at an open end, and an error at what is no date', () => {
    expect(found('', { asOf: '2019/..' })).toEqual(found(''))
    expect(() => found('', { asOf: 'yesterday' })).toThrow(RangeError)
  })
})

describe('a value without facts', () => {
  const notes = (text: string) => emptyValues(index, read(text)).map(({ id, nearest }) => [id, nearest])

  it('names the nearest broader term that has some', () => {
    expect(notes('place:atlantis')).toEqual([['atlantis', 'europe']])
    expect(emptyValues(index, read('place:atlantis'))[0]!.message).toContain('place:atlantis')
  })

  it('names a narrower term where the term itself has none', () => {
    expect(notes('place:=europe')).toEqual([['europe', 'france']])
  })

  it('names nothing where nothing above or below has facts', () => {
    expect(notes('sailor:ann-oeil')).toEqual([['ann-oeil', undefined]])
  })

  it('is not one that has facts, nor one that is excluded', () => {
    expect(notes('boat:aurora place:europe -place:atlantis valid:1900 nowhere')).toEqual([])
  })
})

function agree(kb: KnowledgeBase, query: Query, indexed = new KnowledgeIndex(kb)): void {
  for (const options of [{}, { history: true }, { asOf: '2020-06' }, { asOf: '2021-03', history: true }]) {
    const ids = run(indexed, query, options).map(({ id }) => id)
    expect(ids, JSON.stringify({ query, options })).toEqual(naiveRun(kb, query, options))
  }
}

describe('the index', () => {
  it('finds what a naive filter finds, for random queries over random facts', () => {
    fc.assert(
      fc.property(bases, fc.array(queries(small), { maxLength: 8 }), (kb, asked) => {
        const indexed = new KnowledgeIndex(kb)
        for (const query of asked) agree(kb, query, indexed)
      }),
      { numRuns: 300 },
    )
  })

  it('finds what a naive filter finds, for random queries over the shipped knowledge base', () => {
    const { kb } = load('data/alliance')
    expect(kb).toBeDefined()
    const indexed = new KnowledgeIndex(kb!)
    fc.assert(
      fc.property(queries(kb!), query => agree(kb!, query, indexed)),
      { numRuns: 300 },
    )
  })
})
