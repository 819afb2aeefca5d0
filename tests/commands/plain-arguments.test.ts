import { Command } from 'commander'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedFlags } from '../../src/commands/arguments.ts'
import type { Declared } from '../../src/commands/command.ts'
import { type Given, PlainArguments } from '../../src/commands/plain-arguments.ts'

const collect = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value]

function declare(to: Declared, ...names: readonly string[]): void {
  for (const name of names) to.argument(name, 'text')
  to.option('-e, --exit-code', 'a switch')
    .option('--no-header', 'a switch that is on')
    .option('--as-of <date>', 'with a value', '2020')
    .option('--fields [names]', 'with a value or none')
    .option('--attributed-to <value>', 'repeated', collect)
}

function readPlainly(argv: readonly string[], ...names: readonly string[]): Given | undefined {
  const plain = new PlainArguments(namedFlags(argv))
  declare(plain, ...names)
  return plain.read(argv)
}

/** What commander reads, but for the flags that no argument names. */
function readByCommander(argv: readonly string[], ...names: readonly string[]): Given {
  const command = new Command('test').exitOverride().configureOutput({ outputError: () => undefined })
  declare(command, ...names)
  command.action(() => undefined).parse(argv, { from: 'user' })
  const given = Object.entries(command.opts()).filter(([key]) => command.getOptionValueSource(key) === 'cli')
  return { args: command.args, options: Object.fromEntries(given) }
}

const ARGUMENTS = [
  ...['-e', '--exit-code', '--no-header', '--as-of', '--as-of=2021', '--as-of=', '--fields', '--fields=a,b'],
  ...[
    '--attributed-to',
    '--attributed-to=x',
    '--header',
    '--exit-code=1',
    '--unknown',
    '-x',
    '-ee',
    '--',
    '-',
  ],
  ...['nissan', 'kind:stake', '', '-5', 'a b'],
]

describe('plain arguments', () => {
  it.each([[['<id>']], [['[query...]']], [['[name]']], [['<terms...>']], [[]]])(
    'are read as commander reads them, where they take %j',
    names => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...ARGUMENTS), { maxLength: 5 }), argv => {
          const plain = readPlainly(argv, ...names)
          if (plain) expect(plain).toEqual(readByCommander(argv, ...names))
        }),
        { numRuns: 2000 },
      )
    },
  )

  it('are those that most people write', () => {
    const argv = [
      'nissan',
      '--as-of',
      '2021',
      '-e',
      '--fields',
      'id',
      '--attributed-to=a',
      '--attributed-to',
      'b',
    ]
    expect(readPlainly(argv, '[query...]')).toEqual({
      args: ['nissan'],
      options: { asOf: '2021', exitCode: true, fields: 'id', attributedTo: ['a', 'b'] },
    })
  })

  it.each([
    ['a flag that is not declared', ['--unknown']],
    ['a value that is missing', ['--as-of']],
    ['several flags in one', ['-ee']],
    ['more arguments than the command takes', ['a', 'b']],
    ['the end of the flags', ['--', 'a']],
  ])('are not %s', (_name, argv) => {
    expect(readPlainly(argv, '[name]')).toBeUndefined()
  })
})
