import type { Collect, Declared } from './command.ts'

interface Flag {
  /** Under which its value is given: `asOf`. */
  readonly key: string
  readonly value: 'none' | 'optional' | 'required'
  readonly negated: boolean
  readonly collect: Collect | undefined
}

/** What plain arguments say. */
export interface Given {
  readonly args: readonly string[]
  readonly options: Readonly<Record<string, unknown>>
}

/**
 * Reads arguments that leave nothing to be said, as commander would: flags that are declared, each by itself, and no
 * more or less of the rest than the command takes. It loads and declares little, and most runs need no more.
 */
export class PlainArguments implements Declared {
  readonly options: { readonly short?: string; readonly long?: string }[] = []
  readonly #named: readonly string[]
  readonly #flags = new Map<string, Flag>()
  #least = 0
  #most = 0

  /** Of the flags, only those that the arguments name are declared. */
  constructor(named: readonly string[]) {
    this.#named = named
  }

  argument(name: string): this {
    if (name.startsWith('<')) this.#least++
    this.#most += name.includes('...') ? Number.POSITIVE_INFINITY : 1
    return this
  }

  option(flags: string, _description: string, more?: string | Collect): this {
    // Another flag that begins alike does no harm.
    if (!this.#named.some(name => flags.includes(name))) return this
    const [, short, long = '', value = ''] = /^(?:(-\w), )?(--\S+)(?: (.+))?$/.exec(flags) ?? []
    const negated = long.startsWith('--no-')
    const flag: Flag = {
      key: camelCase(long.slice(negated ? '--no-'.length : '--'.length)),
      value: value === '' ? 'none' : value.startsWith('[') ? 'optional' : 'required',
      negated,
      collect: typeof more === 'function' ? more : undefined,
    }
    for (const name of [short, long]) if (name) this.#flags.set(name, flag)
    this.options.push({ ...(short && { short }), long })
    return this
  }

  optionsGroup(): this {
    return this
  }

  addHelpText(): this {
    return this
  }

  /** Undefined where the arguments are not plain: who knows all flags there are tells what is wrong with them, if anything is. */
  read(argv: readonly string[]): Given | undefined {
    const args: string[] = []
    const options = new Map<string, unknown>()
    for (let at = 0; at < argv.length; at++) {
      const argument = argv[at]!
      if (!isFlag(argument)) {
        args.push(argument)
        continue
      }
      const equals = argument.startsWith('--') ? argument.indexOf('=') : -1
      const flag = this.#flags.get(equals < 0 ? argument : argument.slice(0, equals))
      const takes = flag && takenFrom(flag, equals < 0 ? undefined : argument.slice(equals + 1), argv[at + 1])
      if (!takes) return undefined
      at += takes.next ? 1 : 0
      const before = options.get(flag.key) as readonly string[] | undefined
      options.set(flag.key, flag.collect ? flag.collect(String(takes.value), before) : takes.value)
    }
    const isEnough = args.length >= this.#least && args.length <= this.#most
    return isEnough ? { args, options: Object.fromEntries(options) } : undefined
  }
}

/** The value of a flag, and whether it is the next argument; undefined where that is not plain. */
function takenFrom(
  { value, negated }: Flag,
  inline: string | undefined,
  following: string | undefined,
): { readonly value: unknown; readonly next?: boolean } | undefined {
  if (value === 'none') return inline === undefined ? { value: !negated } : undefined
  if (inline !== undefined) return { value: inline }
  if (following !== undefined && !isFlag(following)) return { value: following, next: true }
  return value === 'optional' && following === undefined ? { value: true } : undefined
}

function isFlag(argument: string): boolean {
  return argument.startsWith('-') && argument !== '-'
}

/** `as-of` as `asOf`. */
function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
