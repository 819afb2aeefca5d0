import { Command } from 'commander'
import { visibleLines } from '../output/text.ts'
import { unmarked } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { UsageError } from './errors.ts'
import { EXIT, type ExitStatus, exitStatusHelp } from './exit-status.ts'
import { globalOptions } from './globals.ts'
import { COMMANDS } from './registry.ts'
import type { Session } from './session.ts'
import { TOPICS, topicsHelp } from './topics.ts'

/** Prints a topic of help; undefined where it is none. */
export async function printTopic(name: string, session: Session): Promise<ExitStatus | undefined> {
  if (!Object.hasOwn(TOPICS, name)) return undefined
  await session.open()
  await session.page(visibleLines((await TOPICS[name]!.load())(session)))
  return EXIT.done
}

/**
 * Runs a command by commander, with all flags and commands there are, to be listed or to be suggested. Throws what went
 * wrong.
 */
export async function runWhole(
  argv: readonly string[],
  {
    commands,
    entry,
  }: { readonly commands: readonly CommandEntry[]; readonly entry: CommandEntry | undefined },
  session: Session,
): Promise<ExitStatus> {
  const outcome: Outcome = { status: EXIT.done }
  session.named = undefined
  try {
    const program = createProgram(session, outcome)
    for (const each of entry ? [entry] : commands) {
      const command = program.command(each.name).description(each.summary)
      if (each === entry) await define(command, entry, { session, outcome })
    }
    if (argv.length === 0) program.help({ error: true })
    await program.parseAsync([...argv], { from: 'user' })
    if (!outcome.ran && !outcome.written) throw noCommand(argv)
  } finally {
    await outcome.written
  }
  return outcome.status
}

/** commander finds nothing to do, and says nothing, where a command stands after `--`. */
function noCommand(argv: readonly string[]): UsageError {
  const name = argv.find(argument => COMMANDS.some(command => command.name === argument))
  return new UsageError('no command is named', [
    'a command goes before --, and before its flags',
    `example: akb ${name ?? COMMANDS[0]!.name} --help`,
  ])
}

interface Outcome {
  status: ExitStatus
  /** Whether a command did. */
  ran?: boolean
  /** What commander itself prints: help and the version. */
  written?: Promise<void>
}

function createProgram(session: Session, outcome: Outcome): Command {
  const print = (send: (text: string) => Promise<void>) => (text: string) => {
    outcome.written = (outcome.written ?? Promise.resolve()).then(() => send(text))
  }
  return globalOptions(new Command('akb'))
    .description(
      'Answers questions from a knowledge base of curated facts, each traced to a span of a source.',
    )
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      getOutHelpWidth: () => session.width(),
      getErrHelpWidth: () => session.width(),
      // Help names what a knowledge base holds.
      writeOut: print(text => session.page(visibleLines(text))),
      // Errors of commander come as exceptions, with their text; help after a missing command is printed here.
      writeErr: print(text => session.say(visibleLines(text))),
      outputError: () => undefined,
    })
    .addHelpText('after', `${topicsHelp()}\n${exitStatusHelp()}`)
    .exitOverride()
}

async function define(
  command: Command,
  { load }: CommandEntry,
  { session, outcome }: { readonly session: Session; readonly outcome: Outcome },
): Promise<void> {
  const module = await load()
  module.define(command, session)
  command.action(async () => {
    outcome.ran = true
    const { args, options } = unmarked({ args: command.args, options: command.opts() })
    outcome.status = await module.run({ session, args, options })
  })
}
