import { CommanderError } from 'commander'
import { checkGlobals, splitGlobals } from './commands/arguments.ts'
import type { Context } from './commands/context.ts'
import { UsageError } from './commands/errors.ts'
import type { ExitStatus } from './commands/exit-status.ts'
import { EXIT } from './commands/exit-status.ts'
import { runProgram } from './commands/program.ts'
import { Session } from './commands/session.ts'

export type { Context, Sink } from './commands/context.ts'

/**
 * The program: arguments in (without those of Node), exit status out. It prints to the streams of the context, and
 * takes folders, environment and clock from it; it never throws and never ends the process.
 */
export async function run(argv: readonly string[], context: Context): Promise<ExitStatus> {
  const { globals, rest, missing } = splitGlobals(argv)
  const session = new Session(context, globals)
  try {
    if (missing !== undefined) throw new UsageError(`${missing} needs a value`, [`example: ${missing} …`])
    checkGlobals(globals)
    return await runProgram(rest, session)
  } catch (error) {
    // commander throws after it has printed help, asked for or not.
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage
    return await failed(error, session)
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
  const { stdout, stderr, env } = process
  // Errors arrive with each write; unheard, they would end the process with a stack trace.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  return {
    // Opened only when it is read: a stream that is open keeps a process alive.
    get stdin() {
      return process.stdin
    },
    stdout,
    stderr,
    env,
    cwd: process.cwd(),
    now: () => new Date(),
  }
}
