import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import { type Day, overlaps, type Period, parseEdtf } from '../model/time.ts'
import { holdsTerms, holdsTexts } from './facets.ts'
import { type Family, NAMES, wordedTexts } from './families.ts'
import { FactLists, type Lists } from './lists.ts'
import {
  difference,
  everything,
  intersectionOf,
  isEmpty,
  NONE,
  ordinalsOf,
  type Postings,
  postingsOf,
  union,
} from './postings.ts'
import { ReadRows } from './rows.ts'
import { fold, namesOf, narrowerAndOwn, wordsOf } from './vocabulary.ts'

/** Bounds on a number; included unless open, absent where there is none. */
export interface Bounds {
  readonly min?: number
  readonly max?: number
  readonly minOpen?: boolean
  readonly maxOpen?: boolean
  /** Only quantities in one of these units. */
  readonly units?: readonly string[]
}

/**
 * A knowledge base, indexed: posting lists for every facet, closed over `broader`, periods for times, numbers for
 * quantities, words for texts. Facets bear the names that data uses (`attributedTo`); a name that the knowledge base
 * does not know finds nothing.
 */
export class KnowledgeIndex {
  readonly kb: KnowledgeBase
  readonly #lists: Lists
  readonly #closed = new Map<string, Postings>()
  readonly #under = new Map<string, ReadonlySet<string>>()
  readonly #periods = new Map<string, Period | undefined>()
  #all: Postings | undefined

  /** The lists are collected from the facts where none are given. */
  constructor(kb: KnowledgeBase, lists: Lists = new FactLists(kb)) {
    this.kb = kb
    this.#lists = lists
  }

  /** Every fact. */
  all(): Postings {
    this.#all ??= everything(this.#lists.size)
    return this.#all
  }

  /** The fact at an ordinal. */
  fact(ordinal: number): Fact {
    return this.#lists.fact(ordinal)
  }

