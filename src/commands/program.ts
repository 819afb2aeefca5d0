import { Command, CommanderError } from 'commander'
import { visibleLines } from '../output/text.ts'
import { markText, namedFlags, unmarked } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import { UsageError } from './errors.ts'
import { EXIT, type ExitStatus, exitStatusHelp } from './exit-status.ts'
import { globalOptions } from './globals.ts'
import { NamedFlags } from './named-flags.ts'
import { COMMANDS, viewCommands } from './registry.ts'
import type { Session } from './session.ts'
import { checkHelp, TOPICS, topicsHelp } from './topics.ts'

/**
 * Runs the command that the arguments name. Only its module is loaded, and the knowledge base opened before its
 * flags are read, since they are made from it. Throws what went wrong.
 */
export async function runProgram(argv: readonly string[], session: Session): Promise<ExitStatus> {
  if (argv[0] === 'help' && Object.hasOwn(TOPICS, argv[1] ?? '')) return printTopic(argv[1]!, session)
  const commands = await commandsFor(argv, session)
  const entry = commands.find(({ name }) => name === wanted(argv))
  if (argv[0] === 'help' && !entry && argv[1] && !argv[1].startsWith('-')) await checkHelp(argv[1], commands)
  session.command = entry?.name
  // Flags are made from the knowledge base.
  if (entry?.needsBase) await session.open()
  if (entry?.needsBase && !wantsHelp(argv)) session.chosenLanguage()
  const status = entry && argv[0] === entry.name ? await runNamed(entry, argv, session) : undefined
  return status ?? runWhole(argv, { commands, entry }, session)
}

/**
 * Runs a command with no more of the program than the flags that its arguments name. Undefined where commander finds
 * fault with them, or where help is wanted: only the whole program can say what there is.
 */
async function runNamed(
  entry: CommandEntry,
  argv: readonly string[],
  session: Session,
): Promise<ExitStatus | undefined> {
  if (wantsHelp(argv)) return undefined
  const outcome: Outcome = { status: EXIT.done }
  session.named = namedFlags(argv)
  try {
    const command = new NamedFlags(entry.name, session.named)
    await define(command, entry, { session, outcome })
    await command.parseAsync(textMarked(argv.slice(1), entry), { from: 'user' })
    return outcome.status
  } catch (error) {
    if (outcome.ran || !(error instanceof CommanderError)) throw error
    return undefined
  }
}

/** The same with all flags and commands there are, to be listed or to be suggested. */
async function runWhole(
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
    await program.parseAsync(textMarked(argv, entry), { from: 'user' })
    if (!outcome.ran && !outcome.written) throw noCommand(argv)
  } finally {
    await outcome.written
  }
  return outcome.status
}

function textMarked(argv: readonly string[], entry: CommandEntry | undefined): string[] {
  return entry?.textAfterHyphen ? markText(argv, entry.textAfterHyphen) : [...argv]
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
