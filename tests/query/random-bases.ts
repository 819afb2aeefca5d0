import fc from 'fast-check'
import type { Fact } from '../../src/model/knowledge-base.ts'
import { fact, smallBase } from '../knowledge/small-base.ts'
import { dates } from './random.ts'

const terms = {
  boat: ['vessel', 'yacht', 'racer', 'aurora', 'belle-ile', 'dory'],
  place: ['europe', 'france', 'brittany'],
}
const list = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: 1, maxLength: 2 })
const quantity = fc.record({ value: fc.constantFrom(8, 20, 20.5, 500), unit: fc.constantFrom('EUR', 'mile') })

const races = fc.record(
  {
    winner: list(fc.constantFrom<unknown>(...terms.boat, 'bo', { unnamed: { en: 'nobody' } })),
    losers: fc.constantFrom(...terms.boat),
    place: fc.constantFrom(...terms.place),
    distance: fc.oneof(quantity, list(quantity)),
    crewSize: fc.integer({ min: 1, max: 20 }),
    started: dates(smallBase()),
    form: fc.constantFrom('match', 'fleet'),
    remark: fc.constant({ en: 'Rain, wind; no punt.', fr: 'Un ŒIL' }),
    valid: dates(smallBase()),
    source: fc.constantFrom('log-2019', 'log-2020', 'log-2021'),
    status: fc.constantFrom('done', 'not-sure'),
    attributedTo: list(fc.constantFrom<unknown>('bo', 'aurora', { unnamed: { en: 'nobody' } })),
    statement: fc.constantFrom({ en: 'Bo won the first leg' }, { en: 'Rain', fr: 'Première étape' }),
  },
  { requiredKeys: [] },
)
const sales = fc.record(
  {
    sold: fc.constantFrom(...terms.boat),
    price: quantity,
    form: fc.constantFrom({ en: 'match, or fleet' }, { fr: 'match' }),
  },
  { requiredKeys: [] },
)

/** Sailing bases of some random facts, some of which supersede an earlier one. */
export const bases = fc
  .array(
    fc.tuple(
      fc.oneof(
        races,
        sales.map(sale => ({ ...sale, kind: 'sale' })),
      ),
      fc.option(fc.nat(20)),
    ),
    { maxLength: 12 },
  )
  .map(drawn => {
    const facts = drawn.map(([given, target], at): Fact => {
      const supersedes = target !== null && target < at ? { supersedes: [`fact-${target}`] } : {}
      return fact({ ...given, id: `fact-${at}`, ...supersedes })
    })
    return smallBase(facts.map(each => withSupersession(each, facts)))
  })

function withSupersession(each: Fact, facts: readonly Fact[]): Fact {
  const supersededBy = facts.filter(other => other.supersedes?.includes(each.id)).map(({ id }) => id)
  return supersededBy.length > 0 ? { ...each, supersededBy } : each
}
