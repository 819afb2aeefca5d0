import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type CsvOptions, csvPieces } from '../../src/output/csv.ts'
import { FORMATS, type FormatName, forTerminal, write } from '../../src/output/formats.ts'
import { asJson } from '../../src/output/json.ts'
import { PLAIN } from '../../src/output/paint.ts'
import { type Column, fixedFields, type Listing } from '../../src/output/result.ts'
import { shellQuery } from '../../src/output/shell.ts'
import { fitted } from '../../src/output/table.ts'
import { visible, visibleLines } from '../../src/output/text.ts'

type Row = Readonly<Record<string, string | readonly string[]>>

function listing(rows: readonly Row[], names: readonly string[] = Object.keys(rows[0] ?? {})): Listing<Row> {
  const columns: readonly Column<Row>[] = names.map(name => ({ name, cell: row => row[name] ?? '' }))
  return {
    key: 'rows',
    head: { kb: null },
    rows,
    json: row => row,
    columns,
    tableColumns: columns,
    id: row => String(row.id),
    fields: fixedFields(columns),
  }
}

const written = (format: FormatName, rows: readonly Row[], width = 80) =>
  write(FORMATS[format], listing(rows), { width, paint: PLAIN, csvSafe: false })

const toCsv = (of: Listing<Row>, options: CsvOptions) => [...csvPieces(of, options)].join('')

/** A reader of RFC 4180 that knows nothing of the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n)/g)) {
    row.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'))
    if (end === '\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

const ESCAPE = '\u001b[31m'
const HOSTILE = `a${ESCAPE}b\u0007\u009b2J\u202ec\rd\ne`

describe('CSV', () => {
  it('gives back every cell, whatever is in it', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ';', ' ', '=', 'é', '\t') })
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), cells => {
        const rows = cells.map(([a, b]) => ({ a, b }))
        const csv = toCsv(listing(rows), { delimiter: ',', safe: false })
        expect(readCsv(csv)).toEqual([['a', 'b'], ...cells])
      }),
    )
  })

  it('quotes what any reader would take for the end of a line', () => {
    expect(toCsv(listing([{ a: 'x\ry' }]), { delimiter: ',', safe: false })).toBe('a\n"x\ry"\n')
  })

  it('joins several values, and has a header without rows', () => {
    expect(toCsv(listing([{ a: ['x', 'y'] }]), { delimiter: ',', safe: false })).toBe('a\nx;y\n')
    expect(toCsv(listing([], ['a', 'b']), { delimiter: '\t', safe: false })).toBe('a\tb\n')
  })

  it('disarms formulas on demand alone', () => {
    const rows = [{ a: '=1+1' }, { a: '+x' }, { a: '@x' }, { a: '-x' }, { a: 'x=1' }]
    expect(toCsv(listing(rows), { delimiter: ',', safe: false })).toBe('a\n=1+1\n+x\n@x\n-x\nx=1\n')
    expect(toCsv(listing(rows), { delimiter: ',', safe: true })).toBe("a\n'=1+1\n'+x\n'@x\n'-x\nx=1\n")
  })
})

describe('the formats', () => {
  it('keep what they are given', async () => {
    const rows = [{ id: 'one', text: 'two: three' }]
    expect(JSON.parse(await written('json', rows))).toEqual({ formatVersion: 1, kb: null, rows })
    expect(parse(await written('yaml', rows))).toEqual({ formatVersion: 1, kb: null, rows })
    expect(await written('ndjson', rows)).toBe('{"id":"one","text":"two: three"}\n')
    expect(await written('tsv', rows)).toBe('id\ttext\none\ttwo: three\n')
    expect(await written('ids', rows)).toBe('one\n')
    expect(await written('markdown', rows)).toBe('| id | text |\n| --- | --- |\n| one | two: three |\n')
  })

  it('print nothing a terminal would obey, in any format', async () => {
    for (const format of Object.keys(FORMATS) as FormatName[]) {
      const text = forTerminal(format, await written(format, [{ id: HOSTILE, text: HOSTILE }]))
      expect(text.replaceAll('\n', ''), format).not.toMatch(
        /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u202a-\u202e]/u,
      )
    }
  })

  it('leave no live markup in Markdown', async () => {
    const text = await written('markdown', [{ id: '<script>|`x`</script>', text: '[a](javascript:b) *c*' }])
    expect(text).not.toMatch(/(?<!\\)[<>|`*[\]](?! |$|-)/m)
  })

  it('escape in JSON what JSON allows and a terminal obeys, and read back the same', () => {
    const text = asJson({ a: HOSTILE }, 0)
    expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/u)
    expect(JSON.parse(text)).toEqual({ a: HOSTILE })
  })
})

describe('a table', () => {
  it('fits the terminal, whatever its width and its cells', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '漢', 'é', '👍') })
    const rows = fc.array(fc.record({ a: cell, b: cell, c: cell }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 32, max: 120 }), async (cells, width) => {
        const lines = (await written('table', cells, width)).split('\n')
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps every word', async () => {
    const words = Array.from({ length: 30 }, (_, at) => `word${at}`)
    const text = await written('table', [{ a: words.join(' '), b: words.slice(0, 9).join(' ') }], 60)
    for (const word of words) expect(text).toContain(word)
    expect(text).not.toContain('…')
  })

  it('leaves out columns that are empty, and blanks at the ends of lines', async () => {
    const text = await written('table', [
      { a: 'x', b: '', c: '' },
      { a: 'y', b: '', c: 'z' },
    ])
    expect(text).toBe('a  c\nx\ny  z\n')
  })

  it('becomes blocks where not even narrow columns fit', async () => {
    const row = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map(name => [name, `${name.repeat(12)} tail`]))
    expect(await written('table', [row, row], 30)).toMatch(/^ {2}a {3}a{12} tail\n {2}b {3}b{12} tail\n/)
  })

  it('takes width from text before it breaks ids', () => {
    const text = { natural: 60, word: 12, unbroken: false }
    const id = { natural: 40, word: 28, unbroken: true }
    expect(fitted([text, id], 102)).toEqual([60, 40])
    expect(fitted([text, id], 80)).toEqual([38, 40])
    expect(fitted([text, id], 60)).toEqual([28, 30])
    expect(fitted([text, id], 24)).toEqual([12, 10])
  })
})

describe('text for people', () => {
  it('shows what was a control character', () => {
    expect(visible(HOSTILE)).toBe('a\ufffd[31mb\ufffd\ufffd2J\ufffdc d e')
    expect(visibleLines('a\tb\nc\u0000')).toBe('a\tb\nc\ufffd')
    expect(visible('Ampère — « été » 漢字')).toBe('Ampère — « été » 漢字')
  })

  it('quotes a query for the shell where it must', () => {
    expect(shellQuery('kind:x segment:y,z')).toBe('akb facts kind:x segment:y,z')
    expect(shellQuery('reported:>=2022 -a:b')).toBe(`akb facts 'reported:>=2022 -a:b'`)
    expect(shellQuery(`"l'usine"`)).toBe(`akb facts '"l'\\''usine"'`)
    expect(shellQuery('leader:$1.customer')).toBe(`akb facts 'leader:$1.customer'`)
  })
})
