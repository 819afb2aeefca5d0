import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GRAMMAR } from '../../src/query/grammar.ts'
import { FILMS, temporaryFolder } from './folders.ts'
import { akb } from './harness.ts'

const films = (argv: readonly string[], world = {}) => akb([...argv, '--kb', FILMS], world)
const WIDE = { env: { COLUMNS: '200' } }
const done = (stdout: string) => ({ stdout, stderr: '', status: 0 })

describe('--template', () => {
  const line = async (template: string, ...argv: string[]) =>
    (await films(['facts', 'kind:budget', ...argv, '--template', template])).stdout

  it("prints a line of one's own for each row, fields as in CSV or as people read them", async () => {
    expect(await films(['facts', 'kind:budget', '--template', '{id}: {film} is {status}'])).toEqual(
      done('copper-tide-budget-55: copper-tide is announced\n'),
    )
    expect(await line('{film:label} ({certainty:label})')).toBe('Copper Tide (on record)\n')
    expect(await line('{film:label}', '--lang', 'fr')).toBe('Marée de cuivre\n')
    expect(await line('{budget} {budget.value}')).toBe('more than 55,000,000\u00a0dollars 55000000\n')
    expect(await line('{{{id}}}\\t\\\\ {evidence}')).toBe(
      '{copper-tide-budget-55}\t\\ lanterne-2021-10-03#186-265\n',
    )
    expect(await line('{id}', '--history')).toBe('copper-tide-budget-40\ncopper-tide-budget-55\n')
  })

  it('works for every list, and writes files', async () => {
    expect((await films(['terms', 'genre', '--template', '{id}={label}'])).stdout).toBe(
      'thriller=thriller\nsea-thriller=sea thriller\nghost-story=ghost story\n',
    )
    expect(
      (await films(['changes', 'kind:budget', '--template', '{change} {date} {id}'])).stdout.split('\n')[2],
    ).toBe('superseded 2021-10-03 copper-tide-budget-40')
    const file = join(temporaryFolder(), 'lines')
    expect(await films(['facts', 'kind:budget', '--template', '{id}', '--output', file])).toEqual(done(''))
    expect(readFileSync(file, 'utf8')).toBe('copper-tide-budget-55\n')
  })

  it.each([
    ['a field that is none', ['{statment}'], 'did you mean statement'],
    ['a brace alone', ['{id'], '  {id\n  ^\n'],
    ['a format beside it', ['{id}', '--format', 'csv'], 'does not go with --format csv'],
  ])('refuses %s', async (_, argv, expected) => {
    const { stdout, stderr, status } = await films(['facts', '--template', ...argv])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain(expected)
  })
})

describe('--output', () => {
  const folder = temporaryFolder()
  const written = async (name: string, ...argv: string[]) => {
    const line = ['facts', 'kind:budget', ...argv]
    expect(await films([...line, '--output', name], { cwd: folder })).toEqual(done(''))
    return readFileSync(join(folder, name), 'utf8')
  }
  const printed = async (format: string, ...argv: string[]) =>
    (await films(['facts', 'kind:budget', '--format', format, ...argv])).stdout

  it.each([
    ['a.csv', 'csv'],
    ['a.TSV', 'tsv'],
    ['a.json', 'json'],
    ['a.ndjson', 'ndjson'],
    ['a.b.jsonl', 'ndjson'],
    ['a.yaml', 'yaml'],
    ['a.yml', 'yaml'],
    ['a.md', 'markdown'],
    ['a.ids', 'ids'],
    ['a.txt', 'table'],
    ['csv', 'table'],
  ])('takes the format of %s from its ending: %s', async (name, format) => {
    expect(await written(name)).toBe(await printed(format))
  })

  it('takes what --format or --template says before that', async () => {
    expect(await written('b.csv', '--format', 'json')).toBe(await printed('json'))
    expect(await written('b.json', '--template', '{id}')).toBe('copper-tide-budget-55\n')
    expect(await written('c.ids', '--null')).toBe('copper-tide-budget-55\0')
    expect(await written('c.csv', '--count')).toBe('1\n')
  })

  it('is refused where questions come a line at a time', async () => {
    const { stdout, stderr, status } = await films(['ask', '-', '--output', 'x'], { stdin: 'who\n' })
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('redirect standard output')
  })
})

