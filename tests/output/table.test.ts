import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN } from '../../src/output/paint.ts'
import { type Column, fixedFields, type Listing } from '../../src/output/result.ts'
import { toTable } from '../../src/output/table.ts'
import { widthOf, wrapped, wrappedId } from '../../src/output/width.ts'

interface Row {
  readonly text: string
  readonly id: string
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'text', cell: row => row.text },
  { name: 'id', unbroken: true, cell: row => row.id },
]

function listing(rows: readonly Row[]): Listing<Row> {
  const shared = {
    json: (row: Row) => row,
    columns: COLUMNS,
    tableColumns: COLUMNS,
    id: (row: Row) => row.id,
  }
  return { key: 'rows', head: {}, rows, ...shared, fields: fixedFields(COLUMNS) }
}

describe('a table', () => {
  it('of many rows has its head once and each row in its place', async () => {
    const rows = Array.from({ length: 250 }, (_, i) => ({ text: `row ${i}`, id: `r-${i}` }))
    const lines = (await toTable(listing(rows), { width: 80, paint: PLAIN })).split('\n')
    expect(lines).toHaveLength(252)
    expect(lines[0]).toBe('text     id')
    expect(lines.slice(1, -1)).toEqual(rows.map(({ text, id }) => `${text.padEnd(7)}  ${id}`))
  })

  it('is drawn by itself as it is laid out where cells are stacked', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '漢', 'é', ',', '5') })
    const rows = fc.array(fc.record({ text, id: text }), { minLength: 1, maxLength: 30 })
    const paint = { ...PLAIN, strong: (head: string) => `\u001b[1m${head}\u001b[22m` }
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 20, max: 90 }), fc.boolean(), async (rows, width, numeric) => {
        const columns = COLUMNS.map(column => ({ ...column, numeric }))
        const stacked = columns.map(column => ({ ...column, stacked: true }))
        const layout = { width, paint }
        expect(await toTable({ rows, tableColumns: columns }, layout)).toBe(
          await toTable({ rows, tableColumns: stacked }, layout),
        )
      }),
    )
  })

  it('sets numbers flush right', async () => {
    const columns: readonly Column<Row>[] = [{ name: 'how many', numeric: true, cell: ({ text }) => text }]
    const rows = ['7', '1,200', ''].map(text => ({ text, id: text }))
    expect(await toTable({ rows, tableColumns: columns }, { width: 80, paint: PLAIN })).toBe(
      'how many\n       7\n   1,200\n\n',
    )
  })

  it('breaks ids after their hyphens', async () => {
    const rows = [{ text: 'words '.repeat(20), id: 'the-first-of-many-ships-that-left' }]
    const table = await toTable(listing(rows), { width: 50, paint: PLAIN })
    expect(table).toMatch(/^words .* the-first-of-many-ships-$/m)
    expect(table).toMatch(/^words .* that-left$/m)
  })
})

describe('width', () => {
  it.each([
    ['plain', 5],
    ['', 0],
    ['é\u0301t', 2],
    ['漢字', 4],
    ['\u001b[1mbold\u001b[22m', 4],
  ])('of %j is %d', (text, width) => {
    expect(widthOf(text)).toBe(width)
  })

  it('is kept by what is wrapped', () => {
    expect(wrapped('one two three', 7)).toBe('one two\nthree')
    expect(wrapped('donaudampfschiff', 8)).toBe('donaudam\npfschiff')
    expect(wrappedId('one-two-three', 8)).toBe('one-two-\nthree')
    expect(wrappedId('donaudampfschiff-fahrt', 8)).toBe('donaudam\npfschiff\n-\nfahrt')
    expect(wrappedId('one-two, three', 9)).toBe('one-two,\nthree')
  })
})
