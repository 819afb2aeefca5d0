import type { Invocation } from './command.ts'
import { UsageError } from './errors.ts'
import type { Globals } from './session.ts'

/** Global flags that take a value, with what it is called in help. */
const VALUED: Readonly<Record<string, keyof Globals>> = {
  '--kb': 'kb',
  '--articles': 'articles',
  '--lang': 'lang',
  '--color': 'color',
}

const SWITCHES: Readonly<Record<string, Partial<Globals>>> = {
  '--no-color': { color: false },
  '--color': { color: true },
  '--no-pager': { pager: false },
  '--quiet': { quiet: true },
  '--debug': { debug: true },
}

const COLOURS: readonly unknown[] = ['auto', 'always', 'never']

/** Marks an argument as text, whatever it starts with; no argument of a process can hold it. */
const TEXT_MARK = '\0'

/**
 * Reads the global flags before anything else, since the flags of a command depend on the knowledge base they
 * choose. Returns them and the arguments left over, in order; nothing after `--` is a flag.
 */
export function splitGlobals(argv: readonly string[]): {
  globals: Globals
  rest: string[]
  missing?: string
} {
  const globals: Record<string, unknown> = {}
  const rest: string[] = []
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at]!
    if (argument === '--') return { globals, rest: [...rest, ...argv.slice(at)] }
    const [flag, inline] = splitFlag(argument)
    const valued = Object.hasOwn(VALUED, flag) ? VALUED[flag] : undefined
    const takesNext = valued !== undefined && (valued !== 'color' || COLOURS.includes(argv[at + 1] ?? ''))
    if (valued && inline !== undefined) globals[valued] = inline
    else if (valued && takesNext) {
      if (argv[at + 1] === undefined) return { globals, rest, missing: flag }
      globals[valued] = argv[++at]
    } else if (inline === undefined && Object.hasOwn(SWITCHES, flag)) Object.assign(globals, SWITCHES[flag])
    else rest.push(argument)
  }
  return { globals, rest }
}

function splitFlag(argument: string): readonly [flag: string, value?: string] {
  const equals = argument.indexOf('=')
  if (!argument.startsWith('--') || equals < 0) return [argument]
  return [argument.slice(0, equals), argument.slice(equals + 1)]
}

/** Refuses a value of a global flag that no later step would find fault with. */
export function checkGlobals({ color, ...folders }: Globals): void {
  for (const flag of ['kb', 'articles'] as const)
    if (folders[flag] === '')
      throw new UsageError(`--${flag} names no folder`, [`example: --${flag} ./folder`])
  if (typeof color !== 'string' || COLOURS.includes(color)) return
  throw new UsageError(`--color takes auto, always or never, not "${color}"`, ['example: --color=never'])
}

/** The flags that arguments name, as they are declared: `--count`, `-e`. */
export function namedFlags(argv: readonly string[]): readonly string[] {
  return argv.flatMap(argument => /^(?:--[^=]+|-[^-]$)/.exec(argument)?.[0] ?? [])
}

/** Marks arguments such as `-status:refused`, which are query text and never bundles of short flags. */
export function markText(argv: readonly string[], shortFlags: readonly string[]): string[] {
  const isText = (argument: string) => /^-[^-]/.test(argument) && !shortFlags.includes(argument)
  return argv.map(argument => (isText(argument) ? TEXT_MARK + argument : argument))
}

/** Arguments and values of flags as they were given: the marks are taken off here, once for all commands. */
export function unmarked({
  args,
  options,
}: Pick<Invocation, 'args' | 'options'>): Pick<Invocation, 'args' | 'options'> {
  const values = Object.entries(options).map(([name, value]) => [name, unmarkedValue(value)])
  return { args: args.map(unmarkText), options: Object.fromEntries(values) }
}

function unmarkedValue(value: unknown): unknown {
  if (typeof value === 'string') return unmarkText(value)
  return Array.isArray(value) ? value.map(unmarkedValue) : value
}

/** The text without marks, as messages of commander need it too. */
export function unmarkText(text: string): string {
  return text.replaceAll(TEXT_MARK, '')
}
