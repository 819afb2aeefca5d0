import type { Command } from 'commander'
import type { ExitStatus } from './exit-status.ts'
import type { Session } from './session.ts'

/** What a command adds to the program: its arguments and flags, and what it does with them. */
export interface CommandModule {
  /** Declares arguments and flags; those of a knowledge base only where one is open. */
  readonly define: (command: Command, session: Session) => void
  readonly run: (invocation: Invocation) => Promise<ExitStatus>
}

export interface Invocation {
  readonly session: Session
  readonly args: readonly string[]
  /** Values of flags by camelCase name, as commander gives them. */
  readonly options: Readonly<Record<string, unknown>>
}

/** A command of the program, loaded only when it is the one that runs. */
export interface CommandEntry {
  readonly name: string
  readonly summary: string
  /** Whether it is of no use without a knowledge base that opens. */
  readonly needsBase: boolean
  /** Arguments that start with one hyphen are text, these flags aside. */
  readonly textAfterHyphen?: readonly string[]
  /** What completes its arguments: names of the lists of the completion table, the last for all that follow. */
  readonly completes: readonly string[]
  readonly load: () => Promise<CommandModule>
}
