import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { VARIABLES } from '../../src/commands/environment.ts'
import { COMMANDS } from '../../src/commands/registry.ts'
import { akb } from '../commands/harness.ts'
import { manPage } from '../tools/man.ts'
import { describeWith } from '../tools.ts'

const PAGE = fileURLToPath(new URL('../../bin/akb.1', import.meta.url))

describe('the manual page', () => {
  it("says what the program's help says; `vitest -u` writes it", async () => {
    await expect(await manPage()).toMatchFileSnapshot(PAGE)
  })

  it('has every command and flag of the help', async () => {
    const page = readFileSync(PAGE, 'utf8').replaceAll('\\-', '-')
    for (const { name } of COMMANDS) {
      expect(page).toContain(`.SS akb ${name} `)
      const { stdout } = await akb([name, '--help', '--kb', '/nonexistent'])
      for (const [, flag] of stdout.matchAll(/^ {2}((?:-\w, )?--[\w-]+)/gm))
        if (flag !== '-h, --help') expect(page).toContain(`\\fB${flag}`)
    }
  })

  it('is named by the package', () => {
    const { man, files } = JSON.parse(
      readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
    )
    expect({ man, files }).toEqual({ man: './bin/akb.1', files: expect.arrayContaining(['bin']) })
  })
})

describe('the variables of the environment', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url))
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(src + name, 'utf8'))
    .join('\n')

  it('are those that the program reads', async () => {
    const read = Array.from(sources.matchAll(/\benv\.([A-Z_]+)/g), ([, name]) => name!)
    expect(Object.keys(VARIABLES).sort()).toEqual([...new Set(read)].sort())
    const { stdout } = await akb(['help', 'environment'])
    for (const name of Object.keys(VARIABLES)) expect(stdout).toContain(`  ${name} `)
  })
})

describeWith(['man', 'col'], 'man', () => {
  it('shows the page without a warning', () => {
    const { stdout, stderr } = spawnSync('sh', ['-c', `man --warnings -l "${PAGE}" | col -b`], {
      encoding: 'utf8',
      env: { ...process.env, MANWIDTH: '100', LC_ALL: 'C.UTF-8' },
    })
    expect(stderr).toBe('')
    expect(stdout).toContain('akb facts [options] [query...]')
    expect(stdout).toContain('--as-of <date>')
  })
})
