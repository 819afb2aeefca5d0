import fc from 'fast-check'
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts'
import { domainOf } from '../../src/query/domain.ts'
import { type Qualifier, qualifiers } from '../../src/query/qualifiers.ts'
import type { Clause, NumberRange, Query } from '../../src/query/query.ts'

/** Random queries over a knowledge base: its own facets, values, dates, numbers and words, and some that miss. */
export function queries(kb: KnowledgeBase): fc.Arbitrary<Query> {
  const table = [...qualifiers(kb).values()]
  const clauses = table.flatMap(qualifier => clausesOf(kb, qualifier))
  return fc.array(fc.oneof(...clauses, textClauses(kb)), { maxLength: 4 }).map(list => ({ clauses: list }))
}

/** EDTF dates near those of the knowledge base. */
export function dates(kb: KnowledgeBase): fc.Arbitrary<string> {
  const own = kb.facts.flatMap(fact => [fact.reported, ...(fact.valid === undefined ? [] : [fact.valid])])
  const year = fc.integer({ min: 2016, max: 2030 }).map(String)
  const part = fc
    .constantFrom('01', '06', '12', '21', '23', '24', '34', '40')
    .chain(code => year.map(of => `${of}-${code}`))
  const single = fc.oneof(year, part, fc.constant('202X'))
  const open = single.chain(date => fc.constantFrom(`${date}/..`, `../${date}`))
  return fc.oneof(single, open, ...(own.length > 0 ? [fc.constantFrom(...own)] : []))
}

function clausesOf(kb: KnowledgeBase, { facet, accepts, ...rest }: Qualifier): fc.Arbitrary<Clause>[] {
  const negated = fc.boolean()
  const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 3 })
  const clauses: fc.Arbitrary<Clause>[] = []
  if (accepts.has('time')) {
    clauses.push(
      fc.record({ type: fc.constant('time'), facet: fc.constant(facet), periods: some(dates(kb)), negated }),
    )
  }
  if (accepts.has('number')) {
    const ranges = some(numberRanges(kb))
    clauses.push(fc.record({ type: fc.constant('quantity'), facet: fc.constant(facet), ranges, negated }))
  }
  const ids = domainOf(kb, { facet, accepts, ...rest })
    .candidates()
    .map(({ id }) => id)
  if (accepts.has('id') && ids.length > 0) {
    const values = some(fc.record({ id: fc.constantFrom(...ids), exact: fc.boolean() }))
    clauses.push(fc.record({ type: fc.constant('facet'), facet: fc.constant(facet), values, negated }))
  }
  return clauses
}

function numberRanges(kb: KnowledgeBase): fc.Arbitrary<NumberRange> {
  const own =
    JSON.stringify(kb.facts)
      .match(/(?<="value":)-?\d+(\.\d+)?/g)
      ?.map(Number) ?? []
  const bound = fc.oneof(fc.constantFrom(0, 8, 20, -1.5, ...own), fc.integer())
  return fc.oneof(
    bound.map(min => ({ min })),
    bound.map(max => ({ max, maxOpen: true })),
    bound.map(value => ({ min: value, max: value })),
    fc.tuple(bound, bound, fc.boolean()).map(([a, b, open]) => ({
      min: Math.min(a, b),
      max: Math.max(a, b),
      ...(open ? { minOpen: true } : {}),
    })),
  )
}

/** One to three neighbouring words of a statement or a label, or words that are nowhere. */
function textClauses(kb: KnowledgeBase): fc.Arbitrary<Clause> {
  const labels = [...kb.terms.values()].flatMap(({ label }) => Object.values(label))
  const statements = kb.facts.flatMap(({ statement }) => Object.values(statement ?? {}))
  const slice = fc
    .tuple(fc.constantFrom(...labels, ...statements), fc.nat(12), fc.integer({ min: 1, max: 3 }))
    .map(([text, from, length]) => {
      const words = text.split(/\s+/)
      return words
        .slice(from % words.length)
        .slice(0, length)
        .join(' ')
    })
  const text = fc
    .oneof(slice, fc.constantFrom('nowhere', 'BO', 'prem'))
    .filter(each => /[\p{L}\p{N}]/u.test(each))
  return fc.record({ type: fc.constant('text'), text, negated: fc.boolean() })
}
