import { describe, expect, it } from 'vitest'
import { broadFacets, matchedTerms } from '../../src/query/index.ts'
import { smallBase } from '../knowledge/small-base.ts'
import { clausesOf } from './reading.ts'

const kb = smallBase()
const fact = (id: string) => kb.facts.find(each => each.id === id)!
const matched = (text: string, id: string) => matchedTerms(kb, { clauses: clausesOf(text, kb) })(fact(id))

describe('the terms by which a query found a fact', () => {
  it('are those of the fact that are narrower than what the query names', () => {
    expect(matched('boat:vessel', 'aurora-loses')).toEqual(['belle-ile', 'aurora'])
    expect(matched('winner:vessel', 'aurora-loses')).toEqual(['belle-ile'])
    expect(matched('place:europe', 'aurora-wins')).toEqual(['brittany'])
    expect(matched('boat:vessel place:europe', 'aurora-loses')).toEqual(['belle-ile', 'aurora', 'france'])
  })

  it('are none where the query names the very terms, or means them alone, or excludes them', () => {
    expect(matched('place:france', 'aurora-loses')).toEqual([])
    expect(matched('boat:vessel,aurora', 'aurora-loses')).toEqual(['belle-ile'])
    expect(matched('boat:=vessel', 'aurora-loses')).toEqual([])
    expect(matched('-place:brittany', 'aurora-loses')).toEqual([])
    expect(matched('kind:race form:match rain', 'aurora-wins')).toEqual([])
  })

  it('come from the facets that the query widens', () => {
    const facets = (text: string) => broadFacets(kb, { clauses: clausesOf(text, kb) })
    expect(facets('boat:vessel winner:racer place:brittany boat:yacht kind:race')).toEqual(['boat', 'winner'])
    expect(facets('-boat:vessel')).toEqual([])
  })
})
