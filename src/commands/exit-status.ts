/** What the exit statuses of the program mean: the one table, which help, README and tests read. */
export const EXIT_STATUSES = {
  done: { status: 0, meaning: 'done: an empty list (-e makes it 1), an answered "no", a closed pipe' },
  negative: {
    status: 1,
    meaning: 'a question not answered, a problem found, a passage not found, an empty list under -e',
  },
  usage: { status: 2, meaning: 'wrong usage: a flag, field, format, date, or a value that names nothing' },
  unusable: { status: 3, meaning: 'the knowledge base cannot be used: it is none, or holds errors' },
  failure: { status: 4, meaning: 'anything else' },
  interrupted: { status: 130, meaning: 'interrupted with Ctrl-C' },
} as const satisfies Record<string, { status: number; meaning: string }>

type Outcome = keyof typeof EXIT_STATUSES

export type ExitStatus = (typeof EXIT_STATUSES)[Outcome]['status']

export const EXIT = Object.fromEntries(
  Object.entries(EXIT_STATUSES).map(([name, { status }]) => [name, status]),
) as { readonly [Name in Outcome]: (typeof EXIT_STATUSES)[Name]['status'] }

/** The table as text for `--help`. */
export function exitStatusHelp(): string {
  const lines = Object.values(EXIT_STATUSES).map(
    ({ status, meaning }) => `  ${String(status).padEnd(5)}${meaning}`,
  )
  return ['', 'Exit statuses:', ...lines].join('\n')
}
