import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EXIT_STATUSES } from '../../src/commands/exit-status.ts'
import { COMMANDS } from '../../src/commands/registry.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { MARK_COMMANDS } from '../../src/output/report/commands.ts'
import { MARK_HELP } from '../../src/output/report/mark-help.ts'
import { temporaryFolder } from '../commands/folders.ts'
import { rendered } from './rendered.ts'
import { plainEnvironment, ROOT } from './shell.ts'

const README = `${ROOT}README.md`

const text = readFileSync(README, 'utf8')

/** A report as the built program fills it. */
function filled(report: string): string {
  const file = join(temporaryFolder(), 'report.md')
  writeFileSync(file, report)
  spawnSync(process.execPath, ['bin/akb.js', 'report', file], { cwd: ROOT, env: plainEnvironment() })
  return readFileSync(file, 'utf8')
}

/** The README with its reports filled as they are now: `vitest -u` writes it. */
const withReports = (page: string) =>
  page.replace(
    /(```markdown\n)([\s\S]*?)(```)/g,
    (_, open: string, report: string, close: string) => open + filled(report) + close,
  )

describe('the README', () => {
  it('shows what its commands print', async () => {
    expect(text).toContain('```console\n$ akb')
    await expect(rendered(withReports(text))).toMatchFileSnapshot(README)
  })

  it('lists the commands as the help does', () => {
    const listed = [...text.matchAll(/^\| `akb (\S+)` \| (.*) \|$/gm)].map(([, name, summary]) => ({
      name,
      summary,
    }))
    expect(listed).toEqual(COMMANDS.map(({ name, summary }) => ({ name, summary })))
  })

  it('lists the marks of reports as the help does, all that there are', () => {
    const rows = [...text.matchAll(/^\| `((?:[a-z]+|VIEW)(?: [A-Z ]+)?)` \| (.*) \|$/gm)]
    const listed = rows.map(([, mark, fills]) => [mark, fills!.replaceAll('`', '')])
    expect(listed).toEqual(Object.entries(MARK_HELP))
    const names = Object.keys(MARK_HELP).map(mark => mark.split(' ')[0])
    expect(names.sort()).toEqual([...Object.keys(MARK_COMMANDS), 'VIEW', 'report'].sort())
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
