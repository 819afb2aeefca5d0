import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shippedFolder } from '../../src/base.ts'
import { openBase } from '../../src/opening.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { qualifiers } from '../../src/query/index.ts'
import { temporaryFolder } from '../commands/folders.ts'
import { missingOf } from '../tools.ts'
import { missingFor, pipelinesOf, rendered } from './rendered.ts'
import { printed, ROOT } from './shell.ts'

const readme = readFileSync(`${ROOT}README.md`, 'utf8')
const PAGE = `${ROOT}tests/docs/pipelines.md`
const page = readFileSync(PAGE, 'utf8')
const lines = pipelinesOf(page)

const used = (pattern: string) => lines.filter(line => new RegExp(pattern).test(line)).length

// A hundred and more lines of a shell take their time on a small machine.
describe('the pipelines', { timeout: 300_000 }, () => {
  it('print what stands below them; `vitest -u` writes it', async () => {
    await expect(rendered(page)).toMatchFileSnapshot(PAGE)
  })

  // Those that can be run are held by the test above.
  for (const line of lines.filter(each => missingFor(each).length > 0))
    it.skip(`print what is shown below ${line} (skipped: ${missingFor(line).join(', ')} not installed)`, () =>
      undefined)

  it('print something each, and no error', () => {
    const entries = [...page.matchAll(/^\$ (.*)\n(.*)/gm)].map(([, line, first]) => ({ line, first }))
    expect(entries.filter(({ first }) => !first || /^(?:\$ |```|akb: )/.test(first))).toEqual([])
  })

  it('use every format at least twice', () => {
    expect(Object.keys(FORMATS).filter(name => used(`--format ${name}\\b`) < 2)).toEqual([])
  })

  it('use every qualifier of the knowledge base at least twice, as a flag and in query text', () => {
    const { kb } = openBase(shippedFolder())
    const keys = [...qualifiers(kb).values()].map(({ key }) => key)
    const roles = [...kb.kinds.values()].flatMap(kind => [...kind.roles.keys()])
    expect(keys).toEqual(expect.arrayContaining([...kb.types.keys(), ...roles]))
    const text = (key: string) => used(`(?<=[ '"-])${key}:`)
    const flag = (key: string) => used(`--${key}[ =]`)
    const rare = keys.filter(key => text(key) + flag(key) < 2 || text(key) === 0 || flag(key) === 0)
    expect([...rare, ...['since', 'until'].filter(key => flag(key) < 2)]).toEqual([])
  })

  it('has the few that the README shows', () => {
    const shown = pipelinesOf(readme)
    expect(shown.length).toBeGreaterThan(5)
    expect(shown.filter(line => !lines.includes(line))).toEqual([])
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
