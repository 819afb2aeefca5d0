import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, everything, intersection, postingsOf, union } from '../../src/knowledge/postings.ts'

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
        const [left, right] = [postingsOf(a), postingsOf(b)]
        expect([...union([left, right])]).toEqual(sorted([...a, ...b]))
        expect([...intersection(left, right)]).toEqual(sorted(a.filter(each => b.includes(each))))
        expect([...difference(left, right)]).toEqual(sorted(a.filter(each => !b.includes(each))))
      }),
    )
  })

  it('of everything hold all ordinals, and of nothing none', () => {
    expect([...everything(3)]).toEqual([0, 1, 2])
    expect([...union([])]).toEqual([])
  })
})
