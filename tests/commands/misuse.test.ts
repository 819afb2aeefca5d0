import { describe, expect, it } from 'vitest'
import { shippedFolder } from '../../src/base.ts'
import { COMMANDS } from '../../src/commands/registry.ts'
import { openBase } from '../../src/opening.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { domainOf } from '../../src/query/domain.ts'
import { type Qualifier, qualifiers } from '../../src/query/qualifiers.ts'
import { runBuilt } from '../docs/shell.ts'
import type { Outcome } from './harness.ts'

const { kb } = openBase(shippedFolder())

type Line = readonly string[]

/**
 * What is amiss with a refusal. One has nothing on standard output, status 2, a line that says what is wrong, then
 * indented lines of what to do; where query text is at fault, the text and a caret come in between.
 */
function faultOf({ stdout, stderr, status }: Outcome, caret: boolean): string {
  const [first = '', ...rest] = stderr.trimEnd().split('\n')
  const marks = rest.filter(line => /^ +\^+$/.test(line)).length
  const hints = rest.slice(2 * marks)
  if (stdout !== '') return 'prints on standard output'
  if (status !== 2) return `ends with status ${status}`
  if (!/^akb: \S/.test(first)) return `says first ${JSON.stringify(first)}`
  if (caret && (marks !== 1 || !/^ +\^+$/.test(rest[1] ?? ''))) return 'has no caret'
  if (hints.length === 0 || hints.some(line => !/^ {2}\S/.test(line))) return 'says not what to do'
  return /^\s+at .*:\d+/m.test(stderr) ? 'shows a stack' : ''
}

/** The lines of a table that are not refused as they should be. */
async function amiss(table: readonly Line[], { caret = false } = {}): Promise<readonly string[]> {
  const found: string[] = []
  const rest = [...table]
  const worker = async () => {
    for (let argv = rest.shift(); argv; argv = rest.shift()) {
      const fault = faultOf(await runBuilt(argv), caret)
      if (fault !== '') found.push(`akb ${argv.join(' ')}: ${fault}`)
    }
  }
  await Promise.all(Array.from({ length: 4 }, worker))
  return found
}

/** The flags of a command as its help lists them, each with whether a value follows; 'maybe' where it need not. */
async function flagsOf(command: string): Promise<readonly { flag: string; value: 'yes' | 'no' | 'maybe' }[]> {
  const { stdout } = await runBuilt([command, '--help'])
  return Array.from(stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)(?: ([<[]))?/gm), ([, flag, sign]) => ({
    flag: flag!,
    value: sign === '<' ? 'yes' : sign === '[' ? 'maybe' : 'no',
  }))
}

/** What a command needs before a wrong flag can be what is wrong. */
const NEEDED: Readonly<Record<string, Line>> = {
  ask: ['who'],
  show: ['nissan'],
  compare: ['nissan', 'renault'],
  report: ['README.md'],
  locate: ['belga-2020-05-27', 'words'],
  completion: ['bash'],
}

const names = [...COMMANDS.map(({ name }) => name), ...kb.views.keys()]
const all = [...qualifiers(kb).values()]

/** Hundreds of runs of the program take their time on a small machine. */
const PATIENT = { timeout: 300_000 }

