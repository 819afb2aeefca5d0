import { describe, expect, it } from 'vitest'
import { BUILT_IN_FACETS } from '../../src/knowledge/facets.ts'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import { FactLists, familiesOf, type Lists } from '../../src/knowledge/lists.ts'
import type { ByteSource } from '../../src/knowledge/snapshot/blobs.ts'
import { DamagedSnapshot } from '../../src/knowledge/snapshot/damaged.ts'
import { Snapshot } from '../../src/knowledge/snapshot/read.ts'
import { writeSnapshot } from '../../src/knowledge/snapshot/write.ts'
import { childrenOf, termLists } from '../../src/knowledge/vocabulary.ts'
import { load } from '../../src/load/index.ts'
import { type KnowledgeBase, kindsWith } from '../../src/model/knowledge-base.ts'
import { memorySource } from './memory-source.ts'
import { fact, smallBase } from './small-base.ts'

const films = load('tests/kb/films').kb!

function bytesOf(kb: KnowledgeBase, further = {}): Uint8Array {
  const pieces: Uint8Array[] = []
  writeSnapshot(kb, piece => pieces.push(piece), further)
  return new Uint8Array(Buffer.concat(pieces))
}

const snapshotOf = (kb: KnowledgeBase) => new Snapshot(memorySource(bytesOf(kb)))

/** Every list and every figure, as plain values. */
function everythingIn(kb: KnowledgeBase, lists: Lists) {
  const { families, figures } = familiesOf(kb, BUILT_IN_FACETS)
  return {
    facts: Array.from({ length: lists.size }, (_, ordinal) => lists.fact(ordinal)),
    lists: families.map(family => lists.keys(family).map(key => [key, [...lists.list(family, key)]])),
    figures: figures.map(role => {
      const { values, units, unit, ordinals } = lists.figures(role)
      return [values, units, unit, ordinals].map(each => [...each])
    }),
  }
}

describe('a snapshot of a knowledge base', () => {
  it.each([
    ['films', films],
    ['the sailing base', smallBase()],
    ['a base without facts', smallBase([])],
    ['many facts', smallBase(Array.from({ length: 700 }, (_, i) => fact({ id: `f${i}`, crewSize: i % 7 })))],
    ['names that every object has', smallBase([fact({ id: '__proto__', winner: 'constructor' })])],
  ])('reads back as %s', (_name, kb) => {
    const snapshot = snapshotOf(kb)
    const { words, lexicon, terms, sources, kinds, kindsOf, factIds, below, listed, ...base } =
      snapshot.base()
    expect(factIds?.all()).toEqual(kb.facts.map(({ id }) => id).sort())
    const maps = {
      ...{ words: new Map(words), lexicon: new Map(lexicon) },
      ...{ terms: new Map(terms), sources: new Map(sources), kinds: new Map(kinds) },
    }
    expect({ ...base, ...maps }).toEqual(kb)
    for (const role of [...kb.kinds.values()].flatMap(({ roles }) => [...roles.keys()]))
      expect(kindsWith(snapshot.base(), role)).toEqual(kindsWith(kb, role))
    expect(kindsOf?.get('no-such-role')).toBeUndefined()
    for (const id of kb.terms.keys()) expect(below?.get(id)).toEqual(childrenOf(kb).get(id))
    expect(listed).toEqual(termLists(kb))
    expect(everythingIn(kb, snapshot)).toEqual(everythingIn(kb, new FactLists(kb)))
  })

  it('has no list of what no fact has', () => {
    const snapshot = snapshotOf(films)
    expect(snapshot.list('facet kind', 'no-such-kind')).toHaveLength(0)
    expect(snapshot.list('facet kind', '')).toHaveLength(0)
    expect(snapshot.list('facet no-such-facet', 'film')).toHaveLength(0)
    expect(snapshot.keys('word no-such-role')).toEqual([])
    expect(snapshot.figures('no-such-role').values).toHaveLength(0)
  })

  it('keeps further sections', () => {
    const snapshot = new Snapshot(memorySource(bytesOf(films, { origin: { a: 1 } })))
    expect(snapshot.section('origin')).toEqual({ a: 1 })
    expect(snapshot.section('toString')).toBeUndefined()
  })

  it('reads of a large base only what a question touches', () => {
    const kb = smallBase(Array.from({ length: 5000 }, (_, i) => fact({ id: `f${i}`, crewSize: i % 7 })))
    const bytes = bytesOf(kb)
    let read = 0
    const counted: ByteSource = {
      ...memorySource(bytes),
      read: (offset, length) => {
        read += length
        return bytes.slice(offset, offset + length)
      },
    }
    const snapshot = new Snapshot(counted)
    const index = new KnowledgeIndex(snapshot.base(), snapshot)
    expect(index.facts(index.postings('id', 'f4321')).map(({ id }) => id)).toEqual(['f4321'])
    expect(read).toBeLessThan(bytes.length / 20)
  })
})

describe('a damaged snapshot', () => {
  const bytes = bytesOf(films)

  it.each([
    ['empty', new Uint8Array(0)],
    ['cut off', bytes.subarray(0, bytes.length / 2)],
    [
      'something else',
      new TextEncoder().encode('no snapshot at all, but a text that is long enough for one'),
    ],
    ['with something behind it', Buffer.concat([bytes, new Uint8Array(8)])],
  ])('is not opened where it is %s', (_name, damaged) => {
    expect(() => new Snapshot(memorySource(damaged))).toThrow(DamagedSnapshot)
  })

  /** What is got of a snapshot in which one byte after the other is altered; nothing where that is told. */
  function* ofAltered<Value>(step: number, get: (snapshot: Snapshot) => Value): Iterable<Value> {
    for (let at = 0; at < bytes.length; at += step) {
      const altered = Uint8Array.from(bytes)
      altered[at]! ^= 1 << (at % 8)
      let found: Value
      try {
        found = get(new Snapshot(memorySource(altered)))
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedSnapshot)
        continue
      }
      yield found
    }
  }

  it('never gives what was not written, whichever byte is altered', () => {
    const expected = everythingIn(films, new FactLists(films))
    const checked = (snapshot: Snapshot) => {
      snapshot.check()
      return everythingIn(snapshot.base(), snapshot)
    }
    // Only a byte that fills up a blob means nothing.
    for (const found of ofAltered(197, checked)) expect(found).toEqual(expected)
  })

  it('never gives a fact or a term that was not written, though it was not read as a whole before', () => {
    const terms = [...films.terms.keys()]
    const byNeed = (snapshot: Snapshot) => {
      const base = snapshot.base()
      return [films.facts.map((_, at) => snapshot.fact(at)), terms.map(id => base.terms.get(id))]
    }
    for (const found of ofAltered(509, byNeed))
      expect(found).toEqual([films.facts, [...films.terms.values()]])
  })
})
