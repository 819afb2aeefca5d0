import { readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { copyOfFilms, FILMS, temporaryFolder } from './folders.ts'
import { akb, json } from './harness.ts'

const films = (argv: readonly string[], world = {}) => akb(['facts', '--kb', FILMS, ...argv], world)
const ids = async (...argv: string[]) => {
  const { stdout, stderr, status } = await films([...argv, '--format', 'ids'])
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout.split('\n').filter(Boolean)
}

describe('akb facts', () => {
  it('finds the same by query text, by flags and by both', async () => {
    const expected = ['copper-tide-budget-55']
    expect(await ids('kind:budget', 'film:copper-tide')).toEqual(expected)
    expect(await ids('kind:budget film:copper-tide')).toEqual(expected)
    expect(await ids('--kind', 'budget', '--film', 'copper-tide')).toEqual(expected)
    expect(await ids('kind:budget', '--film=copper-tide')).toEqual(expected)
  })

  it('has a flag for each type, role and key of the base that is open', async () => {
    const { stdout, status } = await films(['--help'])
    expect(status).toBe(0)
    for (const flag of ['film', 'studio', 'director', 'attributed-to', 'valid']) {
      expect(stdout).toContain(`--${flag} <value>`)
    }
  })

  it('takes an argument with one hyphen for query text, not for short flags', async () => {
    const all = await ids('film:copper-tide')
    const left = await ids('film:copper-tide', '-status:announced')
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(all.length)
    expect(await ids('-status:announced', 'film:copper-tide')).toEqual(left)
    expect(await ids('film:copper-tide', '-thriller')).not.toContain('copper-tide-is-a-sea-thriller')
  })

  it('reads repeated flags as "and", commas as "or"', async () => {
    const either = await ids('--kind', 'budget,direction')
    expect(either).toEqual(expect.arrayContaining(['copper-tide-budget-55', 'marrowby-directs-copper-tide']))
    const both = await films(['--kind', 'budget', '--kind', 'direction', '--format', 'ids'])
    expect(both).toEqual({ stdout: '', stderr: 'no facts found\n', status: 0 })
  })

  it('counts, as a number or in an object', async () => {
    expect(await films(['kind:budget', '--count'])).toEqual({ stdout: '1\n', stderr: '', status: 0 })
    expect(await json(['facts', '--kb', FILMS, 'kind:budget', '--count'])).toMatchObject({ count: 1 })
  })

  it('shows superseded facts only on demand, and as they were known at a date', async () => {
    const budgets = ['copper-tide-budget-40', 'copper-tide-budget-55']
    const history = await ids('kind:budget', '--history')
    expect(history).toHaveLength(2)
    expect(history).toContain(budgets[1])
    expect(await ids('kind:budget', '--as-of', '2021-03')).toEqual(history.filter(id => id !== budgets[1]))
  })

  it('says on standard error that nothing was found, and exits with 1 only under -e', async () => {
    expect(await films(['film:copper-tide', 'kind:verdict', 'since'])).toMatchObject({
      stdout: '',
      status: 0,
    })
    const strict = await films(['film:copper-tide', 'kind:verdict', 'since', '-e'])
    expect(strict).toMatchObject({ stdout: '', status: 1 })
    expect(strict.stderr).toContain('no facts found')
    expect((await films(['kind:budget', '-e'])).status).toBe(0)
    expect((await films(['xylophone', '--quiet'])).stderr).toBe('')
  })

  it('explains on standard error how it read the query', async () => {
    const { stdout, stderr } = await films(['--kind', 'budget', 'copper', '--explain', '--format', 'ids'])
    expect(stdout).toBe('copper-tide-budget-55\n')
    expect(stderr).toBe(
      'read as   akb facts copper kind:budget\nin flags  akb facts copper --kind budget\n' +
        '      14  copper\n       1  kind:budget\n',
    )
  })

  it('explains with the numbers that --count prints, superseded facts left out or not', async () => {
    const parts = async (...argv: string[]) =>
      (await films(['kind:budget', '--explain', '--count', ...argv])).stderr.match(
        /^ +(\d+) {2}kind:budget$/m,
      )?.[1]
    expect(await parts()).toBe('1')
    expect(await parts('--history')).toBe('2')
  })

  it('tells what to add where it finds only what has been superseded', async () => {
    expect((await films(['id:rival-not-cast'])).stderr).toMatch(/the fact .* superseded; --history shows it/)
    expect((await films(['id:rival-not-cast', '--history'])).stdout).not.toBe('')
    expect((await films(['id:qqqqqqqq'])).stderr).not.toContain('superseded')
  })

  it('names the term or the word that was perhaps meant where nothing has a word', async () => {
    const term = await films(['halvmon'])
    expect(term).toMatchObject({ stdout: '', status: 0 })
    expect(term.stderr).toBe(
      'nothing for the word "halvmon"; did you mean studio:halvmoon?\nno facts found\n',
    )
    expect((await films(['budgett', '-e'])).stderr).toContain('did you mean budget')
    expect((await films(['Honour'])).stderr).toMatch(
      /^nothing for the word "Honour"; did you mean kind:honour/,
    )
    expect((await films(['qqqqqqqq'])).stderr).toBe('nothing for the word "qqqqqqqq"\nno facts found\n')
  })

  it('prints columns for scripts: ids, four for a quantity, the roles of one kind at the end', async () => {
    const { stdout, stderr, status } = await films(['kind:budget', '--format', 'csv'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const [header, row] = stdout.split('\n')
    expect(header).toBe(
      'id,kind,statement,film,person,studio,award,country,genre,book,paper,valid,status,certainty,attributedTo,' +
        'source,reported,evidence,budget.value,budget.unit,budget.bound,budget.per',
    )
    expect(row).toMatch(
      /^copper-tide-budget-55,budget,.*,lanterne-2021-10-03#186-265,55000000,USD,more-than,$/,
    )
  })

  it('keeps the locale out of data, and --lang in', async () => {
    const french = { env: { LANG: 'fr_FR.UTF-8' } }
    expect(await films(['kind:budget', '--format', 'csv'], french)).toEqual(
      await films(['kind:budget', '--format', 'csv']),
    )
    expect((await films(['kind:budget', '--format', 'csv', '--lang', 'fr'])).stdout).toContain(
      'Marée de cuivre',
    )
    expect((await films(['kind:direction'], french)).stdout).toContain('Marée de cuivre')
    expect((await films(['kind:direction'])).stdout).toContain('Copper Tide')
  })

  it('shows beside superseded facts what supersedes them', async () => {
    const wide = { env: { COLUMNS: '200' } }
    const [head, first, second] = (await films(['kind:budget', '--history'], wide)).stdout.split('\n')
    expect(head).toMatch(/^film +budget +studio +superseded by +status +id$/)
    expect(first).toMatch(/ {2}copper-tide-budget-55 +announced +copper-tide-budget-40$/)
    expect(second).toMatch(/ {2}announced +copper-tide-budget-55$/)
    expect((await films(['kind:direction film:nine-winters', '--history'])).stdout).not.toContain(
      'superseded',
    )
  })

  it('picks, lists and refuses fields', async () => {
    expect((await films(['kind:budget', '--fields', 'id,budget.value', '--format', 'csv'])).stdout).toBe(
      'id,budget.value\ncopper-tide-budget-55,55000000\n',
    )
    expect((await films(['kind:budget', '--fields', 'budget', '--format', 'csv'])).stdout).toContain(
      'USD,more-than',
    )
    const listed = (await films(['--fields', '--format', 'tsv'])).stdout.split('\n')
    expect(listed).toEqual(
      expect.arrayContaining([
        'name\tmeaning',
        'id\tthe id of the fact',
        'film\tthe terms of type film in any role, ids',
        'director\tWho directs',
        'budget\tThe sum set aside (4 columns)',
        'budget.bound\tThe sum set aside (bound)',
      ]),
    )
    expect(listed.filter(line => line.endsWith('\t'))).toEqual([])
    const wrong = await films(['--fields', 'id,filn'])
    expect(wrong).toMatchObject({ stdout: '', status: 2 })
    expect(wrong.stderr).toContain('did you mean film')
  })

  it('sorts, reverses and limits', async () => {
    const sorted = await ids('--sort', 'id')
    expect(sorted).toEqual([...sorted].sort())
    expect(await ids('--sort', 'id', '--reverse', '--limit', '2')).toEqual([...sorted].reverse().slice(0, 2))
    const negative = await films(['--limit', '-1'])
    expect(negative).toMatchObject({ stdout: '', status: 2 })
    expect(negative.stderr).toContain('not "-1"')
  })

  it('writes a file whole, and the same bytes as to standard output', async () => {
    const file = join(temporaryFolder(), 'facts.csv')
    expect(await films(['--format', 'csv', '--output', file])).toEqual({ stdout: '', stderr: '', status: 0 })
    expect(readFileSync(file, 'utf8')).toBe((await films(['--format', 'csv'])).stdout)
    const nowhere = await films(['--output', join(file, 'below', 'x')])
    expect(nowhere).toMatchObject({ stdout: '', status: 4 })
    expect(nowhere.stderr).not.toMatch(/^\s+at /m)
  })

  it('writes to a file whose name begins with a hyphen', async () => {
    const cwd = temporaryFolder()
    expect(await films(['--format', 'csv', '--output', '-x.csv'], { cwd })).toMatchObject({ status: 0 })
    expect(readFileSync(join(cwd, '-x.csv'), 'utf8')).toMatch(/^id,/)
  })

  it('writes over no folder and no device, by whatever name', async () => {
    const folder = temporaryFolder()
    const link = join(folder, 'link')
    symlinkSync('/dev/null', link)
    for (const file of [folder, '/dev/null', link, '']) {
      const refused = await films(['--output', file])
      expect(refused).toMatchObject({ stdout: '', status: 2 })
      expect(refused.stderr).toContain('--output')
    }
    expect(statSync('/dev/null').isFile()).toBe(false)
  })

  it('quotes the articles where they are at hand, and asks for them where not', async () => {
    const { facts } = await json(['facts', '--kb', FILMS, 'id:copper-tide-budget-55', '--quote'])
    expect(facts).toMatchObject([{ evidence: [{ quote: expect.stringMatching(/\S{3,}/) }] }])
    // Each passage is marked as one: several of a fact must not read as if the source had them in a row.
    const table = await akb(['facts', '--kb', FILMS, 'id:copper-tide-budget-55', '--quote'])
    expect(table.stdout).toMatch(/“Le budget[^”]*”/)
    const bare = await akb(['facts', '--quote'])
    expect(bare).toMatchObject({ stdout: '', status: 2 })
    expect(bare.stderr).toContain('--articles')
  })

  it('prints the same bytes each time', async () => {
    for (const format of ['json', 'csv', 'table', 'yaml', 'markdown', 'tsv', 'ndjson']) {
      expect(await films(['--format', format])).toEqual(await films(['--format', format]))
    }
  })
})

describe('akb facts with a mistake in it', () => {
  it.each([
    ['a value that names nothing', ['--film', 'coper-tide'], 'did you mean copper-tide'],
    ['a value that names nothing in query text', ['film:coper-tide'], 'did you mean copper-tide'],
    ['a qualifier that is none', ['fillm:copper-tide'], 'did you mean film'],
    ['a flag that is none', ['--flim', 'copper-tide'], 'did you mean --film'],
    ['a format that is none', ['--format', 'jsn'], 'did you mean json'],
    ['a date that is none', ['--valid', '2021-13'], 'is no date'],
    ['a date that is none', ['--as-of', 'soon'], 'is no date'],
    ['a quotation without its end', ['"copper'], 'quot'],
    ['a language that the base has not', ['--lang', 'tlh'], 'it has en, fr'],
    ['a language that the base has not', ['--lang', 'tlh', '--count'], 'it has en, fr'],
    ['a colour that is none', ['--color=blue'], 'auto, always or never'],
  ])('answers %s with status 2, the nearest right one and an example: %j', async (_, argv, expected) => {
    const { stdout, stderr, status } = await films(argv)
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain(expected)
    expect(stderr).toMatch(/^akb: /)
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('makes its example from the base that is open, and the example finds facts', async () => {
    const { stderr } = await films(['nosuch:thing'])
    const example = stderr.match(/example: akb (.*)/)?.[1]?.split(' ') ?? []
    expect(example[0]).toBe('facts')
    expect(Number((await akb([...example, '--kb', FILMS, '--count'])).stdout)).toBeGreaterThan(0)
  })

  it('gives no example out of a base that has no kinds and no facts', async () => {
    const kb = copyOfFilms()
    for (const part of ['kinds', 'facts', 'words']) rmSync(join(kb, part), { recursive: true })
    writeFileSync(join(kb, 'sources.yaml'), 'sources: []\n')
    writeFileSync(join(kb, 'kb.yaml'), readFileSync(join(kb, 'kb.yaml'), 'utf8').split('\nviews:')[0]!)
    for (const argv of [
      ['facts', 'kind:x'],
      ['facts', 'nosuch:x'],
      ['locate', 'x', 'words'],
      ['show', 'x'],
    ]) {
      const { stdout, stderr, status } = await akb([...argv, '--kb', kb])
      expect({ argv, stdout, status }).toEqual({ argv, stdout: '', status: 2 })
      expect(stderr).not.toMatch(/undefined|one of $|akb facts $/m)
    }
    expect((await akb(['facts', '--help', '--kb', kb])).stdout).not.toContain('Example')
  })

  it('marks the place in the query', async () => {
    const { stderr } = await films(['kind:budget', 'film:nosuchfilm'])
    expect(stderr).toContain('  kind:budget film:nosuchfilm\n                   ^^^^^^^^^^\n')
  })
})
