import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KnowledgeIndex } from '../../src/knowledge/index.ts'
import { postingsOf } from '../../src/knowledge/postings.ts'
import type { ReadRows } from '../../src/knowledge/rows.ts'
import { DamagedSnapshot } from '../../src/knowledge/snapshot/damaged.ts'
import { Snapshot } from '../../src/knowledge/snapshot/read.ts'
import { writeSnapshot } from '../../src/knowledge/snapshot/write.ts'
import type { Fact, KnowledgeBase } from '../../src/model/knowledge-base.ts'
import { FactFields } from '../../src/output/fact-fields.ts'
import { factsListing } from '../../src/output/facts-listing.ts'
import { FORMATS, type WriteOptions } from '../../src/output/formats.ts'
import { PLAIN } from '../../src/output/paint.ts'
import type { Listing } from '../../src/output/result.ts'
import { memorySource } from '../knowledge/memory-source.ts'
import { fact, smallBase } from '../knowledge/small-base.ts'
import { bases } from '../query/random-bases.ts'

function bytesOf(kb: KnowledgeBase): Uint8Array {
  const pieces: Uint8Array[] = []
  writeSnapshot(kb, piece => pieces.push(piece))
  return new Uint8Array(Buffer.concat(pieces))
}

function rowsIn(bytes: Uint8Array, ordinals: readonly number[]): ReadRows<Fact> {
  const snapshot = new Snapshot(memorySource(bytes))
  return new KnowledgeIndex(snapshot.base(), snapshot).rows(postingsOf(ordinals))
}

const LAYOUT: WriteOptions = { width: 80, paint: PLAIN, csvSafe: false }

function listingOf(kb: KnowledgeBase, rows: Listing<Fact>['rows'], language: string): Listing<Fact> {
  return factsListing(rows, kb, { query: '', languages: { people: language, data: language } })
}

/** Every column that a snapshot keeps, as `--fields` would choose them. */
function allKept(kb: KnowledgeBase, language: string) {
  const fields = new FactFields(kb, language)
  return fields.names().flatMap(name => (fields.named(name) ?? []).filter(({ stored }) => stored))
}

const STREAMED = ['csv', 'tsv', 'ndjson', 'ids'] as const

/** Bytes that were given are used again, so each is copied. */
function textOf(pieces: Iterable<Uint8Array | string>): string {
  return Buffer.concat(Array.from(pieces, piece => Buffer.from(piece as string))).toString()
}

async function expectSame(listing: Listing<Fact>, options: WriteOptions) {
  for (const name of STREAMED) {
    const pieces = await FORMATS[name].stored?.(listing, options)
    expect(pieces && textOf(pieces)).toBe(textOf(await FORMATS[name].pieces(listing, options)))
  }
}

const text = fc.string({
  unit: fc.constantFrom(...'ab;,"\r\n\t=+-@＝|é«日😀\u0085\u202e\ud800 '),
  maxLength: 8,
})

const wordy = fc
  .tuple(bases, fc.array(fc.tuple(text, fc.option(text)), { minLength: 12, maxLength: 12 }))
  .map(([kb, texts]) =>
    smallBase(
      kb.facts.map((each, at) => {
        const [en, fr] = texts[at]!
        return { ...each, statement: fr === null ? { en } : { en, fr }, note: en, limits: { fr: en } }
      }),
    ),
  )

const choices = fc.record({
  csvSafe: fc.boolean(),
  bom: fc.boolean(),
  headless: fc.boolean(),
  delimiter: fc.constantFrom(',', ';', '|', '-', '#', '1', 'a', 'é', '日', '😀'),
  end: fc.constantFrom<'\n' | '\0'>('\n', '\0'),
})

describe('facts printed from the columns of a snapshot', () => {
  it('are printed as those that were read one by one', async () => {
    const language = fc.constantFrom('en', 'fr')
    await fc.assert(
      fc.asyncProperty(
        wordy,
        choices,
        language,
        fc.array(fc.nat(11)),
        async (kb, options, spoken, ordinals) => {
          const some = ordinals.filter(ordinal => ordinal < kb.facts.length)
          const rows = rowsIn(bytesOf(kb), some)
          for (const each of [rows, rows.toReversed(), rows.slice(1, 3)]) {
            const listing = listingOf(kb, each, spoken)
            await expectSame(listing, { ...LAYOUT, ...options })
            const columns = allKept(kb, spoken)
            const all = { ...listing, columns }
            const pieces = await FORMATS.csv.stored?.(all, { ...LAYOUT, ...options })
            expect(textOf(pieces!)).toBe(textOf(await FORMATS.csv.pieces(all, { ...LAYOUT, ...options })))
          }
        },
      ),
    )
  })

  const many = smallBase(
    Array.from({ length: 9000 }, (_, at) =>
      fact({ id: `f${at}`, crewSize: at % 7, statement: { en: `Leg ${at}, won` } }),
    ),
  )

  it('are so across groups of them', async () => {
    const every = Array.from({ length: 9000 }, (_, at) => at)
    const bytes = bytesOf(many)
    await expectSame(listingOf(many, rowsIn(bytes, every), 'en'), LAYOUT)
    await expectSame(listingOf(many, rowsIn(bytes, every).toReversed(), 'en'), LAYOUT)
  })

  it('are not where a column is asked for that is not kept', async () => {
    const listing = listingOf(many, rowsIn(bytesOf(many), [1]), 'en')
    const columns = listing.fields.named('quote')!
    expect(await FORMATS.csv.stored?.({ ...listing, columns }, LAYOUT)).toBeUndefined()
    expect(await FORMATS.csv.stored?.({ ...listing, rows: [...listing.rows] }, LAYOUT)).toBeUndefined()
    expect(await FORMATS.ndjson.stored?.({ ...listing, chosen: true }, LAYOUT)).toBeUndefined()
  })

  it('are not printed as far as what is kept of them is damaged', async () => {
    const bytes = Buffer.from(bytesOf(many))
    for (let at = bytes.indexOf('Leg 8999,'); at >= 0; at = bytes.indexOf('Leg 8999,')) bytes[at]! ^= 1
    const listing = listingOf(many, rowsIn(bytes, [0, 8999]), 'en')
    for (const name of ['csv', 'ndjson'] as const) {
      const pieces = await FORMATS[name].stored?.(listing, LAYOUT)
      expect(() => textOf(pieces!)).toThrow(DamagedSnapshot)
    }
  })
})
