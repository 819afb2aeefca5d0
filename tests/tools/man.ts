import { Command } from 'commander'
import { VARIABLES } from '../../src/commands/environment.ts'
import { EXIT_STATUSES } from '../../src/commands/exit-status.ts'
import { globalOptions } from '../../src/commands/globals.ts'
import { queryHelp } from '../../src/commands/help-topics.ts'
import { COMMANDS } from '../../src/commands/registry.ts'
import { Session } from '../../src/commands/session.ts'
import { FORMATS } from '../../src/output/formats.ts'
import { MARK_HELP } from '../../src/output/report/mark-help.ts'
import { programVersion } from '../../src/version.ts'
import { akb, contextOf } from '../commands/harness.ts'

/** A text on one line of roff: hyphens that can be copied, and nothing at the start that is a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&')
}

const entries = (pairs: readonly (readonly [name: string, text: string])[]) =>
  pairs.flatMap(([name, text]) => ['.TP', `\\fB${roff(name)}\\fR`, roff(text)])

const literal = (text: string) => ['.nf', ...text.trimEnd().split('\n').map(roff), '.fi']

const optionsOf = (command: Command) =>
  entries(command.options.map(option => [option.flags, option.description] as const))

/** The manual page of the program, from the definitions that its help is printed from, and from that help. */
export async function manPage(): Promise<string> {
  // Without a knowledge base: the page is about the program, whatever is open.
  const session = new Session(contextOf({ env: {} }).context, { kb: '/nonexistent' })
  const description = (await akb(['--help'])).stdout.split('\n\n')[1]!
  const lines = [
    `.TH AKB 1 "" "alliance\\-kb ${programVersion()}" "User Commands"`,
    ...['.SH NAME', 'akb \\- ask a knowledge base of curated facts'],
    ...['.SH SYNOPSIS', '\\fBakb\\fR \\fICOMMAND\\fR [\\fIARGUMENTS\\fR] [\\fIFLAGS\\fR]'],
    ...['.SH DESCRIPTION', ...description.split('\n').map(line => roff(line.trim()))],
    ...[
      '.PP',
      'Each view that the knowledge base declares is a command, too; its types of terms and its roles are flags.',
    ],
    ...['.SH FLAGS OF EVERY COMMAND', ...optionsOf(globalOptions(new Command()))],
    ...entries([['-h, --help', 'what the program or a command does, and its flags']]),
    '.SH COMMANDS',
  ]
  for (const { name, summary, load } of COMMANDS) {
    const command = new Command(`akb ${name}`)
    const module = await load()
    module.define(command, session)
    lines.push(`.SS ${roff(`akb ${name} ${command.usage()}`)}`, roff(`${summary}.`))
    lines.push(...entries(command.registeredArguments.map(each => [each.name(), each.description] as const)))
    lines.push(...optionsOf(command))
  }
  lines.push('.SH QUERY LANGUAGE', ...literal(queryHelp(session)))
  lines.push('.SH MARKS OF REPORTS', ...entries(Object.entries(MARK_HELP)))
  lines.push(
    '.SH FORMATS',
    ...entries(Object.entries(FORMATS).map(([name, { summary }]) => [name, summary] as const)),
  )
  lines.push(
    '.SH EXIT STATUS',
    ...entries(Object.values(EXIT_STATUSES).map(each => [`${each.status}`, each.meaning] as const)),
  )
  lines.push('.SH ENVIRONMENT', ...entries(Object.entries(VARIABLES)))
  return `${lines.join('\n')}\n`
}
