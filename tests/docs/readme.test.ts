import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXIT_STATUSES } from '../../src/commands/exit-status.ts'
import { COMMANDS } from '../../src/commands/registry.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { temporaryFolder } from '../commands/folders.ts'
import { missingOf } from '../tools.ts'
import { plainEnvironment, printed, ROOT } from './shell.ts'

const README = `${ROOT}README.md`

const text = readFileSync(README, 'utf8')

const shown = (command: string) => `$ ${command}\n${printed(command)}`

/** The programs of the system that pipelines may need. */
const TOOLS = ['awk', 'csvcut', 'jq', 'mlr', 'python3', 'sqlite3', 'xargs']

const missing = missingOf(TOOLS)

const needs = (command: string) => TOOLS.filter(tool => new RegExp(`\\b${tool}\\b`).test(command))

const isRunnable = (command: string) => !needs(command).some(tool => missing.includes(tool))

/** The commands of a block with what stands below each. */
function entriesOf(block: string): readonly (readonly [command: string, entry: string])[] {
  return block.split(/^(?=\$ )/m).map(entry => [entry.slice(2, entry.indexOf('\n')), entry])
}

/** A report as the built program fills it. */
function filled(report: string): string {
  const file = join(temporaryFolder(), 'report.md')
  writeFileSync(file, report)
  spawnSync(process.execPath, ['bin/akb.js', 'report', file], { cwd: ROOT, env: plainEnvironment() })
  return readFileSync(file, 'utf8')
}

/** The README with the output of its commands as it is now, and its report filled: `vitest -u` writes it. */
function rendered(): string {
  const reports = text.replace(
    /(```markdown\n)([\s\S]*?)(```)/g,
    (_, open: string, report: string, close: string) => open + filled(report) + close,
  )
  return reports.replace(
    /(```(?:console|shell-session)\n)([\s\S]*?)(```)/g,
    (_, open: string, block: string, close: string) => {
      const entries = entriesOf(block)
      return open + entries.map(([line, entry]) => (isRunnable(line) ? shown(line) : entry)).join('') + close
    },
  )
}

describe('the README', () => {
  it('shows what its commands print', async () => {
    expect(text).toContain('```console\n$ akb')
    await expect(rendered()).toMatchFileSnapshot(README)
  })

  const pipelines = [...text.matchAll(/```shell-session\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    entriesOf(block!),
  )

  it('has pipelines', () => {
    expect(pipelines.length).toBeGreaterThan(25)
  })

  // Those that can be run are held by the test above.
  for (const [line] of pipelines.filter(([each]) => !isRunnable(each)))
    it.skip(`shows what is printed by ${line} (skipped: ${needs(line).join(', ')} not installed)`, () =>
      undefined)

  it('lists the commands as the help does', () => {
    const listed = [...text.matchAll(/^\| `akb (\S+)` \| (.*) \|$/gm)].map(([, name, summary]) => ({
      name,
      summary,
    }))
    expect(listed).toEqual(COMMANDS.map(({ name, summary }) => ({ name, summary })))
  })

  it('lists the exit statuses and the formats that there are', () => {
    const listed = [...text.matchAll(/^\| (\d+) \| (.*) \|$/gm)].map(([, status, meaning]) => [
      Number(status),
      meaning,
    ])
    expect(listed).toEqual(Object.values(EXIT_STATUSES).map(({ status, meaning }) => [status, meaning]))
    for (const format of Object.keys(FORMATS)) expect(text).toContain(`\`${format}\``)
  })

  it('maps folders that exist, and every folder of src', () => {
    const named = [...text.matchAll(/`((?:src|data|schemas|tests)\/[\w./-]*)`/g)].map(([, path]) => path!)
    expect(named.filter(path => !existsSync(ROOT + path))).toEqual([])
    const folders = readdirSync(`${ROOT}src`, { withFileTypes: true }).filter(entry => entry.isDirectory())
    for (const { name } of folders) expect(named).toContain(`src/${name}/`)
  })

  it('has the command that continuous integration runs', () => {
    const command = readFileSync(`${ROOT}.ci/run`, 'utf8').trimEnd().split('\n').at(-1)!
    expect(text).toContain(`\`\`\`sh\n${command}\n\`\`\``)
  })
})