describe('--null', () => {
  it('ends each record with NUL', async () => {
    const ids = 'copper-tide-budget-40\0copper-tide-budget-55\0'
    expect(await films(['facts', 'kind:budget', '--history', '--format', 'ids', '--null'])).toEqual(done(ids))
    expect(await films(['facts', 'kind:budget', '--history', '--template', '{id}', '-0'])).toEqual(done(ids))
    const { stdout } = await films(['facts', 'kind:budget', '--history', '--format', 'ndjson', '-0'])
    const objects = stdout
      .split('\0')
      .slice(0, -1)
      .map(text => JSON.parse(text))
    expect(objects.map(({ id }) => id)).toEqual(['copper-tide-budget-40', 'copper-tide-budget-55'])
  })

  it('feeds xargs -0', async () => {
    const { stdout } = await films(['facts', 'kind:budget', '--history', '--template', '{statement}', '-0'])
    const printed = execFileSync('xargs', ['-0', '-n', '1', 'printf', '[%s]\n'], {
      input: stdout,
      encoding: 'utf8',
    })
    expect(printed).toBe(
      '[Halvmoon Pictures sets aside about 40 million dollars for Copper Tide.]\n' +
        '[The budget of Copper Tide is now above 55 million dollars.]\n',
    )
  })

  it('refuses formats without records', async () => {
    const { stdout, stderr, status } = await films(['facts', '--null'])
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 })
    expect(stderr).toContain('--format ids')
  })
})

describe('--count', () => {
  it('counts the rows of any list', async () => {
    expect(await films(['terms', 'film', '--count'])).toEqual(done('4\n'))
    expect(await films(['facts', 'kind:direction', '--count', '--history'])).toEqual(done('5\n'))
    const { stdout } = await films(['sources', '--count', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ formatVersion: 1, kb: { id: 'films' }, count: 3 })
    expect((await films(['facts', 'xylophone', '--count', '-e'])).status).toBe(1)
  })
})

