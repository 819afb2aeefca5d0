import { PASSING, type Place, type Room } from '../room.ts'
import { DamagedSnapshot } from './damaged.ts'

/**
 * A snapshot file is a row of blobs: the length of its payload, two checksums, and how often it stands there, four bytes
 * each, then the payload, filled up to a multiple of eight, so that numbers can be read where they lie. What is
 * read for one answer, posting lists among it, stands there twice: to compare bytes takes less than to add them up.
 * Whoever refers to a blob keeps its offset; the last bytes of the file, the trailer, refer to the root. Numbers are
 * little-endian on every machine.
 */

/** Changes whenever what the blobs hold gets another shape. */
export const FORMAT = 22

const HEAD = 16
/** Bytes from which on what is read is added up: so much is worth being compiled for. */
const LARGE = 1 << 16
const TRAILER = 32
const MAGIC = 0x7362_6b61
const LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** The bytes of a file, read as they are needed. */
export interface ByteSource {
  readonly size: number
  /**
   * These bytes, fewer where the file ends; they start at a multiple of eight in their buffer where `offset` is one.
   * In a room they last as long as its turn, in passing until the next are read so, else as long as they are wanted.
   */
  read(offset: number, length: number, place?: Place): Uint8Array
  /** The text that bytes of it are in UTF-8. */
  text(bytes: Uint8Array): string
  isSame(a: Uint8Array, b: Uint8Array): boolean
}

/**
 * Tells bytes from bytes that differ by an accident or an edit, not by intent: Fletcher's two sums (1982) over four
 * bytes at a time. Nothing but additions, since most blobs are read before anything is compiled.
 */
export function sums(bytes: Uint8Array): readonly [first: number, second: number] {
  const whole = bytes.length >>> 2
  const words = uint32sIn(bytes.subarray(0, whole << 2))
  let first = bytes.length | 0
  let second = 1
  for (let at = 0; at < whole; at++) {
    first = (first + words[at]!) | 0
    second = (second + first) | 0
  }
  for (let at = whole << 2; at < bytes.length; at++) {
    first = (first + bytes[at]!) | 0
    second = (second + first) | 0
  }
  return [first >>> 0, second >>> 0]
}

/** Whether bytes have these two sums. */
export function isSumOf(bytes: Uint8Array, first: number | undefined, second: number | undefined): boolean {
  const own = sums(bytes)
  return own[0] === first && own[1] === second
}

function paddedLength(length: number): number {
  return Math.ceil(length / 8) * 8
}

/** Numbers of four bytes each as they stand in a snapshot. */
export function uint32sIn(bytes: Uint8Array): Uint32Array {
  const ownBytes = bytes.byteOffset % 4 === 0 && LITTLE_ENDIAN ? bytes : swapped(new Uint8Array(bytes), 4)
  return new Uint32Array(ownBytes.buffer, ownBytes.byteOffset, ownBytes.length >>> 2)
}

/** Numbers of some bytes each as the machine holds them, from little-endian or to it. */
function swapped(bytes: Uint8Array, width: number): Uint8Array {
  if (LITTLE_ENDIAN) return bytes
  for (let at = 0; at < bytes.length; at += width) bytes.subarray(at, at + width).reverse()
  return bytes
}

/** Numbers as they stand in a snapshot. */
export function bytesOf(numbers: Uint32Array | Float64Array): Uint8Array {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
  return LITTLE_ENDIAN ? bytes : swapped(new Uint8Array(bytes), numbers.BYTES_PER_ELEMENT)
}

