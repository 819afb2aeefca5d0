import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contains,
  type Day,
  dayOf,
  isInterval,
  isoOf,
  overlaps,
  parseEdtf,
  parseRange,
} from '../../src/model/time.ts'

const MS_PER_DAY = 86_400_000

function bounds(text: string): string | undefined {
  const period = parseEdtf(text)
  return period && [period.start, period.end].map(print).join(' ')
}

function print(day: Day): string {
  return Number.isFinite(day) ? isoOf(day) : '..'
}

const digits = (width: number) => (number: number) => String(number).padStart(width, '0')
const year = fc.integer({ min: 0, max: 9999 }).map(digits(4))
const part = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 21, max: 41 })).map(digits(2))
const day = fc.integer({ min: -719_528, max: 2_932_896 }).map(isoOf)
const month = fc.tuple(year, part).map(parts => parts.join('-'))
const masked = fc.tuple(fc.integer({ min: 0, max: 999 }).map(digits(3))).map(([known]) => `${known}X`)
const date = fc.oneof(year, month, day, masked)

describe('a date', () => {
  it.each([
    ['2022', '2022-01-01 2022-12-31'],
    ['2022-02', '2022-02-01 2022-02-28'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2020-05-27', '2020-05-27 2020-05-27'],
    ['2020-05-27T23:20:30Z', '2020-05-27 2020-05-27'],
    ['2020-05-27T23:20:30+02:00', '2020-05-27 2020-05-27'],
    ['202X', '2020-01-01 2029-12-31'],
    ['20XX', '2000-01-01 2099-12-31'],
    ['2004-XX', '2004-01-01 2004-12-31'],
    ['2004-XX-XX', '2004-01-01 2004-12-31'],
    ['2004-02-XX', '2004-02-01 2004-02-29'],
    ['0000', '0000-01-01 0000-12-31'],
    ['-0044-03-15', '-0044-03-15 -0044-03-15'],
    ['-001X', '-0019-01-01 -0010-12-31'],
    ['Y12345', 'Y12345-01-01 Y12345-12-31'],
    ['Y-12345', 'Y-12345-01-01 Y-12345-12-31'],
  ])('%s reaches from its first to its last day: %s', (text, expected) => {
    expect(bounds(text)).toBe(expected)
  })

  it.each([
    ['2023-21', '2023-03-01 2023-05-31'],
    ['2022-23', '2022-09-01 2022-11-30'],
    ['2022-24', '2022-12-01 2023-02-28'],
    ['2023-28', '2023-12-01 2024-02-29'],
    ['2023-29', '2023-09-01 2023-11-30'],
    ['2023-32', '2023-06-01 2023-08-31'],
    ['2023-33', '2023-01-01 2023-03-31'],
    ['2023-36', '2023-10-01 2023-12-31'],
    ['2023-38', '2023-05-01 2023-08-31'],
    ['2024-40', '2024-01-01 2024-06-30'],
    ['2024-41', '2024-07-01 2024-12-31'],
  ])('%s is a grouping of months: %s', (text, expected) => {
    expect(bounds(text)).toBe(expected)
  })

  it.each(['2022?', '2022~', '2022%'])('%s is as wide as without its qualifier', text => {
    expect(bounds(text)).toBe(bounds('2022'))
  })

  it.each([
    '',
    ' ',
    '22',
    '2022-',
    '2022-13',
    '2022-00',
    '2022-20',
    '2022-42',
    '2022-23-01',
    '2023-02-29',
    '2023-04-31',
    '2023-04-00',
    '2023-4-1',
    '27-05-2020',
    '2020/05/27',
    '2022-Q1',
    '1XXX',
    'XXXX',
    '2004-XX-12',
    '2004-1X',
    '-0000',
    'Y2022',
    'Y17E8',
    'Y9999999999999',
    '2020-05-27T25:00:00Z',
    '2020-05T10:00:00Z',
    '2020-05-27T',
    '2022??',
    '?',
    '２０２２',
    'autumn 2022',
    '__proto__',
  ])('%j is none', text => {
    expect(parseEdtf(text)).toBeUndefined()
  })
})

describe('an interval', () => {
  it.each([
    ['2022/2025', '2022-01-01 2025-12-31'],
    ['2026/..', '2026-01-01 ..'],
    ['../2020-05', '.. 2020-05-31'],
    ['2026/', '2026-01-01 ..'],
    ['/2020', '.. 2020-12-31'],
    ['../..', '.. ..'],
    ['2022-06/2022', '2022-06-01 2022-12-31'],
    ['2022-23/2023-33', '2022-09-01 2023-03-31'],
    ['2022~/2025?', '2022-01-01 2025-12-31'],
  ])('%s covers %s', (text, expected) => {
    expect(bounds(text)).toBe(expected)
    expect(isInterval(text)).toBe(true)
  })

  it.each([
    '/',
    '../',
    '/..',
    '2025/2022',
    '2022/2023/2024',
    '2022/x',
    '2022//2023',
    '2020-05-27T10:00:00Z/2021',
  ])('%j is none', text => {
    expect(parseEdtf(text)).toBeUndefined()
    expect(isInterval(text)).toBe(false)
  })

  it('is told from a single date', () => {
    expect(isInterval('2022')).toBe(false)
    expect(isInterval('2022-23')).toBe(false)
  })
})

describe('a range', () => {
  it.each([
    ['2022', '2022'],
    [' 2022 ', '2022'],
    ['2022/2025', '2022/2025'],
    ['2022..2025', '2022/2025'],
    ['2022-05 .. 2022-06', '2022-05/2022-06'],
    ['2022..', '2022/..'],
    ['..2022', '../2022'],
    ['>=2022', '2022/..'],
    ['>= 2022-05', '2022-05/..'],
    ['<=2022-05-27', '../2022-05-27'],
    ['>2025', '2026/..'],
    ['>2025-12', '2026/..'],
    ['>2025-11', '2025-12/..'],
    ['>2020-05-27', '2020-05-28/..'],
    ['>2022-23', '2022-12/..'],
    ['>202X', '2030/..'],
    ['<2022', '../2021'],
    ['<2022-05', '../2022-04'],
    ['<2022-05-27', '../2022-05-26'],
    ['>9999', 'Y10000/..'],
  ])('%s is %s', (text, expected) => {
    expect(parseRange(text)).toBe(expected)
  })

  it.each([
    '',
    '>',
    '>=',
    '2022...2023',
    '2025..2022',
    '>2022/2023',
    '>=2022..',
    '2022/..2025',
    'nisan',
    '=2022',
    '>9999-24',
  ])('%j is none', text => {
    expect(parseRange(text)).toBeUndefined()
  })

  it('of "after" starts where "until" ends, and of "before" ends where "since" starts', () => {
    fc.assert(
      fc.property(date, text => {
        const after = parseRange(`>${text}`)
        const before = parseRange(`<${text}`)
        fc.pre(after !== undefined && before !== undefined)
        expect(parseEdtf(after!)!.start).toBe(parseEdtf(parseRange(`<=${text}`)!)!.end + 1)
        expect(parseEdtf(before!)!.end).toBe(parseEdtf(parseRange(`>=${text}`)!)!.start - 1)
      }),
    )
  })

  it('of two dates is the interval from the first to the second', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(parseRange(`${a}..${b}`)).toBe(parseEdtf(`${a}/${b}`) && `${a}/${b}`)
      }),
    )
  })
})

