import type { Sink } from './context.ts'

/** A sink of which the first bytes were written before: they are not written again. */
export class ResumedSink implements Sink {
  readonly #sink: Sink
  /** How many bytes are still to come that were written before. */
  #written: number

  constructor(sink: Sink, written: number) {
    this.#sink = sink
    this.#written = written
  }

  get isTTY(): boolean | undefined {
    return this.#sink.isTTY
  }

  get columns(): number | undefined {
    return this.#sink.columns
  }

  get rows(): number | undefined {
    return this.#sink.rows
  }

  write(text: string | Uint8Array, done: (error?: Error | null) => void): void {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    const known = Math.min(this.#written, bytes.length)
    this.#written -= known
    if (known < bytes.length) this.#sink.write(bytes.subarray(known), done)
    else done()
  }
}
