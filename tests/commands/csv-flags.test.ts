import { expect, it } from 'vitest'
import { akb } from './harness.ts'

const FACT = ['facts', 'id:nissan-leads-c-suv', '--fields', 'id,company,segment']
const ROW = ['nissan-leads-c-suv', 'nissan', 'c-suv']

it('--delimiter stands between the cells of CSV, and cells that hold it are quoted', async () => {
  const { stdout } = await akb([...FACT, '--format', 'csv', '--delimiter', ';'])
  expect(stdout).toBe(`id;company;segment\n${ROW.join(';')}\n`)
  const quoted = await akb([...FACT, '--format', 'csv', '--delimiter', '-'])
  expect(quoted.stdout).toBe('id-company-segment\n"nissan-leads-c-suv"-nissan-"c-suv"\n')
})

it.each(['', ';;', '"', '\n'])('--delimiter %j is refused', async delimiter => {
  const { status, stdout, stderr } = await akb([...FACT, '--format', 'csv', '--delimiter', delimiter])
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('--delimiter is one character')
})

it.each([
  ['csv', ','],
  ['tsv', '\t'],
])(
  '--no-header leaves the names of columns out of %s, --bom begins it with a mark',
  async (format, delimiter) => {
    const bare = await akb([...FACT, '--format', format, '--no-header'])
    expect(bare.stdout).toBe(`${ROW.join(delimiter)}\n`)
    const marked = await akb([...FACT, '--format', format, '--bom'])
    expect(marked.stdout).toBe(`\uFEFFid${delimiter}company${delimiter}segment\n${ROW.join(delimiter)}\n`)
  },
)
