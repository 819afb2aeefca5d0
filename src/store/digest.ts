import { sums } from '../knowledge/snapshot/blobs.ts'

/**
 * Sixteen hexadecimal digits that tell bytes from others. Against accidents and edits, not against an attacker, so that
 * no start of the program has to load what does more.
 */
export function digest(bytes: Uint8Array): string {
  return sums(bytes)
    .map(sum => sum.toString(16).padStart(8, '0'))
    .join('')
}
