import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Labels } from '../../src/knowledge/labels.ts'
import { load } from '../../src/load/index.ts'

const kb = load('tests/kb/films').kb!

describe('a number', () => {
  it.each(['en', 'fr'])('is printed in %s as ICU does', language => {
    const labels = new Labels(kb, language)
    const intl = new Intl.NumberFormat(language, { maximumFractionDigits: 20 })
    const numbers = fc.oneof(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
      fc.integer({ min: 0, max: 10_000_000 }).map(value => value / 100),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    fc.assert(
      fc.property(numbers, value => {
        // ICU writes a zero that came out of a negative number with its sign.
        expect(labels.number(value)).toBe(intl.format(value === 0 ? 0 : value))
      }),
    )
  })
})