describe('--fields without names', () => {
  it.each([
    'facts',
    'terms',
    'sources',
    'directors',
    'changes',
    'timeline',
    'conflicts',
    'stats',
    'coverage',
  ])('says what each field of %s holds', async command => {
    const { stdout, stderr, status } = await films([command, '--fields', '--format', 'tsv'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    const [head, ...fields] = stdout.trimEnd().split('\n')
    expect(head).toBe('name\tmeaning')
    expect(fields.length).toBeGreaterThan(4)
    for (const field of fields) expect(field).toMatch(/^[\w.]+\t\S/)
    const names = fields.map(field => field.split('\t')[0]!)
    const all = await films([command, '--fields', names.join(','), '--format', 'csv', '--limit', '1'])
    expect(all.status).toBe(0)
  })
})

describe('a row of facts', () => {
  it('says by which narrower term it was found', async () => {
    const { stdout } = await films([
      'facts',
      'country:seven-coasts',
      '--fields',
      'id,matched',
      '--format',
      'tsv',
    ])
    expect(stdout).toContain('copper-tide-release\tvalmora\n')
    const exact = await films([
      'facts',
      'country:=valmora',
      '--fields',
      'matched',
      '--format',
      'csv',
      '--limit',
      '1',
    ])
    expect(exact.stdout).toBe('matched\n\n')
  })

  it('shows the facet in which the query names a broader term, be it a type or a role', async () => {
    const [head, first] = (
      await films(['facts', 'country:seven-coasts kind:verdict,release'], WIDE)
    ).stdout.split('\n')
    expect(head).toMatch(/^film +country +date|^statement +country +valid +status +id$/)
    expect(first).toContain('  Ostreland  ')
    const roles = (await akb(['facts', 'about:circular-economy'], WIDE)).stdout.split('\n')
    expect(roles[0]).toMatch(/^statement +about +status +id$/)
    expect(roles[1]).toContain('  Japan, The Future Is Neutral, battery recycling, parts reuse  ')
  })

  it('shows the quantities that were compared, with their bounds', async () => {
    const [head, row] = (await films(['facts', 'budget:>=50M unit:USD'], WIDE)).stdout.split('\n')
    expect(head).toMatch(/^statement +budget +status +id$/)
    expect(row).toContain('  more than 55,000,000\u00a0dollars  ')
    const [twice] = (await films(['facts', 'budget:>=50M budget:<60M'], WIDE)).stdout.split('\n')
    expect(twice).toMatch(/^statement +budget +status +id$/)
    expect((await akb(['facts', 'share:<50', '--fields', 'id,share'])).stdout).toBe(
      'id                                      share\ngeely-owns-34-percent-of-renault-korea   34\u00a0%\n',
    )
  })
})

describe('an error in a query', () => {
  it('is marked where it stands, in a flag, too, with what was expected and what is near', async () => {
    const { stderr } = await films(['facts', '--film', 'copper-tide,nine-wintres'])
    expect(stderr).toBe(
      'akb: --film: no film is called "nine-wintres"\n' +
        '  --film copper-tide,nine-wintres\n' +
        '                     ^^^^^^^^^^^^\n' +
        '  did you mean nine-winters?\n' +
        '  one of copper-tide, salt-lantern, nine-winters, station-of-mists\n' +
        '  example: akb facts --film nine-winters\n',
    )
  })

  it('is marked in a long query, and one of wide letters', async () => {
    const long = await films(['facts', `${'"copper tide" '.repeat(30)}film:nope${' tide'.repeat(30)}`])
    const [, query = '', caret = ''] = long.stderr.split('\n')
    expect(query.length).toBeLessThan(140)
    expect(query.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('nope')
    const wide = await films(['facts', '漢字 film:nope'])
    expect(wide.stderr).toContain('  漢字 film:nope\n            ^^^^\n')
  })

  it('gives an example of the command that was run', async () => {
    expect((await films(['timeline', '--film', 'nope'])).stderr).toContain('example: akb timeline --film ')
  })
})

describe('akb help', () => {
  it('explains the query language, examples first, from the base that is open', async () => {
    const { stdout, stderr, status } = await films(['help', 'query'])
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    expect(stdout.startsWith('Examples:\n  akb facts --film copper-tide ')).toBe(true)
    expect(stdout).toContain(
      GRAMMAR.trimEnd()
        .split('\n')
        .map(line => `  ${line}`.trimEnd())
        .join('\n'),
    )
    const examples = stdout.split('\n\n')[0]!.split('\n').slice(1)
    expect(examples.length).toBeGreaterThan(4)
    for (const example of examples) {
      const [, , ...argv] = example.trim().replaceAll("'", '').split(' ')
      expect([example, Number((await films(['facts', '--count', ...argv])).stdout) > 0]).toEqual([
        example,
        true,
      ])
    }
  })

  it('explains formats and exit statuses, and lists its topics', async () => {
    expect((await films(['help', 'formats'])).stdout).toMatch(/^Examples:\n {2}akb facts --film/)
    expect((await films(['help', 'exit-codes'])).stdout).toMatch(/^ {2}130 {2}interrupted/m)
    expect((await akb(['--help'])).stdout).toMatch(/^ {2}help query +the query language/m)
  })

  it('has its topics without a knowledge base', async () => {
    for (const topic of ['query', 'formats', 'exit-codes']) {
      const { stdout, stderr, status } = await akb(['help', topic, '--kb', temporaryFolder()])
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
      expect(stdout.length).toBeGreaterThan(100)
    }
  })
})
