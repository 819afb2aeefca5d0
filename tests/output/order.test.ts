import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sortedRows } from '../../src/output/order.ts'

const column = { name: 'cell', cell: (row: { cell: string }) => row.cell }

const sorted = (cells: readonly string[], reverse = false) =>
  sortedRows(
    cells.map(cell => ({ cell })),
    column,
    { reverse },
  ).map(({ cell }) => cell)

describe('rows sorted by a column', () => {
  it('have numbers by value before texts, and those without a value last, whichever way they go', () => {
    const cells = ['b', '', '10', '9', 'a', '-2.5', '1e3', '', '9a', '0x1']
    expect(sorted(cells)).toEqual(['-2.5', '9', '10', '1e3', '0x1', '9a', 'a', 'b', '', ''])
    expect(sorted(cells, true)).toEqual(['b', 'a', '9a', '0x1', '1e3', '10', '9', '-2.5', '', ''])
  })

  it('come in one order, whatever order they were in', () => {
    const cells = fc.array(
      fc.oneof(
        fc.constantFrom('', '1', '2', '10', '1a', '9a', '-'),
        fc.string().filter(text => !/^-?\d/.test(text)),
      ),
    )
    fc.assert(
      fc.property(cells, given => {
        expect(sorted([...given].reverse())).toEqual(sorted(given))
      }),
    )
  })

  it('are as they were, or the other way round, where no column is named', () => {
    const rows = [{ cell: 'b' }, { cell: '' }, { cell: 'a' }]
    expect(sortedRows(rows, undefined)).toEqual(rows)
    expect(sortedRows(rows, undefined, { reverse: true })).toEqual([...rows].reverse())
  })
})
