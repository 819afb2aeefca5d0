import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedFolder } from '../../src/base.ts'
import { openBase } from '../../src/opening.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { qualifiers } from '../../src/query/index.ts'
import { isCommon } from '../../src/query/qualifiers.ts'
import { temporaryFolder } from '../commands/folders.ts'
import { missingOf } from '../tools.ts'
import { printed, ROOT } from './shell.ts'

const readme = readFileSync(`${ROOT}README.md`, 'utf8')

/** The lines of the pipelines; that they print what stands below them is for the test of the README. */
const lines = [...readme.matchAll(/```shell-session\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.split('\n'))
  .filter(line => line.startsWith('$ '))

const used = (pattern: string) => lines.filter(line => new RegExp(pattern).test(line)).length

describe('the pipelines of the README', () => {
  it('use every format at least twice', () => {
    for (const name of Object.keys(FORMATS))
      expect({ name, used: used(`--format ${name}\\b`) >= 2 }).toEqual({ name, used: true })
  })

  it('use every qualifier of every fact, and every type of term, at least twice', () => {
    const { kb } = openBase(shippedFolder())
    const common = [...qualifiers(kb).values()]
      .filter(({ facet }) => isCommon(facet, kb))
      .map(({ key }) => key)
    expect(common).toHaveLength(17)
    const seen = (key: string) => used(`(--${key}[ =]|[ '"-]${key}:)`)
    const rare = [...common, 'since', 'until'].filter(key => seen(key) < 2)
    expect(rare).toEqual([])
  })
})

/** The rows of the table: task, tool, line; a task stands in the first of its rows. */
const rows = [...readme.matchAll(/^\| (.*?) ?\| (akb|jq|sqlite3|recsel) \| (.*) \|$/gm)].map(
  ([, task, tool, cell]) => ({
    task: task!,
    tool: tool!,
    line: /^`(.*)`$/.exec(cell!)?.[1]?.replaceAll('\\|', '|'),
  }),
)

describe('the table of tasks', () => {
  const folder = temporaryFolder()
  const missing = missingOf(['jq', 'sqlite3', 'csv2rec', 'recsel'])
  const tested = missing.length === 0 ? it : it.skip

  tested(
    `gives with every tool what akb gives${missing.length > 0 ? ` (skipped: ${missing.join(', ')} not installed)` : ''}`,
    () => {
      const [, setup = ''] = /```sh\n(akb facts --history[\s\S]*?)```/.exec(readme) ?? []
      expect(printed(setup, folder)).toBe('')
      let expected = ''
      for (const { tool, line } of rows) {
        if (line === undefined) continue
        const found = printed(line, folder).split('\n').filter(Boolean).join('\n')
        if (tool === 'akb') expected = found
        expect({ line, found }).toEqual({ line, found: expected })
        expect(found).not.toBe('')
      }
    },
  )

  it('has every task with every tool', () => {
    expect(rows.filter(({ task }) => task !== '')).toHaveLength(5)
    expect(rows).toHaveLength(20)
  })
})
