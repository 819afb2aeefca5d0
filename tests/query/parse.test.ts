import { describe, expect, it } from 'vitest'
import { type ParseOptions, qualifiers } from '../../src/query/index.ts'
import { smallBase } from '../knowledge/small-base.ts'
import { clausesOf, errorOf } from './reading.ts'

const kb = smallBase()
const clauses = (text: string, options: ParseOptions = {}) => clausesOf(text, kb, options)
const error = (text: string) => errorOf(text, kb)

const boats = (...ids: string[]) => ({
  type: 'facet',
  facet: 'boat',
  values: ids.map(id => ({ id, exact: false })),
  negated: false,
})

describe('query text', () => {
  it('of nothing is a query without clauses', () => {
    expect(clauses('')).toEqual([])
    expect(clauses(' \n\t ')).toEqual([])
  })

  it('joins qualifiers by "and", values by "or", and negates with a hyphen', () => {
    expect(clauses('boat:dory,punt -boat:aurora')).toEqual([
      boats('dory', 'punt'),
      { ...boats('aurora'), negated: true },
    ])
    expect(clauses('boat:dory, punt')).toEqual([boats('dory', 'punt')])
  })

  it('takes a term alone after an equals sign', () => {
    expect(clauses('boat:=vessel,yacht')).toEqual([
      {
        type: 'facet',
        facet: 'boat',
        values: [
          { id: 'vessel', exact: true },
          { id: 'yacht', exact: false },
        ],
        negated: false,
      },
    ])
  })

  it.each([
    ['boat:aurora'],
    ['boat:Aurora'],
    ['boat:"the old lady"'],
    ['boat:AURORE'],
    ['boat:"Aurore"'],
    ['boat:"au"rora'],
  ])('%s names the Aurora by id, label or alias', text => {
    expect(clauses(text)).toEqual([boats('aurora')])
  })

  it('folds names for case, accents and hyphens', () => {
    expect(clauses('boat:"belle ile" boat:BELLE-ÎLE')).toEqual([boats('belle-ile'), boats('belle-ile')])
    expect(clauses('sailor:"Ann Oeil"')).toMatchObject([{ values: [{ id: 'ann-oeil' }] }])
  })

  it('reads kinds, statuses, certainties and units by id or label', () => {
    expect(clauses('kind:race,Regatta status:"NOT SURE",fait certainty:rumeur unit:euros,USD')).toMatchObject(
      [
        { facet: 'kind', values: [{ id: 'race' }, { id: 'race' }] },
        { facet: 'status', values: [{ id: 'not-sure' }, { id: 'done' }] },
        { facet: 'certainty', values: [{ id: 'rumour' }] },
        { facet: 'unit', values: [{ id: 'EUR' }, { id: 'USD' }] },
      ],
    )
  })

  it('reads sources, ids, and who says it', () => {
    expect(
      clauses('source:log-2019 id:bo-wins attributed-to:bo attributedTo:bo via:aurora-dee'),
    ).toMatchObject([
      { facet: 'source', values: [{ id: 'log-2019' }] },
      { facet: 'id', values: [{ id: 'bo-wins' }] },
      { facet: 'attributedTo', values: [{ id: 'bo' }] },
      { facet: 'attributedTo', values: [{ id: 'bo' }] },
      { facet: 'via', values: [{ id: 'aurora-dee' }] },
    ])
  })

  it('takes for a role the terms of its types, its codes, and any words where it points to text', () => {
    expect(clauses('winner:bo,dory form:match form:"by auction" remark:rain')).toMatchObject([
      { facet: 'winner', values: [{ id: 'bo' }, { id: 'dory' }] },
      { facet: 'form', values: [{ id: 'match' }] },
      { facet: 'form', values: [{ id: 'by auction' }] },
      { facet: 'remark', values: [{ id: 'rain' }] },
    ])
  })

  it('reads times as EDTF, however the range is written', () => {
    expect(clauses('valid:2022..2025,2030 reported:>=2022 -valid:>2025 started:2019-23')).toEqual([
      { type: 'time', facet: 'valid', periods: ['2022/2025', '2030'], negated: false },
      { type: 'time', facet: 'reported', periods: ['2022/..'], negated: false },
      { type: 'time', facet: 'valid', periods: ['2026/..'], negated: true },
      { type: 'time', facet: 'started', periods: ['2019-23'], negated: false },
    ])
  })

  it.each([
    ['500', { min: 500, max: 500 }],
    ['500M', { min: 500_000_000, max: 500_000_000 }],
    ['2.3bn', { min: 2_300_000_000, max: 2_300_000_000 }],
    ['2.3B', { min: 2_300_000_000, max: 2_300_000_000 }],
    ['1.1k', { min: 1100, max: 1100 }],
    ['3T', { min: 3e12, max: 3e12 }],
    ['1e9', { min: 1e9, max: 1e9 }],
    ['1_000_000', { min: 1e6, max: 1e6 }],
    ['-1.5', { min: -1.5, max: -1.5 }],
    ['>=500M', { min: 500_000_000 }],
    ['>5', { min: 5, minOpen: true }],
    ['<=5', { max: 5 }],
    ['<5', { max: 5, maxOpen: true }],
    ['1..2', { min: 1, max: 2 }],
    ['1.5..2.5k', { min: 1.5, max: 2500 }],
    ['5..', { min: 5 }],
    ['..-5', { max: -5 }],
    ['>1..<2', { min: 1, minOpen: true, max: 2, maxOpen: true }],
  ])('reads the quantity %s', (text, range) => {
    for (const key of ['distance', 'crew-size', 'crewSize']) {
      expect(clauses(`${key}:${text}`)).toMatchObject([{ type: 'quantity', ranges: [range] }])
    }
  })

  it('looks for other words in texts, a quoted phrase as one', () => {
    expect(clauses('rain "first leg" -"so, \\"so\\""')).toEqual([
      { type: 'text', text: 'rain', negated: false },
      { type: 'text', text: 'first leg', negated: false },
      { type: 'text', text: 'so, "so"', negated: true },
    ])
    expect(clauses('"boat:dory" 12:30')).toMatchObject([{ text: 'boat:dory' }, { text: '12:30' }])
  })

  it('takes a reference to an earlier step in a plan only', () => {
    expect(clauses('boat:$1.winner', { steps: true })).toMatchObject([{ values: [{ id: '$1.winner' }] }])
    expect(error('boat:$1.winner').message).toContain('$1.winner')
  })

  it('survives a megabyte', () => {
    expect(clauses(`"${'rain '.repeat(200_000)}"`)).toHaveLength(1)
    expect(error(`boat:${'x'.repeat(1_000_000)}`).message).toContain('boat')
    expect(error('"'.repeat(100_001)).message).toContain('quotation mark')
  })
})

describe('the qualifiers of a knowledge base', () => {
  it('are the envelope, its types and its roles, in that order', () => {
    expect(Array.from(qualifiers(kb).values(), ({ key }) => key)).toEqual([
      'kind',
      'status',
      'certainty',
      'source',
      'id',
      'attributed-to',
      'via',
      'unit',
      'valid',
      'reported',
      'boat',
      'sailor',
      'place',
      'winner',
      'losers',
      'distance',
      'crew-size',
      'started',
      'form',
      'remark',
      'seller',
      'sold',
      'price',
    ])
  })
})
