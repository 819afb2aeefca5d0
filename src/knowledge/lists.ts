import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import type { RowGroup } from './columns.ts'
import { datesOf, facetReader, holdsTerms, numbersOf, termsOf } from './facets.ts'
import { type Family, NAMES, wordedTexts } from './families.ts'
import { compact, NONE, type Postings, postingsOf } from './postings.ts'
import { ancestors, childrenOf, namesOf, wordsOf } from './vocabulary.ts'

/** The numbers of one role, ascending, each with the index of its unit and the ordinal of its fact. */
export interface Figures {
  readonly values: Float64Array
  readonly units: readonly string[]
  /** An index in `units`; its length where the number has none. */
  readonly unit: Uint32Array
  readonly ordinals: Uint32Array
}

/** What an index of a knowledge base is made of: collected from its facts, or read from a snapshot as it is needed. */
export interface Lists {
  /** How many facts there are. */
  readonly size: number
  fact(ordinal: number): Fact
  /** The facts among which the one at an ordinal stands, column by column, where they are kept so. */
  group?(ordinal: number): RowGroup
  /** The keys of a family that have facts, in the order of their code units. */
  keys(family: Family): readonly string[]
  /** The facts that have a key; none where the family or the key is not known. */
  list(family: Family, key: string): Postings
  figures(role: string): Figures
  /** The facts that others supersede. */
  readonly superseded: Postings
}

const NO_FIGURES: Figures = {
  values: new Float64Array(0),
  units: [],
  unit: new Uint32Array(0),
  ordinals: new Uint32Array(0),
}

/** The lists of a knowledge base whose facts are in memory; each family is collected when it is first asked for. */
export class FactLists implements Lists {
  readonly #kb: KnowledgeBase
  readonly #families = new Map<Family, ReadonlyMap<string, Postings>>()
  readonly #figures = new Map<string, Figures>()
  #superseded: Postings | undefined

  constructor(kb: KnowledgeBase) {
    this.#kb = kb
  }

  get size(): number {
    return this.#kb.facts.length
  }

  fact(ordinal: number): Fact {
    return this.#kb.facts[ordinal]!
  }

  get superseded(): Postings {
    this.#superseded ??= postingsOf(
      this.#kb.facts.flatMap((fact, ordinal) => (fact.supersededBy?.length ? [ordinal] : [])),
    )
    return this.#superseded
  }

  keys(family: Family): readonly string[] {
    return [...this.#family(family).keys()].sort()
  }

  list(family: Family, key: string): Postings {
    return this.#family(family).get(key) ?? NONE
  }

  figures(role: string): Figures {
    let known = this.#figures.get(role)
    if (!known) {
      known = figuresOf(this.#kb, role)
      this.#figures.set(role, known)
    }
    return known
  }

  #family(family: Family): ReadonlyMap<string, Postings> {
    let known = this.#families.get(family)
    if (!known) {
      known = collect(this.#kb.facts, keyReader(this.#kb, family))
      this.#families.set(family, known)
    }
    return known
  }
}

/** The families and the roles with figures that the facts of a knowledge base may have. */
export function familiesOf(
  kb: KnowledgeBase,
  facets: readonly string[],
): { families: Family[]; figures: string[] } {
  const roles = [...kb.kinds.values()].flatMap(kind => [...kind.roles.values()])
  const named = (range: string) => [
    ...new Set(roles.filter(role => role.range.includes(range)).map(({ name }) => name)),
  ]
  const names = new Set([...facets, ...kb.types.keys(), ...roles.map(({ name }) => name)])
  return {
    families: [
      ...Array.from(names, (name): Family => `facet ${name}`),
      ...Array.from(names)
        .filter(holdsTerms)
        .map((name): Family => `under ${name}`),
      NAMES,
      ...['valid', 'reported', ...named('date')].map((name): Family => `date ${name}`),
      ...['statement', ...named('text')].map((name): Family => `word ${name}`),
    ],
    figures: [...new Set([...named('quantity'), ...named('count')])],
  }
}

function keyReader(kb: KnowledgeBase, family: Family): (fact: Fact) => readonly string[] {
  const space = family.indexOf(' ')
  const name = family.slice(space + 1)
  switch (family.slice(0, space)) {
    case 'date':
      return fact => datesOf(kb, fact, name)
    case 'word':
      return fact => wordedTexts(kb, fact, name).flatMap(text => wordsIn(text))
    case 'under':
      return broaderReader(kb, name)
    case 'names':
      return namesReader(kb)
    default:
      return facetReader(kb, name)
  }
}

function wordsIn(text: string): string[] {
  return wordsOf(text).split(' ').filter(Boolean)
}

/** Reads the ids above those that a fact has under a facet, and its own where others are below them. */
function broaderReader(kb: KnowledgeBase, facet: string): (fact: Fact) => readonly string[] {
  const read = facetReader(kb, facet)
  const below = kb.below ?? childrenOf(kb)
  const broader = remembered(id => [...ancestors(kb, id), ...(below.get(id)?.length ? [id] : [])])
  return fact => read(fact).flatMap(broader)
}

/** Reads the words of the names of the terms that a fact has in any role. */
function namesReader(kb: KnowledgeBase): (fact: Fact) => readonly string[] {
  const words = remembered(id => {
    const term = kb.terms.get(id)
    return term ? [...new Set(namesOf(term).flatMap(wordsIn))] : []
  })
  return fact => termsOf(kb, fact).flatMap(words)
}

/** A function of a text that is worked out once for each. */
function remembered<Value>(find: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return text => {
    let found = known.get(text)
    if (found === undefined) {
      found = find(text)
      known.set(text, found)
    }
    return found
  }
}

function collect(
  facts: readonly Fact[],
  read: (fact: Fact) => readonly string[],
): ReadonlyMap<string, Postings> {
  const lists = new Map<string, number[]>()
  facts.forEach((fact, ordinal) => {
    for (const value of read(fact)) {
      const list = lists.get(value)
      if (!list) lists.set(value, [ordinal])
      else if (list.at(-1) !== ordinal) list.push(ordinal)
    }
  })
  const listOf = (ordinals: readonly number[]) => compact(Uint32Array.from(ordinals), facts.length)
  return new Map(Array.from(lists, ([value, ordinals]) => [value, listOf(ordinals)]))
}

function figuresOf(kb: KnowledgeBase, role: string): Figures {
  return figuresFrom(
    kb.facts.flatMap((fact, ordinal) =>
      numbersOf(kb, fact, role).map(({ value, unit }) => ({ ordinal, value, unit })),
    ),
  )
}

/** A number of a role of a fact. */
export interface Figure {
  readonly value: number
  readonly unit: string | undefined
  readonly ordinal: number
}

/** The numbers of one role, given fact by fact. */
export function figuresFrom(found: Figure[]): Figures {
  if (found.length === 0) return NO_FIGURES
  found.sort((a, b) => a.value - b.value || a.ordinal - b.ordinal)
  const units = [...new Set(found.flatMap(({ unit }) => unit ?? []))].sort()
  const places = new Map(units.map((unit, place) => [unit, place]))
  return {
    values: Float64Array.from(found, ({ value }) => value),
    units,
    unit: Uint32Array.from(found, ({ unit }) => places.get(unit ?? '') ?? units.length),
    ordinals: Uint32Array.from(found, ({ ordinal }) => ordinal),
  }
}
