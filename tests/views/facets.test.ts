import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Fact, KnowledgeBase } from '../../src/model/knowledge-base.ts'
import { run } from '../../src/query/index.ts'
import { facetCounts, usualFacets } from '../../src/views/facets.ts'
import { fact, smallBase } from '../knowledge/small-base.ts'
import { naiveRun } from '../query/naive.ts'
import { bases } from '../query/random-bases.ts'
import { alliance, films, queryOf } from './bases.ts'

const countsOf = (kb: KnowledgeBase, facts: readonly Fact[], facet: string) =>
  facetCounts(kb, facts, [facet]).map(({ id, count, own, depth }) => [id, count, own, depth])

describe('counts of facts under a facet', () => {
  const leaders = run(alliance, queryOf('kind:leadership', alliance))

  it('roll narrower terms up, each fact once, and tell a term from what is below it', () => {
    // Mitsubishi leads in the C- and D-segment; Renault in the B-, Nissan in the C-segment SUV.
    expect(countsOf(alliance.kb, leaders, 'segment')).toEqual([
      ['c-segment', 2, 1, 0],
      ['suv', 2, 0, 0],
      ['b-suv', 1, 1, 1],
      ['c-suv', 1, 1, 1],
      ['b-segment', 1, 0, 0],
      ['d-segment', 1, 1, 0],
    ])
    expect(countsOf(alliance.kb, leaders, 'region')).toEqual([
      ['asia', 2, 0, 0],
      ['china', 2, 2, 1],
      ['europe', 1, 1, 0],
    ])
  })

  it('go by roles, codes and who says it, too', () => {
    expect(countsOf(alliance.kb, leaders, 'leader')).toEqual([
      ['renault', 6, 6, 0],
      ['nissan', 6, 6, 0],
      ['mitsubishi', 1, 1, 0],
    ])
    expect(countsOf(alliance.kb, leaders, 'object')).toEqual([['renewal', 2, 2, 0]])
    expect(countsOf(alliance.kb, leaders, 'attributedTo')).toEqual([['alliance', 9, 9, 0]])
  })

  it('are those of what kb.yaml lists, the sources and the types of terms, unless others are named', () => {
    expect(usualFacets(films.kb).slice(0, 6)).toEqual([
      'kind',
      'status',
      'certainty',
      'source',
      'film',
      'person',
    ])
    const facets = new Set(facetCounts(films.kb, films.kb.facts).map(({ facet }) => facet))
    // Papers report what others say, and are in no role.
    expect([...facets]).toEqual(usualFacets(films.kb).filter(facet => facet !== 'paper'))
  })

  it('count a fact once for a term that it has twice', () => {
    const kb = smallBase()
    const twice = fact({ id: 'twice', winner: 'aurora', losers: ['aurora', 'belle-ile'] })
    expect(countsOf(kb, [twice], 'boat')).toEqual([
      ['vessel', 1, 0, 0],
      ['yacht', 1, 0, 1],
      ['aurora', 1, 1, 2],
      ['racer', 1, 0, 1],
      ['belle-ile', 1, 1, 2],
    ])
    expect(countsOf(kb, [], 'boat')).toEqual([])
  })

  it('agree with what a naive filter finds for each value', () => {
    fc.assert(
      fc.property(bases, kb => {
        for (const { facet, id, count, own } of facetCounts(kb, kb.facts, [
          'kind',
          'status',
          'boat',
          'place',
          'winner',
        ])) {
          const found = (exact: boolean) => {
            const clauses = [{ type: 'facet' as const, facet, values: [{ id, exact }], negated: false }]
            return naiveRun(kb, { clauses }, { history: true }).length
          }
          expect([facet, id, count, own]).toEqual([facet, id, found(false), found(true)])
        }
      }),
    )
  })
})
