import type { ByteSource } from '../../src/knowledge/snapshot/blobs.ts'

/** Bytes as a source; what is read is copied, so that it starts at a multiple of eight. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.slice(offset, offset + length),
    text: part => new TextDecoder().decode(part),
    isSame: (a, b) => Buffer.compare(a, b) === 0,
  }
}
