import { Command } from 'commander'
import { visibleLines } from '../output/text.ts'
import { markText, unmarked } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { UsageError } from './errors.ts'
import { EXIT, type ExitStatus, exitStatusHelp } from './exit-status.ts'
import { globalOptions } from './globals.ts'
import { COMMANDS, viewCommands } from './registry.ts'
import type { Session } from './session.ts'
import { checkHelp, TOPICS, topicsHelp } from './topics.ts'

/**
 * Runs the command that the arguments name. Only its module is loaded, and the knowledge base opened before its
 * flags are read, since they are made from it. Throws what went wrong.
 */
export async function runProgram(argv: readonly string[], session: Session): Promise<ExitStatus> {
  if (argv[0] === 'help' && Object.hasOwn(TOPICS, argv[1] ?? '')) return printTopic(argv[1]!, session)
  const outcome: Outcome = { status: EXIT.done }
  try {
    const program = createProgram(session, outcome)
    const commands = await commandsFor(argv, session)
    const entry = commands.find(({ name }) => name === wanted(argv))
    if (argv[0] === 'help' && !entry && argv[1] && !argv[1].startsWith('-'))
      await checkHelp(argv[1], commands)
    session.command = entry?.name
    session.argv = argv
    // Flags are made from the knowledge base.
    if (entry?.needsBase) await session.open()
    // The others are only there to be listed, or to be suggested.
    for (const each of entry ? [entry] : commands)
      await addCommand(program, each, { session, outcome, loads: each === entry })
    if (entry?.needsBase && !wantsHelp(argv)) session.chosenLanguage()
    if (argv.length === 0) program.help({ error: true })
    const marked = entry?.textAfterHyphen ? markText(argv, entry.textAfterHyphen) : [...argv]
    await program.parseAsync(marked, { from: 'user' })
    if (!outcome.ran && !outcome.written) throw noCommand(argv)
  } finally {
    await outcome.written
  }
  return outcome.status
}

/** The name of the command that the arguments ask for. */
function wanted(argv: readonly string[]): string | undefined {
  return argv.find(argument => argument !== 'help')
}

/** The commands of the program, and those of the knowledge base unless it is plain that none of them is meant. */
async function commandsFor(argv: readonly string[], session: Session): Promise<readonly CommandEntry[]> {
  if (COMMANDS.some(({ name }) => name === wanted(argv))) return COMMANDS
  await session.open()
  return [...COMMANDS, ...viewCommands(session)]
}

function wantsHelp(argv: readonly string[]): boolean {
  return argv[0] === 'help' || argv.includes('--help') || argv.includes('-h')
}

async function printTopic(name: string, session: Session): Promise<ExitStatus> {
  await session.open()
  await session.page(visibleLines((await TOPICS[name]!.load())(session)))
  return EXIT.done
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

async function addCommand(
  program: Command,
  { name, summary, load }: CommandEntry,
  { session, outcome, loads }: { session: Session; outcome: Outcome; loads: boolean },
): Promise<void> {
  const command = program.command(name).description(summary)
  if (!loads) return
  const module = await load()
  module.define(command, session)
  command.action(async () => {
    outcome.ran = true
    const { args, options } = unmarked({ args: command.args, options: command.opts() })
    outcome.status = await module.run({ session, args, options })
  })
}