describe('bad command lines are refused, with what is wrong and what to do', PATIENT, () => {
  it('every flag of every command, misspelt, and without the value it takes or with one it does not take', async () => {
    const seen = new Set<string>()
    const table: Line[] = []
    for (const command of names) {
      for (const { flag, value } of await flagsOf(command)) {
        if (seen.has(flag) || flag === '--help') continue
        seen.add(flag)
        const line = [command, ...(NEEDED[command] ?? [])]
        const second = { yes: flag, no: `${flag}=1`, maybe: `${flag.slice(0, -1)}_` }[value]
        table.push([...line, `${flag}x`], [...line, second])
      }
    }
    expect(seen.size).toBeGreaterThan(90)
    expect(await amiss(table)).toEqual([])
  })

  it('every facet, with a value that it has not, as a flag, and with another in query text', async () => {
    const wrong = all.map(each => ({ key: each.key, values: wrongValues(each) }))
    expect(
      await amiss(
        wrong.map(({ key, values }) => ['facts', `--${key}`, values[0]]),
        { caret: true },
      ),
    ).toEqual([])
    expect(
      await amiss(
        wrong.map(({ key, values }) => ['facts', `${key}:${values[1]}`]),
        { caret: true },
      ),
    ).toEqual([])
  })

  it('facets that there are not, and query text that is none, with a caret', async () => {
    const texts = [
      'comapny:nissan',
      'nosuch:x',
      '-comapny:nissan',
      'x "y',
      'region:"y',
      'a ?!',
      '""',
      'kind:stake,',
    ]
    const table = texts.flatMap(query => [
      ['facts', query],
      ['timeline', query],
      ['leaders', query],
    ])
    expect(await amiss(table, { caret: true })).toEqual([])
    expect(
      await amiss(['regoin', 'nosuch', 'valid', 'amount', ''].map(facet => ['facts', '--facets', facet])),
    ).toEqual([])
  })

  /** What lists rows, so that a field or a format of it may be wrong. */
  const listing = names.filter(name => !['report', 'completion'].includes(name))
  const lineOf = (name: string) => [name, ...(NEEDED[name] ?? [])]

  it('fields that there are not, of every command', async () => {
    const wrong = [
      ['--fields', 'nosuch'],
      ['--fields', 'id,,'],
      ['--sort', 'nosuch'],
      ['--template', '{nosuch}'],
    ]
    const commands = listing.filter(name => !['locate', 'verify', 'validate'].includes(name))
    expect(await amiss(commands.flatMap(name => wrong.map(flags => [...lineOf(name), ...flags])))).toEqual([])
  })

  it('formats that there are not: every one misspelt, and of every command', async () => {
    const misspelt = Object.keys(FORMATS).flatMap(format => [`${format}x`, format.toUpperCase()])
    const table = [
      ...misspelt.map(format => ['facts', '--format', format]),
      ...names
        .filter(name => name !== 'completion')
        .flatMap(name => [
          [...lineOf(name), '--format', 'xml'],
          [...lineOf(name), '--format='],
        ]),
    ]
    expect(await amiss(table)).toEqual([])
  })

  it('dates that are none, under every flag that takes one', async () => {
    const wrong = ['soon', '2022-13', '31/12/2022']
    const flags = [
      ...['--as-of', '--since', '--until', '--valid', '--reported'].map(flag => ['facts', flag]),
      ...['--from', '--to'].map(flag => ['changes', flag]),
      ...['ask', 'show', 'sources', 'terms', ...kb.views.keys()].flatMap(name =>
        name === 'terms' ? [] : [[...lineOf(name), '--as-of']],
      ),
    ]
    expect(
      await amiss(
        flags.flatMap(line => wrong.map(date => [...line, date])),
        { caret: true },
      ),
    ).toEqual([])
    expect(
      await amiss([
        ['changes', '--from', '2023', '--to', '2022'],
        ['changes', '--from=2023-05', '--to=2023-04'],
      ]),
    ).toEqual([])
  })

  it.each<[what: string, table: readonly Line[]]>([
    [
      'numbers',
      [
        ['--limit', 'ten'],
        ['--limit', '-1'],
        ['--limit', '1.5'],
        ['--limit', ''],
      ],
    ],
    [
      'delimiters',
      [
        ['--delimiter', 'ab'],
        ['--delimiter', ''],
        ['--delimiter', '"'],
      ],
    ],
    ['languages', [['--lang', 'xx'], ['--lang', ''], ['--lang=EN']]],
    ['colours', [['--color=sometimes'], ['--color='], ['--color=ALWAYS']]],
    [
      'folders',
      [
        ['--kb', ''],
        ['--articles', ''],
      ],
    ],
    [
      'files',
      [
        ['--output', ''],
        ['--output', 'tests'],
        ['--output', 'nosuch/x.csv'],
      ],
    ],
    [
      'templates',
      [
        ['--template', ''],
        ['--template', '{id'],
        ['--template', 'id}'],
        ['--template', '{id}', '--format', 'csv'],
      ],
    ],
    ['records', [['--null'], ['--null', '--format', 'csv'], ['-0', '--format', 'json']]],
  ])('values of flags: %s', async (_, table) => {
    expect(await amiss(table.map(flags => ['facts', ...flags]))).toEqual([])
  })

  it('values of the flags and arguments of single commands', async () => {
    const table = [
      ...[
        ['leaders', '--by', 'leader'],
        ['leaders', '--by', ''],
        ['timeline', '--by', 'repoted'],
        ['timeline', '--by', 'kind'],
      ],
      ...[
        ['coverage', '--only', 'unknwon'],
        ['coverage', '--only', 'known,'],
        ['coverage', 'leadres'],
        ['coverage', 'facts'],
      ],
      ...[
        ['compare', 'nissan', 'nosuch'],
        ['compare', 'nissan', 'nissan'],
        ['compare', 'nissan'],
        ['compare'],
      ],
      ...[['show', 'nosuch'], ['show', ''], ['show'], ['show', 'nissan', 'renault']],
      ...[
        ['show', 'nissan-leads-c-suv', '--as-of', '2019'],
        ['terms', 'compny'],
        ['terms', ''],
        ['terms', 'company', 'person'],
      ],
      ...[
        ['run', 'nosuch'],
        ['run', 'kind:stake'],
        ['run', 'still-open', 'kind:nosuch'],
        ['locate', 'nosuch', 'x'],
      ],
      ...[['locate'], ['locate', 'belga-2020-05-27', ''], ['completion', 'tcsh'], ['completion']],
      ...[['report', 'nosuch.md'], ['report', 'tests'], ['report'], ['ask', '-', '--format', 'csv', '--log']],
      ...[['sources', 'x'], ['validate', 'x'], ['verify', '--articles'], ['ask']],
    ]
    expect(await amiss(table)).toEqual([])
  })

  it('commands and topics that there are not', async () => {
    const table = [['fact'], ['nosuch'], ['help', 'fact'], ['help', 'nosuch'], ['Facts'], ['--', 'facts']]
    expect(await amiss(table)).toEqual([])
  })
})

/** Two values that a qualifier cannot have. */
function wrongValues(qualifier: Qualifier): readonly [string, string] {
  if (qualifier.accepts.has('time')) return ['soon', '2025..2022']
  if (qualifier.accepts.has('number')) return ['many', '5..1']
  // A role that points to text takes any words.
  return domainOf(kb, qualifier).anyText ? ['?!', ''] : ['nosuch-value', '-x']
}
