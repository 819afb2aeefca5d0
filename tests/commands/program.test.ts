import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { EXIT_STATUSES } from '../../src/commands/exit-status.ts'
import { addOutputOptions } from '../../src/commands/output-options.ts'
import { COMMANDS } from '../../src/commands/registry.ts'
import { RESERVED_COMMANDS, RESERVED_FLAGS, RESERVED_QUALIFIERS } from '../../src/model/reserved.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { copyOfFilms, FILMS, temporaryFolder } from './folders.ts'
import { akb } from './harness.ts'

const version = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../package.json', import.meta.url)), 'utf8'),
).version

describe('akb', () => {
  it('prints its version and its help', async () => {
    expect(await akb(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', status: 0 })
    const { stdout, stderr, status } = await akb(['--help'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    for (const { name, summary } of COMMANDS)
      expect(stdout).toMatch(new RegExp(`^ {2}${name}\\b.*${summary}$`, 'm'))
    for (const { status: number, meaning } of Object.values(EXIT_STATUSES))
      expect(stdout).toContain(`${number}`.padEnd(5) + meaning)
  })

  it('says how it is used where no command is named', async () => {
    const { stdout, stderr, status } = await akb([])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('Usage: akb')
  })

  it('says that a command is missing where all stands after two hyphens', async () => {
    const { stdout, stderr, status } = await akb(['--', 'facts'])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('no command is named')
  })

  it('names the nearest command', async () => {
    const { stdout, stderr, status } = await akb(['fact'])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('did you mean facts?')
  })

  it.each(COMMANDS.map(({ name }) => name))('has help for %s', async name => {
    const { stdout, stderr, status } = await akb([name, '--help'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toContain(`Usage: akb ${name}`)
    expect(await akb(['help', name])).toEqual({ stdout, stderr, status })
  })

  it('lets nothing of a knowledge base command the terminal, neither from help nor from messages', async () => {
    const kb = copyOfFilms()
    const path = join(kb, 'kinds/budget.schema.json')
    const hostile = '\\u001b]0;x\\u0007\\u202e\\u200f'
    const kind = readFileSync(path, 'utf8')
    writeFileSync(path, kind.replaceAll('"description": "', `"description": "${hostile}`))
    const unsafe = /[\u0000-\u0009\u000b-\u001f\u202e\u200f]/u
    const help = await akb(['facts', '--help', '--kb', kb])
    expect(help.stdout).toContain('\ufffd]0;x')
    expect(help.stdout).not.toMatch(unsafe)
    writeFileSync(path, kind.replace('"range": "', `"range": "${hostile}`))
    for (const argv of [['validate'], ['facts', '--debug'], ['facts', '--help', '--debug']]) {
      const { stdout, stderr } = await akb([...argv, '--kb', kb])
      expect(stdout + stderr).not.toMatch(unsafe)
    }
  })

  it('has help and a version without a knowledge base', async () => {
    const nowhere = { env: { AKB_KB: temporaryFolder() } }
    expect((await akb(['--help'], nowhere)).status).toBe(0)
    expect((await akb(['--version'], nowhere)).status).toBe(0)
    expect((await akb(['facts', '--help'], nowhere)).status).toBe(0)
  })

  it('exits with 3 where the knowledge base is none, and says where it looked', async () => {
    const folder = temporaryFolder()
    for (const argv of [
      ['facts'],
      ['ask', 'who'],
      ['terms'],
      ['sources'],
      ['show', 'x'],
      ['validate'],
      ['verify'],
    ]) {
      const { stdout, stderr, status } = await akb([...argv, '--kb', folder])
      expect({ argv, status }).toEqual({ argv, status: 3 })
      expect(stdout + stderr).toContain('kb.yaml')
      expect(stderr).not.toMatch(/^\s+at /m)
    }
  })

  it('opens the base of --kb before that of AKB_KB, from the folder it is run in', async () => {
    const env = { AKB_KB: temporaryFolder() }
    expect((await akb(['facts', '--kb', FILMS, '--count'], { env })).status).toBe(0)
    expect((await akb(['--kb=films', 'facts', '--count'], { env, cwd: join(FILMS, '..') })).status).toBe(0)
    expect((await akb(['facts', '--count'], { env })).status).toBe(3)
  })

  it('needs a value for a flag that takes one', async () => {
    expect(await akb(['facts', '--kb'])).toMatchObject({ stdout: '', status: 2 })
    expect(await akb(['facts', '--kb', FILMS, '--format'])).toMatchObject({ stdout: '', status: 2 })
  })

  it('ends well when its reader goes away', async () => {
    const broken: NodeJS.ErrnoException = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })
    expect(await akb(['facts', '--kb', FILMS, '--format', 'csv'], { broken })).toEqual({
      stdout: '',
      stderr: '',
      status: 0,
    })
    expect(await akb(['ask', '--kb', FILMS, '-'], { broken, stdin: 'who\nwho\n' })).toEqual({
      stdout: '',
      stderr: '',
      status: 0,
    })
    expect(await akb(['--help'], { broken })).toEqual({ stdout: '', stderr: '', status: 0 })
  })

  it('says so when its output cannot be written, with a stack only under --debug', async () => {
    const broken: NodeJS.ErrnoException = Object.assign(new Error('ENOSPC: no space left on device'), {
      code: 'ENOSPC',
    })
    const plain = await akb(['terms', '--kb', FILMS], { broken })
    expect(plain).toMatchObject({ stdout: '', status: 4 })
    expect(plain.stderr).toMatch(/^akb: ENOSPC/)
    expect(plain.stderr).not.toContain('    at ')
    expect((await akb(['terms', '--debug', '--kb', FILMS], { broken })).stderr).toContain('    at ')
  })

  it('colours a terminal, and nothing else unless told to', async () => {
    const coloured = async (argv: readonly string[], env: Record<string, string>, tty: boolean) =>
      (await akb(['terms', '--kb', FILMS, ...argv], { env, tty })).stdout.includes('\u001b[')
    expect(await coloured([], {}, false)).toBe(false)
    expect(await coloured([], {}, true)).toBe(true)
    expect(await coloured([], { NO_COLOR: '1' }, true)).toBe(false)
    expect(await coloured([], { NO_COLOR: '' }, true)).toBe(true)
    expect(await coloured([], { TERM: 'dumb' }, true)).toBe(false)
    expect(await coloured([], { FORCE_COLOR: '1' }, false)).toBe(true)
    expect(await coloured([], { FORCE_COLOR: '0' }, true)).toBe(false)
    expect(await coloured(['--color=always'], { NO_COLOR: '1' }, false)).toBe(true)
    expect(await coloured(['--color', 'never'], { FORCE_COLOR: '1' }, true)).toBe(false)
    expect(await coloured(['--no-color'], {}, true)).toBe(false)
    expect(await coloured(['--format', 'csv', '--color'], {}, true)).toBe(false)
  })

  it('keeps its own names: each flag and command is reserved', async () => {
    const own = new Command()
    addOutputOptions(own)
    const flags = own.options.map(option => option.name())
    const built: string[] = []
    for (const { name } of COMMANDS) {
      const { stdout } = await akb([name, '--help', '--kb', FILMS])
      const text = stdout.replace(/Facets of[\s\S]*/, '')
      built.push(...Array.from(text.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm), ([, flag]) => flag!))
    }
    expect(new Set(built).size).toBeGreaterThan(20)
    for (const flag of new Set([...flags, ...built]))
      expect([...RESERVED_FLAGS, ...RESERVED_QUALIFIERS]).toContain(flag)
    for (const { name } of COMMANDS) expect(RESERVED_COMMANDS).toContain(name)
  })
})

describe('the built program', () => {
  const bin = fileURLToPath(new URL('../../bin/akb.js', import.meta.url))
  const start = (argv: readonly string[], input = '') =>
    spawnSync(process.execPath, [bin, ...argv], { input, encoding: 'utf8' })

  it('prints what the sources print, with their status', async () => {
    for (const argv of [
      ...Object.keys(FORMATS).map(format => ['facts', '--kb', FILMS, '--format', format]),
      ['facts', '--no-such'],
      ['show', 'nothing-of-it', '--kb', FILMS],
    ]) {
      const { stdout, stderr, status } = start(argv)
      expect({ stdout, stderr, status }).toEqual(await akb(argv))
    }
  })

  it('starts a command from its pack, wherever it stands among options', () => {
    const code = 'const { unpack, scripts } = require(process.argv[1]); unpack(process.argv.slice(2));'
    const taken = (...argv: readonly string[]) =>
      spawnSync(process.execPath, ['-p', `${code} [...scripts.keys()].join()`, bin, '--', ...argv], {
        encoding: 'utf8',
      }).stdout.trim()
    expect(taken('facts', '--count')).toBe('facts.pack')
    expect(taken('--kb', FILMS, '--color', 'never', 'show', 'facts')).toBe('show.pack')
    expect(taken('--version')).toBe('start.pack')
    expect(taken('sources')).toBe('')
  })

  const env = { ...process.env, AKB_KB: FILMS }

  it('answers line by line, and stops when its reader does', () => {
    const pipe = 'yes who | "$0" "$1" ask - | head -n 2'
    const piped = spawnSync('sh', ['-c', pipe, process.execPath, bin], { encoding: 'utf8', env })
    expect(piped.stderr).toBe('')
    expect(piped.stdout.trimEnd().split('\n')).toHaveLength(2)
  })

  it('says so where standard input is a folder', () => {
    const { stdout, stderr, status } = spawnSync('sh', ['-c', '"$0" "$1" ask - < /', process.execPath, bin], {
      encoding: 'utf8',
      env,
    })
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('standard input is a folder')
  })

  it('runs in a folder that was removed, and says what it does not find from there', () => {
    const gone = 'd=$(mktemp -d) && cd "$d" && rmdir "$d" && "$0" "$1"'
    const at = (rest: string) =>
      spawnSync('sh', ['-c', `${gone} ${rest}`, process.execPath, bin], { encoding: 'utf8', env })
    expect(at('facts --count')).toMatchObject({ stderr: '', status: 0 })
    const { stdout, stderr, status } = at('facts --kb here')
    expect({ stdout, status }).toEqual({ stdout: '', status: 3 })
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('ends on Ctrl-C by the signal, for which a shell stops its loop and says 130', async () => {
    const child = spawn(process.execPath, [bin, 'ask', '-'], { env })
    child.stdin.write('who\n')
    // Once it has answered a line it waits for the next.
    await once(child.stdout, 'data')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT'])
  })

  it('ends on Ctrl-C while it waits for a reader that does not read', async () => {
    const child = spawn(process.execPath, [bin, 'facts', '--kb', 'tests/kb/geography', '--format', 'json'], {
      env,
    })
    child.stdout.pause()
    await once(child.stdout, 'readable')
    child.kill('SIGINT')
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT'])
  })
})
