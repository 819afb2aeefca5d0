import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  flagsToQuery,
  formatQuery,
  joinQueries,
  type ParseOptions,
  parseQuery,
  queryArguments,
} from '../../src/query/index.ts'
import type { Clause, Query } from '../../src/query/query.ts'
import { smallBase } from '../knowledge/small-base.ts'
import { queries } from './random.ts'
import { clausesOf } from './reading.ts'

const kb = smallBase()
const clauses = (text: string, options: ParseOptions = {}) => clausesOf(text, kb, options)

describe('a query as arguments', () => {
  /** What a command line makes of them: text is what is no flag. */
  const readArguments = (argv: readonly string[]) => {
    const flags: Record<string, string[]> = {}
    const texts: string[] = []
    for (let at = 0; at < argv.length; at++) {
      const flag = /^--(.+)/.exec(argv[at]!)?.[1]
      if (flag === undefined) texts.push(argv[at]!)
      else flags[flag] = [...(flags[flag] ?? []), argv[++at]!]
    }
    const [text, flagged] = [parseQuery(texts.join(' '), kb), flagsToQuery(flags, kb)]
    if ('error' in text || 'error' in flagged) throw new Error(argv.join(' '))
    return joinQueries(text.query, flagged.query)
  }
  const sorted = ({ clauses }: Query) => {
    const text = (clause: Clause) => formatQuery({ clauses: [clause] })
    return clauses.toSorted((a, b) => text(a).localeCompare(text(b)))
  }

  it('is a flag for each qualifier, and text for what flags cannot say', () => {
    const query = { clauses: clauses('boat:dory,=punt -kind:race "first leg" crew-size:>=8 -e valid:2022..') }
    expect(queryArguments(query)).toEqual([
      ...[
        '--boat',
        'dory,=punt',
        '-kind:race',
        '"first leg"',
        '--crew-size',
        '>=8',
        '-"e"',
        '--valid',
        '2022/..',
      ],
    ])
  })

  it('reads as the same query', () => {
    fc.assert(
      fc.property(queries(kb), query => {
        expect(sorted(readArguments(queryArguments(query)))).toEqual(sorted(query))
      }),
    )
  })
})

describe('a query as text', () => {
  it('is as short as it can be', () => {
    const text =
      'boat:dory,=punt -rain "first leg" valid:2022/.. crew-size:>=8,1..2 attributed-to:bo form:"by auction"'
    expect(formatQuery({ clauses: clauses(text) })).toBe(text)
  })

  it('keeps references to earlier steps as they are', () => {
    expect(formatQuery({ clauses: clauses('boat:$1.winner', { steps: true }) })).toBe('boat:$1.winner')
  })

  it('reads as the same query', () => {
    fc.assert(
      fc.property(queries(kb), query => {
        expect(parseQuery(formatQuery(query), kb)).toEqual({ query })
      }),
    )
  })

  it('reads as the same query whatever its words are', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab:"-=,\\ é$') }).map(text => `${text}a`.trim())
    fc.assert(
      fc.property(word, word, (text, remark) => {
        const query = {
          clauses: [
            { type: 'text' as const, text, negated: true },
            {
              type: 'facet' as const,
              facet: 'remark',
              values: [{ id: remark, exact: true }],
              negated: false,
            },
          ],
        }
        expect(parseQuery(formatQuery(query), kb)).toEqual({ query })
      }),
    )
  })
})
