import { describe, expect, it } from 'vitest'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import type { Postings } from '../../src/knowledge/postings.ts'
import { parseEdtf } from '../../src/model/time.ts'
import { fact, smallBase } from './small-base.ts'

const index = new KnowledgeIndex(smallBase())
const ids = (postings: Postings) => index.facts(postings).map(({ id }) => id)
const during = (facet: string, text: string) => ids(index.during(facet, parseEdtf(text)!))

describe('the facts of a facet', () => {
  it('of a type are those that have the term in any role', () => {
    expect(ids(index.postings('boat', 'aurora'))).toEqual(['aurora-wins', 'aurora-loses'])
    expect(ids(index.postings('sailor', 'bo'))).toEqual(['bo-wins', 'bo-sells'])
  })

  it('of a type leave out who says it and via whom', () => {
    expect(ids(index.postings('sailor', 'aurora-dee'))).toEqual([])
    expect(ids(index.postings('sailor', 'ann-oeil'))).toEqual([])
    expect(ids(index.postings('attributedTo', 'aurora-dee'))).toEqual(['bo-wins'])
    expect(ids(index.postings('via', 'ann-oeil'))).toEqual(['bo-sells'])
  })

  it('of a role are those that have the term in that role', () => {
    expect(ids(index.postings('winner', 'aurora'))).toEqual(['aurora-wins'])
    expect(ids(index.postings('losers', 'aurora'))).toEqual(['aurora-loses'])
  })

  it('are found under what is broader, unless it must be exact', () => {
    expect(ids(index.postings('place', 'europe'))).toEqual(['aurora-wins', 'aurora-loses'])
    expect(ids(index.postings('place', 'europe', true))).toEqual([])
    expect(ids(index.postings('place', 'france', true))).toEqual(['aurora-loses'])
    expect(ids(index.postings('boat', 'yacht'))).toEqual(['aurora-wins', 'aurora-loses', 'bo-sells'])
  })

  it('are found by code, and where the role is text by its words', () => {
    expect(ids(index.postings('form', 'match'))).toEqual(['aurora-wins'])
    expect(ids(index.postings('form', 'fleet'))).toEqual(['bo-sells'])
    expect(ids(index.postings('form', 'AUX ENCHERES'))).toEqual(['bo-sells'])
    expect(ids(index.postings('form', 'encheres', true))).toEqual([])
    expect(ids(index.postings('remark', 'all day'))).toEqual(['bo-wins'])
  })

  it('are found by kind, status, certainty, source, id and unit', () => {
    expect(ids(index.postings('kind', 'sale'))).toEqual(['bo-sells'])
    expect(ids(index.postings('status', 'not-sure'))).toEqual(['bo-wins'])
    expect(ids(index.postings('certainty', 'rumour'))).toEqual(['bo-wins'])
    expect(ids(index.postings('source', 'log-2019'))).toEqual(['aurora-wins'])
    expect(ids(index.postings('id', 'bo-sells'))).toEqual(['bo-sells'])
    expect(ids(index.postings('unit', 'mile'))).toEqual(['aurora-wins', 'aurora-loses'])
  })

  it('are none for names that the knowledge base does not know', () => {
    for (const name of ['__proto__', 'constructor', 'nothing', '']) {
      expect(ids(index.postings(name, name))).toEqual([])
      expect(ids(index.postings('boat', name))).toEqual([])
      expect(ids(index.compare(name, {}))).toEqual([])
      expect(during(name, '2020')).toEqual([])
    }
  })

  it('are listed by the values that facts have', () => {
    expect([...index.values('status').keys()]).toEqual(['done', 'not-sure'])
    expect([...index.values('sailor').keys()]).toEqual(['bo'])
  })
})

