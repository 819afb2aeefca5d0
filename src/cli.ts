import { fstatSync } from 'node:fs'
import { parse } from 'node:path'
import { checkGlobals, splitGlobals } from './commands/arguments.ts'
import type { Context } from './commands/context.ts'
import { UsageError } from './commands/errors.ts'
import type { ExitStatus } from './commands/exit-status.ts'
import { EXIT } from './commands/exit-status.ts'
import type { Session } from './commands/session.ts'

export type { Context, Sink } from './commands/context.ts'

/**
 * The program: arguments in (without those of Node), exit status out. It prints to the streams of the context, and
 * takes folders, environment and clock from it; it never throws and never ends the process.
 */
export async function run(argv: readonly string[], context: Context): Promise<ExitStatus> {
  // A shell calls this at every tab: nothing else is loaded before.
  if (argv[0] === '__complete') return completed(argv.slice(1), context)
  const { globals, rest, missing } = splitGlobals(argv)
  const [{ Session }, { runProgram }] = await Promise.all([
    import('./commands/session.ts'),
    import('./commands/program.ts'),
  ])
  const session = new Session(context, globals)
  try {
    if (missing !== undefined) throw new UsageError(`${missing} needs a value`, [`example: ${missing} …`])
    checkGlobals(globals)
    return await runProgram(rest, session)
  } catch (error) {
    return await failed(error, session)
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
  const { stdout, stderr, env } = process
  // Errors arrive with each write; unheard, they would end the process with a stack trace.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined)
  return {
    // Opened only when it is read: a stream that is open keeps a process alive.
    get stdin() {
      refuseFolder()
      return process.stdin
    },
    stdout,
    stderr,
    env,
    cwd: workingFolder(),
    now: () => new Date(),
    page: async (command, text) => (await import('./commands/pager.ts')).runPager(command, text),
  }
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
  if (!isFolder(0)) return
  throw new UsageError('standard input is a folder', ['give it a file: akb ask - < questions.txt'])
}

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory()
  } catch {
    return false
  }
}
