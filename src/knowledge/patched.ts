import type { Fact, KnowledgeBase } from '../model/knowledge-base.ts'
import type { Family } from './families.ts'
import { FactLists, type Figure, type Figures, figuresFrom, type Lists } from './lists.ts'
import { compact, ordinalsOf, type Postings } from './postings.ts'

/** Facts that stand where others stood. */
export interface Replacement {
  /** The ordinals of those others, the last not included. */
  readonly from: number
  readonly to: number
  readonly facts: readonly Fact[]
}

/**
 * The lists of a knowledge base some of whose facts were replaced: those that it had without the facts that are gone,
 * and those of the facts that came. Ordinals behind a replacement are shifted by the difference in length.
 */
export class PatchedLists implements Lists {
  readonly size: number
  readonly #base: Lists
  readonly #parts: readonly Part[]
  readonly #kb: KnowledgeBase
  #gone: FactLists | undefined
  readonly #come: FactLists
  #superseded: Postings | undefined

  /** The replacements ascend and do not overlap; of the knowledge base, all but its facts is looked at. */
  constructor(kb: KnowledgeBase, base: Lists, replacements: readonly Replacement[]) {
    this.#base = base
    this.#parts = partsOf(replacements)
    const last = this.#parts.at(-1)
    this.size = base.size + (last ? last.shift : 0)
    this.#kb = kb
    this.#come = new FactLists(
      withFacts(
        kb,
        replacements.flatMap(({ facts }) => facts),
      ),
    )
  }

  fact(ordinal: number): Fact {
    let shift = 0
    for (const part of this.#parts) {
      if (ordinal < part.start) break
      if (ordinal < part.end) return this.#come.fact(part.first + ordinal - part.start)
      shift = part.shift
    }
    return this.#base.fact(ordinal - shift)
  }

  keys(family: Family): readonly string[] {
    this.#gone ??= this.#collectGone()
    const lost = new Set(this.#gone.keys(family).filter(key => this.list(family, key).length === 0))
    const known = this.#base.keys(family)
    const kept = lost.size === 0 ? known : known.filter(key => !lost.has(key))
    const added = this.#come.keys(family).filter(key => this.#base.list(family, key).length === 0)
    return added.length === 0 ? kept : [...kept, ...added].sort()
  }

  list(family: Family, key: string): Postings {
    return this.#merged(this.#base.list(family, key), this.#come.list(family, key))
  }

  get superseded(): Postings {
    this.#superseded ??= this.#merged(this.#base.superseded, this.#come.superseded)
    return this.#superseded
  }

  figures(role: string): Figures {
    return figuresFrom([
      ...figuresIn(this.#base.figures(role), ordinal => this.#moved(ordinal)),
      ...figuresIn(this.#come.figures(role), ordinal => this.#placed(ordinal)),
    ])
  }

  /** The lists of the facts that are gone: of use only to tell which keys went with them. */
  #collectGone(): FactLists {
    const gone = this.#parts.flatMap(({ from, to }) =>
      range(from, to).map(ordinal => this.#base.fact(ordinal)),
    )
    return new FactLists(withFacts(this.#kb, gone))
  }

  /** What is left of a list of the base, in its new places, with a list of the facts that came. */
  #merged(before: Postings, added: Postings): Postings {
    const [old, come] = [ordinalsOf(before), ordinalsOf(added)]
    const found = new Uint32Array(old.length + come.length)
    let size = 0
    let at = 0
    let next = 0
    const take = (end: number, shift: number) => {
      while (at < old.length && old[at]! < end) found[size++] = old[at++]! + shift
    }
    let shift = 0
    for (const part of this.#parts) {
      take(part.from, shift)
      while (at < old.length && old[at]! < part.to) at += 1
      const beyond = part.first + part.end - part.start
      while (next < come.length && come[next]! < beyond)
        found[size++] = part.start + come[next++]! - part.first
      shift = part.shift
    }
    take(Number.POSITIVE_INFINITY, shift)
    return compact(found.subarray(0, size), this.size)
  }

  /** Where a fact of the base is now; undefined where it is gone. */
  #moved(ordinal: number): number | undefined {
    let shift = 0
    for (const part of this.#parts) {
      if (ordinal < part.from) break
      if (ordinal < part.to) return undefined
      shift = part.shift
    }
    return ordinal + shift
  }

  /** Where a fact that came is, by its place among them. */
  #placed(place: number): number | undefined {
    const part = this.#parts.find(({ first, start, end }) => place < first + end - start)
    return part && part.start + place - part.first
  }
}

/** A replacement, and where its facts are now. */
interface Part {
  readonly from: number
  readonly to: number
  /** The ordinals of the facts that came, the last not included. */
  readonly start: number
  readonly end: number
  /** The place of the first of them among all that came. */
  readonly first: number
  /** What is added to the ordinals behind it. */
  readonly shift: number
}

function partsOf(replacements: readonly Replacement[]): Part[] {
  let first = 0
  let shift = 0
  return replacements.map(({ from, to, facts }) => {
    const start = from + shift
    shift += facts.length - (to - from)
    const part = { from, to, start, end: start + facts.length, first, shift }
    first += facts.length
    return part
  })
}

/** A knowledge base with other facts; its other parts are still read when they are looked at. */
export function withFacts(kb: KnowledgeBase, facts: readonly Fact[]): KnowledgeBase {
  return Object.create(kb, { facts: { value: facts }, factIds: { value: undefined } }) as KnowledgeBase
}

function figuresIn(
  { values, units, unit, ordinals }: Figures,
  place: (ordinal: number) => number | undefined,
): Figure[] {
  return Array.from(values).flatMap((value, at) => {
    const ordinal = place(ordinals[at]!)
    return ordinal === undefined ? [] : [{ value, unit: units[unit[at]!], ordinal }]
  })
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