describe('the facts of a time', () => {
  it('are those whose valid time meets it, or that were reported in it where they have none', () => {
    expect(during('valid', '2018-10')).toEqual(['bo-wins'])
    expect(during('valid', '2019-06')).toEqual(['aurora-wins', 'aurora-loses'])
    expect(during('valid', '2030')).toEqual(['aurora-loses'])
    expect(during('valid', '2021-03-15')).toEqual(['aurora-loses', 'bo-sells'])
  })

  it('of reporting are those of sources that may have appeared in it', () => {
    expect(during('reported', '2020-07-14')).toEqual(['bo-wins'])
    expect(during('reported', '../2019')).toEqual(['aurora-wins'])
  })

  it('of a role that points to a date are those whose date meets it', () => {
    expect(during('started', '2019-05-31')).toEqual(['aurora-wins'])
    expect(during('started', '2019-06')).toEqual([])
  })
})

describe('the facts of a number', () => {
  it('are those with a quantity or count within the bounds', () => {
    expect(ids(index.compare('distance', { min: 300 }))).toEqual(['aurora-wins', 'aurora-loses'])
    expect(ids(index.compare('distance', { min: 300, minOpen: true }))).toEqual(['aurora-wins'])
    expect(ids(index.compare('distance', { max: 20 }))).toEqual(['aurora-loses'])
    expect(ids(index.compare('distance', { max: 20, maxOpen: true }))).toEqual([])
    expect(ids(index.compare('crewSize', { min: 8, max: 8 }))).toEqual(['aurora-wins'])
  })

  it('are of one unit where one is given', () => {
    expect(ids(index.compare('distance', { max: 100, units: ['mile'] }))).toEqual([])
    expect(ids(index.compare('price', { min: 1, units: ['EUR', 'USD'] }))).toEqual(['bo-sells'])
  })
})

describe('the facts of a text', () => {
  it('are those whose statement has the words, whole and in order', () => {
    expect(ids(index.withText('premiere etape'))).toEqual(['aurora-wins'])
    expect(ids(index.withText('étape première'))).toEqual([])
    expect(ids(index.withText('prem'))).toEqual([])
  })

  it('are those whose terms bear the words, in labels and aliases of any language', () => {
    expect(ids(index.withText('old lady'))).toEqual(['aurora-wins', 'aurora-loses'])
    expect(ids(index.withText('Bretagne'))).toEqual(['aurora-wins'])
    expect(ids(index.withText('skiff'))).toEqual(['aurora-wins'])
  })

  it('do not put together words of two texts', () => {
    expect(ids(index.withText('Brittany Aurora'))).toEqual([])
  })

  it('are none for a text without words', () => {
    expect(ids(index.withText('?!'))).toEqual([])
  })
})

describe('sets of facts', () => {
  it('are combined by and, or, not', () => {
    const [bo, sale] = [index.postings('sailor', 'bo'), index.postings('kind', 'sale')]
    expect(ids(index.and(bo, sale))).toEqual(['bo-sells'])
    expect(ids(index.or(bo, sale))).toEqual(['bo-wins', 'bo-sells'])
    expect(ids(index.not(bo))).toEqual(['aurora-wins', 'aurora-loses'])
    expect(ids(index.and())).toEqual(ids(index.all()))
    expect(ids(index.or())).toEqual([])
  })

  it('of an empty knowledge base are empty', () => {
    const empty = new KnowledgeIndex(smallBase([]))
    expect(empty.all()).toHaveLength(0)
    expect(empty.not(empty.postings('boat', 'aurora'))).toHaveLength(0)
    expect(empty.withText('bo')).toHaveLength(0)
  })

  it('take a fact whose roles bear the names of what every object has', () => {
    const odd = new KnowledgeIndex(smallBase([fact({ id: '__proto__', winner: 'constructor' })]))
    expect(odd.postings('id', '__proto__')).toHaveLength(1)
    expect(odd.postings('toString', 'constructor')).toHaveLength(0)
    expect(odd.postings('winner', 'constructor')).toHaveLength(1)
  })
})
