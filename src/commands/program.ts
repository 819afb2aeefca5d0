import { markText, namedFlags, unmarked } from './arguments.ts'
import type { CommandEntry } from './command.ts'
import type { ExitStatus } from './exit-status.ts'
import { PlainArguments } from './plain-arguments.ts'
import { COMMANDS, viewCommands } from './registry.ts'
import type { Session } from './session.ts'

/**
 * Runs the command that the arguments name. Only its module is loaded, and the knowledge base opened before its
 * flags are read, since they are made from it. Throws what went wrong.
 */
export async function runProgram(argv: readonly string[], session: Session): Promise<ExitStatus> {
  const topic = argv[0] === 'help' ? argv[1] : undefined
  if (topic !== undefined) {
    const status = await (await import('./whole-program.ts')).printTopic(topic, session)
    if (status !== undefined) return status
  }
  const commands = await commandsFor(argv, session)
  const entry = commands.find(({ name }) => name === wanted(argv))
  if (topic && !entry && !topic.startsWith('-'))
    await (await import('./topics.ts')).checkHelp(topic, commands)
  session.command = entry?.name
  // Flags are made from the knowledge base.
  if (entry?.needsBase) await session.open()
  if (entry?.needsBase && !wantsHelp(argv)) session.chosenLanguage()
  const status = entry && argv[0] === entry.name ? await runPlain(entry, argv, session) : undefined
  if (status !== undefined) return status
  const { runWhole } = await import('./whole-program.ts')
  return runWhole(entry ? textMarked(argv, entry) : argv, { commands, entry }, session)
}

/** Runs a command whose arguments are plain; undefined where they are not, or where help is wanted. */
async function runPlain(
  entry: CommandEntry,
  argv: readonly string[],
  session: Session,
): Promise<ExitStatus | undefined> {
  if (wantsHelp(argv)) return undefined
  session.named = namedFlags(argv)
  const plain = new PlainArguments(session.named)
  const module = await entry.load()
  module.define(plain, session)
  const given = plain.read(textMarked(argv.slice(1), entry))
  return given && module.run({ session, ...unmarked(given) })
}

function textMarked(argv: readonly string[], entry: CommandEntry): readonly string[] {
  return entry.textAfterHyphen ? markText(argv, entry.textAfterHyphen) : argv
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
