import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf, parseRange } from '../../src/model/time.ts'
import { domainOf } from '../../src/query/domain.ts'
import { GRAMMAR } from '../../src/query/grammar.ts'
import { parseQuery, qualifiers } from '../../src/query/index.ts'
import { lexQuery } from '../../src/query/lex.ts'
import { readNumberRange } from '../../src/query/numbers.ts'
import { smallBase } from '../knowledge/small-base.ts'
import { Ebnf, type Said } from './ebnf.ts'

const DATES = ['2022', '2022-05', '2022-05-27', '2022-23', '2022-40', '202X', '2022?', '-0044']
const SPANS = ['2022/2025', '../2022', '2022-05/..']

const anyOf = (examples: readonly string[]) => ({
  pattern: examples.map(each => each.replace(/[.?/]/g, '\\$&')).join('|'),
  examples,
})

const SAID: Said = {
  'white space': { pattern: '\\s', examples: [' ', '\t'] },
  'neither white space nor a quotation mark': { pattern: '[^\\s"]', examples: [...'aé1,:=-.>'] },
  'neither white space nor a quotation mark nor a comma': { pattern: '[^\\s",]', examples: [...'aé1:=-.>'] },
  'neither a quotation mark nor a backslash': { pattern: '[^"\\\\]', examples: [...'aé1,:=-. '] },
  'any character': { pattern: '[\\s\\S]', examples: ['"', '\\', 'a'] },
  'a letter of any script': { pattern: '\\p{L}', examples: ['a', 'é', '漢'] },
  '0 to 9': { pattern: '[0-9]', examples: ['0', '1', '9'] },
  'a date of EDTF level 1, or a season, quarter, third or half of a year': anyOf(DATES),
  'an interval of EDTF level 1': anyOf(SPANS),
}

const grammar = new Ebnf(GRAMMAR, SAID)
const matches = (rule: string, text: string) => new RegExp(`^(?:${grammar.pattern(rule)})$`, 'u').test(text)

/** Whether the text falls into clauses; what their keys and values are is another question. */
function lexes(text: string): boolean {
  try {
    lexQuery(text)
    return true
  } catch {
    return false
  }
}

const kb = smallBase()

/** A clause for each sort of key, with values that there are. */
function clauses(): fc.Arbitrary<string> {
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`
  const keyed = [...qualifiers(kb).values()].flatMap(qualifier => {
    const { key, accepts } = qualifier
    const ids = domainOf(kb, qualifier)
      .candidates()
      .map(({ id }) => id)
    const sorts = [
      ...(accepts.has('time') ? [grammar.texts('time').filter(text => parseRange(text) !== undefined)] : []),
      ...(accepts.has('number')
        ? [grammar.texts('quantity').filter(text => readNumberRange(text) !== undefined)]
        : []),
      ...(accepts.has('id') && ids.length > 0
        ? [fc.constantFrom(...ids).chain(id => fc.constantFrom(id, quoted(id), `=${id}`, `=${quoted(id)}`))]
        : []),
    ]
    return sorts.map(value =>
      grammar.texts('qualifier', { key: fc.constant(key), value, blank: fc.constant(' ') }),
    )
  })
  const words = grammar.texts('words').filter(text => matches('words', text) && /[\p{L}\d]/u.test(text))
  return fc.tuple(fc.constantFrom('', '-'), fc.oneof(...keyed, words)).map(([sign, clause]) => sign + clause)
}

describe('the grammar of queries', () => {
  it('has the rules that its rules name', () => {
    const named = new Set(GRAMMAR.replace(/"[^"]*"|'[^']*'|\?[^?]*\?/g, '').match(/[a-z]+/g))
    expect([...named].sort()).toEqual([...grammar.names].sort())
  })

  it('makes queries that the parser reads', () => {
    const query = grammar.texts('query', { clause: clauses() })
    fc.assert(
      fc.property(query, text => {
        expect(parseQuery(text, kb)).toHaveProperty('query')
      }),
      { numRuns: 1000 },
    )
  })

  it('says of any text whether it falls into clauses, as the parser does', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab:"-=, \\é1'), maxLength: 12 })
    fc.assert(
      fc.property(text, each => {
        // That a value must not be blank is a matter of what it means.
        fc.pre(!/"(?:\s|\\\s)*"/.test(each))
        expect(matches('query', each), each).toBe(lexes(each))
      }),
      { numRuns: 20_000 },
    )
  })

  it('says of any text whether it is a quantity, as the parser does', () => {
    const text = fc.oneof(
      grammar.texts('quantity'),
      fc.string({ unit: fc.constantFrom(...'019.-_kMbnte+<>='), maxLength: 8 }),
    )
    fc.assert(
      fc.property(text, each => {
        // Upside down or too large to count, it is a quantity that means nothing.
        const [low = '', high = ''] = each.split('..').map(part => part.replace(/[<>=]/g, ''))
        const [min, max] = [low, high].map(part => readNumberRange(part)?.min)
        fc.pre(!(each.includes('..') && min !== undefined && max !== undefined && min > max))
        fc.pre(!/e\+?\d{3}/.test(each))
        expect(
          matches(
            'quantity',
            each.replace(/[KMBGT]N?/gi, letters => known(letters)),
          ),
          each,
        ).toBe(readNumberRange(each) !== undefined)
      }),
      { numRuns: 20_000 },
    )
  })

  it('says what a time is, as the parser does', () => {
    fc.assert(
      fc.property(grammar.texts('time'), text => {
        const [from, to] = text.split('..')
        const isUpsideDown = from && to && !text.includes('/') && parseEdtf(from)!.start > parseEdtf(to)!.end
        expect(parseRange(text) !== undefined, text).toBe(!isUpsideDown)
      }),
    )
    for (const text of ['2022/..2025', '>2022/2025', '=2022', '2022...2025'])
      expect([text, parseRange(text), matches('time', text)]).toEqual([text, undefined, false])
  })

  it('is what the README publishes', () => {
    expect(readFileSync('README.md', 'utf8')).toContain(`\`\`\`ebnf\n${GRAMMAR}\`\`\`\n`)
  })
})

/** Magnitudes count in either case; the grammar writes them in one. */
function known(letters: string): string {
  return (
    ['k', 'M', 'B', 'bn', 'G', 'T', 'tn'].find(each => each.toLowerCase() === letters.toLowerCase()) ??
    letters
  )
}
