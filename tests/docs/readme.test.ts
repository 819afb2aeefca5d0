import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { EXIT_STATUSES } from '../../src/commands/exit-status.ts'
import { COMMANDS } from '../../src/commands/registry.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { temporaryFolder } from '../commands/folders.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const README = `${ROOT}README.md`

const text = readFileSync(README, 'utf8')

function plainEnvironment(): NodeJS.ProcessEnv {
  const { AKB_KB, AKB_ARTICLES, NO_COLOR, FORCE_COLOR, ...rest } = process.env
  return rest
}

/** What a shell shows for a command line, with `akb` being the built program. */
function shown(command: string): string {
  const env = { ...plainEnvironment(), LANG: 'C', LC_ALL: 'C', COLUMNS: '100' }
  const script = `akb() { "${process.execPath}" bin/akb.js "$@"; }\n${command}`
  const { stdout } = spawnSync('sh', ['-c', `{ ${script}\n} 2>&1`], { cwd: ROOT, encoding: 'utf8', env })
  return `$ ${command}\n${stdout}`
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
    /(```console\n)([\s\S]*?)(```)/g,
    (_, open: string, block: string, close: string) => {
      const commands = block.split('\n').filter(line => line.startsWith('$ '))
      return open + commands.map(line => shown(line.slice(2))).join('') + close
    },
  )
}

describe('the README', () => {
  it('shows what its commands print', async () => {
    expect(text).toContain('```console\n$ akb')
    await expect(rendered()).toMatchFileSnapshot(README)
  })

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
