import { describe, expect, it } from 'vitest'
import { flagsToQuery, joinQueries, parseQuery } from '../../src/query/index.ts'
import { smallBase } from '../knowledge/small-base.ts'
import { clausesOf } from './reading.ts'

const kb = smallBase()
const clauses = (text: string) => clausesOf(text, kb)

describe('flags', () => {
  it('are read as the qualifiers of their names', () => {
    const flags = {
      boat: 'dory,The Old Lady',
      crewSize: '>=8',
      'attributed-to': ['bo', 'ann-oeil'],
      kind: undefined,
    }
    expect(flagsToQuery(flags, kb)).toEqual(
      parseQuery('boat:dory,aurora crew-size:>=8 attributed-to:bo attributed-to:ann-oeil', kb),
    )
  })

  it('read since and until as bounds of the reported time', () => {
    expect(flagsToQuery({ since: '2022', until: '2023-05' }, kb)).toEqual(
      parseQuery('reported:>=2022 reported:<=2023-05', kb),
    )
  })

  it('keep a comma in quotes', () => {
    expect(flagsToQuery({ remark: '"rain, all day"' }, kb)).toMatchObject({
      query: { clauses: [{ values: [{ id: 'rain, all day' }] }] },
    })
  })

  it.each([
    [{ boat: 'dori' }, 'boat', 'no boat is called "dori"'],
    [{ boat: ['dory', ''] }, 'boat', 'a value is missing'],
    [{ boat: 'dory', since: 'soon' }, 'since', '"soon" is no date for reported'],
    [{ until: '2022..' }, 'until', '"2022.." is no date'],
    [{ since: '2022,>=2023' }, 'since', '">=2023" is no date'],
    [{ bota: 'dory' }, 'bota', '"bota" is no qualifier'],
    [{ boat: '"dory' }, 'boat', 'a quotation mark'],
  ])('%j is an error of --%s: %s', (flags, flag, message) => {
    const parsed = flagsToQuery(flags, kb)
    expect(parsed).toMatchObject({ error: { flag, message: expect.stringContaining(message) } })
  })

  it('join query text by "and"', () => {
    const [a, b] = [clauses('rain'), clauses('boat:dory')]
    expect(joinQueries({ clauses: a }, { clauses: b })).toEqual({ clauses: clauses('rain boat:dory') })
  })
})
