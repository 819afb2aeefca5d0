import type { Readable } from 'node:stream'

/** Where a program writes: a stream of Node, or a collector in a test. */
export interface Sink {
  /** Text, or its bytes in UTF-8, which are not to be looked at once it is done. */
  write(text: string | Uint8Array, done: (error?: Error | null) => void): unknown
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
}

/** Everything the program takes from the world around it. */
export interface Context {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Sink
  readonly stderr: Sink
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly now: () => Date
  /** Shows a text with a pager, a command of the shell; false where that cannot be started. */
  readonly page?: (command: string, text: string) => Promise<boolean>
}

/** Writes to a stream and waits until it has taken the text; rejects with the stream's error (EPIPE and others). */
export function send(sink: Sink, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    sink.write(text, error => (error ? reject(error) : resolve()))
  })
}
