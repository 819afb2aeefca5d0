import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvOptions, csvPieces } from '../../src/output/csv.ts'
import type { Listing } from '../../src/output/result.ts'

/** A listing of texts alone. */
function listing(header: readonly string[], rows: readonly (readonly string[])[]): Listing {
  const columns = header.map((name, at) => ({ name, cell: (row: unknown) => (row as string[])[at]! }))
  return { columns, rows } as unknown as Listing
}

const toCsv = (rows: Listing, options: CsvOptions) => [...csvPieces(rows, options)].join('')

const cell = fc.string({ unit: fc.constantFrom(...'aé;,"\r\n\t=+-@＝|\\^]ü日'), maxLength: 5 })
const table = fc
  .integer({ min: 2, max: 4 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  )

describe('CSV', () => {
  it('is written as a package of its own does', () => {
    const options = {
      delimiter: fc.constantFrom(',', ';', '\t', '|', '\\', '^', ']'),
      safe: fc.boolean(),
      bom: fc.boolean(),
    }
    fc.assert(
      fc.property(table, fc.record(options), ([header = [], ...rows], { delimiter, safe, bom }) => {
        expect(toCsv(listing(header, rows), { delimiter, safe, bom })).toBe(
          stringify([header, ...rows], {
            ...{ bom, delimiter, record_delimiter: '\n', escape_formulas: safe, quoted_match: /\r/ },
          }),
        )
      }),
    )
  })

  it('has no header where none is wanted', () => {
    expect(toCsv(listing(['a', 'b'], [['1', '2']]), { delimiter: ',', safe: false, headless: true })).toBe(
      '1,2\n',
    )
  })
})