  /** The facts at these ordinals, in the order of the knowledge base. */
  facts(postings: Postings): Fact[] {
    return Array.from(postings, ordinal => this.#lists.fact(ordinal))
  }

  /** The facts at these ordinals, each read when it is looked at. */
  rows(postings: Postings): ReadRows<Fact> {
    const lists = this.#lists
    const group = lists.group?.bind(lists)
    const stored = group && (() => ({ ordinals: ordinalsOf(postings), group }))
    return new ReadRows(postings.length, at => lists.fact(ordinalsOf(postings)[at]!), stored)
  }

  /** The facts that others supersede. */
  superseded(): Postings {
    return this.#lists.superseded
  }

  /** The facts of sources that had appeared by a day at the latest. */
  knownBy(day: Day): Postings {
    const known = this.#lists.keys('date reported').filter(text => {
      const period = this.#periodOf(text)
      return period !== undefined && period.end <= day
    })
    return union(known.map(text => this.#lists.list('date reported', text)))
  }

  /** The ids that facts have under a facet, each with its facts, narrower terms not counted in. */
  values(facet: string): ReadonlyMap<string, Postings> {
    const family: Family = `facet ${facet}`
    return new Map(this.#lists.keys(family).map(key => [key, this.#lists.list(family, key)]))
  }

  /**
   * The facts with a value under a facet. A term is found by what is narrower too, unless `exact`; a role that
   * points to text is found by the words of a phrase, or by the whole text if `exact`.
   */
  postings(facet: string, value: string, exact = false): Postings {
    const key = `${exact ? '=' : ''}${facet}:${value}`
    let known = this.#closed.get(key)
    if (!known) {
      known = this.#collect(facet, value, exact)
      this.#closed.set(key, known)
    }
    return known
  }

  /**
   * The facts whose `valid`, `reported` or date role has a day in common with a period. A fact that has no `valid`
   * is judged by the day it was reported.
   */
  during(facet: string, period: Period): Postings {
    const family: Family = `date ${facet}`
    const met = this.#lists.keys(family).filter(text => {
      const own = this.#periodOf(text)
      return own !== undefined && overlaps(own, period)
    })
    return union(met.map(text => this.#lists.list(family, text)))
  }

  /** The facts whose quantity or count in a role lies within bounds. */
  compare(role: string, { min, max, minOpen, maxOpen, units }: Bounds): Postings {
    const figures = this.#lists.figures(role)
    const { values } = figures
    const from = min === undefined ? 0 : placeOf(values, min, minOpen === true)
    const to = max === undefined ? values.length : placeOf(values, max, maxOpen !== true)
    const found = figures.ordinals.subarray(from, Math.max(from, to))
    if (!units) return postingsOf(found)
    const isWanted = (at: number) => units.includes(figures.units[figures.unit[at]!] ?? '')
    return postingsOf(found.filter((_, at) => isWanted(from + at)))
  }

  /** The facts whose statement, or the labels or aliases of whose terms, hold these words in this order. */
  withText(phrase: string): Postings {
    const words = wordsOf(phrase)
    if (words === '') return NONE
    return union([this.#withPhrase('statement', words), this.#named(words)])
  }

  /** The words that `withText` may find, folded. */
  words(): Iterable<string> {
    return new Set([...this.#lists.keys('word statement'), ...this.#lists.keys(NAMES)])
  }

  /** The facts in every list; all facts where there is no list. */
  and(...lists: readonly Postings[]): Postings {
    return lists.length === 0 ? this.all() : intersectionOf(lists)
  }

  /** The facts in any of the lists. */
  or(...lists: readonly Postings[]): Postings {
    return union(lists)
  }

  /** The facts that are not in the list. */
  not(list: Postings): Postings {
    return difference(this.all(), list)
  }

  #collect(facet: string, value: string, exact: boolean): Postings {
    const lists = [this.#having(facet, value, exact)]
    if (holdsTexts(this.kb, facet)) {
      const words = wordsOf(value)
      if (words !== '') lists.push(exact ? this.#withWhole(facet, words) : this.#withPhrase(facet, words))
    }
    return union(lists)
  }

  /** The ids of the terms below a term at any depth, and its own. */
  under(id: string): ReadonlySet<string> {
    const known = this.#under.get(id) ?? narrowerAndOwn(this.kb, id)
    this.#under.set(id, known)
    return known
  }

  /** The facts with an id under a facet, and with what is narrower unless `exact`. */
  #having(facet: string, id: string, exact: boolean): Postings {
    const closed = exact || !holdsTerms(facet) ? NONE : this.#lists.list(`under ${facet}`, id)
    return isEmpty(closed) ? this.#lists.list(`facet ${facet}`, id) : closed
  }

  /** The facts of the terms one of whose names holds the words. */
  #named(words: string): Postings {
    // A list of one word is exact; several may stand in several names.
    if (!words.includes(' ')) return this.#lists.list(NAMES, words)
    // Taking names apart takes longer than seeing that a word is in none of them.
    const [first = ''] = words.split(' ')
    const isNamed = (name: string) => fold(name).includes(first) && holds(wordsOf(name), words)
    const terms = [...this.kb.terms.values()].filter(term => namesOf(term).some(isNamed))
    return union(terms.map(({ type, id }) => this.#having(type, id, true)))
  }

  #withPhrase(name: string, words: string): Postings {
    const found = this.#withWords(name, words)
    // A list of one word is exact; several may stand apart.
    if (!words.includes(' ')) return found
    return this.#withTextThat(name, found, text => holds(text, words))
  }

  #withWhole(name: string, words: string): Postings {
    return this.#withTextThat(name, this.#withWords(name, words), text => text === words)
  }

  #withWords(name: string, words: string): Postings {
    return intersectionOf(words.split(' ').map(word => this.#lists.list(`word ${name}`, word)))
  }

  #withTextThat(name: string, postings: Postings, accepts: (words: string) => boolean): Postings {
    return postings.filter(ordinal =>
      wordedTexts(this.kb, this.#lists.fact(ordinal), name).some(text => accepts(wordsOf(text))),
    )
  }

  #periodOf(text: string): Period | undefined {
    if (!this.#periods.has(text)) this.#periods.set(text, parseEdtf(text))
    return this.#periods.get(text)
  }
}

/** Whether folded words stand in a folded text, whole and in this order. */
function holds(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}

/** How many of some ascending numbers are below one, or below or equal to it. */
function placeOf(values: Float64Array, wanted: number, included: boolean): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (values[middle]! < wanted || (included && values[middle] === wanted)) low = middle + 1
    else high = middle
  }
  return low
}