describe('days', () => {
  it('are numbered as the platform numbers them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), number => {
        const iso = new Date(number * MS_PER_DAY).toISOString().slice(0, 10)
        expect(isoOf(number)).toBe(iso)
        expect(dayOf(iso)).toBe(number)
      }),
    )
  })

  it('are read from a full date only', () => {
    expect(dayOf('1970-01-01')).toBe(0)
    for (const text of ['1970', '1970-01', '1970-01-01/1970-01-02', '1970-01-32', 'today']) {
      expect(dayOf(text)).toBeUndefined()
    }
  })
})

describe('periods', () => {
  const period = fc
    .tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 5 }))
    .map(([start, length]) => ({ start, end: start + length }))

  const daysOf = ({ start, end }: { start: Day; end: Day }) =>
    Array.from({ length: end - start + 1 }, (_, offset) => start + offset)

  it('overlap when they have a day in common, and contain when they have them all', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        expect(overlaps(a, b)).toBe(daysOf(a).some(each => daysOf(b).includes(each)))
        expect(contains(a, b)).toBe(daysOf(b).every(each => daysOf(a).includes(each)))
      }),
    )
  })

  it('that are open reach all that lies on their side', () => {
    const from = parseEdtf('2026/..')!
    expect(overlaps(from, parseEdtf('2999')!)).toBe(true)
    expect(overlaps(from, parseEdtf('2025')!)).toBe(false)
    expect(contains(from, parseEdtf('2026/2030')!)).toBe(true)
    expect(contains(parseEdtf('2026')!, from)).toBe(false)
  })

  it('never end before they start', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        for (const text of [a, b, `${a}/${b}`]) {
          const read = parseEdtf(text)
          if (read) expect(read.start).toBeLessThanOrEqual(read.end)
        }
      }),
    )
  })
})
