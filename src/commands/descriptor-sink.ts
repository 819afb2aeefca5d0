import { writeSync } from 'node:fs'
import type { Sink } from './context.ts'

/** How long a pipe that is full is left alone, in milliseconds. */
const PAUSE = 2

/** Writes to a descriptor that is no terminal, and waits where it is a pipe that nobody empties. */
export class DescriptorSink implements Sink {
  readonly isTTY = false
  readonly #descriptor: number

  constructor(descriptor: number) {
    this.#descriptor = descriptor
  }

  write(text: string | Uint8Array, done: (error?: Error | null) => void): void {
    try {
      writeAll(this.#descriptor, typeof text === 'string' ? Buffer.from(text) : text)
    } catch (error) {
      done(error as Error)
      return
    }
    done()
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at, bytes.length - at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE)
    }
  }
}
