import type { CommandEntry } from './command.ts'
import type { Session } from './session.ts'

/** A page of help that is about no command, loaded only when it is the one that is read. */
interface Topic {
  readonly summary: string
  readonly load: () => Promise<(session: Session) => string>
}

/** What `akb help` knows beside the commands. */
export const TOPICS: Readonly<Record<string, Topic>> = {
  query: {
    summary: 'the query language, with its grammar',
    load: async () => (await import('./help-topics.ts')).queryHelp,
  },
  formats: {
    summary: 'formats, fields and templates',
    load: async () => (await import('./help-topics.ts')).formatsHelp,
  },
  environment: {
    summary: 'variables of the environment',
    load: async () => (await import('./help-topics.ts')).environmentHelp,
  },
  'exit-codes': {
    summary: 'exit statuses',
    load: async () => (await import('./help-topics.ts')).exitCodesHelp,
  },
}

/** What `akb --help` says of the topics. */
export function topicsHelp(): string {
  const lines = Object.entries(TOPICS).map(([name, { summary }]) => `  help ${name.padEnd(13)}${summary}`)
  return ['', 'Help topics:', ...lines].join('\n')
}

/** Refuses what is no topic and no command, where help is asked for it. */
export async function checkHelp(name: string, commands: readonly CommandEntry[]): Promise<void> {
  const names = [...commands.map(command => command.name), ...Object.keys(TOPICS)]
  const { choose } = await import('./choose.ts')
  const message = `there is no help for "${name}"`
  await choose(name, names, { message, all: 'commands and topics', example: 'akb help' })
}
