import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { Room } from '../../src/knowledge/room.ts'
import { FileSource } from '../../src/store/file-source.ts'

const SIZE = 3_000_000
const folder = mkdtempSync(join(tmpdir(), 'akb-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = join(folder, 'bytes')
const whole = Uint8Array.from({ length: SIZE }, (_, at) => (at * 31 + (at >>> 8) * 7 + (at >>> 16)) & 0xff)
writeFileSync(file, whole)

interface Step {
  readonly offset: number
  readonly length: number
  /** The room that is read to; none where it is 0. */
  readonly room: number
  /** Whether the room gets its next turn before. */
  readonly turns: boolean
}

const steps = fc.array(
  fc.record<Step>({
    offset: fc.nat(SIZE / 8).map(at => 8 * at),
    length: fc.oneof(fc.nat(64), fc.nat(20_000), fc.nat(400_000)),
    room: fc.nat(2),
    turns: fc.boolean(),
  }),
  { maxLength: 30 },
)

it('gives out bytes that last, in a room as long as its turn', () => {
  fc.assert(
    fc.property(steps, given => {
      const source = new FileSource(file)
      const rooms = [new Room(), new Room()]
      let held: { room: number; bytes: Uint8Array; expected: Uint8Array }[] = []
      for (const { offset, length, room, turns } of given) {
        if (turns && room > 0) {
          rooms[room - 1]!.next()
          held = held.filter(each => each.room !== room)
        }
        const bytes = source.read(offset, Math.min(length, SIZE - offset), rooms[room - 1])
        expect(bytes.byteOffset % 8).toBe(0)
        held.push({ room, bytes, expected: whole.subarray(offset, offset + bytes.length) })
        expect(bytes).toHaveLength(Math.min(length, SIZE - offset))
        for (const { bytes, expected } of held) expect(source.isSame(bytes, expected)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
