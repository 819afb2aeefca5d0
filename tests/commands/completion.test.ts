import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readLine } from '../../src/commands/complete-line.ts'
import { COMMANDS } from '../../src/commands/registry.ts'
import { describeWith, linkProgram } from '../tools.ts'
import { copyOfFilms, FILMS, temporaryFolder } from './folders.ts'
import { akb } from './harness.ts'

const BREAKS = ' \t\n"\'><=;|&(:'
const cache = temporaryFolder()
const env = { AKB_KB: FILMS, XDG_CACHE_HOME: cache }

/** What may stand at the end of a line. */
async function choices(
  line: string,
  shell = 'zsh',
  more: Record<string, string> = {},
): Promise<readonly string[]> {
  const { stdout, stderr, status } = await akb(['__complete', shell, line, BREAKS], {
    env: { ...env, ...more },
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout
    .split('\n')
    .filter(Boolean)
    .map(each => each.replace(/(?<=.)\t.*/, ''))
}

describe('a line of a shell', () => {
  it.each([
    ['akb fac', ['akb'], 'fac', false],
    ['akb facts ', ['akb', 'facts'], '', false],
    [`akb facts 'film:a b`, ['akb', 'facts'], 'film:a b', true],
    [`akb "a\\"b" c\\ d'`, ['akb', 'a"b'], 'c d', true],
    [`akb '' x`, ['akb', ''], 'x', false],
    ['', [], '', false],
  ])('is read as shells read it: %j', (line, words, current, quoted) => {
    expect(readLine(line)).toEqual({ words, current, quoted })
  })
})

describe('what may be typed', () => {
  it.each([
    ['akb va', ['validate']],
    ['akb dir', ['directors']],
    ['akb facts film:cop', ['film:copper-tide']],
    ['akb facts -status:de', ['-status:denied']],
    [`akb facts 'kind:budget film:cop`, ['kind:budget film:copper-tide']],
    ['akb facts film:nine-winters,cop', ['film:nine-winters,copper-tide']],
    ['akb facts film:=cop', ['film:=copper-tide']],
    ['akb facts fil', ['film:']],
    ['akb facts --film cop', ['copper-tide']],
    ['akb facts --film=cop', ['--film=copper-tide']],
    ['akb facts --film copper-tide kind:bud', ['kind:budget']],
    ['akb facts --explain kind:bud', ['kind:budget']],
    ['akb facts --fil', ['--film']],
    ['akb facts --format js', ['json']],
    ['akb facts --fields id,stateme', ['id,statement']],
    ['akb facts id:marrowby-directs-c', ['id:marrowby-directs-copper-tide']],
    ['akb terms --fields id,la', ['id,label']],
    ['akb changes --sort chan', ['change']],
    ['akb conflicts --fields first.s', ['first.statement']],
    ['akb directors --sort sta', ['state', 'status']],
    ['akb coverage --fields nar', ['narrower']],
    ['akb validate --fields lin', ['line']],
    ['akb terms --fields evid', []],
    ['akb timeline --by ', ['valid', 'reported']],
    ['akb coverage --by ', ['film']],
    ['akb show marrowby-directs-c', ['marrowby-directs-copper-tide']],
    ['akb show screen-ledger-', ['screen-ledger-2021-02-11']],
    ['akb locate screen', ['screen-ledger-2021-02-11']],
    ['akb terms fil', ['film']],
    ['akb directors film:cop', ['film:copper-tide']],
    ['akb directors --by fi', ['film']],
    ['akb coverage dir', ['directors', 'director:']],
    ['akb compare halv', ['halvmoon']],
    ['akb run mon', ['money']],
    ['akb run money film:cop', ['film:copper-tide']],
    ['akb completion z', ['zsh']],
    ['akb help exi', ['exit-codes']],
    ['akb --lang ', ['en', 'fr']],
    ['akb --quiet facts film:cop', ['film:copper-tide']],
    ['akb report x', ['\tfiles']],
    ['akb --kb ', ['\tfolders']],
    ['akb facts film:nosuch', []],
    ['akb nosuch ', []],
    ['akb facts __proto__:', []],
  ])('%s', async (line, expected) => {
    expect(await choices(line)).toEqual(expected)
  })

  it('is what stands behind the last colon for bash, which breaks words there, but not within quotation marks', async () => {
    expect(await choices('akb facts film:cop', 'bash')).toEqual(['copper-tide'])
    expect(await choices('akb facts --film=cop', 'bash')).toEqual(['copper-tide'])
    expect(await choices(`akb facts 'film:cop`, 'bash')).toEqual(['film:copper-tide'])
  })

  it('comes from the knowledge base that the line opens', async () => {
    expect(await choices('akb --kb data/alliance facts company:niss')).toEqual(['company:nissan'])
    expect(await choices('akb facts company:niss', 'zsh', { AKB_KB: 'data/alliance' })).toEqual([
      'company:nissan',
    ])
  })

  it('is commands and flags alone where no knowledge base opens', async () => {
    const more = { AKB_KB: temporaryFolder() }
    expect(await choices('akb fac', 'zsh', more)).toEqual(['facts'])
    expect(await choices('akb facts --for', 'zsh', more)).toEqual(['--format'])
    expect(await choices('akb facts film:', 'zsh', more)).toEqual([])
  })

  it('follows the files of the knowledge base', async () => {
    const folder = copyOfFilms()
    const more = { AKB_KB: folder }
    expect(await choices('akb facts film:cop', 'zsh', more)).toEqual(['film:copper-tide'])
    const file = join(folder, 'terms', 'films.yaml')
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}  - id: copper-sky\n    label: { en: Copper Sky, fr: Ciel de cuivre }\n`,
    )
    utimesSync(file, 1, 1)
    expect(await choices('akb facts film:cop', 'zsh', more)).toEqual(['film:copper-tide', 'film:copper-sky'])
  })

  it('does without saved queries that cannot be read', async () => {
    const file = join(temporaryFolder(), 'q.yaml')
    writeFileSync(file, 'queries: [')
    expect(await choices('akb facts film:cop', 'zsh', { AKB_QUERIES: file })).toEqual(['film:copper-tide'])
  })

  it('does without a cache that is damaged, or cannot be written', async () => {
    const folder = temporaryFolder()
    const more = { XDG_CACHE_HOME: folder }
    await choices('akb facts film:cop', 'zsh', more)
    const [name] = readdirSync(join(folder, 'akb'))
    writeFileSync(join(folder, 'akb', name!), '{"key":')
    expect(await choices('akb facts film:cop', 'zsh', more)).toEqual(['film:copper-tide'])
    const nowhere = join(folder, 'akb', name!)
    for (const cache of [nowhere, '/proc/akb'])
      expect(await choices('akb facts film:cop', 'zsh', { XDG_CACHE_HOME: cache })).toEqual([
        'film:copper-tide',
      ])
    expect(readdirSync(join(folder, 'akb')).filter(each => each.startsWith('completion'))).toEqual([name])
  })

  it('leaves the cache alone where AKB_NO_CACHE says so', async () => {
    const folder = temporaryFolder()
    const alone = { XDG_CACHE_HOME: folder, AKB_NO_CACHE: '1' }
    expect(await choices('akb facts film:cop', 'zsh', alone)).toEqual(['film:copper-tide'])
    expect(readdirSync(folder)).toEqual([])
  })

  it('knows every command and each of its flags', async () => {
    const commands = await choices('akb ')
    for (const { name } of COMMANDS) {
      expect(commands).toContain(name)
      const flags = await choices(`akb ${name} --`)
      const { stdout } = await akb([name, '--help', '--kb', FILMS])
      for (const [, flag] of stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm))
        if (flag !== '--help') expect(flags).toContain(flag)
    }
  })
})

describe('akb completion', () => {
  it('prints the script of a shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout, stderr, status } = await akb(['completion', shell])
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
      expect(stdout).toContain(`__complete ${shell}`)
    }
    const unknown = await akb(['completion', 'tcsh'])
    expect(unknown).toMatchObject({ stdout: '', status: 2 })
    expect(unknown.stderr).toContain('shells: bash, zsh, fish')
    expect((await akb(['completion'])).status).toBe(2)
  })
})

const bin = temporaryFolder()
linkProgram(bin)
const shellEnv = {
  ...process.env,
  ...env,
  PATH: `${bin}:${process.env.PATH}`,
  HOME: temporaryFolder(),
  TERM: 'dumb',
}
const TERMINAL = fileURLToPath(new URL('../tools/terminal.py', import.meta.url))

const LINES = [
  'akb facts film:cop\\t',
  "akb facts 'kind:budget film:cop\\t",
  'akb facts --film cop\\t',
  'akb vali\\t',
]
const COMPLETED = ['film:copper-tide', "'kind:budget film:copper-tide'", '--film copper-tide', 'akb validate']

/** Sets a shell up and types each line, the next one once what the line is completed to is shown. */
function typed(shell: readonly string[], setup: string, completed: readonly string[]): unknown {
  const lines = LINES.flatMap((line, at) => [`\\x15${line}`, completed[at]!])
  // What is echoed as it is typed does not say that the line has been run.
  const keys = ['', `${setup}; echo read''y\\n`, 'ready', ...lines, '\\x15exit\\n']
  const { stderr, status } = spawnSync('python3', [TERMINAL, ...shell, '--', ...keys], {
    encoding: 'utf8',
    env: shellEnv,
  })
  return { stderr, status }
}

describeWith(['bash', 'python3'], 'in bash, a tab', () => {
  it('completes commands, flags and values', () => {
    const shell = ['bash', '--norc', '--noprofile', '-i']
    expect(typed(shell, 'source <(akb completion bash)', COMPLETED)).toEqual({ stderr: '', status: 0 })
  })
})

describeWith(['zsh', 'python3'], 'in zsh, a tab', () => {
  it('completes commands, flags and values', () => {
    const setup = 'autoload -U compinit; compinit -u -D; source <(akb completion zsh)'
    // zsh draws a line anew from where it changed.
    const completed = COMPLETED.map(text => text.split(/[ :]/).at(-1)!)
    expect(typed(['zsh', '-f', '-i'], setup, completed)).toEqual({ stderr: '', status: 0 })
  })
})

describeWith(['fish'], 'in fish, a tab', () => {
  it('completes commands, flags and values', () => {
    const ask = (line: string) => `complete -C ${JSON.stringify(line.replace('\\t', ''))}`
    const script = `akb completion fish | source\n${LINES.map(ask).join('\n')}`
    const { stdout } = spawnSync('fish', ['--no-config', '-c', script], { encoding: 'utf8', env: shellEnv })
    for (const text of [
      'film:copper-tide\t',
      'kind:budget film:copper-tide\t',
      '\ncopper-tide\t',
      'validate\t',
    ])
      expect(stdout).toContain(text)
  })
})

describe('a tab', () => {
  it('loads little of the program once what it offers is kept', () => {
    const program = fileURLToPath(new URL('../../bin/akb.js', import.meta.url))
    const script = `const { load, modules } = require(process.argv[1])
      const { run, processContext } = load('./cli.cjs')
      run(process.argv.slice(2), processContext()).then(() => console.error([...modules.keys()].join(' ')))`
    const loaded = () => {
      const words = ['__complete', 'bash', 'akb facts film:cop', BREAKS]
      const { stdout, stderr } = spawnSync(process.execPath, ['-e', script, program, ...words], {
        encoding: 'utf8',
        env: shellEnv,
      })
      expect(stdout).toContain('copper-tide')
      return stderr.trim().split(' ')
    }
    loaded()
    expect(loaded()).toContain('./complete.cjs')
    expect(loaded().length).toBeLessThan(6)
  })
})
