import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import { overlaps, type Period, parseEdtf } from '../model/time.ts'
import {
  datesOf,
  facetReader,
  holdsTerms,
  holdsTexts,
  type Numeric,
  numbersOf,
  termsOf,
  textsOf,
} from './facets.ts'
import { difference, everything, intersection, NONE, type Postings, postingsOf, union } from './postings.ts'
import { TextIndex } from './text-index.ts'
import { closure, namesOf } from './vocabulary.ts'

/** Bounds on a number; included unless open, absent where there is none. */
export interface Bounds {
  readonly min?: number
  readonly max?: number
  readonly minOpen?: boolean
  readonly maxOpen?: boolean
  /** Only quantities in one of these units. */
  readonly units?: readonly string[]
}

interface Dated extends Period {
  readonly ordinal: number
}

interface Counted extends Numeric {
  readonly ordinal: number
}

/**
 * A knowledge base, indexed: posting lists for every facet, closed over `broader`, periods for times, numbers for
 * quantities, words for texts. Each is made when it is first asked for, since most runs need one or two. Facets
 * bear the names that data uses (`attributedTo`); a name that the knowledge base does not know finds nothing.
 */
export class KnowledgeIndex {
  readonly kb: KnowledgeBase
  readonly #facets = new Map<string, ReadonlyMap<string, Postings>>()
  readonly #closed = new Map<string, Postings>()
  readonly #dates = new Map<string, readonly Dated[]>()
  readonly #numbers = new Map<string, readonly Counted[]>()
  readonly #texts = new Map<string, TextIndex>()
  #words: TextIndex | undefined
  #all: Postings | undefined

  constructor(kb: KnowledgeBase) {
    this.kb = kb
  }

  /** Every fact. */
  all(): Postings {
    this.#all ??= everything(this.kb.facts.length)
    return this.#all
  }

  /** The facts at these ordinals, in the order of the knowledge base. */
  facts(postings: Postings): Fact[] {
    return Array.from(postings, ordinal => this.kb.facts[ordinal]!)
  }

  /** The ids that facts have under a facet, each with its facts, narrower terms not counted in. */
  values(facet: string): ReadonlyMap<string, Postings> {
    return remember(this.#facets, facet, () => this.#collect(facetReader(this.kb, facet)))
  }

  /**
   * The facts with a value under a facet. A term is found by what is narrower too, unless `exact`; a role that
   * points to text is found by the words of a phrase, or by the whole text if `exact`.
   */
  postings(facet: string, value: string, exact = false): Postings {
    return remember(this.#closed, `${exact ? '=' : ''}${facet}:${value}`, () => {
      const lists = this.#idsUnder(facet, value, exact).map(id => this.values(facet).get(id) ?? NONE)
      if (holdsTexts(this.kb, facet)) {
        const texts = this.#textsOf(facet)
        lists.push(exact ? texts.withText(value) : texts.withPhrase(value))
      }
      return union(lists)
    })
  }

  /**
   * The facts whose `valid`, `reported` or date role has a day in common with a period. A fact that has no `valid`
   * is judged by the day it was reported.
   */
  during(facet: string, period: Period): Postings {
    return postingsOf(this.#datesOf(facet).flatMap(dated => (overlaps(dated, period) ? [dated.ordinal] : [])))
  }

  /** The facts whose quantity or count in a role lies within bounds. */
  compare(role: string, bounds: Bounds): Postings {
    return postingsOf(
      this.#numbersOf(role).flatMap(number => (within(number, bounds) ? [number.ordinal] : [])),
    )
  }

  /** The facts whose statement, or the labels or aliases of whose terms, hold these words in this order. */
  withText(phrase: string): Postings {
    return this.#textIndex().withPhrase(phrase)
  }

  /** The words that `withText` may find, folded. */
  words(): Iterable<string> {
    return this.#textIndex().words()
  }

  /** The facts in every list; all facts where there is no list. */
  and(...lists: readonly Postings[]): Postings {
    return lists.length === 0 ? this.all() : lists.reduce(intersection)
  }

  /** The facts in any of the lists. */
  or(...lists: readonly Postings[]): Postings {
    return union(lists)
  }

  /** The facts that are not in the list. */
  not(list: Postings): Postings {
    return difference(this.all(), list)
  }

  #textIndex(): TextIndex {
    this.#words ??= new TextIndex(
      this.kb.facts.map(fact => [
        ...Object.values(fact.statement ?? {}),
        ...termsOf(this.kb, fact).flatMap(id => namesOf(this.kb.terms.get(id)!)),
      ]),
    )
    return this.#words
  }

  #idsUnder(facet: string, value: string, exact: boolean): readonly string[] {
    const narrower = exact || !holdsTerms(facet) ? undefined : closure(this.kb).get(value)
    return narrower ? [...narrower] : [value]
  }

  #collect(read: (fact: Fact) => readonly string[]): ReadonlyMap<string, Postings> {
    const lists = new Map<string, number[]>()
    this.kb.facts.forEach((fact, ordinal) => {
      for (const value of new Set(read(fact))) {
        const list = lists.get(value)
        if (list) list.push(ordinal)
        else lists.set(value, [ordinal])
      }
    })
    return new Map(Array.from(lists, ([value, ordinals]) => [value, Uint32Array.from(ordinals)]))
  }

  #datesOf(facet: string): readonly Dated[] {
    return remember(this.#dates, facet, () =>
      this.kb.facts.flatMap((fact, ordinal) =>
        datesOf(this.kb, fact, facet).flatMap(text => {
          const period = parseEdtf(text)
          return period ? [{ ordinal, ...period }] : []
        }),
      ),
    )
  }

  #numbersOf(role: string): readonly Counted[] {
    return remember(this.#numbers, role, () =>
      this.kb.facts.flatMap((fact, ordinal) =>
        numbersOf(this.kb, fact, role).map(({ value, unit }) => ({
          ordinal,
          value,
          ...(unit === undefined ? {} : { unit }),
        })),
      ),
    )
  }

  #textsOf(role: string): TextIndex {
    return remember(
      this.#texts,
      role,
      () => new TextIndex(this.kb.facts.map(fact => textsOf(this.kb, fact, role))),
    )
  }
}

function remember<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}

function within({ value, unit }: Numeric, { min, max, minOpen, maxOpen, units }: Bounds): boolean {
  if (units && !(unit !== undefined && units.includes(unit))) return false
  if (min !== undefined && (minOpen ? value <= min : value < min)) return false
  return max === undefined || (maxOpen ? value < max : value <= max)
}
