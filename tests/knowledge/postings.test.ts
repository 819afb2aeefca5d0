import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BitList } from '../../src/knowledge/bits.ts'
import {
  compact,
  difference,
  everything,
  intersection,
  type Postings,
  postingsOf,
  union,
} from '../../src/knowledge/postings.ts'

/** Short lists, and long ones of close ordinals. */
const ordinals = fc.oneof(
  fc.array(fc.nat(20)),
  fc.array(fc.nat(3000), { maxLength: 40 }),
  fc
    .tuple(fc.nat(300), fc.integer({ min: 1, max: 5 }))
    .map(([length, step]) => Array.from({ length }, (_, at) => at * step)),
)
const sorted = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b)

describe('posting lists', () => {
  it('hold each ordinal once, ascending', () => {
    fc.assert(
      fc.property(ordinals, list => {
        expect([...postingsOf(list)]).toEqual(sorted(list))
      }),
    )
  })

  it('join, meet and differ as sets do', () => {
    fc.assert(
      fc.property(ordinals, ordinals, (a, b) => {
        const [left, right] = [a, b].map(list => compact(postingsOf(list), 2048)) as [Postings, Postings]
        expect([...union([left, right])]).toEqual(sorted([...a, ...b]))
        expect([...intersection(left, right)]).toEqual(sorted(a.filter(each => b.includes(each))))
        expect([...difference(left, right)]).toEqual(sorted(a.filter(each => !b.includes(each))))
      }),
    )
  })

  it('are bits where they hold many of the ordinals, and say the same', () => {
    const list = Uint32Array.from({ length: 500 }, (_, at) => at * 3)
    const bits = compact(list, 1500)
    expect(bits).toBeInstanceOf(BitList)
    expect([bits.length, union([bits, bits]).length]).toEqual([500, 500])
    expect([...bits]).toEqual([...list])
    expect([...bits.filter(ordinal => ordinal < 7)]).toEqual([0, 3, 6])
    expect([3, 4, 1497, 4000].map(ordinal => bits.includes(ordinal))).toEqual([true, false, true, false])
    expect(compact(list, 1_000_000)).toBe(list)
  })

  it('of everything hold all ordinals, and of nothing none', () => {
    expect([...everything(3)]).toEqual([0, 1, 2])
    expect([...everything(64)]).toHaveLength(64)
    expect([...union([])]).toEqual([])
  })
})
