import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import type { ByteSource } from '../knowledge/snapshot/blobs.ts'

/** What every run needs stands together at the end. */
const LAST_WINDOW = 1 << 16
/** Whoever goes to and fro needs little of each place. */
const WINDOW = 1 << 13
/** Whoever reads a file from end to end does so in few steps. */
const LARGEST_WINDOW = 1 << 20
/** Windows are parts of as many bytes, since making room takes longer than reading little. */
const ROOM = 1 << 18

const closing = new FinalizationRegistry<number>(descriptor => closeSync(descriptor))

/** A file, read through a window that slides; the file is closed when nobody refers to it any more. */
export class FileSource implements ByteSource {
  readonly size: number
  readonly #descriptor: number
  #start = 0
  #window = new Uint8Array(0)
  #length = LAST_WINDOW
  #room = new Uint8Array(0)

  /** Throws where there is no such file, or where it is none. */
  constructor(path: string) {
    // Looked at first: whoever opens a pipe waits for somebody to write to it.
    if (!statSync(path).isFile()) throw new Error(`${path} is no file`)
    this.#descriptor = openSync(path, 'r')
    closing.register(this, this.#descriptor)
    this.size = fstatSync(this.#descriptor).size
  }

  read(offset: number, length: number): Uint8Array {
    const from = offset - this.#start
    if (from < 0 || from + length > this.#window.length) this.#slide(offset, length)
    const start = offset - this.#start
    return this.#window.subarray(start, start + length)
  }

  // What `read` gives out are parts of a Buffer, and so Buffers.
  text(bytes: Uint8Array): string {
    return (bytes as Buffer).toString()
  }

  isSame(a: Uint8Array, b: Uint8Array): boolean {
    return (a as Buffer).equals(b)
  }

  #slide(offset: number, length: number): void {
    // Whoever leaves out a little goes on all the same.
    const goesOn = offset > this.#start && offset <= this.#start + 2 * this.#window.length
    if (this.#window.length > 0) this.#length = goesOn ? Math.min(2 * this.#length, LARGEST_WINDOW) : WINDOW
    // A snapshot is read from its end.
    const before = goesOn ? offset : Math.min(offset, Math.max(0, this.size - this.#length))
    const start = before - (before % 8)
    const wanted = Math.min(Math.max(this.#length, offset - start + length), this.size - start)
    // What was given out before lies in the old window, so another one is taken.
    const window = this.#windowOf(wanted)
    let filled = 0
    while (filled < wanted) {
      const read = readSync(this.#descriptor, window, filled, wanted - filled, start + filled)
      if (read === 0) break
      filled += read
    }
    this.#start = start
    this.#window = window.subarray(0, filled)
  }

  #windowOf(length: number): Uint8Array<ArrayBuffer> {
    if (length > WINDOW) return Buffer.allocUnsafeSlow(length)
    if (this.#room.length < WINDOW) this.#room = Buffer.allocUnsafeSlow(ROOM)
    const window = this.#room.subarray(0, length)
    this.#room = this.#room.subarray(WINDOW)
    return window
  }
}
