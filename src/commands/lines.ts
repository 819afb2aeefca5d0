/** Bytes beyond this are not kept: no question is that long. */
const LONGEST = 16_384

/** A line of input: its text, as far as it was kept, and whether all of it was, as valid UTF-8. */
export interface InputLine {
  readonly text: string
  readonly fault?: 'long' | 'encoding'
}

/**
 * Splits bytes into lines at LF, a CR before it left out; a last line without LF counts, an empty rest does not. Lines
 * that arrive together are given together. Memory stays bounded however long a line is. A byte order mark at the start
 * is no part of the first line.
 */
export async function* readLines(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<InputLine[]> {
  let pending = new Pending()
  let first = true
  for await (const chunk of input) {
    const lines: InputLine[] = []
    let bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a)) {
      pending.add(bytes.subarray(0, end))
      lines.push(pending.line(first))
      first = false
      pending = new Pending()
      bytes = bytes.subarray(end + 1)
    }
    pending.add(bytes)
    if (lines.length > 0) yield lines
  }
  if (pending.size > 0) yield [pending.line(first)]
}

class Pending {
  readonly #chunks: Uint8Array[] = []
  #kept = 0
  size = 0

  add(bytes: Uint8Array): void {
    const room = LONGEST - this.#kept
    this.size += bytes.length
    if (room <= 0 || bytes.length === 0) return
    // Copied, since the stream may use its buffer again.
    this.#chunks.push(bytes.slice(0, room))
    this.#kept += Math.min(room, bytes.length)
  }

  line(first: boolean): InputLine {
    const bytes = Buffer.concat(this.#chunks)
    if (this.size > LONGEST) return { text: decode(bytes, first).slice(0, LONGEST), fault: 'long' }
    const text = decode(bytes, first).replace(/\r$/, '')
    return isUtf8(bytes) ? { text } : { text, fault: 'encoding' }
  }
}

function decode(bytes: Uint8Array, first: boolean): string {
  return new TextDecoder('utf-8', { ignoreBOM: !first }).decode(bytes)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
