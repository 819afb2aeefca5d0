import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { PASSING, type Place, Room } from '../knowledge/room.ts'
import type { ByteSource } from '../knowledge/snapshot/blobs.ts'
import { WINDOW, Window } from './window.ts'

/** What every run needs stands together at the end. */
const LAST_WINDOW = 1 << 16
/** Whoever reads a file from end to end does so in few steps, */
const LARGEST = 1 << 20
/** of no more memory than is worth being got where it is read to again. */
const LARGEST_AGAIN = 1 << 16
/** Rooms are so large at least: to make room takes longer than to read little. */
const ROOM = 1 << 18

const closing = new FinalizationRegistry<number>(descriptor => closeSync(descriptor))

/**
 * A file, read through windows that slide; the file is closed when nobody refers to it any more. Memory that nobody
 * has touched yet takes longer to get than what is read to it, so what passes is read to the same memory again.
 */
export class FileSource implements ByteSource {
  readonly size: number
  readonly #descriptor: number
  readonly #end = new Window(LAST_WINDOW)
  readonly #lasting = new Window(LARGEST)
  readonly #passing = new Window(LARGEST_AGAIN)
  /** Of small windows, which last. */
  #small = new Room()
  /** Of windows that do not. */
  readonly #again = new Room()
  /** Where the lasting window is, and in which turn; undefined where it lasts. */
  #room: Room | undefined
  #turn: number | undefined

  /** Throws where there is no such file, or where it is none. */
  constructor(path: string) {
    // Looked at first: whoever opens a pipe waits for somebody to write to it.
    if (!statSync(path).isFile()) throw new Error(`${path} is no file`)
    this.#descriptor = openSync(path, 'r')
    closing.register(this, this.#descriptor)
    this.size = fstatSync(this.#descriptor).size
    const start = Math.max(0, this.size - LAST_WINDOW)
    this.#end.move(start, this.#filled(Buffer.allocUnsafeSlow(this.size - start), start))
  }

  read(offset: number, length: number, place?: Place): Uint8Array {
    if (this.#end.has(offset, length)) return this.#end.part(offset, length)
    const window = place === PASSING ? this.#passing : this.#lasting
    if (!this.#isKept(place) || !window.has(offset, length)) {
      const mayBeWhole = !(place instanceof Room)
      const next = window.next([offset, length], { size: this.size, mayBeWhole })
      // What was given out before and lasts lies in the old window, so another one is taken.
      window.move(next.start, this.#filled(this.#bytes(next.length, place), next.start))
    }
    return window.part(offset, length)
  }

  // What `read` gives out are parts of a Buffer, and so Buffers.
  text(bytes: Uint8Array): string {
    return (bytes as Buffer).toString()
  }

  isSame(a: Uint8Array, b: Uint8Array): boolean {
    return (a as Buffer).equals(b)
  }

  /** Whether what was last read to a place is still there. */
  #isKept(place: Place | undefined): boolean {
    if (place === PASSING) return true
    return !this.#room || (this.#room === place && this.#turn === this.#room.turn)
  }

  /** Bytes of the file from a place on; fewer where it ends. */
  #filled(bytes: Uint8Array, start: number): Uint8Array {
    let filled = 0
    while (filled < bytes.length) {
      const read = readSync(this.#descriptor, bytes, filled, bytes.length - filled, start + filled)
      if (read === 0) break
      filled += read
    }
    return bytes.subarray(0, filled)
  }

  #bytes(length: number, place: Place | undefined): Uint8Array<ArrayBuffer> {
    if (place === PASSING) {
      this.#again.next()
      return taken(this.#again, length)
    }
    this.#room = place
    this.#turn = place?.turn
    if (place) return taken(place, length)
    if (length > WINDOW) return Buffer.allocUnsafeSlow(length)
    if (this.#small.used + length > ROOM) this.#small = new Room()
    return taken(this.#small, length)
  }
}

/** The next bytes of a room. Where it is too small it gets others; those given out stay with whoever has them. */
function taken(room: Room, length: number): Uint8Array<ArrayBuffer> {
  if (!room.bytes || room.used + length > room.bytes.length) {
    room.bytes = Buffer.allocUnsafeSlow(Math.max(ROOM, length, 2 * (room.bytes?.length ?? 0)))
    room.used = 0
  }
  const start = room.used
  room.used += Math.ceil(length / 8) * 8
  return room.bytes.subarray(start, start + length)
}
