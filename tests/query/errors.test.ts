import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../src/query/index.ts'
import { smallBase } from '../knowledge/small-base.ts'
import { clausesOf, errorOf } from './reading.ts'

const kb = smallBase()
const clauses = (text: string) => clausesOf(text, kb)
const error = (text: string) => errorOf(text, kb)

describe('an error in query text', () => {
  const at = (text: string) => {
    const { start, end } = error(text)
    return text.slice(start, end)
  }

  it.each([
    ['rain boat:dori', 'dori', 'no boat is called "dori"'],
    ['boat:dory,dori', 'dori', 'no boat is called "dori"'],
    ['boat:=dori', '=dori', 'no boat is called "dori"'],
    ['bota:dory', 'bota:dory', '"bota" is no qualifier'],
    ['kind:rice', 'rice', 'no kind is called "rice"'],
    ['status:__proto__', '__proto__', 'no status is called'],
    ['winner:brittany', 'brittany', '"brittany" is a place, not a boat or sailor'],
    ['place:dory', 'dory', '"dory" is a boat, not a place'],
    ['boat:-dory', '-dory', 'a hyphen goes before the qualifier'],
    ['kind:!race', '!race', 'a hyphen goes before the qualifier'],
    ['boat:skiff', 'skiff', '"skiff" may be `dory`, `punt`'],
    ['winner:aurore,"AURORA"', '"AURORA"', 'may be `aurora`, `aurora-dee`'],
    ['valid:soon', 'soon', 'is no date for valid'],
    ['valid:2025..2022', '2025..2022', 'is no date'],
    ['reported:=2022', '=2022', 'is no date for reported'],
    ['distance:far', 'far', 'is no number for distance'],
    ['distance:5,far', 'far', 'is no number'],
    ['distance:5%', '5%', 'is no number'],
    ['distance:5..1', '5..1', 'is no number'],
    ['distance:..', '..', 'is no number'],
    ['distance:5x', '5x', 'is no number'],
    ['distance:=5', '=5', 'is no number'],
    ['crew-size:1e999', '1e999', 'is no number'],
    ['remark:"?!"', '"?!"', 'no remark is called'],
    ['rain "first leg', '"first leg', 'a quotation mark is opened'],
    ['boat:"dory', '"dory', 'a quotation mark is opened'],
    ['rain --boat', '--boat', 'looks like a flag'],
    ['rain ?!', '?!', 'holds no word'],
    ['rain ""', '""', 'a value is missing'],
    ['boat:', '', 'a value is missing'],
    ['boat: dory', '', 'a value is missing'],
    ['boat:dory,', '', 'a value is missing'],
    ['boat:,dory', '', 'a value is missing'],
    ['boat:""', '""', 'a value is missing'],
    ['-', '', 'a value is missing'],
  ])('%s is about "%s": %s', (text, place, message) => {
    expect(error(text).message).toContain(message)
    expect(at(text)).toBe(place)
    expect(error(text).tip).not.toBe('')
  })

  it('is none where what looks like a key does not begin with a letter', () => {
    expect(clauses('__proto__:x')).toEqual([{ type: 'text', text: '__proto__:x', negated: false }])
    expect(error('constructor:x').message).toBe('"constructor" is no qualifier')
  })

  it('has a tip that names what there is, or where it is listed', () => {
    expect(error('kind:rice').tip).toBe('one of race, sale')
    expect(error('place:dory').tip).toBe('write boat:dory')
    expect(error('valid:soon').tip).toContain('2022-05')
    expect(error('boats:dory').tip).toContain('attributed-to')
  })

  it('is never thrown, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'boat:"-=,>.$1 \\') })),
        text => {
          const parsed = parseQuery(text, kb)
          const place = 'error' in parsed ? parsed.error : { start: 0, end: 0 }
          expect(place.start).toBeLessThanOrEqual(place.end)
          expect(place.end).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
