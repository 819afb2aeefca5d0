import type { ExitStatus } from './exit-status.ts'
import type { Session } from './session.ts'

/** The values of a flag that may be repeated, with one more. */
export type Collect = (value: string, before: readonly string[] | undefined) => readonly string[]

/** Where a command declares its arguments and flags, in the words of commander: there, or with what reads plain ones. */
export interface Declared {
  readonly options: readonly { readonly short?: string | undefined; readonly long?: string | undefined }[]
  argument(name: string, description: string): this
  /** `stated` is what help says that a flag is where it is left out. */
  option(flags: string, description: string, stated?: string): this
  /** A flag that may be repeated. */
  option(flags: string, description: string, collect: Collect): this
  optionsGroup(heading: string): this
  addHelpText(position: 'after', text: string | (() => string)): this
}

/** What a command adds to the program: its arguments and flags, and what it does with them. */
export interface CommandModule {
  /** Declares arguments and flags; those of a knowledge base only where one is open. */
  readonly define: (command: Declared, session: Session) => void
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
