import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfFilms, FILMS, PEAKS, temporaryFolder } from './folders.ts'
import { akb, json } from './harness.ts'

function spoil(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  writeFileSync(path, after)
}

describe('akb validate', () => {
  it('finds nothing wrong in a sound base', async () => {
    expect(await akb(['validate', '--kb', FILMS])).toEqual({
      stdout: '',
      stderr: 'no problems found\n',
      status: 0,
    })
    expect(await json(['validate', '--kb', FILMS])).toMatchObject({ kb: { id: 'films' }, problems: [] })
  })

  it('says at file:line:column what is wrong and how to mend it, all in one run, with status 1', async () => {
    const kb = copyOfFilms()
    spoil(kb, 'facts/lanterne-2021-10-03.yaml', text => text.replace('film: copper-tide', 'film: coper-tide'))
    spoil(kb, 'facts/screen-ledger-2021-02-11.yaml', text =>
      text.replace('status: announced', 'status: anounced'),
    )
    const { stdout, status } = await akb(['validate', '--kb', kb])
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^facts\/lanterne-2021-10-03\.yaml:\d+:\d+: error: .*coper-tide.*\n {4}.*copper-tide/m,
    )
    expect(stdout).toMatch(
      /^facts\/screen-ledger-2021-02-11\.yaml:\d+:\d+: error: .*anounced.*\n {4}.*announced/m,
    )
    const { kb: stamp, problems } = await json(['validate', '--kb', kb])
    expect(stamp).toBeNull()
    expect(problems).toHaveLength(2)
  })

  it('finds the word at fault in a saved query, whatever the style it is written in', async () => {
    const kb = copyOfFilms()
    spoil(kb, 'kb.yaml', text =>
      text.replace(
        'query: kind:budget',
        [
          'query: kind:budget film:coper-tide',
          '  soon: { query: "valid:soon" }',
          '  folded:',
          '    query: >-',
          '      kind:budget',
          '      budgt:>=1',
        ].join('\n'),
      ),
    )
    const { stdout, status } = await akb(['validate', '--kb', kb])
    expect(status).toBe(1)
    expect(stdout).toBe(
      [
        'kb.yaml:41:29: error: The saved query `money` cannot be read: no film is called "coper-tide". [bad-query]',
        '    Did you mean `copper-tide`?',
        'kb.yaml:42:25: error: The saved query `soon` cannot be read: "soon" is no date for valid. [bad-query]',
        '    Write dates as 2022, 2022-05, 2022-05-27, 2022..2025, 2022.. or >=2022.',
        'kb.yaml:44:5: error: The saved query `folded` cannot be read: "budgt" is no qualifier. [bad-query]',
        '    Did you mean `budget`?',
        '',
      ].join('\n'),
    )
    expect((await akb(['facts', 'kind:budget', '--count', '--kb', kb])).stdout).toBe('1\n')
    expect((await akb(['run', 'money', '--kb', kb])).status).toBe(2)
  })

  it('leaves such a base to no other command, which names the first problems', async () => {
    const kb = copyOfFilms()
    appendFileSync(join(kb, 'kb.yaml'), '\t- [\n')
    const { stdout, stderr, status } = await akb(['facts', '--kb', kb])
    expect({ stdout, status }).toEqual({ stdout: '', status: 3 })
    expect(stderr).toMatch(/kb\.yaml:\d+:\d+: error/)
  })
})

describe('akb verify', () => {
  it('holds every span against the articles', async () => {
    const { stdout, stderr, status } = await akb(['verify', '--kb', FILMS])
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 })
    expect(stderr).toMatch(/^\d+ spans held against /m)
    expect(await akb(['verify', '--kb', PEAKS])).toMatchObject({ stdout: '', status: 0 })
  })

  it('reports a changed article and each span in it at its line', async () => {
    const kb = copyOfFilms()
    spoil(kb, 'articles/lanterne-2021-10-03.txt', text => `x${text}`)
    const { stdout, status } = await akb(['verify', '--kb', kb])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^sources\.yaml:\d+:\d+: error: .*\[article-changed\]$/m)
    expect(stdout).toMatch(/^facts\/lanterne-2021-10-03\.yaml:\d+:\d+: error: .*\[span-changed\]$/m)
  })

  it('needs the articles, and says which are missing', async () => {
    expect(await akb(['verify'])).toMatchObject({ stdout: '', status: 2 })
    const { stdout, status } = await akb(['verify', '--kb', FILMS, '--articles', temporaryFolder()])
    expect(status).toBe(1)
    expect(stdout).toContain('[article-missing]')
  })

  it('takes the folder of the articles from AKB_ARTICLES, and --articles before it', async () => {
    const env = { AKB_ARTICLES: temporaryFolder() }
    expect((await akb(['verify', '--kb', FILMS], { env })).status).toBe(1)
    expect(
      (await akb(['verify', '--kb', FILMS, '--articles', join(FILMS, 'articles')], { env })).status,
    ).toBe(0)
  })

  it('reports a base with errors with 1, as validate does', async () => {
    const kb = copyOfFilms()
    spoil(kb, 'facts/lanterne-2021-10-03.yaml', text => text.replace('film: copper-tide', 'film: coper-tide'))
    expect((await akb(['verify', '--kb', kb])).status).toBe(1)
  })
})

describe('akb locate', () => {
  const article = readFileSync(join(FILMS, 'articles/screen-ledger-2021-02-11.txt'), 'utf8')
  const words = Array.from(article).slice(83, 120).join('')
  const locate = (...argv: string[]) => akb(['locate', ...argv, '--kb', FILMS])

  it('prints the entry of a passage as one line of YAML', async () => {
    const { stdout, stderr, status } = await locate('screen-ledger-2021-02-11', words)
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout).toMatch(/^- \{ start: 83, end: 120, sha256: [0-9a-f]{64} \}\n$/)
  })

  it('takes several words for one passage, and prints JSON with the source', async () => {
    const { evidence } = await json([
      'locate',
      'screen-ledger-2021-02-11',
      ...words.split(' '),
      '--kb',
      FILMS,
    ])
    expect(evidence).toMatchObject([{ source: 'screen-ledger-2021-02-11', start: 83, end: 120 }])
  })

  it('prints the first of several places and says how many there are, or all', async () => {
    const first = await locate('screen-ledger-2021-02-11', 'Copper Tide')
    expect(first).toMatchObject({ stdout: expect.stringMatching(/^- .*\n$/), status: 0 })
    const count = Number(first.stderr.match(/^the first of (\d+) places; --all/)?.[1])
    expect(count).toBeGreaterThan(1)
    const all = await locate('screen-ledger-2021-02-11', 'Copper Tide', '--all', '--format', 'json')
    expect({ ...all, stdout: '' }).toEqual({ stdout: '', stderr: '', status: 0 })
    expect(JSON.parse(all.stdout).evidence).toHaveLength(count)
    expect(all.stdout).toContain(first.stdout.match(/sha256: (\w+)/)![1])
  })

  it('exits with 1 for a passage that is not there, with 2 for a source that is none', async () => {
    expect(await locate('screen-ledger-2021-02-11', 'no such words')).toMatchObject({ stdout: '', status: 1 })
    const wrong = await locate('screen-ledger', words)
    expect(wrong).toMatchObject({ stdout: '', status: 2 })
    expect(wrong.stderr).toContain('screen-ledger-2021-02-11')
    expect((await locate('screen-ledger-2021-02-11')).status).toBe(2)
  })
})
