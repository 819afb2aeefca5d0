import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { Room } from '../knowledge/room.ts'
import type { ByteSource } from '../knowledge/snapshot/blobs.ts'

/** What every run needs stands together at the end. */
const LAST_WINDOW = 1 << 16
/** Whoever goes to and fro needs little of each place. */
const WINDOW = 1 << 13
/** Whoever reads a file from end to end does so in few steps. */
const LARGEST_WINDOW = 1 << 20
/** Whoever goes to and fro more often than this asks for more and more of it, */
const LEAPS = 256
/** and is given all of a file that is no larger. */
const LARGEST_WHOLE = 1 << 24
/** Rooms are so large at least: to make room takes longer than to read little. */
const ROOM = 1 << 18

const closing = new FinalizationRegistry<number>(descriptor => closeSync(descriptor))

/** A file, read through a window that slides; the file is closed when nobody refers to it any more. */
export class FileSource implements ByteSource {
  readonly size: number
  readonly #descriptor: number
  #start = 0
  #window = new Uint8Array(0)
  #length = LAST_WINDOW
  #leaps = 0
  /** Of small windows, which last. */
  #small = new Room()
  /** Where the window is, and in which turn; undefined where it lasts. */
  #room: Room | undefined
  #turn: number | undefined

  /** Throws where there is no such file, or where it is none. */
  constructor(path: string) {
    // Looked at first: whoever opens a pipe waits for somebody to write to it.
    if (!statSync(path).isFile()) throw new Error(`${path} is no file`)
    this.#descriptor = openSync(path, 'r')
    closing.register(this, this.#descriptor)
    this.size = fstatSync(this.#descriptor).size
  }

  read(offset: number, length: number, room?: Room): Uint8Array {
    const from = offset - this.#start
    const isKept = !this.#room || (this.#room === room && this.#turn === room.turn)
    if (!isKept || from < 0 || from + length > this.#window.length) this.#slide(offset, length, room)
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

  #slide(offset: number, length: number, room: Room | undefined): void {
    // Whoever leaves out a little goes on all the same.
    const goesOn = offset > this.#start && offset <= this.#start + 2 * this.#window.length
    if (this.#window.length > 0) this.#length = goesOn ? Math.min(2 * this.#length, LARGEST_WINDOW) : WINDOW
    const isWhole = !goesOn && !room && ++this.#leaps > LEAPS && this.size <= LARGEST_WHOLE
    if (isWhole) this.#length = this.size
    // A snapshot is read from its end.
    const before = goesOn ? offset : Math.min(offset, Math.max(0, this.size - this.#length))
    const start = before - (before % 8)
    const wanted = Math.min(Math.max(this.#length, offset - start + length), this.size - start)
    // What was given out before lies in the old window, so another one is taken.
    const window = this.#windowOf(wanted, room)
    let filled = 0
    while (filled < wanted) {
      const read = readSync(this.#descriptor, window, filled, wanted - filled, start + filled)
      if (read === 0) break
      filled += read
    }
    this.#start = start
    this.#window = window.subarray(0, filled)
    this.#room = room
    this.#turn = room?.turn
  }

  #windowOf(length: number, room: Room | undefined): Uint8Array<ArrayBuffer> {
    if (room) return taken(room, length)
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
