import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isLonger } from '../../src/commands/pager.ts'
import { describeWith } from '../tools.ts'
import { FILMS } from './folders.ts'
import { akb } from './harness.ts'

/** What a run of `terms` on a screen of some rows hands to a pager, and what it prints by itself. */
async function paged(
  argv: readonly string[],
  world: { env?: Record<string, string>; rows?: number; starts?: boolean } = {},
) {
  const calls: { command: string; text: string }[] = []
  const page = (command: string, text: string) => {
    calls.push({ command, text })
    return world.starts ?? true
  }
  const env = { NO_COLOR: '1', AKB_KB: FILMS, ...world.env }
  const { stdout, stderr, status } = await akb(['terms', ...argv], {
    env,
    tty: true,
    rows: world.rows ?? 5,
    page,
  })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return { calls, stdout }
}

describe('what is longer than the screen', () => {
  it('is shown with a pager: AKB_PAGER, else PAGER, else less', async () => {
    const { calls, stdout } = await paged([])
    expect(stdout).toBe('')
    expect(calls[0]).toMatchObject({ command: 'less', text: expect.stringContaining('copper-tide') })
    expect((await paged([], { env: { PAGER: 'more' } })).calls[0]!.command).toBe('more')
    expect((await paged([], { env: { PAGER: 'more', AKB_PAGER: 'most -x' } })).calls[0]!.command).toBe(
      'most -x',
    )
  })

  it('is printed where no pager is wanted, or it cannot be started', async () => {
    const whole = (await akb(['terms', '--kb', FILMS], { tty: true, env: { NO_COLOR: '1' } })).stdout
    expect(whole).toContain('copper-tide')
    for (const world of [{ env: { PAGER: 'cat' } }, { env: { AKB_PAGER: '', PAGER: 'less' } }, { rows: 200 }])
      expect(await paged([], world)).toEqual({ calls: [], stdout: whole })
    expect(await paged(['--no-pager'])).toEqual({ calls: [], stdout: whole })
    expect((await paged([], { starts: false })).stdout).toBe(whole)
  })

  it('is printed where it goes into a pipe or a file', async () => {
    const page = () => {
      throw new Error('no pager is for this')
    }
    const { stdout, status } = await akb(['terms', '--kb', FILMS], { rows: 5, page })
    expect({ status, lines: stdout.split('\n').length > 5 }).toEqual({ status: 0, lines: true })
  })

  it('counts lines as the screen breaks them, colours left out', () => {
    expect(isLonger('a\nb\n', { rows: 3 })).toBe(false)
    expect(isLonger('a\nb\nc\n', { rows: 3 })).toBe(true)
    expect(isLonger('a'.repeat(21), { rows: 3, columns: 10 })).toBe(true)
    expect(isLonger(`\u001b[1m${'a'.repeat(20)}\u001b[22m`, { rows: 3, columns: 10 })).toBe(false)
  })
})

describeWith(['python3', 'less', 'head'], 'on a terminal', () => {
  const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
  const shown = (env: Record<string, string>, keys: readonly string[]) =>
    spawnSync(
      'python3',
      [
        at('../tools/terminal.py'),
        process.execPath,
        at('../../bin/akb.js'),
        'facts',
        '--kb',
        FILMS,
        '--',
        ...keys,
      ],
      { encoding: 'utf8', env: { PATH: process.env.PATH, TERM: 'xterm', LINES: '24', ...env } },
    ).stdout

  it('less waits for a key, and nothing is said when it is left early', () => {
    const text = shown({}, ['', 'q'])
    expect(text).toMatch(/:|lines 1-/)
    expect(text).not.toMatch(/EPIPE|akb:/)
  })

  it('a pager that reads but a line, or is none, leaves no error', () => {
    expect(shown({ PAGER: 'head -n 1' }, []).trim().split('\n')).toHaveLength(1)
    expect(shown({ PAGER: 'no-such-pager' }, [])).toContain('marrowby-directs-copper-tide')
  })
})