/** Writes blobs one after the other. */
export class BlobWriter {
  #offset = 0
  readonly #write: (bytes: Uint8Array) => void
  readonly #encoder = new TextEncoder()

  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write
  }

  /** Writes a blob and returns its offset. */
  bytes(payload: Uint8Array, times: 1 | 2 = 1): number {
    const offset = this.#offset
    const padded = new Uint8Array(HEAD + times * paddedLength(payload.length))
    // Beside a copy, only the length is left to be held against anything.
    const checks = times === 2 ? [~payload.length, 0] : sums(payload)
    padded.set(bytesOf(Uint32Array.of(payload.length, ...checks, times)))
    for (let at = HEAD; at < padded.length; at += paddedLength(payload.length)) padded.set(payload, at)
    this.#write(padded)
    this.#offset += padded.length
    return offset
  }

  /** Writes a JSON value. All but ASCII is escaped, since that is decoded and parsed faster. */
  json(value: unknown): number {
    const payload = this.#encoder.encode(inAscii(JSON.stringify(value)))
    return this.bytes(payload, payload.length < LARGE ? 2 : 1)
  }

  numbers(values: Uint32Array | Float64Array, times: 1 | 2 = 1): number {
    return this.bytes(bytesOf(values), times)
  }

  /** A JSON value as UTF-8. */
  encode(value: unknown): Uint8Array {
    return this.#encoder.encode(JSON.stringify(value))
  }

  /** Writes the trailer. */
  end(root: number): void {
    const numbers = bytesOf(Float64Array.of(root, this.#offset + TRAILER))
    const trailer = new Uint8Array(TRAILER)
    trailer.set(bytesOf(Uint32Array.of(MAGIC, FORMAT)))
    trailer.set(numbers, 8)
    trailer.set(bytesOf(Uint32Array.of(...sums(trailer.subarray(0, 24)))), 24)
    this.#write(trailer)
  }
}

function inAscii(json: string): string {
  return json.replace(/[^\0-\x7f]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Reads blobs and holds each against its checksum; throws a DamagedSnapshot where one does not fit. */
export class BlobReader {
  readonly root: number
  readonly #source: ByteSource

  constructor(source: ByteSource) {
    this.#source = source
    this.root = this.#rootOf()
  }

  #rootOf(): number {
    const trailer = this.#read(this.#source.size - TRAILER, TRAILER)
    const [magic, format] = uint32sIn(trailer.subarray(0, 8))
    const [first, second] = uint32sIn(trailer.subarray(24))
    const [root, size] = this.#floats(trailer.subarray(8, 24))
    const isSound = magic === MAGIC && format === FORMAT && isSumOf(trailer.subarray(0, 24), first, second)
    if (!isSound || size !== this.#source.size) throw new DamagedSnapshot('its end is not that of a snapshot')
    return root!
  }

  bytes(offset: number, place?: Place): Uint8Array {
    const [length = 0, first, second, times = 0] = uint32sIn(this.#read(offset, HEAD, place))
    const all = this.#read(offset + HEAD, times === 2 ? paddedLength(length) + length : length, place)
    const payload = all.subarray(0, length)
    const isSound =
      times === 2
        ? first === ~length >>> 0 && this.#source.isSame(payload, all.subarray(paddedLength(length)))
        : isSumOf(payload, first, second)
    if (!isSound) throw new DamagedSnapshot(`the blob at ${offset} was altered`)
    return payload
  }

  json(offset: number, place: Place = PASSING): unknown {
    return this.parse(this.bytes(offset, place))
  }

  uint32s(offset: number, room?: Room): Uint32Array {
    return uint32sIn(this.bytes(offset, room))
  }

  /** The payload of a blob, held against no checksum: whoever uses some of it has to tell whether that is altered. */
  unchecked(offset: number, place?: Place): Uint8Array {
    return this.#read(offset + HEAD, uint32sIn(this.#read(offset, HEAD, place))[0]!, place)
  }

  float64s(offset: number): Float64Array {
    return this.#floats(this.bytes(offset))
  }

  /** Reads every blob once, so that none can turn out to be damaged later. */
  check(): void {
    const end = this.#source.size - TRAILER
    for (let offset = 0; offset < end; ) {
      const length = paddedLength(this.bytes(offset, PASSING).length)
      offset += HEAD + uint32sIn(this.#read(offset, HEAD, PASSING))[3]! * length
    }
  }

  /** The value of a JSON text that stands within a blob. */
  parse(bytes: Uint8Array): unknown {
    return JSON.parse(this.#source.text(bytes))
  }

  #read(offset: number, length: number, place?: Place): Uint8Array {
    if (!(offset >= 0 && offset + length <= this.#source.size)) throw new DamagedSnapshot('it is cut off')
    const bytes = this.#source.read(offset, length, place)
    if (bytes.length !== length) throw new DamagedSnapshot('it is cut off')
    return bytes
  }

  #floats(bytes: Uint8Array): Float64Array {
    const own = bytes.byteOffset % 8 === 0 && LITTLE_ENDIAN ? bytes : swapped(new Uint8Array(bytes), 8)
    return new Float64Array(own.buffer, own.byteOffset, own.length >>> 3)
  }
}
