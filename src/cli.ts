import { fstatSync, type Stats, statSync } from 'node:fs'
import { parse } from 'node:path'
import { checkGlobals, splitGlobals } from './commands/arguments.ts'
import type { Context, Sink } from './commands/context.ts'
import { send } from './commands/context.ts'
import { DescriptorSink } from './commands/descriptor-sink.ts'
import { UsageError } from './commands/errors.ts'
import type { ExitStatus } from './commands/exit-status.ts'
import { EXIT } from './commands/exit-status.ts'
import type { Session } from './commands/session.ts'
import { DamagedSnapshot } from './knowledge/snapshot/damaged.ts'
import { programVersion } from './version.ts'

export type { Context, Sink } from './commands/context.ts'

/**
 * The program: arguments in (without those of Node), exit status out. It prints to the streams of the context, and
 * takes folders, environment and clock from it; it never throws and never ends the process.
 */
export async function run(argv: readonly string[], context: Context): Promise<ExitStatus> {
  // A shell calls this at every tab: nothing else is loaded before.
  if (argv[0] === '__complete') return completed(argv.slice(1), context)
  if (argv[0] === '--version' || argv[0] === '-V') return printVersion(context)
  const { globals, rest, missing } = splitGlobals(argv)
  const [{ Session }, { runProgram }] = await Promise.all([
    import('./commands/session.ts'),
    import('./commands/program.ts'),
  ])
  const attempt = async (session: Session): Promise<ExitStatus> => {
    if (missing !== undefined) throw new UsageError(`${missing} needs a value`, [`example: ${missing} …`])
    checkGlobals(globals)
    return await runProgram(rest, session)
  }
  const session = new Session(context, globals)
  try {
    return await attempt(session)
  } catch (error) {
    if (!(error instanceof DamagedSnapshot)) return await failed(error, session)
  }
  // What a snapshot got wrong, the files it was made from get right; what was printed by then was right, and stays.
  const stdout = await resumed(context.stdout, session.printed)
  const again = new Session(Object.create(context, { stdout: { value: stdout } }) as Context, globals, {
    readsSnapshots: false,
  })
  return attempt(again).catch(error => failed(error, again))
}

async function resumed(sink: Sink, printed: number): Promise<Sink> {
  if (printed === 0) return sink
  return new (await import('./commands/resumed-sink.ts')).ResumedSink(sink, printed)
}

async function printVersion({ stdout }: Context): Promise<ExitStatus> {
  try {
    await send(stdout, `${programVersion()}\n`)
    return EXIT.done
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPIPE' ? EXIT.done : EXIT.failure
  }
}

/** What a shell asks for prints nothing where it fails: it would stand in the line that is typed. */
async function completed(argv: readonly string[], context: Context): Promise<ExitStatus> {
  try {
    await (await import('./commands/complete.ts')).completeFor(argv, context)
    return EXIT.done
  } catch {
    return EXIT.failure
  }
}

async function failed(error: unknown, session: Session): Promise<ExitStatus> {
  try {
    return await (await import('./commands/failure.ts')).describeFailure(error, session)
  } catch {
    // Standard error is closed: nobody is left to tell.
    return EXIT.failure
  }
}

/** The world of this process. */
export function processContext(): Context {
  const { env } = process
  let errors: Sink | undefined
  return {
    // Opened only when it is read: a stream that is open keeps a process alive.
    get stdin() {
      refuseFolder()
      return process.stdin
    },
    stdout: outputOf(1),
    // Most runs say nothing there.
    get stderr() {
      errors ??= outputOf(2)
      return errors
    },
    env,
    cwd: workingFolder(),
    now: () => new Date(),
    page: async (command, text) => (await import('./commands/pager.ts')).runPager(command, text),
  }
}

/** A descriptor to write to: through the streams of Node only where a terminal is, since they take long to load. */
function outputOf(descriptor: 1 | 2): Sink {
  if (!isOf(descriptor, mayBeTerminal)) return new DescriptorSink(descriptor)
  const stream = descriptor === 1 ? process.stdout : process.stderr
  // Errors arrive with each write; unheard, they would end the process with a stack trace.
  return stream.on('error', () => undefined)
}

function mayBeTerminal(stats: Stats): boolean {
  return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev
}

/** The folder that paths start from; where it was removed, the shell may still know its name, and no path is found. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return process.env.PWD ?? parse(process.execPath).root
  }
}

/** Node gives an empty stream for a folder, as though there were nothing to read. */
function refuseFolder(): void {
  if (!isOf(0, stats => stats.isDirectory())) return
  throw new UsageError('standard input is a folder', ['give it a file: akb ask - < questions.txt'])
}

function isOf(descriptor: number, test: (stats: Stats) => boolean): boolean {
  try {
    return test(fstatSync(descriptor))
  } catch {
    return false
  }
}
