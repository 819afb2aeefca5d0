import { Readable } from 'node:stream'
import { type Context, run, type Sink } from '../../src/cli.ts'
import { temporaryFolder } from './folders.ts'

export interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly status: number
}

interface World {
  readonly stdin?: string | Uint8Array | readonly (string | Uint8Array)[]
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Whether standard output is a terminal. */
  readonly tty?: boolean
  /** The lines of that terminal's screen. */
  readonly rows?: number
  /** What stands in for a pager: whether it starts. */
  readonly page?: (command: string, text: string) => boolean
  /** Whether standard input is one. */
  readonly typed?: boolean
  /** An error that standard output gives back to every write. */
  readonly broken?: NodeJS.ErrnoException
}

class Collector implements Sink {
  text = ''
  readonly isTTY: boolean
  rows: number | undefined
  readonly #broken: Error | undefined

  constructor(isTTY = false, broken?: Error) {
    this.isTTY = isTTY
    this.#broken = broken
  }

  write(text: string | Uint8Array, done: (error?: Error | null) => void): void {
    if (!this.#broken) this.text += typeof text === 'string' ? text : Buffer.from(text).toString()
    done(this.#broken ?? null)
  }
}

/** Bases are read once in a test file; `tests/store` shows that it makes no difference. */
const CACHE = temporaryFolder()

/** The world of a run, on a day that never changes, and what collects its output. */
export function contextOf(world: World) {
  const stdout = new Collector(world.tty, world.broken)
  stdout.rows = world.rows
  const stderr = new Collector()
  const input = world.stdin ?? ''
  const chunks = typeof input === 'string' || input instanceof Uint8Array ? [input] : input
  const context: Context = {
    stdin: Object.assign(Readable.from(chunks.map(chunk => Buffer.from(chunk as Uint8Array))), {
      isTTY: world.typed ?? false,
    }),
    stdout,
    stderr,
    env: { XDG_CACHE_HOME: CACHE, ...world.env },
    cwd: world.cwd ?? process.cwd(),
    now: () => new Date('2026-11-22T12:00:00Z'),
    page: async (command, text) => world.page?.(command, text) ?? false,
  }
  return { context, stdout, stderr }
}

/** Runs the program as a shell would, in this process. */
export async function akb(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const { context, stdout, stderr } = contextOf(world)
  const status = await run(argv, context)
  return { stdout: stdout.text, stderr: stderr.text, status }
}

/** What a run printed as JSON. */
export async function json(argv: readonly string[], world: World = {}): Promise<Record<string, never>> {
  return JSON.parse((await akb([...argv, '--format', 'json'], world)).stdout)
}
