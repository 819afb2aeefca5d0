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
  const lines = Object.entries(TOPICS).map(([name, { summary }]) => `  help ${name.padEnd(12)}${summary}`)
  return ['', 'Help topics:', ...lines].join('\n')
}
